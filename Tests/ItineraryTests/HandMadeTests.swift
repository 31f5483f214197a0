import Itinerary
import Testing

@Suite("Itineraries worked out by hand")
struct HandMadeTests {
  /// Places on a line, one tick of driving apart: home 0, sites at 10, 20, 30, an inn at 40.
  private func problem(
    _ sites: [ItinerarySite],
    days: [ItineraryDay],
    anchors: [ItineraryAnchor] = [ItineraryAnchor(place: 0)]
  ) -> ItineraryProblem {
    ItineraryProblem(
      travel: TravelTable(placeCount: 5) { from, to in
        (10 * abs(from - to), 8_000 * abs(from - to))
      },
      sites: sites,
      anchors: anchors,
      days: days
    )
  }

  private func site(
    _ place: Int,
    value: Int,
    fee: Int = 0,
    open: (Int, Int) = (0, 1_000)
  ) -> ItinerarySite {
    ItinerarySite(
      place: place,
      visitTicks: 30,
      value: value,
      fee: fee,
      windows: [[VisitWindow(earliestStart: open.0, latestStart: open.1)]]
    )
  }

  private func solve(_ problem: ItineraryProblem) -> ItineraryResult {
    ItinerarySearch.run(problem, options: ItineraryOptions(limits: ItineraryLimits(steps: 300)))
  }

  @Test("a day leaves as late as it can, and the times follow from one another")
  func times() {
    let day = ItineraryDay(start: 0, end: 0, earliestDeparture: 0, latestReturn: 300)
    let result = solve(
      problem([site(1, value: 1, open: (100, 100)), site(2, value: 1)], days: [day])
    )
    #expect(result.breaches.isEmpty)
    let route = result.plan.days[0]
    // Far site first would mean waiting at the near one; both orders drive 40 ticks, and this one ends first.
    #expect(route.arrival == 140 || route.arrival == 190)
    #expect(route.drivingTicks == 40)
    #expect(route.metres == 32_000)
    #expect(route.visits.count == 2)
  }

  @Test("the break is taken between visits and moves what comes behind it")
  func meal() {
    let meal = MealBreak(ticks: 60, earliestStart: 40, latestStart: 50)
    let day = ItineraryDay(
      start: 0,
      end: 0,
      earliestDeparture: 0,
      latestReturn: 400,
      meal: meal
    )
    let result = solve(problem([site(1, value: 1, open: (0, 10)), site(2, value: 1)], days: [day]))
    let route = result.plan.days[0]
    #expect(result.breaches.isEmpty)
    #expect(route.visits.map(\.site) == [0, 1])
    // Out at 10, done at 40, break 40…100, next site from 110 to 140, home at 160; or the break there from 50.
    #expect(route.arrival == 160)
    #expect(route.mealStart == 40 || route.mealStart == 50)
  }

  @Test("the lodging is chosen that the money allows and the value wants")
  func lodging() {
    let anchors = [
      ItineraryAnchor(place: 0),
      ItineraryAnchor(candidates: [.init(place: 0, cost: 0), .init(place: 4, cost: 70)]),
    ]
    let days = [
      ItineraryDay(start: 0, end: 1, earliestDeparture: 0, latestReturn: 80),
      ItineraryDay(start: 1, end: 0, earliestDeparture: 0, latestReturn: 80),
    ]
    var both = site(3, value: 5, fee: 10)
    both.windows.append(both.windows[0])
    var tour = problem([both], days: days, anchors: anchors)
    tour.budget = 80
    let rich = solve(tour)
    #expect(rich.plan.value == 5)
    #expect(rich.plan.chosenCandidates == [0, 1])
    #expect((rich.plan.fees, rich.plan.lodgingCost) == (10, 70))
    tour.budget = 79
    let poor = solve(tour)
    #expect(poor.plan.value == 0)
    #expect(poor.breaches.isEmpty)
    #expect(
      ItineraryOmission.all(of: poor.plan, in: tour).map(\.obstacles) == [
        [.returnsTooLate(day: 0, ticks: 10)]
      ]
    )
  }

  @Test("a site that is left out is told why")
  func omissions() {
    let day = ItineraryDay(
      start: 0,
      end: 0,
      earliestDeparture: 0,
      latestReturn: 60,
      longestDrivingTicks: 30
    )
    var tour = problem(
      [
        site(1, value: 9), site(1, value: 1), site(2, value: 1, open: (0, 5)),
        site(3, value: 1), site(1, value: 0, fee: 50),
      ],
      days: [day]
    )
    tour.sites[1].windows = [[]]
    tour.sites[4].kinds = [0]
    tour.kinds = [KindLimit(most: 0)]
    tour.budget = 20
    tour.neverTogether = [[0, 4]]
    let result = solve(tour)
    #expect(result.plan.routes == [[0]])
    let omissions = ItineraryOmission.all(of: result.plan, in: tour)
    #expect(omissions.map(\.site) == [1, 2, 3, 4])
    #expect(omissions[0].obstacles == [.closed])
    #expect(omissions[1].obstacles == [.hours])
    #expect(omissions[2].obstacles == [.drivesTooLong(day: 0, ticks: 30)])
    #expect(
      omissions[3].obstacles == [
        .returnsTooLate(day: 0, ticks: 20), .money(short: 30), .kindFull(kind: 0),
        .neverWith(site: 0),
      ]
    )
  }

  @Test("the judge tells each rule that an itinerary breaks")
  func judge() {
    let day = ItineraryDay(
      start: 0,
      end: 0,
      earliestDeparture: 0,
      latestReturn: 300,
      meal: MealBreak(ticks: 20, earliestStart: 40, latestStart: 60)
    )
    let tour = problem([site(1, value: 3), site(2, value: 4, open: (0, 90))], days: [day])
    let good = solve(tour).plan
    #expect(ItineraryCheck.breaches(of: good, in: tour).isEmpty)
    func broken(_ change: (inout ItineraryPlan) -> Void) -> [ItineraryBreach] {
      var plan = good
      change(&plan)
      return ItineraryCheck.breaches(of: plan, in: tour)
    }
    #expect(broken { $0.value += 1 } == [.wrongSum])
    #expect(broken { $0.days[0].departure -= 1 }.contains(.leavesTooEarly(day: 0)))
    #expect(broken { $0.days[0].arrival += 200 }.contains(.returnsTooLate(day: 0)))
    #expect(broken { $0.days[0].startPlace = 2 }.contains(.wrongPlace(day: 0)))
    #expect(broken { $0.days[0].metres += 1 } == [.wrongSum])
    #expect(
      broken { $0.days[0].visits[1].site = $0.days[0].visits[0].site }
        .contains(.visitedTwice(site: good.days[0].visits[0].site))
    )
    #expect(
      broken { $0.days[0].visits[0].start = 99_999 }
        .contains(.startsOutsideWindows(day: 0, visit: 0))
    )
    #expect(
      broken { $0.days[0].visits[0].departure -= 100 }
        .contains(.wrongDeparture(day: 0, visit: 0))
    )
    #expect(
      broken { $0.days[0].visits[0].arrival -= 1 }
        .contains(.wrongArrival(day: 0, visit: 0))
    )
    #expect(broken { $0.chosenCandidates = [3] } == [.unknownCandidate(anchor: 0)])
    #expect(broken { $0.days[0].visits[0].site = -1 } == [.unknownSite(-1)])
    #expect(broken { $0.days = [] } == [.wrongDayCount(0)])
    var strict = tour
    strict.sites[0].isRequired = true
    strict.kinds = [KindLimit(least: 1)]
    strict.neverTogether = [[0, 1]]
    strict.budget = 0
    strict.sites[1].fee = 1
    strict.days[0].longestTicks = 5
    strict.days[0].longestDrivingTicks = 5
    let found = ItineraryCheck.breaches(of: good, in: strict)
    for breach: ItineraryBreach in [
      .dayTooLong(day: 0), .drivesTooLong(day: 0), .together(set: 0),
      .kindOutOfLimits(kind: 0, visited: 0), .overBudget(spent: 1), .wrongSum,
    ] {
      #expect(found.contains(breach))
    }
    var hungry = tour
    hungry.days[0].meal = MealBreak(ticks: 90, earliestStart: 30, latestStart: 31)
    #expect(ItineraryCheck.breaches(of: good, in: hungry).contains(.mealMissing(day: 0)))
    var missed = good
    missed.days[0].visits = []
    #expect(ItineraryCheck.breaches(of: missed, in: strict).contains(.requiredSiteMissing(site: 0)))
  }
}
