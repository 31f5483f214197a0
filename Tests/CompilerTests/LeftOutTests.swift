import Almanac
import Compiler
import Planning
import Problem
import Referee
import Testing

@Suite struct LeftOutTests {
  private let march = TinyYear.window((3, 1), (3, 31))

  private func fixedCost(_ dong: Int) -> CostLine {
    CostLine(
      item: LocalizedText("cost"),
      quantity: 1,
      basis: .offering,
      unitCost: Money(dong),
      mark: .assumed
    )
  }

  /// A work that costs so much.
  private func work(_ id: String, _ dong: Int, values: [Int] = [10]) -> Planning.Activity {
    TinyYear.activity(.workingDays(count: 1, halves: [.morning]), in: march) {
      $0.id = id
      $0.values = values
      $0.costs = [fixedCost(dong)]
    }
  }

  private func leftOut(
    _ programme: Programme,
    running offerings: [PlannedOffering] = []
  ) throws -> [LeftOut] {
    let compiled = try #require(TinyYear.compile(programme).compiled)
    let solution = OfferingIds.assigned(
      to: Solution(problem: "tiny", offerings: offerings),
      in: compiled
    )
    let verdict = judge(compiled.problem, solution)
    try #require(verdict.lawful, "\(verdict.broken.map(\.line))")
    return PlanMaker.plan(of: compiled, solution, verdict).leftOut
  }

  private func reasons(
    _ programme: Programme,
    running offerings: [PlannedOffering] = []
  ) throws -> [String] {
    try leftOut(programme, running: offerings).flatMap { $0.reasons.map(\.en) }
  }

  @Test("Money that is spent is missing under the ceiling")
  func money() throws {
    let programme = TinyYear.programme(work("A", 60_000_000), work("B", 50_000_000)) {
      $0.sources[0].ceilings = [CeilingRule(amount: Money(100_000_000))]
    }
    let entries = try leftOut(
      programme,
      running: [PlannedOffering(activity: "A", placement: 0)]
    )
    #expect(
      entries == [
        LeftOut(
          activity: "B",
          offerings: 1,
          shortfall: 0,
          reasons: [
            LocalizedText(
              vi: "Tỉnh thiếu 10.000.000 đồng dưới mức trần 100.000.000 đồng "
                + "(01/01/2016 đến 31/12/2016)",
              en: "Province lacks VND 10,000,000 under its ceiling of VND 100,000,000 "
                + "(2016-01-01 to 2016-12-31)"
            )
          ]
        )
      ]
    )
    // Without the first work the second one can be paid.
    #expect(try reasons(programme) == [])
  }

  @Test("Money that is just enough is no reason")
  func justEnough() throws {
    let programme = TinyYear.programme(work("A", 60_000_000), work("B", 50_000_000)) {
      $0.sources[0].ceilings = [CeilingRule(amount: Money(110_000_000))]
    }
    #expect(try reasons(programme, running: [PlannedOffering(activity: "A", placement: 0)]) == [])
  }

  @Test("A placement outside a ceiling's days can be paid, so nothing is certain")
  func ceilingByDate() throws {
    let programme = TinyYear.programme(work("A", 60)) {
      $0.sources[0].ceilings = [CeilingRule(amount: Money(50), to: TinyYear.day(3, 30))]
    }
    // On 31 March, the last placement, nothing is paid under the ceiling.
    #expect(try reasons(programme) == [])
    var narrow = programme
    narrow.activities[0].windows = [TinyYear.window((3, 1), (3, 30))]
    #expect(
      try reasons(narrow)
        == ["Province lacks VND 10 under its ceiling of VND 50 (2016-01-01 to 2016-03-30)"]
    )
  }

  @Test("The cheapest resource for all sessions counts, not the cheapest for a use")
  func cheapestResource() throws {
    let activity = TinyYear.activity(.workingDays(count: 4, halves: [.morning]), in: march) {
      $0.needs = [ResourceNeed(role: "venue", kind: .venue)]
    }
    let programme = TinyYear.programme(activity) {
      $0.resources = [
        // 4 sessions: 400 in one, 100 in the other.
        ResourceProfile(id: "v1", kind: .venue, name: "v1", costPerSession: Money(100)),
        ResourceProfile(id: "v2", kind: .venue, name: "v2", costPerUse: Money(100)),
      ]
      $0.sources[0].ceilings = [CeilingRule(amount: Money(150))]
    }
    #expect(try reasons(programme) == [])
    var poor = programme
    poor.sources[0].ceilings = [CeilingRule(amount: Money(60))]
    #expect(try reasons(poor).first?.hasPrefix("Province lacks VND 40 ") == true)
  }

  @Test("A payer who pays less for more people gives no reason")
  func paysLessForMore() throws {
    // 1000 and 10 for each person; the province pays 100 for each, the maker the rest: 910 for one, nothing for twelve.
    let activity = TinyYear.activity(.workingDays(count: 1, halves: [.morning]), in: march) {
      $0.people = PeopleRule(min: 1, max: 20)
      $0.costs = [
        fixedCost(1000),
        CostLine(
          item: LocalizedText("each"),
          quantity: 1,
          basis: .person,
          unitCost: Money(10),
          mark: .assumed
        ),
      ]
      $0.funding = [
        FundingShare(source: "province", capPerPerson: Money(100)), FundingShare(source: "own"),
      ]
    }
    func programme(province: Int, own: Int) -> Programme {
      TinyYear.programme(activity) {
        $0.people = (1...20).map { Person(id: "p\($0)", name: "p", sex: .male) }
        $0.requests = $0.people.map { PersonRequest(person: $0.id, activity: "A", priority: 1) }
        $0.sources[0].ceilings = [CeilingRule(amount: Money(province))]
        $0.sources[1].ceilings = [CeilingRule(amount: Money(own))]
      }
    }
    #expect(try reasons(programme(province: 2000, own: 0)) == [])
    #expect(
      try reasons(programme(province: 90, own: 0)).first?.hasPrefix("Province lacks VND 10 ")
        == true
    )
  }

  @Test("Too few are left who asked, are not served and may come to one more")
  func people() throws {
    let course = TinyYear.activity(.workingDays(count: 1, halves: [.morning]), in: march) {
      $0.values = [10, 10]
      $0.people = PeopleRule(min: 2, max: 3)
    }
    var other = course
    other.id = "B"
    other.values = [1]
    let programme = TinyYear.programme(course, other) {
      $0.people = (1...5).map { Person(id: "p\($0)", name: "p", sex: .male, maxActivities: 2) }
      $0.people[3].maxActivities = 1
      $0.requests = $0.people.map { PersonRequest(person: $0.id, activity: "A", priority: 1) }
      $0.requests += ["p1", "p2", "p4"].map {
        PersonRequest(person: $0, activity: "B", priority: 1)
      }
    }
    // p4 comes to B and may come to nothing else; p5 alone is left for a second offering of A.
    let offerings = [
      PlannedOffering(activity: "A", placement: 0, participants: ["p1", "p2", "p3"]),
      PlannedOffering(activity: "B", placement: 2, participants: ["p1", "p4"]),
    ]
    #expect(
      try leftOut(programme, running: offerings) == [
        LeftOut(
          activity: "A",
          offerings: 1,
          shortfall: 0,
          reasons: [
            LocalizedText(
              vi: "chỉ còn 1 người đăng ký có thể dự thêm, cần ít nhất 2",
              en: "of those who asked only 1 can still come, at least 2 are needed"
            )
          ]
        )
      ]
    )
    // Without B, p4 can come too.
    #expect(try leftOut(programme, running: Array(offerings.prefix(1))).flatMap(\.reasons) == [])
  }

  @Test("What was asked for as a minimum and does not run is shortfall")
  func shortfall() throws {
    let programme = TinyYear.programme(work("A", 10, values: [9, 9, 9])) {
      $0.activities[0].minOfferings = 2
    }
    let entry = try #require(try leftOut(programme).first)
    #expect(entry.offerings == 3)
    #expect(entry.shortfall == 2)
    #expect(entry.reasons == [])
  }

  @Test("One more offering of a work without points says so, unless it is asked for")
  func worthless() throws {
    let programme = TinyYear.programme(work("A", 10, values: [9, 0]))
    let running = [PlannedOffering(activity: "A", placement: 0)]
    #expect(
      try reasons(programme, running: running) == ["one more offering of A is worth no points"]
    )
    var asked = programme
    asked.activities[0].minOfferings = 2
    #expect(try reasons(asked, running: running) == [])
    // Of a course with people it might serve requests.
    var course = programme
    course.activities[0].people = PeopleRule(min: 0, max: 5)
    #expect(try reasons(course, running: running) == [])
  }
}
