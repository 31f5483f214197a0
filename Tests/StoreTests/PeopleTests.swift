import Planning
import SampleYear
import Testing

@testable import Store

/// Lists and records of people and organisations, and who may see them.
struct PeopleTests {
  /// Six people: two live in 855, one in 857, three have no home of their own and count with their organisation's
  /// district (o1 in 857, o2 in 855), or nobody's.
  private static let people: [Person] = {
    var people = InventedPeople.make(count: 6)
    let homes: [String?] = ["855", "855", "857", nil, nil, nil]
    let organisations: [String?] = ["o1", nil, "o2", "o1", "o2", nil]
    for index in people.indices {
      people[index].home = homes[index]
      people[index].organisation = organisations[index]
    }
    people[0].name = "Đỗ Thị Đào"
    people[3].name = "Đỗ Văn Đạo"
    return people
  }()

  private static func kept() throws -> TemporaryStore {
    let kept = try TemporaryStore()
    let folder = smallFolder {
      $0.people = people
      $0.requests = [
        PersonRequest(person: "p004", activity: "G2-01", priority: 2),
        PersonRequest(person: "p004", activity: "G1-01", priority: 1),
        PersonRequest(person: "p001", activity: "G1-01", priority: 1),
      ]
    }
    _ = try kept.store.take(folder, mark())
    return kept
  }

  private static func ids(
    _ kept: TemporaryStore,
    _ text: String = "",
    district: String? = nil,
    offset: Int = 0,
    limit: Int = 50
  ) throws -> [String] {
    try kept.store.people(
      of: plan,
      matching: text,
      district: district,
      offset: offset,
      limit: limit
    ).lines.map(\.id)
  }

  @Test("People stand in the order of the plan, with employer, district and number of requests")
  func lines() throws {
    let kept = try Self.kept()
    let part = try kept.store.people(of: plan, offset: 0, limit: 50)
    #expect(part.total == 6)
    #expect(part.lines.map(\.id) == ["p001", "p002", "p003", "p004", "p005", "p006"])
    #expect(part.lines.map(\.requests) == [1, 0, 0, 2, 0, 0])
    // One's own home counts before the organisation's district.
    #expect(part.lines.map(\.district) == ["855", "855", "857", "857", "855", nil])
    let names = SmallYear.programme.organisations.map(\.name)
    #expect(
      part.lines.map(\.organisation) == [names[0], nil, names[1], names[0], names[1], nil]
    )
    #expect(part.lines[0].position == Self.people[0].position)
  }

  @Test("A part of a list begins where it is told to and tells how many there are in all")
  func parts() throws {
    let kept = try Self.kept()
    for (offset, limit, ids) in [
      (0, 2, ["p001", "p002"]), (4, 50, ["p005", "p006"]), (6, 50, []), (99, 1, []), (0, 0, []),
    ] {
      let part = try kept.store.people(of: plan, offset: offset, limit: limit)
      #expect(part.lines.map(\.id) == ids)
      #expect(part.total == 6)
    }
    let narrow = try kept.store.people(of: plan, district: "855", offset: 1, limit: 1)
    #expect(narrow.lines.map(\.id) == ["p002"] && narrow.total == 3)
  }

  @Test(
    "Names are found by the beginnings of their words; what is no word finds nobody",
    arguments: [
      ("do dao", ["p001", "p004"]), ("Đạo", ["p001", "p004"]), ("van do", ["p004"]),
      ("...", []), ("\"", []), ("do OR le", []), ("*", []),
      ("", ["p001", "p002", "p003", "p004", "p005", "p006"]),
    ] as [(String, [String])]
  )
  func matching(_ text: String, _ ids: [String]) throws {
    let kept = try Self.kept()
    #expect(try Self.ids(kept, text) == ids)
    let part = try kept.store.people(of: plan, matching: text, offset: 0, limit: 1)
    #expect(part.total == ids.count && part.lines.map(\.id) == Array(ids.prefix(1)))
  }

  @Test(
    "Of a district there are its own people alone, in lists, records, organisations and rosters"
  )
  func districts() throws {
    let kept = try Self.kept()
    #expect(try Self.ids(kept, district: "855") == ["p001", "p002", "p005"])
    #expect(try Self.ids(kept, district: "857") == ["p003", "p004"])
    #expect(try Self.ids(kept, district: "") == [])
    #expect(try Self.ids(kept, "do", district: "857") == ["p004"])
    for person in Self.people.map(\.id) {
      for district in ["855", "857", ""] {
        let record = try kept.store.record(of: person, of: plan, district: district)
        #expect(try (record != nil) == Self.ids(kept, district: district).contains(person))
      }
      #expect(try kept.store.record(of: person, of: plan)?.person.id == person)
    }
    #expect(try kept.store.record(of: "p007", of: plan) == nil)
    #expect(try kept.store.record(of: "p001", of: "no-plan") == nil)
    // Whoever works in the district and lives in another is another's.
    let own = try #require(try kept.store.organisation("o1", of: plan, district: "857"))
    #expect(own.people.map(\.id) == ["p004"])
    #expect(try kept.store.organisation("o1", of: plan)?.people.map(\.id) == ["p001", "p004"])
    #expect(try kept.store.organisation("o1", of: plan, district: "855") == nil)
    #expect(try kept.store.organisation("o9", of: plan) == nil)
  }

  @Test("A record has the organisation, the requests, the dearest first, and registrations")
  func record() throws {
    let kept = try Self.kept()
    let record = try #require(try kept.store.record(of: "p004", of: plan))
    #expect(record.person == Self.people[3])
    #expect(record.organisation == SmallYear.programme.organisations[0])
    #expect(record.requests.map(\.activity) == ["G1-01", "G2-01"])
    #expect(record.registrations == [])
    #expect(try kept.store.record(of: "p006", of: plan)?.organisation == nil)
  }

  @Test("Organisations stand in the order of the plan with how many people they have")
  func organisations() throws {
    let kept = try Self.kept()
    func part(_ text: String = "", district: String? = nil) throws -> ListPart<OrganisationLine> {
      try kept.store.organisations(
        of: plan,
        matching: text,
        district: district,
        offset: 0,
        limit: 10
      )
    }
    #expect(try part().lines.map(\.id) == ["o1", "o2"])
    #expect(try part().lines.map(\.people) == [2, 2])
    #expect(try part().total == 2)
    #expect(try part(district: "855").lines.map(\.id) == ["o2"])
    #expect(try part("banh bay").lines.map(\.id) == ["o2"])
    #expect(try part("banh bay", district: "857").total == 0)
    #expect(try part("!").lines == [])
    #expect(throws: StoreFailure.refused(.unknownPlan("x", known: []))) {
      try kept.store.organisations(of: "x", offset: 0, limit: 1)
    }
    #expect(throws: StoreFailure.refused(.unknownPlan("x", known: []))) {
      try kept.store.people(of: "x", offset: 0, limit: 1)
    }
  }

  @Test("A roster has seats in order, then who waits; of a district its own people alone")
  func roster() throws {
    let people = Array(Self.people.prefix(5))
    let kept = try TemporaryStore(coursePlan(max: 2, people: people))
    for (turn, person) in ["p003", "p001", "p005", "p004"].enumerated() {
      _ = try kept.register(person, turn)
    }
    let roster = try kept.store.roster(of: course, of: plan)
    #expect(roster.map(\.person.id) == ["p003", "p001", "p005", "p004"])
    #expect(roster.map(\.registration.seat) == [1, 2, nil, nil])
    #expect(roster.map(\.registration.waitingPlace) == [nil, nil, 1, 2])
    let own = try kept.store.roster(of: course, of: plan, district: "855")
    // Seats and places are those of the whole list.
    #expect(own.map(\.person.id) == ["p001", "p005"])
    #expect(own.map(\.registration.seat) == [2, nil])
    #expect(own.map(\.registration.waitingPlace) == [nil, 1])
    #expect(throws: StoreFailure.refused(.unknownOffering("none"))) {
      try kept.store.roster(of: "none", of: plan)
    }
    #expect(try kept.store.record(of: "p005", of: plan)?.registrations.map(\.offering) == [course])
  }

  private static func facts(_ person: Person, _ change: (inout PersonFacts) -> Void) -> PersonFacts
  {
    var facts = PersonFacts(
      name: person.name,
      birthYear: person.birthYear,
      position: person.position,
      address: person.address,
      phone: person.phone,
      email: person.email
    )
    change(&facts)
    return facts
  }

  @Test("What changed of a person is kept, found by its new name, and audited before and after")
  func change() throws {
    let kept = try Self.kept()
    let facts = Self.facts(Self.people[0]) {
      $0.name = "Trần Thị Mới"
      $0.birthYear = nil
      $0.phone = "0900 111 222"
    }
    #expect(try kept.store.change("p001", of: plan, to: facts, mark(5, by: "hoa")))
    let person = try #require(try kept.store.record(of: "p001", of: plan)?.person)
    var expected = Self.people[0]
    (expected.name, expected.birthYear, expected.phone) = ("Trần Thị Mới", nil, "0900 111 222")
    #expect(person == expected)
    #expect(try Self.ids(kept, "tran moi") == ["p001"] && Self.ids(kept, "do dao") == ["p004"])
    let entry = try kept.store.audit(of: plan, limit: 1)[0]
    #expect(entry.action == "person.change" && entry.subject == "p001" && entry.by == "hoa")
    let before = try #require(entry.before)
    let after = try #require(entry.after)
    #expect(before.contains("Đỗ Thị Đào") && after.contains("Trần Thị Mới"))
    #expect(before.contains("birth_year") && !before.contains("address"))
    #expect(try kept.store.check() == [])
    // The same once more changes nothing and leaves no entry.
    #expect(try !kept.store.change("p001", of: plan, to: facts, mark(6)))
    #expect(try kept.store.audit(of: plan, limit: 1)[0] == entry)
  }

  @Test("Nobody of another district, nobody unknown and no name of spaces is changed")
  func refusals() throws {
    let kept = try Self.kept()
    let entries = try kept.store.audit(of: plan, limit: 100)
    let facts = Self.facts(Self.people[0]) { $0.phone = "1" }
    for (person, plan, district) in [
      ("p001", plan, "857"), ("p001", plan, ""), ("p009", plan, nil), ("p001", "x", nil),
    ] as [(String, String, String?)] {
      #expect(throws: StoreFailure.refused(.unknownPerson(person))) {
        try kept.store.change(person, of: plan, to: facts, district: district, mark())
      }
    }
    for name in ["", "  ", "\u{a0}\n"] {
      let empty = Self.facts(Self.people[0]) { $0.name = name }
      #expect(throws: StoreFailure.self) {
        try kept.store.change("p001", of: plan, to: empty, mark())
      }
    }
    #expect(try kept.store.record(of: "p001", of: plan)?.person == Self.people[0])
    #expect(try kept.store.audit(of: plan, limit: 100) == entries)
    #expect(try kept.store.change("p001", of: plan, to: facts, district: "855", mark()))
  }
}
