import Almanac
import Compiler
import Planning
import Problem
import SampleYear
import Testing

@Suite struct FileTests {
  /// A year with every part of a problem: the sample with limits, orders, ceilings by date, busy days and an enrolment.
  private var fullYear: Programme {
    var programme = SmallYear.programme
    programme.limits = [
      LimitRule(kinds: [.course], isMonthly: true, softMax: 1, penalty: 25),
      LimitRule(groups: ["G2"], min: 1, max: 3),
    ]
    programme.orders = [OrderRule(first: "G1-01", then: "G2-01", gapDays: 3, isRequired: true)]
    programme.sources[0].ceilings.append(
      CeilingRule(amount: Money(50_000_000), to: TinyYear.day(3, 31))
    )
    programme.people[0].busy = [TinyYear.window((3, 7), (3, 11))]
    programme.people[0].busyTimes = [Self.tuesdayMorning].compactMap(\.self)
    programme.resources[0].busyTimes = [Self.tuesdayMorning].compactMap(\.self)
    programme.activities[2].enrolled = [programme.people[3].id]
    programme.avoidedPeriods = [
      AvoidedPeriod(
        nameVi: "Thu hoạch",
        nameEn: "Harvest",
        rule: .dates(TinyYear.day(3, 1)...TinyYear.day(3, 20)),
        effect: .pointsPerSessionDay(2)
      )
    ]
    return programme
  }

  /// 8:00 to 10:30 on 15 March.
  private static let tuesdayMorning = BusyTime(
    minutes: TinyYear.day(3, 15).dayNumber * 1440 + 480..<TinyYear.day(3, 15).dayNumber * 1440 + 630
  )

  @Test("Busy times reach the problem by the minute, beside busy days taken whole")
  func busyTimes() throws {
    let programme = fullYear
    let problem = try #require(TinyYear.problem(programme))
    let day = programme.firstDay.days(until: TinyYear.day(3, 15)) * 1440
    let week = programme.firstDay.days(until: TinyYear.day(3, 7)) * 1440
    let morning = MinuteSpan(day + 480, day + 630)
    #expect(problem.participants[0].busy == [MinuteSpan(week, week + 5 * 1440), morning])
    #expect(problem.resources.contains { $0.busy.contains(morning) })
  }

  @Test("A compiled problem is written and read again without loss")
  func roundTrip() throws {
    let problem = try #require(TinyYear.problem(fullYear))
    let bytes = ProblemFile.write(problem)
    #expect(try ProblemFile.read(bytes).get() == problem)
    #expect(ProblemFile.write(try #require(TinyYear.problem(fullYear))) == bytes)
  }

  @Test(
    "The page's own checker accepts a compiled problem",
    .enabled(if: TestFiles.hasReferee, "needs python3 and ../shared/referee/referee.py")
  )
  func page() throws {
    let problem = try #require(TinyYear.problem(fullYear))
    let program = """
      import json, referee, sys
      problem = json.load(sys.stdin)
      empty = {"format": "lichtrinh-solution/1", "problem": problem["name"], "offerings": []}
      referee.check(problem, empty)
      print(len(problem["activities"]), len(problem["requests"]))
      """
    let counts = TestFiles.run(program, input: ProblemFile.write(problem))
    #expect(counts == "\(problem.activities.count) \(problem.requests.count)\n")
    #expect(problem.requests.count > 0)
  }
}
