import Almanac
import Compiler
import Planning
import Problem
import Testing

/// A tour of one day from 855 to two sites, 14 km away each and 20 km apart, in the week of 6 June 2016.
///
/// `a` is worth 5 points and open Monday to Saturday, `b` 7 points and open Monday to Friday.
@Suite struct TourTests {
  private func programme(estimate: Int, must: [String] = ["a"]) -> Programme {
    func site(_ id: String, _ at: (Double, Double), _ value: Int, _ last: Weekday) -> Site {
      let morning = ClockSpan("08:00-12:00").map { [$0] } ?? []
      return Site(
        id: id,
        name: LocalizedText(id),
        kind: .craftVillage,
        place: "855",
        latitude: at.0,
        longitude: at.1,
        hours: OpeningHours(morning, on: Weekday.allCases.filter { $0 <= last }) ?? OpeningHours(),
        visitMinutes: 60,
        feePerPerson: Money(id == "b" ? 20 : 0),
        feePerGroup: Money(id == "a" ? 100 : 0),
        value: value
      )
    }
    func line(_ dong: Int, isOfItinerary: Bool) -> CostLine {
      CostLine(
        item: LocalizedText("x"),
        quantity: 1,
        basis: .offering,
        unitCost: Money(dong),
        mark: .assumed,
        isOfItinerary: isOfItinerary
      )
    }
    let activity = TinyYear.activity(
      .calendarDays(count: 1, halves: TinyYear.wholeDays),
      in: TinyYear.window((6, 6), (6, 12))
    ) { activity in
      activity.kind = .tour
      activity.people = PeopleRule(min: 5, max: 10)
      activity.place = "855"
      activity.costs = [
        line(estimate, isOfItinerary: true), line(50, isOfItinerary: false),
      ]
      activity.tour = StudyTour(
        home: "855",
        sites: ["a", "b"],
        mustVisit: must,
        earliestStart: ClockTime(7, 0),
        latestReturn: ClockTime(18, 0),
        longestDrivingMinutes: 120,
        coach: CoachRate(perDay: Money(1000), perKm: Money(10)),
        road: RoadRule(detourPercent: 130, speedKmPerHour: 60, boardingMinutes: 0)
      )
    }
    return TinyYear.programme(activity) { programme in
      programme.sites = [
        site("a", (10.1, 106), 5, .saturday), site("b", (10, 106.1), 7, .friday),
      ]
    }
  }

  @Test(
    "Start days lose the points that their itinerary is worth less; a day without one is no placement"
  )
  func points() throws {
    let problem = try #require(TinyYear.problem(programme(estimate: 10_000)))
    // Monday to Friday both sites, 12 points; on Saturday `a` alone; on Sunday what must be visited is closed.
    #expect(problem.placementSets[0].placements.map(\.penalty) == [0, 0, 0, 0, 0, 7])
  }

  @Test("A tour costs its coach by day and kilometre, its fees, and its own lines")
  func price() throws {
    let problem = try #require(TinyYear.problem(programme(estimate: 10_000)))
    // 1 000 for the day, 10 · (14 + 20 + 14) for the way, 100 for the group at `a`, 50 of its own; 20 a head at `b`.
    #expect(problem.activities[0].cost == ActivityCost(fixed: 1630, perParticipant: 20))
  }

  @Test("The estimate stays what was approved")
  func estimate() throws {
    let compiled = try #require(TinyYear.compile(programme(estimate: 10_000)).compiled)
    #expect(compiled.programme.activities[0].asked == Money(10_050))
  }

  @Test("A start day whose itinerary costs more than the estimate is no placement")
  func dear() throws {
    // Both sites cost 1 830 with ten people; `a` alone 1 430, within 1 500 + 50.
    let problem = try #require(TinyYear.problem(programme(estimate: 1_500)))
    #expect(problem.placementSets[0].placements.map(\.sessions[0].start) == [162 * 1440 + 450])
    #expect(problem.activities[0].cost == ActivityCost(fixed: 1430, perParticipant: 0))
  }

  @Test("A tour without any start day says what stands against each")
  func none() {
    let compilation = TinyYear.compile(programme(estimate: 500))
    #expect(compilation.compiled == nil)
    let cause = compilation.diagnostics.first { $0.code == "no-placement" }?.cause.en ?? ""
    #expect(cause.contains("itineraries dearer than the estimate rule out 6 start days"))
    #expect(cause.contains("what must be visited from 1 start day"))
  }

  @Test("The same programme compiles to the same problem twice")
  func repeated() {
    let programme = programme(estimate: 10_000, must: [])
    #expect(TinyYear.problem(programme) == TinyYear.problem(programme))
    #expect(TinyYear.problem(programme)?.placementSets[0].placements.count == 7)
  }
}
