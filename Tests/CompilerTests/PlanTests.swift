import Almanac
import Compiler
import Planning
import Problem
import Referee
import Testing

/// One course of two days in a hall that has a price, for two of three people; half is paid in advance.
@Suite struct PlanTests {
  private let programme = TinyYear.programme(
    TinyYear.activity(
      .workingDays(count: 2, halves: TinyYear.wholeDays),
      in: TinyYear.window((3, 1), (3, 31))
    ) {
      $0.values = [100, 50]
      $0.people = PeopleRule(min: 1, max: 2)
      $0.needs = [ResourceNeed(role: "venue", kind: .venue)]
      $0.costs = [
        CostLine(
          item: LocalizedText("fee"),
          quantity: 1,
          basis: .session,
          unitCost: Money(600_000),
          mark: .assumed
        ),
        CostLine(
          item: LocalizedText("drinks"),
          quantity: 1,
          basis: .personDay,
          unitCost: Money(30_001),
          mark: .assumed
        ),
      ]
      $0.funding = [
        FundingShare(source: "province", share: Share(thousandths: 500)),
        FundingShare(source: "own"),
      ]
      $0.payments = [
        PaymentTerm(anchor: .start, days: -10, share: Share(thousandths: 500)),
        PaymentTerm(anchor: .end, days: 20, share: Share(thousandths: 500)),
      ]
    }
  ) {
    $0.resources = [
      ResourceProfile(
        id: "hall",
        kind: .venue,
        name: "Hội trường",
        place: "860",
        costPerUse: Money(300_000),
        costPerSession: Money(50_000)
      )
    ]
    $0.people = ["p1", "p2", "p3"].map { Person(id: $0, name: $0, sex: .male) }
    $0.requests = $0.people.map { PersonRequest(person: $0.id, activity: "A", priority: 1) }
  }

  private func plan(_ offerings: PlannedOffering...) throws -> Plan {
    let compiled = try #require(TinyYear.compile(programme).compiled)
    let solution = OfferingIds.assigned(
      to: Solution(problem: "tiny", offerings: offerings),
      in: compiled
    )
    let verdict = judge(compiled.problem, solution)
    try #require(verdict.lawful, "\(verdict.broken.map(\.line))")
    return PlanMaker.plan(of: compiled, solution, verdict)
  }

  private func offering(at placement: Int, _ people: String...) -> PlannedOffering {
    PlannedOffering(
      activity: "A",
      placement: placement,
      resources: ["hall"],
      participants: people
    )
  }

  @Test("Minutes become dates and times of the day again")
  func sessions() throws {
    let plan = try plan(offering(at: 3, "p1"))
    // Tuesday 1 March is the first; 1–2, 2–3, 3–4, then Monday 7 March.
    let offering = try #require(plan.offerings.first)
    #expect(
      offering.sessions == [
        Session(date: TinyYear.day(3, 7), startMinute: 450, endMinute: 690),
        Session(date: TinyYear.day(3, 7), startMinute: 810, endMinute: 1020),
        Session(date: TinyYear.day(3, 8), startMinute: 450, endMinute: 690),
        Session(date: TinyYear.day(3, 8), startMinute: 810, endMinute: 1020),
      ]
    )
    #expect(offering.days == [TinyYear.day(3, 7), TinyYear.day(3, 8)])
    #expect(offering.place == "860")
    #expect(offering.resources == [UsedResource(role: "venue", resource: "hall")])
  }

  @Test("The cost is what the ledger pays and what the lines add up to")
  func cost() throws {
    let offering = try #require(try plan(offering(at: 0, "p3", "p1")).offerings.first)
    // 4 · 600 000 + 2 · 2 · 30 001 + 300 000 + 4 · 50 000 = 3 020 004.
    #expect(offering.cost == Money(3_020_004))
    #expect(offering.costLines.map(\.amount.dong) == [2_400_000, 120_004, 500_000])
    #expect(offering.costLines.map(\.line) == [0, 1, nil])
    #expect(offering.participants == ["p1", "p3"])
    // 1 and 2 March; ten days before is 20 February, twenty days after 22 March.
    #expect(
      offering.payments == [
        payment("province", (2, 20), 755_001, 0), payment("own", (2, 20), 755_001, 0),
        payment("province", (3, 22), 755_001, 1), payment("own", (3, 22), 755_001, 1),
      ]
    )
    #expect(offering.paid(by: "province") == Money(1_510_002))
  }

  private func payment(
    _ source: String,
    _ day: (Int, Int),
    _ dong: Int,
    _ term: Int
  ) -> DatedPayment {
    DatedPayment(
      source: source,
      date: TinyYear.day(day.0, day.1),
      amount: Money(dong),
      term: term
    )
  }

  @Test("Offerings stand by their first session and bear the referee's verdict")
  func order() throws {
    var late = offering(at: 5, "p1")
    late.id = "A-1"
    let plan = try plan(late, offering(at: 0, "p2"))
    #expect(plan.offerings.map(\.id) == ["A-2", "A-1"])
    #expect(plan.offerings.map(\.number) == [2, 1])
    // Values 150, two requests of 12 and two first services of 12.
    #expect(plan.verdict.score == 198)
    #expect(plan.verdict.isLawful)
    #expect(plan.leftOut == [])
  }

  @Test("Sessions of works bear the names of their milestones")
  func milestones() throws {
    let names = ["contract", "acceptance"].map { LocalizedText($0) }
    let work = TinyYear.programme(
      TinyYear.activity(
        .milestones(names.enumerated().map { Milestone(name: $1, offsetDays: 90 * $0) }),
        in: TinyYear.window((3, 1), (6, 30))
      )
    )
    let compiled = try #require(TinyYear.compile(work).compiled)
    let solution = OfferingIds.assigned(
      to: Solution(
        problem: "tiny",
        offerings: [PlannedOffering(activity: "A", placement: 0)]
      ),
      in: compiled
    )
    let plan = PlanMaker.plan(of: compiled, solution, judge(compiled.problem, solution))
    #expect(plan.offerings.first?.sessions.map(\.milestone) == names)
    #expect(plan.offerings.first?.lastDay == TinyYear.day(5, 30))
  }
}
