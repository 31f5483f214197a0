import Almanac
import Planning
@testable import Publishing
import SampleYear
import Testing

@Suite("Facts of a plan")
struct PlanFactsTests {
  private let facts = PlanFacts(SmallYear.plan)

  /// What each offering of the small year costs its sources, worked out by hand.
  private let province =
    7_680_000 + 90_000_000 + 1_700_000 + 8_400_000 + 650_000 + 57_600_000 + 980_000
  private let own = 90_000_000 + 14_400_000

  @Test("the money of each source sums over the offerings")
  func moneyBySource() throws {
    let sources = facts.totals.sources
    #expect(sources.map(\.source) == ["province", "own"])
    #expect(sources.map(\.money.spent) == [Money(province), Money(own)])
    #expect(facts.totals.money.spent == Money(province + own))
    let ceiling = try #require(sources[0].ceiling)
    #expect(sources[0].left == ceiling - Money(province))
    #expect(sources[1].ceiling == nil)
    #expect(sources[1].left == nil)
  }

  @Test("what is asked is every possible offering with the most people")
  func asked() {
    let askedOfProvince = facts.groups.map { $0.sources[0].money.asked }
    #expect(askedOfProvince == [Money(52_200_000), Money(101_670_000), Money(125_000_000)])
    #expect(facts.totals.sources[0].money.asked == Money(278_870_000))
  }

  @Test("what is planned is the offerings that run with the most people and their hire")
  func planned() {
    // G1: asked, and 3,000,000 + 500,000 + 500,000 of hire; G3: the dryer alone.
    let planned = facts.groups.map { $0.sources[0].money.planned }
    #expect(planned == [Money(56_200_000), Money(102_170_000), Money(90_000_000)])
  }

  @Test("payments fall into quarters, those after the year into its last")
  func quarters() {
    let paid = facts.quarters.map { $0.payments[0].amount }
    #expect(
      paid == [Money(48_840_000), Money(9_740_000), Money(49_850_000), Money(58_580_000)]
    )
    #expect(facts.quarters.map { $0.payments[0].cumulative }.last == Money(province))
    #expect(facts.quarters.map { $0.payments[0].ceiling }.prefix(3) == [nil, nil, nil])
    #expect(facts.quarters[3].payments[0].ceiling == facts.totals.sources[0].ceiling)
    #expect(facts.quarters.map(\.from.month) == [1, 4, 7, 10])
    #expect(facts.quarters.map(\.offeringsStarting) == [1, 3, 1, 2])
  }

  @Test("months, quarters and groups tell the same sum")
  func sumsAgree() {
    let all = Money(province + own)
    #expect(facts.months.count == 12)
    #expect(facts.months.reduce(Money.zero) { $0 + $1.paid } == all)
    #expect(facts.quarters.reduce(Money.zero) { $0 + $1.paid } == all)
    #expect(facts.groups.flatMap(\.quarters).reduce(Money.zero, +) == all)
    #expect(facts.groups.map(\.money.spent).reduce(Money.zero, +) == all)
    #expect(facts.offerings.map(\.cost).reduce(Money.zero, +) == all)
    #expect(facts.sureness.map(\.amount).reduce(Money.zero, +) == all)
    #expect(facts.sureness.map(\.mark) == [.sourced, .memory, .assumed, .hire])
  }

  @Test("a ceiling of a group counts that group's payments alone")
  func ceilings() throws {
    let group = try #require(facts.ceilings.first { $0.groups == ["G1"] })
    #expect(group.used == Money(7_680_000 + 1_700_000 + 980_000))
    #expect(group.left == group.amount - group.used)
    #expect(group.isYearly)
    #expect(facts.groups[0].sources[0].ceiling == group.amount)
  }

  @Test("a ceiling until a day counts what is paid by then, and stands at its quarter")
  func cumulativeCeiling() throws {
    var plan = SmallYear.plan
    plan.programme.sources[0].ceilings.append(
      CeilingRule(amount: Money(70_000_000), to: CivilDate(2016, 6, 30))
    )
    let facts = PlanFacts(plan)
    let half = try #require(facts.ceilings.last { $0.source == "province" })
    #expect(half.used == Money(48_840_000 + 9_740_000))
    #expect(!half.isYearly)
    #expect(facts.quarters.map { $0.payments[0].ceiling?.dong }[1] == 70_000_000)
    #expect(facts.months[5].payments[0].ceiling == Money(70_000_000))
    #expect(facts.months[4].payments[0].ceiling == nil)
  }

  @Test("people are counted once however often they come")
  func people() {
    // 0…37 by course, jury, workshop, tour and fair, 40…55 by the meeting; sixty ask.
    #expect(facts.totals.peopleAsking == 60)
    #expect(facts.totals.peopleServed == 54)
    #expect(facts.totals.peopleNotServed == 6)
    #expect(facts.service.neverServed == ["p039", "p040", "p057", "p058", "p059", "p060"])
    #expect(facts.service.sexes.map(\.asking) == [30, 30])
    #expect(facts.service.districts.map(\.id) == ["855", "857"])
    #expect(facts.service.districts.map(\.served) == [27, 27])
    #expect(facts.service.kinds.map(\.id) == ["cooperative", "household"])
    #expect(facts.service.kinds.map(\.asking) == [45, 15])
    #expect(facts.totals.seatsTaken == 12 + 20 + 14 + 5 + 8 + 16)
  }

  @Test("a request is served by its own activity alone")
  func requests() throws {
    #expect(facts.totals.requests == 80)
    // Twelve of the course; of the tour's people every third asked for it: 21, 24, 27, 30, 33.
    #expect(facts.totals.requestsServed == 17)
    let tour = try #require(facts.requests.first { $0.activity == "G2-01" })
    #expect(tour.requests == 20)
    #expect(tour.served == 5)
    #expect(tour.notServed == 15)
    #expect(tour.firstChoices == 0)
    #expect(tour.seats == 25)
    #expect(tour.taken == 14)
  }

  @Test("projects hold their activities, and run if one of them does")
  func projects() throws {
    #expect(facts.totals.projectsAsked == 7)
    #expect(facts.totals.projectsRun == 6)
    #expect(facts.totals.offeringsRun == 7)
    #expect(facts.totals.offeringsPossible == 8)
    let fair = try #require(facts.projects.first { $0.id == "G2-02" })
    #expect(fair.activities.map(\.id) == ["G2-02", "G2-03"])
    #expect(fair.offeringsRun == 2)
    #expect(facts.groups.map(\.projectsRun) == [3, 2, 1])
    #expect(facts.groups.map(\.people) == [46, 23, 0])
  }

  @Test("an offering tells its payers, lines and payments")
  func offering() throws {
    let fair = try #require(facts.offerings.first { $0.id == "G2-02-1" })
    #expect(fair.firstDay == CivilDate(2016, 11, 10))
    #expect(fair.lastDay == CivilDate(2016, 11, 14))
    #expect(fair.participants.count == 8)
    #expect(fair.women == 4)
    #expect(fair.seats == 12)
    #expect(fair.payers.map(\.source) == ["province", "own"])
    #expect(fair.payers.map(\.amount) == [Money(57_600_000), Money(14_400_000)])
    #expect(fair.lines.map(\.units) == [8])
    #expect(fair.lines.map(\.mark) == [.assumed])
    #expect(fair.place?.name.en == "Cần Thơ")
    let course = try #require(facts.offerings.first { $0.id == "G1-01-1" })
    #expect(course.lines.map(\.mark) == [.assumed, .assumed, nil])
    #expect(course.payments.map(\.name?.en) == ["Advance", "Balance"])
  }

  @Test("norms are told with the version in force and the activities that rest on them")
  func norms() throws {
    var plan = SmallYear.plan
    let name = LocalizedText(vi: "Thù lao", en: "Fee")
    plan.programme.norms = [
      Norm(
        id: "fee",
        name: name,
        amount: Money(500_000),
        binding: .cap,
        legalText: "Old",
        validTo: CivilDate(2015, 12, 31),
        mark: .memory
      ),
      Norm(
        id: "fee",
        name: name,
        amount: Money(600_000),
        binding: .cap,
        legalText: "New",
        validFrom: CivilDate(2016, 1, 1),
        mark: .sourced
      ),
      Norm(id: "unused", name: name, binding: .guide, legalText: "None", mark: .assumed),
    ]
    for position in plan.programme.activities.indices {
      let hasFee = ["G1-01", "G1-02", "G3-02"].contains(plan.programme.activities[position].id)
      if hasFee { plan.programme.activities[position].costs[0].norm = "fee" }
    }
    let norms = PlanFacts(plan).norms
    #expect(norms.map(\.norm.legalText) == ["New"])
    #expect(norms.map(\.activities) == [["G1-01", "G1-02"]])
  }

  @Test("holidays stand in runs; a period to avoid is told for the year planned")
  func calendar() throws {
    var plan = SmallYear.plan
    plan.programme.avoidedPeriods = [
      AvoidedPeriod(
        nameVi: "Thu hoạch",
        nameEn: "Harvest",
        rule: .dates(CivilDate(2015, 12, 20)...CivilDate(2016, 1, 10)),
        districts: ["857"],
        effect: .forbidden
      )
    ]
    let calendar = PlanFacts(plan).calendar
    let harvest = try #require(calendar.avoided.first)
    #expect(calendar.avoided.count == 1)
    #expect(harvest.from == CivilDate(2016, 1, 1))
    #expect(harvest.to == CivilDate(2016, 1, 10))
    #expect(harvest.isForbidden)
    #expect(harvest.districts.map(\.id) == ["857"])
    let tet = try #require(calendar.holidays.first { $0.from.month == 2 })
    #expect(tet.names.map(\.en) == ["Lunar New Year"])
    #expect((tet.from...tet.to).contains(CivilDate(2016, 2, 8)))
    #expect(calendar.holidays.contains { $0.from == CivilDate(2016, 9, 2) })
  }

  @Test("what refers to nothing known is told by its id and breaks nothing")
  func unknownIds() throws {
    var plan = SmallYear.plan
    plan.offerings[0].place = "nowhere"
    plan.offerings[0].resources[0].resource = "nobody"
    plan.offerings[0].participants.append("stranger")
    plan.offerings[0].costLines[0].line = 99
    plan.programme.people[0].home = nil
    plan.programme.people[0].organisation = nil
    plan.leftOut[0].activity = "gone"
    let facts = PlanFacts(plan)
    let course = try #require(facts.offerings.first { $0.id == "G1-01-1" })
    #expect(course.place?.name.vi == "nowhere")
    #expect(course.resources[0].name == "nobody")
    #expect(course.resources[0].kind == nil)
    #expect(facts.leftOut[0].title.en == "gone")
    #expect(facts.service.districts.map(\.id) == ["855", "857", ""])
    #expect(facts.service.kinds.map(\.id) == ["", "cooperative", "household"])
  }

  @Test("a plan in which nothing runs has facts too")
  func emptyPlan() {
    var plan = SmallYear.plan
    plan.offerings = []
    let facts = PlanFacts(plan)
    #expect(facts.totals.money.spent == .zero)
    #expect(facts.totals.peopleServed == 0)
    #expect(facts.totals.groupsServed == 0)
    #expect(ReportPage(facts).html(.vi).contains("Nhóm này không có lượt nào."))
  }
}
