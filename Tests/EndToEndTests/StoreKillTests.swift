import Almanac
import Attendance
import Chance
import Foundation
import Planning
import SampleYear
import Store
import Testing

/// Processes that register, withdraw and accept are killed at any moment; what they acknowledged stands.
@Suite(.serialized)
struct StoreKillTests {
  /// How often a process is killed: 40 times, or as often as the environment says.
  private static let kills =
    ProcessInfo.processInfo.environment["LICHTRINH_KILLS"].flatMap(Int.init) ?? 40
  private static let offering = "G1-01-1"
  private static let mark = ChangeMark(
    by: "lan",
    at: RecordedTime(secondsSince1970: 1_451_955_600)
  )

  /// A store with 300 people and a course of 40 seats, 12 of them women's, open for registration.
  private func makeStore(_ path: String) throws -> String {
    let people = InventedPeople.make(count: 300)
    var plan = SmallYear.plan(courseParticipants: 0)
    plan.programme.people = people
    plan.programme.requests = []
    let course = try #require(plan.programme.activities.firstIndex { $0.id == "G1-01" })
    plan.programme.activities[course].people = PeopleRule(
      min: 1,
      max: 40,
      perOrganisation: 35,
      reserved: [ReservedSeats(tag: "woman", seats: 12)]
    )
    plan.offerings = plan.offerings.filter { $0.id == Self.offering }
    try PlanStore.create(at: path)
    let store = try PlanStore(opening: path)
    _ = try store.take(
      FolderContent(programme: plan.programme, documents: [], plan: plan),
      Self.mark
    )
    _ = try store.setWindow(
      of: nil,
      in: plan.programme.id,
      opens: Self.mark.time,
      closes: RecordedTime(secondsSince1970: 1_456_000_000),
      Self.mark
    )
    try store.close()
    return plan.programme.id
  }

  /// One process at work, and the file to which it acknowledges.
  private struct Worker {
    var verb: String
    var process: Process
    var output: String
  }

  private func start(
    _ verb: String,
    _ people: [String],
    _ store: String,
    _ output: String
  ) throws -> Worker {
    let process = Process()
    process.executableURL = Command.executable
    process.arguments =
      ["store", verb, store, Self.offering] + people
      + ["--time", "2016-01-05T09:00", "--format", "json"]
    try Data().write(to: URL(filePath: output))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return Worker(verb: verb, process: process, output: output)
  }

  /// What a process acknowledged: whole lines alone.
  private func acknowledged(_ worker: Worker) throws -> [Registration] {
    let data = try Data(contentsOf: URL(filePath: worker.output))
    return try data.split(separator: 10, omittingEmptySubsequences: false).dropLast().map {
      try JSONDecoder().decode(Registration.self, from: $0)
    }
  }

  @Test("kill -9 at any moment: no acknowledged write is lost, none is half, no seat is double")
  func kills() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("store.db")
    let plan = try makeStore(path)
    var chance = SeededNumbers(seed: 9)
    let people = InventedPeople.make(count: 300).map(\.id)
    let store = try PlanStore(opening: path)
    var acknowledgements = 0
    var killedAtWork = 0
    var turns: [String: Int] = [:]
    for kill in 0..<Self.kills {
      // There is always someone to register, to withdraw and to accept.
      let held = try store.registrations(for: Self.offering, of: plan)
      let free = Set(people).subtracting(held.map(\.person)).sorted().shuffled(using: &chance)
      let some = held.map(\.person).shuffled(using: &chance)
      let offered = held.filter { $0.status == .offered }.map(\.person)
      let work = [
        ("register", Array(free.prefix(60))), ("register", Array(free.suffix(60))),
        ("withdraw", Array(some.prefix(90))), ("accept", offered + some.suffix(20)),
      ].filter { !$0.1.isEmpty }
      let workers = try work.enumerated().map {
        try start($1.0, $1.1, path, folder.path("output-\($0)"))
      }
      // Most are killed some time after one has acknowledged something, whenever that is; some before.
      if !kill.isMultiple(of: 4) {
        try Command.wait {
          try workers.contains { try acknowledged($0).count > 1 }
            || !workers.contains { $0.process.isRunning }
        }
      }
      usleep(UInt32.random(in: 0...400_000, using: &chance))
      // One process and then another; the rest work on in between.
      for worker in workers.shuffled(using: &chance) {
        if worker.process.isRunning { killedAtWork += 1 }
        Foundation.kill(worker.process.processIdentifier, SIGKILL)
        usleep(UInt32.random(in: 0...3_000, using: &chance))
      }
      for worker in workers { worker.process.waitUntilExit() }
      // Turns only grow: an acknowledged registration is there, or a later one of the same person.
      let audit = try store.audit(of: plan, limit: 2_000)
      for worker in workers {
        for one in try acknowledged(worker) {
          acknowledgements += 1
          turns[one.person] = max(turns[one.person] ?? 0, one.turn)
          let isKept = audit.contains {
            $0.subject == "\(one.offering) \(one.person)"
              && $0.action == "registration.\(one.status.rawValue)"
              && ($0.after?.contains("\"turn\":\"\(one.turn)\"") ?? false)
          }
          #expect(isKept, "kill \(kill): \(worker.verb) of \(one.person) is lost")
        }
      }
      let list = try store.registrations(for: Self.offering, of: plan)
      let seats = list.compactMap(\.seat)
      #expect(seats.count <= 40 && Set(seats).count == seats.count)
      #expect(Set(list.map(\.person)).count == list.count)
      for one in list { #expect(one.turn >= turns[one.person] ?? 0) }
      if kill.isMultiple(of: 10) || kill == Self.kills - 1 {
        #expect(try store.check() == [], "kill \(kill)")
      }
    }
    #expect(killedAtWork > Self.kills && acknowledgements > Self.kills)
    try store.close()
    if Self.kills > 40 {
      Terminal.note("\(killedAtWork) processes killed at work, \(acknowledgements) acknowledged")
    }
  }

  @Test("2,000 requests for 40 seats from 4 processes: exactly 40, and a right waiting list")
  func processes() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("store.db")
    let plan = try makeStore(path)
    let people = InventedPeople.make(count: 300).map(\.id)
    // Each of the 300 asks about seven times; one of the requests counts.
    let workers = try (0..<4).map { worker in
      var chance = SeededNumbers(seed: UInt64(worker))
      let asking = (people + people).shuffled(using: &chance).prefix(500)
      return try start("register", Array(asking), path, folder.path("output-\(worker)"))
    }
    for worker in workers { worker.process.waitUntilExit() }
    let store = try PlanStore(opening: path)
    let list = try store.registrations(for: Self.offering, of: plan)
    let told = try workers.flatMap { try acknowledged($0) }
    #expect(told.count == list.count && Set(told.map(\.person)) == Set(list.map(\.person)))
    let seated = list.filter { $0.status == .seated }
    #expect(seated.compactMap(\.seat) == Array(1...40))
    let waiting = list.filter { $0.status == .waiting }
    #expect(waiting.map(\.turn) == waiting.map(\.turn).sorted())
    #expect(waiting.compactMap(\.waitingPlace) == Array(1...waiting.count))
    #expect(try store.check() == [])
    try store.close()
  }
}

/// What a long test says of itself.
private enum Terminal {
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
