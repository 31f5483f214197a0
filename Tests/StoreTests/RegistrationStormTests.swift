import Chance
import Foundation
import Planning
import SampleYear
import Synchronization
import Testing

@testable import Store

/// Many people ask for few seats at once, over several connections.
@Suite(.serialized)
struct RegistrationStormTests {
  /// What every asking thread needs to know.
  private static func ask(
    _ people: [String],
    path: String,
    threads: Int
  ) -> [String] {
    let failures = Mutex<[String]>([])
    let finished = DispatchGroup()
    for thread in 0..<threads {
      finished.enter()
      Thread {
        defer { finished.leave() }
        do {
          let store = try PlanStore(opening: path)
          for index in stride(from: thread, to: people.count, by: threads) {
            _ = try store.register(people[index], for: course, of: plan, mark(index))
          }
          try store.close()
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }.start()
    }
    finished.wait()
    return failures.withLock(\.self)
  }

  @Test("2,000 requests for 40 seats over 8 connections: exactly 40, and a right waiting list")
  func storm() throws {
    let people = InventedPeople.make(count: 2000)
    let kept = try TemporaryStore(coursePlan(max: 40, people: people))
    var chance = SeededNumbers(seed: 8)
    let asking = people.map(\.id).shuffled(using: &chance)
    #expect(Self.ask(asking, path: kept.path, threads: 8) == [])
    let list = try kept.store.registrations(for: course, of: plan)
    #expect(list.prefix(40).map(\.status) == Array(repeating: .seated, count: 40))
    #expect(list.prefix(40).map(\.seat) == Array(1...40))
    // Who came first has a seat; who came later waits in the order of coming.
    #expect(list.prefix(40).map(\.turn) == Array(1...40))
    #expect(list.dropFirst(40).map(\.turn) == Array(41...2000))
    #expect(list.dropFirst(40).map(\.waitingPlace) == Array(1...1960))
    #expect(Set(list.map(\.person)) == Set(asking))
    #expect(try kept.store.check() == [])
  }

  @Test(
    "With limits and reserved seats, whoever has a seat is whom counting by turn gives it",
    arguments: 1...4 as ClosedRange<UInt64>
  )
  func rules(_ seed: UInt64) throws {
    let people = InventedPeople.make(count: 160)
    var chance = SeededNumbers(seed: seed)
    let most = Int.random(in: 8...14, using: &chance)
    let women = Int.random(in: 0...10, using: &chance)
    let folder = coursePlan(max: 20, perOrganisation: most, women: women, people: people)
    let kept = try TemporaryStore(folder)
    let asking = people.map(\.id).shuffled(using: &chance)
    #expect(Self.ask(asking, path: kept.path, threads: 4) == [])
    // The same by counting alone.
    let list = try kept.store.registrations(for: course, of: plan)
    let byId = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) })
    var seated: [String] = []
    var ofOrganisation: [String: Int] = [:]
    var men = 0
    for one in list.sorted(by: { $0.turn < $1.turn }) {
      let person = try #require(byId[one.person])
      let organisation = person.organisation ?? ""
      guard seated.count < 20, ofOrganisation[organisation, default: 0] < most,
        person.sex == .female || men < 20 - women
      else { continue }
      seated.append(person.id)
      ofOrganisation[organisation, default: 0] += 1
      if person.sex == .male { men += 1 }
    }
    let held = list.filter { $0.status == .seated }.sorted { $0.turn < $1.turn }
    #expect(held.map(\.person) == seated)
    #expect(try kept.store.check() == [])
  }
}
