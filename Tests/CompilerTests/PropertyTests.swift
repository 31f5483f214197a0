import Almanac
import Compiler
import Planning
import Problem
import Testing

/// Seeded random programmes, some of them odd, against a second reading of the calendar.
@Suite struct PropertyTests {
  @Test(
    "Every placement of a random activity lies on days that its rules allow",
    arguments: 0..<150
  )
  func placements(seed: UInt64) {
    var random = SmallGenerator(seed: seed)
    let programme = random.programme(isOdd: false)
    let compilation = TinyYear.compile(programme)
    let withoutPlacement = compilation.diagnostics.filter { $0.code == "no-placement" }
    #expect(compilation.diagnostics.count == withoutPlacement.count)
    guard let problem = compilation.compiled?.problem else {
      #expect(!withoutPlacement.isEmpty)
      return
    }
    for (activity, exact) in zip(programme.activities, problem.activities) {
      let rules = PlacementRules(activity: activity, programme: programme)
      let placements = problem.placementSets[exact.placements].placements
      #expect(!placements.isEmpty)
      #expect(Set(placements.map(\.sessions)).count == placements.count)
      for placement in placements {
        #expect(rules.broken(by: placement) == [], "seed \(seed), \(activity.pattern)")
      }
    }
  }

  @Test("Every working day that could begin a one-day course does", arguments: 0..<40)
  func complete(seed: UInt64) {
    var random = SmallGenerator(seed: seed)
    var programme = random.programme(isOdd: false)
    programme.activities = [programme.activities[0]]
    programme.activities[0].pattern = .workingDays(count: 1, halves: [.afternoon])
    let activity = programme.activities[0]
    let rules = PlacementRules(activity: activity, programme: programme)
    let days = CivilDate.days(ofYear: 2016).filter { date in
      programme.holidays.isWorkingDay(date) && rules.broken(by: [date]) == []
    }
    let found = TinyYear.problem(programme)?.placementSets[0].placements ?? []
    #expect(found.map { TinyYear.day(1, 1).adding(days: $0.sessions[0].start / 1440) } == days)
  }

  @Test("Odd programmes compile to a problem that can be read, or to errors", arguments: 0..<150)
  func oddValues(seed: UInt64) throws {
    var random = SmallGenerator(seed: seed)
    let compilation = TinyYear.compile(random.programme(isOdd: true))
    guard let problem = compilation.compiled?.problem else {
      #expect(compilation.diagnostics.contains { $0.severity == .error })
      return
    }
    #expect(try ProblemFile.read(ProblemFile.write(problem)).get() == problem)
  }

  @Test("Sixty activities of a whole year compile, and to the same problem twice")
  func largeYear() throws {
    var random = SmallGenerator(seed: 7)
    let year = TinyYear.window((1, 1), (12, 31))
    var programme = random.programme(isOdd: false)
    programme.activities = (0..<60).map { number in
      var activity = TinyYear.activity(random.pattern(isOdd: false), in: year)
      activity.id = "A\(number)"
      return activity
    }
    programme.activities[0].pattern = .workingDays(count: 200, halves: TinyYear.wholeDays)
    let problem = try #require(TinyYear.problem(programme))
    #expect(problem.placementSets.count == 60)
    #expect(TinyYear.problem(programme) == problem)
  }
}
