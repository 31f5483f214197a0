import Almanac
import Attendance
import Foundation
import HTTPTypes
import HummingbirdTesting
import Planning
import Store
import Testing

@testable import Web

@Suite("Newcomers and trainers at the door")
struct NewAtDoorTests {
  private static let plan = SampleStore.plan
  private static let offering = "G1-05-1"
  private static let path = "/check-in/\(plan)/\(offering)/1"

  private static func id(_ number: Int) -> String { "0123456789abcdef-\(number)" }

  private static func send(
    _ fields: [String: String],
    _ number: Int,
    _ client: any TestClientProtocol,
    _ headers: HTTPFields
  ) async throws -> String {
    var headers = headers
    headers[.accept] = "application/json"
    let fields = fields.merging(["id": id(number)]) { $1 }
    return try await client.send(path, fields, from: path, headers).text
  }

  private static func state(_ site: TestSite) throws -> AttendanceState {
    AttendanceState(try site.store.attendance(of: plan))
  }

  @Test("Somebody of the plan joins by id, somebody new by name and sex, each once, and is there")
  func join() async throws {
    let site = try DecidedYear.site()
    let planner = try site.headers(.planner)
    let seated = Set(
      try site.store.registrations(for: Self.offering, of: Self.plan).map(\.person)
    )
    let people = try site.store.people(of: Self.plan, offset: 0, limit: 600).lines
    let other = try #require(people.first { !seated.contains($0.id) })
    try await site.test { client in
      let page = try await client.get(Self.path, planner)
      #expect(page.text.contains("name=\"join\""))
      for _ in 0..<2 {
        let answer = try await Self.send(["join": other.id], 1, client, planner)
        #expect(answer.contains("\"outcome\":\"ok\""), "\(answer)")
      }
      let fields = ["join": "Lê Thị  Mới Đến", "sex": "female", "birth": "1980"]
      let fresh = try await Self.send(fields, 2, client, planner)
      #expect(fresh.contains("\"outcome\":\"ok\"") && fresh.contains("\"new-0123456789\""))
      #expect(try site.store.attendance(of: Self.plan).count == 4)
      let after = try await client.get(Self.path, planner)
      #expect(after.text.contains("Lê Thị Mới Đến") && after.text.contains(other.name))
    }
    let state = try Self.state(site)
    #expect(state.joined(in: Self.offering) == [other.id, "new-0123456789"])
    let entry = state.entry(of: "new-0123456789", in: Self.offering, session: 0)
    #expect(entry?.mark.mark == .present)
    let person = try #require(state.joined.last)
    #expect(person.name == "Lê Thị Mới Đến" && person.sex == .female && person.birthYear == 1980)
    #expect(try site.store.check() == [])
  }

  @Test(
    "Who is on the list, has a name that the plan knows, or says too little is refused in words"
  )
  func refusals() async throws {
    let site = try DecidedYear.site()
    let planner = try site.headers(.planner)
    let seated = try site.store.registrations(for: Self.offering, of: Self.plan)[0].person
    let known = try #require(try site.store.record(of: "p600", of: Self.plan)).person
    try await site.test { client in
      let sent: [([String: String], String)] = [
        (["join": seated], "on the list already"),
        (["join": known.name, "sex": "male"], "The plan knows this name: "),
        (["join": "Lê Thị Xa Lạ"], "male or female"),
        (["join": "Xa", "sex": "male"], "full name"),
        (["join": "Lê Thị Xa Lạ", "sex": "female", "birth": "80"], "year of birth"),
        (["join": "Lê Thị Xa Lạ", "sex": "female", "organisation": "o999"], "No organisation"),
        (["join": " "], "Give a name"),
      ]
      for (number, (fields, words)) in sent.enumerated() {
        let answer = try await Self.send(fields, 10 + number, client, planner)
        #expect(answer.contains("\"outcome\":\"refused\"") && answer.contains(words), "\(answer)")
      }
    }
    #expect(try site.store.attendance(of: Self.plan).isEmpty)
  }

  @Test("Trainers are marked by hand, count among nobody who takes part, and have no substitutes")
  func trainers() async throws {
    let site = try DecidedYear.site()
    let planner = try site.headers(.planner)
    let open = try #require(try await site.server.site.plans.inForce(Self.plan))
    let running = try #require(open.plan?.offerings.first { $0.id == Self.offering })
    let trainer = try #require(
      open.programme.resources.first { one in
        one.kind == .trainer && running.resources.contains { $0.resource == one.id }
      }
    )
    try await site.test { client in
      let page = try await client.get(Self.path, planner)
      #expect(page.text.contains(trainer.name) && page.text.contains("data-part=\"trainer\""))
      let present = ["person": trainer.id, "mark": "present"]
      #expect(try await Self.send(present, 1, client, planner).contains("\"outcome\":\"ok\""))
      let after = try await client.get(Self.path, planner)
      #expect(after.text.contains("<span id=\"there\">0</span>"))
      let other = ["person": trainer.id, "mark": "substituted", "substitute": "p001"]
      #expect(try await Self.send(other, 2, client, planner).contains("\"outcome\":\"refused\""))
      let cleared = ["person": trainer.id, "mark": "clear"]
      #expect(try await Self.send(cleared, 3, client, planner).contains("\"outcome\":\"ok\""))
    }
    let state = try Self.state(site)
    #expect(state.entry(of: trainer.id, in: Self.offering, session: 0) == nil)
  }

  @Test("An officer takes in people of the own district alone")
  func officer() async throws {
    let site = try DecidedYear.site()
    let officer = try site.headers(.officer)
    let people = try site.store.people(of: Self.plan, offset: 0, limit: 600).lines
    let other = try #require(people.first { $0.district != SampleStore.district })
    try await site.test { client in
      let foreign = try await Self.send(["join": other.id], 1, client, officer)
      #expect(foreign.contains("\"outcome\":\"refused\""))
      let fields = ["join": "Lê Thị Mới", "sex": "female", "district": other.district ?? ""]
      #expect(try await Self.send(fields, 2, client, officer).contains("\"outcome\":\"ok\""))
    }
    #expect(try Self.state(site).joined.map(\.home) == [SampleStore.district])
  }
}
