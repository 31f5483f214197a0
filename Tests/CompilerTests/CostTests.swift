import Almanac
import Compiler
import Planning
import Problem
import Referee
import Testing

@Suite struct CostTests {
  private func line(
    _ basis: CostLine.Basis,
    _ dong: Int,
    quantity: Int = 1,
    support: Share = .whole
  ) -> CostLine {
    CostLine(
      item: LocalizedText("item"),
      quantity: quantity,
      basis: basis,
      unitCost: Money(dong),
      support: support,
      mark: .assumed
    )
  }

  private let march = TinyYear.window((3, 1), (3, 31))

  /// One line for each basis, by powers of ten, so that every multiple shows.
  private var everyBasis: [CostLine] {
    [
      line(.offering, 1), line(.day, 1_000), line(.night, 1_000_000), line(.session, 1_000_000_000),
      line(.person, 1), line(.personDay, 1_000), line(.personNight, 1_000_000),
    ]
  }

  @Test(
    "Every basis counts the days, nights and sessions of the pattern",
    arguments: [
      (.workingDays(count: 3, halves: TinyYear.wholeDays), fixed: 6_002_003_001, person: 2_003_001),
      (.calendarDays(count: 4, halves: [.morning]), fixed: 4_003_004_001, person: 3_004_001),
      (.halfDays(count: 1, halves: TinyYear.wholeDays), fixed: 1_000_001_001, person: 1_001),
      (.halfDays(count: 3, halves: TinyYear.wholeDays), fixed: 3_001_002_001, person: 1_002_001),
      (.weekly(count: 4, weekdays: [.tuesday], halves: [.morning]), 4_000_004_001, 4_001),
      (.evenings(count: 3), fixed: 3_000_003_001, person: 3_001),
      (
        .fixedDates(
          [TinyYear.day(3, 1), TinyYear.day(3, 2), TinyYear.day(3, 9)],
          halves: [.morning]
        ),
        fixed: 3_001_003_001, person: 1_003_001
      ),
      (.monthly(day: 25, Milestone(name: LocalizedText("m"), offsetDays: 0)), 1_000_001_001, 1_001),
    ] as [(SessionPattern, fixed: Int, person: Int)]
  )
  func bases(_ pattern: SessionPattern, fixed: Int, person: Int) throws {
    let activity = TinyYear.activity(pattern, in: march) {
      $0.people = PeopleRule(min: 0, max: 9)
      $0.costs = everyBasis
    }
    let problem = try #require(TinyYear.problem(TinyYear.programme(activity)))
    #expect(problem.activities[0].cost == ActivityCost(fixed: fixed, perParticipant: person))
    #expect(OfferingPrice(activity).total(people: 7) == Money(fixed + 7 * person))
    let lines = OfferingPrice.lines(of: activity, people: 7)
    #expect(lines.reduce(.zero) { $0 + $1.amount } == Money(fixed + 7 * person))
  }

  @Test("Quantities multiply")
  func quantities() {
    let activity = TinyYear.activity(.workingDays(count: 2, halves: [.morning]), in: march) {
      $0.costs = [line(.personDay, 30_000, quantity: 3), line(.session, 600_000, quantity: 2)]
    }
    #expect(OfferingPrice(activity).perPerson == Money(180_000))
    #expect(OfferingPrice(activity).fixed == Money(2_400_000))
    #expect(OfferingPrice.lines(of: activity, people: 25).map(\.units) == [150, 4])
  }

  @Test("What is supported of the lines caps the first payer, each line rounded down")
  func support() throws {
    let activity = TinyYear.activity(.workingDays(count: 2, halves: [.morning]), in: march) {
      $0.people = PeopleRule(min: 0, max: 9)
      $0.costs = [
        line(.offering, 1_001, support: Share(thousandths: 449)), line(.day, 500),
        line(.person, 9_000_000, support: Share(thousandths: 800)),
      ]
      $0.funding = [FundingShare(source: "province"), FundingShare(source: "own")]
    }
    let problem = try #require(TinyYear.problem(TinyYear.programme(activity)))
    // 44.9 % of 1 001 is 449.449; with two days of 500 whole: 1 449.
    #expect(
      problem.activities[0].funding == [
        FundingLine(source: ListIndex(0), capFixed: 1_449, capPerParticipant: 7_200_000),
        FundingLine(source: ListIndex(1)),
      ]
    )
    #expect(OfferingPrice(activity).firstPayerShare(activity, people: 2) == Money(14_401_449))
  }

  /// The province supports 80 % of booths of 9 000 000 and gives 70 000 000 at most.
  private func booths(from min: Int, to max: Int) -> Planning.Activity {
    TinyYear.activity(.workingDays(count: 1, halves: [.morning]), in: march) {
      $0.people = PeopleRule(min: min, max: max)
      $0.costs = [line(.person, 9_000_000, support: Share(thousandths: 800))]
      $0.funding = [
        FundingShare(source: "province", cap: Money(70_000_000)), FundingShare(source: "own"),
      ]
    }
  }

  @Test("Of a cap and a support the lower one counts where it is lower for all headcounts")
  func capAndSupport() {
    let few = booths(from: 1, to: 9)
    #expect(OfferingPrice(few).firstPayerCap(few)?.fixed == .zero)
    #expect(OfferingPrice(few).firstPayerCap(few)?.perPerson == Money(7_200_000))
    let many = booths(from: 10, to: 20)
    #expect(OfferingPrice(many).firstPayerCap(many)?.fixed == Money(70_000_000))
    #expect(OfferingPrice(many).firstPayerCap(many)?.perPerson == .zero)
  }

  @Test("Where a cap and a support cross, the first payer passes neither")
  func crossingCapAndSupport() throws {
    let activity = booths(from: 5, to: 20)
    let problem = try #require(TinyYear.problem(TinyYear.programme(activity)))
    // From 36 000 000 for 5 to 70 000 000 for 20: 2 266 666 each above 24 666 670.
    #expect(
      problem.activities[0].funding[0]
        == FundingLine(source: ListIndex(0), capFixed: 24_666_670, capPerParticipant: 2_266_666)
    )
    for people in 5...20 {
      let paid = OfferingPrice(activity).firstPayerShare(activity, people: people)
      #expect(paid <= Money(min(70_000_000, 7_200_000 * people)))
    }
  }

  /// What each source pays for one offering of the first activity at its first placement.
  private func paid(_ activity: Planning.Activity, people: Int = 0) throws -> [String: Int] {
    let problem = try #require(TinyYear.problem(TinyYear.programme(activity)))
    let offering = PlannedOffering(
      activity: "A",
      placement: 0,
      participants: (0..<people).map { "p\($0)" }
    )
    return ledger(problem, Solution(problem: "tiny", offerings: [offering]))
      .reduce(into: [:]) { $0[problem.sources[$1.source].id, default: 0] += $1.amount }
  }

  @Test(
    "Half of a machine is granted, 70 000 000 at most; the maker pays the rest",
    arguments: [
      (cost: 156_000_000, province: 70_000_000, own: 86_000_000),
      (cost: 140_000_000, province: 70_000_000, own: 70_000_000),
      (cost: 99_999_999, province: 49_999_999, own: 50_000_000),
    ]
  )
  func grants(cost: Int, province: Int, own: Int) throws {
    let activity = TinyYear.activity(.workingDays(count: 1, halves: [.morning]), in: march) {
      $0.costs = [line(.offering, cost)]
      $0.funding = [
        FundingShare(source: "province", share: Share(thousandths: 500), cap: Money(70_000_000)),
        FundingShare(source: "own"),
      ]
    }
    #expect(try paid(activity) == ["province": province, "own": own])
    #expect(OfferingPrice(activity).firstPayerShare(activity, people: 0) == Money(province))
    #expect(activity.asked == Money(province))
  }

  @Test("What the page pays for a headcount is what the price says")
  func repricing() throws {
    let activity = booths(from: 5, to: 20)
    for people in [5, 11, 20] {
      let share = OfferingPrice(activity).firstPayerShare(activity, people: people)
      #expect(
        try paid(activity, people: people)
          == ["province": share.dong, "own": 9_000_000 * people - share.dong]
      )
    }
  }

  @Test("An advance and a balance are dated from the start and the end, within the year")
  func payments() throws {
    let activity = TinyYear.activity(.workingDays(count: 3, halves: [.morning])) {
      $0.windows = [
        TinyYear.window((1, 5), (1, 7)), TinyYear.window((2, 3), (2, 5)),
        TinyYear.window((12, 28), (12, 30)),
      ]
      $0.costs = [line(.offering, 70_000_001)]
      $0.payments = [
        PaymentTerm(anchor: .start, days: -10, share: Share(thousandths: 500)),
        PaymentTerm(anchor: .end, days: 20, share: Share(thousandths: 500)),
      ]
    }
    let problem = try #require(TinyYear.problem(TinyYear.programme(activity)))
    let entries = ledger(
      problem,
      Solution(
        problem: "tiny",
        offerings: [0, 1, 2].map { PlannedOffering(activity: "A", placement: $0) }
      )
    )
    #expect(
      entries.map(\.amount) == [
        35_000_000, 35_000_001, 35_000_000, 35_000_001, 35_000_000, 35_000_001,
      ]
    )
    // 5 January is day 4, 7 January 6; 3 February 33, 5 February 35; 28 December 362, 30 December 364; the last is 365.
    #expect(entries.map(\.day) == [0, 26, 23, 55, 352, 365])
    #expect(entries.map(\.term) == [0, 1, 0, 1, 0, 1])
  }

  @Test("Costs beyond 2^53 đồng are an error at the costs, not an overflow")
  func hugeCosts() {
    let activity = TinyYear.activity(
      .workingDays(count: 200, halves: TinyYear.wholeDays),
      in: march
    ) {
      $0.windows = [TinyYear.window((1, 1), (12, 31))]
      $0.people = PeopleRule(min: 0, max: 1_000_000)
      $0.costs = CostLine.Basis.allCases.map {
        line($0, Money.largest.dong, quantity: 1_000_000_000, support: Share(thousandths: 999))
      }
      $0.funding = [
        FundingShare(source: "province", share: Share(thousandths: 500), cap: .largest),
        FundingShare(source: "own"),
      ]
    }
    let compilation = TinyYear.compile(TinyYear.programme(activity))
    #expect(compilation.compiled == nil)
    #expect(compilation.diagnostics.contains { $0.code == "cost-too-large" })
    #expect(TinyYear.programme(activity).askedByGroup["G1"] != nil)
    #expect(OfferingPrice.lines(of: activity, people: 1_000_000)[0].amount == .exactBound)
  }

  @Test("What is asked is every possible offering at its greatest headcount, by group")
  func asked() {
    let course = TinyYear.activity(.workingDays(count: 2, halves: [.morning]), in: march) {
      $0.people = PeopleRule(min: 5, max: 30)
      $0.values = [10, 5]
      $0.costs = [line(.offering, 1_000_000), line(.personDay, 30_000)]
    }
    var meeting = course
    meeting.values = [1]
    var other = course
    other.group = "G2"
    // 1 000 000 + 30 · 60 000 = 2 800 000 an offering.
    let asked = TinyYear.programme(course, meeting, other).askedByGroup
    #expect(asked == ["G1": Money(8_400_000), "G2": Money(5_600_000)])
  }
}
