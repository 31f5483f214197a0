import Almanac
import Compiler
import Planning
import Problem
import Testing

@Suite struct RuleTests {
  /// Three activities: A (a course) and B (a work) of G1, C (a course) of G2.
  private func programme(change: (inout Programme) -> Void) -> Programme {
    let window = TinyYear.window((3, 1), (3, 31))
    let first = TinyYear.activity(.workingDays(count: 1, halves: [.morning]), in: window)
    var second = first
    second.id = "B"
    second.kind = .work
    var third = first
    third.id = "C"
    third.group = "G2"
    return TinyYear.programme(first, second, third, change: change)
  }

  @Test("Ceilings hold for their groups and days, the whole year where none is given")
  func ceilings() throws {
    let problem = try #require(
      TinyYear.problem(
        programme {
          $0.sources[0].ceilings = [
            CeilingRule(amount: Money(2_100_000_000)),
            CeilingRule(amount: Money(145_433_000), groups: ["G1"]),
            CeilingRule(amount: Money(600_000_000), to: TinyYear.day(3, 31)),
            CeilingRule(
              amount: Money(5),
              from: TinyYear.day(2, 1),
              to: TinyYear.day(2, 1),
              groups: ["G2", "G1"]
            ),
          ]
        }
      )
    )
    // 2016 has 366 days; 31 March is day 90, 1 February day 31.
    #expect(
      problem.ceilings == [
        Ceiling(source: ListIndex(0), amount: 2_100_000_000, days: DayRange(0, 366)),
        Ceiling(
          source: ListIndex(0),
          amount: 145_433_000,
          days: DayRange(0, 366),
          activities: [ListIndex(0), ListIndex(1)]
        ),
        Ceiling(source: ListIndex(0), amount: 600_000_000, days: DayRange(0, 91)),
        Ceiling(
          source: ListIndex(0),
          amount: 5,
          days: DayRange(31, 32),
          activities: [ListIndex(0), ListIndex(1), ListIndex(2)]
        ),
      ]
    )
  }

  @Test("A monthly limit is one limit for each month that its range touches")
  func monthlyLimits() throws {
    let problem = try #require(
      TinyYear.problem(
        programme {
          $0.limits = [
            LimitRule(
              kinds: [.course],
              from: TinyYear.day(1, 20),
              to: TinyYear.day(3, 10),
              isMonthly: true,
              softMax: 4,
              penalty: 25
            )
          ]
        }
      )
    )
    let courses: [ListIndex<Problem.Activity>] = [ListIndex(0), ListIndex(2)]
    #expect(
      problem.limits == [
        Limit(activities: courses, days: DayRange(19, 31), softMax: 4, penalty: 25),
        Limit(activities: courses, days: DayRange(31, 60), softMax: 4, penalty: 25),
        Limit(activities: courses, days: DayRange(60, 70), softMax: 4, penalty: 25),
      ]
    )
  }

  @Test("A limit counts what any of its lists names, and all where it has none")
  func limitMembers() throws {
    let problem = try #require(
      TinyYear.problem(
        programme {
          $0.limits = [
            LimitRule(activities: ["B"], groups: ["G2"], min: 1, max: 2),
            LimitRule(max: 3),
            LimitRule(groups: [], max: 4),
            LimitRule(from: CivilDate(2017, 1, 1), to: CivilDate(2017, 2, 1), min: 1),
          ]
        }
      )
    )
    #expect(problem.limits.map { $0.activities.map(\.position) } == [[1, 2], [0, 1, 2], []])
    #expect(problem.limits.map(\.days) == Array(repeating: DayRange(0, 366), count: 3))
    #expect(problem.limits.map(\.min) == [1, 0, 0])
  }

  @Test("A monthly work has one offering a month at most")
  func oncePerMonth() throws {
    let activity = TinyYear.activity(
      .monthly(day: 25, Milestone(name: LocalizedText("paid"), offsetDays: 0)),
      in: TinyYear.window((1, 1), (12, 31))
    )
    let problem = try #require(TinyYear.problem(TinyYear.programme(activity)))
    #expect(problem.limits.count == 12)
    #expect(problem.limits[1] == Limit(activities: [ListIndex(0)], days: DayRange(31, 60), max: 1))
    let starts = problem.placementSets[0].placements.map { $0.sessions[0].start / 1440 }
    #expect(zip(problem.limits, starts).allSatisfy { $0.days.contains($1) })
  }

  @Test("Orders are told in minutes")
  func precedences() throws {
    let problem = try #require(
      TinyYear.problem(
        programme {
          $0.orders = [
            OrderRule(first: "C", then: "A", gapDays: 3, isRequired: true),
            OrderRule(first: "A", then: "B", gapDays: 0, isRequired: false),
          ]
        }
      )
    )
    #expect(
      problem.precedences == [
        Precedence(first: ListIndex(2), then: ListIndex(0), minGap: 4320, required: true),
        Precedence(first: ListIndex(0), then: ListIndex(1), minGap: 0, required: false),
      ]
    )
  }
}
