import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Planning
import Store
import Testing

@testable import Web

@Suite("District officers see and touch their own district alone")
struct DistrictTests {
  private static let plan = "/plans/\(SampleStore.plan)"

  /// Somebody of another district, and an organisation there.
  private static func others(_ store: PlanStore) throws -> (person: String, organisation: String) {
    let people = try store.people(of: SampleStore.plan, offset: 0, limit: 1_000).lines
    let person = try #require(people.first { $0.district != SampleStore.district })
    let all = try store.organisations(of: SampleStore.plan, offset: 0, limit: 1_000).lines
    let organisation = try #require(all.first { $0.district != SampleStore.district })
    return (person.id, organisation.id)
  }

  /// Asks for a row of the table of routes about somebody, with the form's token where it needs one.
  private static func ask(
    _ row: String,
    _ parts: [String: String],
    _ client: any TestClientProtocol,
    _ headers: HTTPFields,
    _ fields: [String: String] = [:]
  ) async throws -> TestResponse {
    let sides = row.split(separator: " ").map(String.init)
    let path = sides[1].split(separator: "/", omittingEmptySubsequences: false).map { part in
      let name = String(part.dropFirst().dropLast())
      guard part.hasPrefix("{") else { return String(part) }
      return parts[name] ?? RouteTable.parts[name] ?? "1"
    }.joined(separator: "/")
    let method = try #require(HTTPRequest.Method(sides[0]))
    if method == .get { return try await client.get(path, headers) }
    if method == .post { return try await client.send(path, fields, headers) }
    var headers = headers
    let token = try await client.get("/plans", headers).formToken
    if let name = HTTPField.Name("X-CSRF-Token") { headers[name] = token }
    return try await client.execute(uri: path, method: method, headers: headers) { $0 }
  }

  @Test("Every route that names somebody or an organisation is absent for those of other districts")
  func cells() async throws {
    let site = try DecidedYear.site()
    try DecidedYear.open(site.store)
    let others = try Self.others(site.store)
    let name = try #require(
      try site.store.record(of: others.person, of: SampleStore.plan)?.person.name
    )
    let parts = ["person": others.person, "organisation": others.organisation]
    let rows = RouteTable.rows.filter {
      ($0.key.contains("{person}") || $0.key.contains("{organisation}")) && $0.value.contains("o")
    }.keys.sorted()
    #expect(rows.count >= 7)
    let headers = try site.headers(.officer)
    let before = try site.store.audit(of: SampleStore.plan, limit: 1_000)
    try await site.test { client in
      for row in rows {
        let changes = [
          ["action": "issue", "name": "Tên Khác"], ["action": "revoke", "name": "Tên Khác"],
        ]
        for fields in row.hasPrefix("POST") ? changes : [[:]] {
          let answer = try await Self.ask(row, parts, client, headers, fields)
          #expect(answer.status == .notFound, "\(row) \(fields)")
          #expect(!answer.text.contains(name), "\(row)")
        }
        // A planner gets an answer there: it is the district that decides.
        if row.hasPrefix("GET") {
          let answer = try await Self.ask(row, parts, client, site.headers(.planner))
          #expect(answer.status == .ok, "\(row)")
        }
      }
      // Whom the body names counts as whom the address names.
      var program = headers
      program[.contentType] = "application/json"
      if let name = HTTPField.Name("X-CSRF-Token") {
        program[name] = try await client.get("/plans", headers).formToken
      }
      let registered = try await client.execute(
        uri: "/api\(Self.plan)/offerings/\(DecidedYear.offering)/registrations",
        method: .post,
        headers: program,
        body: ByteBuffer(string: "{\"person\":\"\(others.person)\"}")
      ) { $0 }
      #expect(registered.status == .notFound, "\(registered.text)")
    }
    #expect(try site.store.audit(of: SampleStore.plan, limit: 1_000) == before)
  }

  @Test(
    "Requests of newcomers of other districts are absent, and nobody of theirs is taken for one"
  )
  func newcomers() async throws {
    let site = try DecidedYear.site()
    let others = try Self.others(site.store)
    for district in [SampleStore.district, "855"] {
      let newcomer = Newcomer(
        offering: DecidedYear.offering,
        name: "Người Lạ \(district)",
        organisation: try #require(
          try site.store.organisation(others.organisation, of: SampleStore.plan)
        ).profile.name,
        district: district,
        contact: "0900 123 456",
        note: ""
      )
      #expect(try site.store.ask(newcomer, of: SampleStore.plan, DecidedYear.mark))
    }
    let headers = try site.headers(.officer)
    let path = Self.plan + "/newcomers"
    try await site.test { client in
      let page = try await client.get(path, headers).text
      #expect(page.contains("Người Lạ \(SampleStore.district)") && !page.contains("Người Lạ 855"))
      #expect(!page.contains("value=\"\(others.organisation)\""), "an organisation of another's")
      func send(_ id: Int, _ fields: [String: String]) async throws -> HTTPResponse.Status {
        try await client.send("\(path)/\(id)", fields, headers).status
      }
      #expect(try await send(2, ["action": "dismiss"]) == .notFound)
      #expect(try await send(2, ["action": "known", "person": "p003"]) == .notFound)
      #expect(try await send(2, ["action": "new", "sex": "female"]) == .notFound)
      #expect(try await send(1, ["action": "known", "person": others.person]) == .notFound)
      let new = ["action": "new", "sex": "female", "organisation": others.organisation]
      #expect(try await send(1, new) == .badRequest)
      #expect(try site.store.newcomers(of: SampleStore.plan).map(\.id) == [1, 2])
      #expect(try await send(1, ["action": "new", "sex": "female"]) == .ok)
    }
  }

  @Test("No page, list or table that an officer reaches names anybody of another district")
  func crawl() async throws {
    let site = try DecidedYear.site()
    try DecidedYear.open(site.store)
    let people = try site.store.people(of: SampleStore.plan, offset: 0, limit: 1_000).lines
    let own = people.filter { $0.district == SampleStore.district }
    let open = try await site.server.site.plans.current(SampleStore.plan)
    // Names that nobody of the district, and nobody who teaches or drives, bears too.
    let known = Set(own.map(\.name) + open.programme.resources.map(\.name))
    let names = Set(people.filter { $0.district != SampleStore.district }.map(\.name))
      .subtracting(known)
    #expect(names.count > 300 && own.count > 20)
    let employers = Set(own.compactMap(\.organisation))
    let organisations = Set(
      try site.store.organisations(of: SampleStore.plan, offset: 0, limit: 1_000).lines
        .filter { $0.district != SampleStore.district }.map(\.name)
    ).subtracting(employers)
    #expect(organisations.count > 20)
    try await site.test { client in
      // Who organises the year is named to everybody.
      let told = try await client.get("/y/\(SampleStore.plan)").text
      let secret = organisations.filter { !told.contains($0) }
      #expect(secret.count > 20)
      let pages = try await Crawl(site: site, client: client).pages(as: .officer, most: 500)
      #expect(pages.count > 40)
      #expect(pages.contains { page in own.contains { page.text.contains($0.name) } })
      for page in pages {
        let found = names.filter { page.text.contains($0) }
        #expect(found.isEmpty, "\(page.address): \(found.sorted().prefix(3))")
        let others = secret.filter { page.text.contains($0) }
        #expect(others.isEmpty, "\(page.address): \(others.sorted().prefix(3))")
      }
    }
  }
}
