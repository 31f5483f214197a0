import Almanac
import Compiler
import Planning
import Problem
import Testing

/// In 2016 nobody works from Saturday 6 to Sunday 14 February (Tết), on Monday 18 April (for Hùng Vương's day, a
/// Saturday) and from Saturday 30 April to Tuesday 3 May (30 April and 1 May with days in lieu).
@Suite struct PatternTests {
  @Test("A placement is told in minutes since the first midnight of the year")
  func minutes() throws {
    let activity = TinyYear.activity(
      .workingDays(count: 1, halves: [.morning, .afternoon, .evening]),
      in: TinyYear.window((2, 3), (2, 3))
    )
    let problem = try #require(TinyYear.problem(TinyYear.programme(activity)))
    // 3 February is day 33 from 1 January, day 0: 33 · 1440 = 47 520.
    #expect(
      problem.placementSets[0].placements == [
        Placement(
          sessions: [
            MinuteSpan(47_970, 48_210), MinuteSpan(48_330, 48_540), MinuteSpan(48_600, 48_750),
          ],
          penalty: 0
        )
      ]
    )
  }

  @Test("A short course is broken neither by Tết nor by weekends")
  func shortCourses() {
    #expect(
      TinyYear.placements(
        .workingDays(count: 2, halves: TinyYear.wholeDays),
        in: TinyYear.window((2, 3), (2, 17))
      ) == [
        "02-03 S C, 02-04 S C", "02-04 S C, 02-05 S C", "02-15 S C, 02-16 S C",
        "02-16 S C, 02-17 S C",
      ]
    )
    #expect(
      TinyYear.placements(
        .workingDays(count: 5, halves: [.afternoon]),
        in: TinyYear.window((2, 1), (2, 19))
      ) == [
        "02-01 C, 02-02 C, 02-03 C, 02-04 C, 02-05 C",
        "02-15 C, 02-16 C, 02-17 C, 02-18 C, 02-19 C",
      ]
    )
  }

  @Test("A short course is not held over Hùng Vương's day in lieu")
  func hungVuong() {
    #expect(
      TinyYear.placements(
        .workingDays(count: 2, halves: [.morning]),
        in: TinyYear.window((4, 14), (4, 20))
      ) == ["04-14 S, 04-15 S", "04-19 S, 04-20 S"]
    )
  }

  @Test("A course of more than five days goes on after the days off")
  func longCourses() {
    #expect(
      TinyYear.placements(
        .workingDays(count: 6, halves: [.morning]),
        in: TinyYear.window((2, 1), (2, 17))
      ) == [
        "02-01 S, 02-02 S, 02-03 S, 02-04 S, 02-05 S, 02-15 S",
        "02-02 S, 02-03 S, 02-04 S, 02-05 S, 02-15 S, 02-16 S",
        "02-03 S, 02-04 S, 02-05 S, 02-15 S, 02-16 S, 02-17 S",
      ]
    )
  }

  @Test("A tour goes over weekends but not over public holidays and days in lieu")
  func calendarDays() {
    #expect(
      TinyYear.placements(
        .calendarDays(count: 3, halves: [.morning]),
        in: TinyYear.window((4, 8), (4, 12))
      ) == [
        "04-08 S, 04-09 S, 04-10 S", "04-09 S, 04-10 S, 04-11 S", "04-10 S, 04-11 S, 04-12 S",
      ]
    )
    #expect(
      TinyYear.placements(
        .calendarDays(count: 2, halves: [.morning]),
        in: TinyYear.window((4, 28), (5, 5))
      ) == ["04-28 S, 04-29 S", "05-04 S, 05-05 S"]
    )
  }

  @Test("A half day may be a morning or an afternoon; more of them follow each other")
  func halfDays() {
    #expect(
      TinyYear.placements(
        .halfDays(count: 1, halves: TinyYear.wholeDays),
        in: TinyYear.window((2, 5), (2, 15))
      ) == ["02-05 S", "02-05 C", "02-15 S", "02-15 C"]
    )
    #expect(
      TinyYear.placements(
        .halfDays(count: 3, halves: TinyYear.wholeDays),
        in: TinyYear.window((2, 3), (2, 5))
      ) == ["02-03 S C, 02-04 S", "02-03 C, 02-04 S C", "02-04 S C, 02-05 S", "02-04 C, 02-05 S C"]
    )
  }

  @Test("A weekly course keeps its weekday and misses no week; each half day is an alternative")
  func weekly() {
    #expect(
      TinyYear.placements(
        .weekly(count: 2, weekdays: [.monday, .wednesday], halves: TinyYear.wholeDays),
        in: TinyYear.window((4, 4), (4, 27))
      ) == [
        "04-04 S, 04-11 S", "04-04 C, 04-11 C", "04-06 S, 04-13 S", "04-06 C, 04-13 C",
        "04-13 S, 04-20 S", "04-13 C, 04-20 C", "04-20 S, 04-27 S", "04-20 C, 04-27 C",
      ]
    )
  }

  @Test("Evenings lie on unbroken working days")
  func evenings() {
    #expect(
      TinyYear.placements(.evenings(count: 2), in: TinyYear.window((2, 3), (2, 15)))
        == ["02-03 T, 02-04 T", "02-04 T, 02-05 T"]
    )
  }

  @Test("Without times for the evening there is none")
  func noEvenings() throws {
    let programme = TinyYear.programme(
      TinyYear.activity(.evenings(count: 1), in: TinyYear.window((2, 3), (2, 5)))
    ) { $0.sessionTimes = .officeHours }
    let diagnostic = try #require(TinyYear.compile(programme).diagnostics.first)
    #expect(diagnostic.code == "no-placement")
    #expect(diagnostic.cause.en.hasSuffix("the programme has no times for evenings"))
  }

  @Test("Fixed dates hold on days off too, in order whatever the order they are given in")
  func fixedDates() {
    #expect(
      TinyYear.placements(
        .fixedDates([TinyYear.day(5, 1), TinyYear.day(4, 30)], halves: [.afternoon, .morning]),
        in: TinyYear.window((4, 1), (5, 31))
      ) == ["04-30 S C, 05-01 S C"]
    )
    #expect(
      TinyYear.placements(
        .fixedDates([TinyYear.day(4, 30), TinyYear.day(5, 1)], halves: [.morning]),
        in: TinyYear.window((4, 1), (4, 30))
      ) == []
    )
  }

  @Test("Milestones move on to working days, and no two fall on one day")
  func milestones() {
    let list = [0, 3, 3, 10].map { Milestone(name: LocalizedText("m\($0)"), offsetDays: $0) }
    #expect(
      TinyYear.placements(.milestones(list), in: TinyYear.window((2, 3), (2, 20))) == [
        "02-03 S, 02-15 S, 02-16 S, 02-17 S", "02-04 S, 02-15 S, 02-16 S, 02-17 S",
        "02-05 S, 02-15 S, 02-16 S, 02-17 S",
      ]
    )
  }

  @Test("Milestones count from the first, whatever its own offset")
  func milestonesFromTheFirst() {
    let list = [-40, -37].map { Milestone(name: LocalizedText("m\($0)"), offsetDays: $0) }
    #expect(
      TinyYear.placements(.milestones(list), in: TinyYear.window((3, 1), (3, 4)))
        == ["03-01 S, 03-04 S"]
    )
  }

  @Test("A monthly allowance is paid on the last working day at or before its day")
  func monthly() {
    let allowance = Milestone(name: LocalizedText("paid"), offsetDays: 0)
    let year = TinyYear.window((1, 1), (12, 31))
    #expect(
      TinyYear.placements(.monthly(day: 25, allowance), in: year) == [
        "01-25 S", "02-25 S", "03-25 S", "04-25 S", "05-25 S", "06-24 S", "07-25 S", "08-25 S",
        "09-23 S", "10-25 S", "11-25 S", "12-23 S",
      ]
    )
    #expect(
      TinyYear.placements(.monthly(day: 10, allowance), in: TinyYear.window((2, 1), (2, 29)))
        == ["02-05 S"]
    )
    #expect(
      TinyYear.placements(.monthly(day: 31, allowance), in: TinyYear.window((4, 1), (6, 30)))
        == ["04-29 S", "05-31 S", "06-30 S"]
    )
    // The first of May 2016 and the second are off, and the last working day before them is April's.
    #expect(
      TinyYear.placements(.monthly(day: 2, allowance), in: TinyYear.window((4, 20), (5, 31))) == []
    )
  }

  @Test("Half days given out of order or twice make the same sessions")
  func orderOfHalves() throws {
    let window = TinyYear.window((3, 1), (3, 1))
    let halves: [HalfDay] = [.afternoon, .morning, .afternoon]
    #expect(
      TinyYear.placements(.workingDays(count: 1, halves: halves), in: window) == ["03-01 S C"]
    )
    #expect(PatternShape(.workingDays(count: 1, halves: halves)).sessions == 2)
  }
}
