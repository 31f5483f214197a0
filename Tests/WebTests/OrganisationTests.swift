import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

@Suite("Organisations by hand")
struct OrganisationTests {
  private static let path = "/plans/\(SampleStore.plan)/organisations"
  private static let fields = [
    "name": "Cơ sở đan lát  Hòa Bình", "kind": "household", "district": "860",
    "address": "Ấp 1", "industry": "",
  ]

  @Test("One is added, found by its name, set right, and the audit keeps what changed")
  func addAndChange() async throws {
    let site = try TestSite()
    let planner = try site.headers(.planner)
    try await site.test { client in
      let added = try await client.send(Self.path, Self.fields, planner)
      #expect(added.status == .seeOther)
      #expect(added.headers[.location] == Self.path + "/d001?saved=1")
      let found = try await client.get(Self.path + "?q=hoa+binh+dan", planner)
      #expect(found.text.contains("/organisations/d001\""))
      var changed = Self.fields
      changed["industry"] = "Đan lát <lục bình>"
      let path = Self.path + "/d001"
      #expect(try await client.send(path, changed, planner).status == .seeOther)
      let page = try await client.get(path, planner)
      #expect(page.text.contains("Đan lát &lt;lục bình&gt;"))
      #expect(page.text.contains("Cơ sở đan lát Hòa Bình"))
    }
    let entries = try site.store.audit(of: SampleStore.plan, subject: "d001", limit: 5)
    #expect(entries.map(\.action) == ["organisation.change", "organisation.add"])
    #expect(entries[0].after == "{\"industry\":\"Đan lát <lục bình>\"}")
    #expect(try site.store.check() == [])
    // The folder that is exported has the new row.
    let documents = try site.store.documents(of: SampleStore.plan)
    let table = try #require(documents.first { $0.path == "organisations.csv" })
    let text = String(decoding: table.bytes, as: UTF8.self)
    #expect(text.contains("d001,Cơ sở đan lát"))
  }

  @Test("What is missing is told at once beside what was sent; nothing is kept")
  func mistakes() async throws {
    let site = try TestSite()
    let planner = try site.headers(.planner)
    try await site.test { client in
      let sent = ["name": " ", "kind": "robbers", "district": "1", "address": "Ấp <9>"]
      let answer = try await client.send(Self.path + "?lang=en", sent, planner)
      #expect(answer.status == .badRequest)
      for words in ["The name is missing", "Choose the kind", "Choose the district"] {
        #expect(answer.text.contains(words))
      }
      #expect(answer.text.contains("Ấp &lt;9&gt;"))
    }
    #expect(
      try site.store.audit(AuditQuery(action: "organisation."), limit: 5).isEmpty
    )
  }

  @Test("An officer adds and changes those of the own district alone")
  func officer() async throws {
    let site = try TestSite()
    let officer = try site.headers(.officer)
    let others = try site.store.organisations(of: SampleStore.plan, offset: 0, limit: 300).lines
    let other = try #require(others.first { $0.district != SampleStore.district })
    let own = try #require(others.first { $0.district == SampleStore.district })
    try await site.test { client in
      var fields = Self.fields
      let added = try await client.send(Self.path, fields, officer)
      #expect(added.status == .seeOther)
      fields["district"] = other.district
      #expect(try await client.send(Self.path, fields, officer).status == .badRequest)
      #expect(
        try await client.send(Self.path + "/" + own.id, fields, officer).status == .badRequest
      )
      fields["district"] = SampleStore.district
      #expect(
        try await client.send(Self.path + "/" + other.id, fields, officer).status == .notFound
      )
      #expect(try await client.send(Self.path + "/" + own.id, fields, officer).status == .seeOther)
    }
  }
}
