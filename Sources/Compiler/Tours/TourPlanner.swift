import Almanac
import Itinerary
import Planning

/// Works out the itineraries of one study tour, start day by start day.
///
/// Start days whose opening hours agree share a search. The search has a step limit and a fixed seed, so that the same
/// programme gives the same itineraries on every machine.
struct TourPlanner {
  /// Steps of each search: enough for the best itinerary of pools of some thirty sites to be found in nearly all runs.
  private static let steps = 4_000

  let activity: Planning.Activity
  let tour: StudyTour
  /// The sites of the pool, in its order.
  let sites: [Site]
  let network: TourNetwork
  private let dayCount: Int
  let kinds: [SiteKind]

  /// Prepares the tour of an activity of the programme; nil where it has none or names what does not exist.
  init?(_ activity: Planning.Activity, of programme: Programme) {
    guard let tour = activity.tour else { return nil }
    let known = programme.sites.reduce(into: [:]) { $0[$1.id] = $1 }
    sites = tour.sites.compactMap { known[$0] }
    guard sites.count == tour.sites.count else { return nil }
    self.activity = activity
    self.tour = tour
    network = TourNetwork(tour, of: programme)
    dayCount = PatternShape(activity.pattern).days
    kinds = SiteKind.allCases
  }

  /// The itinerary of each start day that has one.
  func itineraries(from starts: [CivilDate]) -> [CivilDate: TourItinerary] {
    var found: [[[[ClockSpan]]]: ItineraryPlan?] = [:]
    var result: [CivilDate: TourItinerary] = [:]
    for start in starts {
      let hours = hours(from: start)
      let plan = found[hours] ?? search(problem(hours))
      found[hours] = plan
      if let plan { result[start] = itinerary(plan, from: start) }
    }
    return result
  }

  /// Why the itinerary of a start day is as it is; nil where there is none.
  func explanation(from start: CivilDate) -> TourExplanation? {
    let problem = problem(hours(from: start))
    guard let plan = search(problem) else { return nil }
    let words = OmissionWords(planner: self, problem: problem)
    return TourExplanation(
      omissions: ItineraryOmission.all(of: plan, in: problem).map(words.omission),
      gains: TourExplanation.Gain.Cause.allCases.compactMap { cause in
        gain(cause, over: plan, in: problem)
      }
    )
  }

  /// What more of something would add; nil where there is no bound on it.
  private func gain(
    _ cause: TourExplanation.Gain.Cause,
    over plan: ItineraryPlan,
    in problem: ItineraryProblem
  ) -> TourExplanation.Gain? {
    var wider = problem
    switch cause {
    case .hour:
      for day in wider.days.indices {
        wider.days[day].latestReturn += 60
        wider.days[day].longestDrivingTicks? += 60
      }
    case .million:
      guard let budget = problem.budget else { return nil }
      wider.budget = budget + 1_000_000
    }
    let before = Set(plan.routes.joined())
    guard let better = search(wider), better.value > plan.value else {
      return TourExplanation.Gain(cause: cause, points: 0, added: [], removed: [])
    }
    let after = Set(better.routes.joined())
    return TourExplanation.Gain(
      cause: cause,
      points: better.value - plan.value,
      added: after.subtracting(before).sorted().map { sites[$0].id },
      removed: before.subtracting(after).sorted().map { sites[$0].id }
    )
  }

  /// By day of the tour and site, when the site is open.
  func hours(from start: CivilDate) -> [[[ClockSpan]]] {
    (0..<dayCount).map { day in
      let date = start.adding(days: day)
      return sites.map { $0.windows(on: date) }
    }
  }

  private func search(_ problem: ItineraryProblem) -> ItineraryPlan? {
    let limits = ItineraryLimits(steps: Self.steps)
    let result = ItinerarySearch.run(problem, options: ItineraryOptions(limits: limits))
    return result.breaches.isEmpty ? result.plan : nil
  }

  func problem(_ hours: [[[ClockSpan]]]) -> ItineraryProblem {
    let travel = TravelTable(placeCount: network.points.count) { from, to in
      let leg = network.leg(from, to)
      return (leg.minutes, leg.km * 1000)
    }
    let index = tour.sites.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    return ItineraryProblem(
      travel: travel,
      sites: sites.indices.map { site(at: $0, hours) },
      anchors: [ItineraryAnchor(place: network.position(of: tour.home))]
        + (1..<max(1, dayCount)).map(anchor),
      days: (0..<dayCount).map(day),
      kinds: kinds.map { kind in
        let limit = tour.kinds.first { $0.kind == kind }
        return KindLimit(least: limit?.min ?? 0, most: limit?.max)
      },
      neverTogether: tour.neverTogether.map { $0.compactMap { index[$0] } },
      budget: tour.feeBudget?.dong
    )
  }

  private func site(at index: Int, _ hours: [[[ClockSpan]]]) -> ItinerarySite {
    let site = sites[index]
    return ItinerarySite(
      place: network.position(ofSite: index),
      visitTicks: site.visitMinutes,
      value: site.value,
      fee: site.fee(people: activity.people?.max ?? 0).dong,
      kinds: kinds.indices.filter { kinds[$0] == site.kind },
      windows: hours.map { day in
        day[index].compactMap { window in
          let latest = window.end.minutesFromMidnight - site.visitMinutes
          let earliest = window.start.minutesFromMidnight
          return latest < earliest
            ? nil : VisitWindow(earliestStart: earliest, latestStart: latest)
        }
      },
      isRequired: tour.mustVisit.contains(site.id)
    )
  }

  private func anchor(night: Int) -> ItineraryAnchor {
    ItineraryAnchor(
      candidates: tour.lodgings(night: night).map {
        ItineraryAnchor.Candidate(place: network.position(of: $0.place))
      }
    )
  }

  private func day(_ number: Int) -> ItineraryDay {
    ItineraryDay(
      start: number,
      end: number == dayCount - 1 ? 0 : number + 1,
      earliestDeparture: tour.earliestStart.minutesFromMidnight,
      latestReturn: tour.latestReturn.minutesFromMidnight,
      longestDrivingTicks: tour.longestDrivingMinutes,
      meal: tour.mealBreak.map { meal in
        Itinerary.MealBreak(
          ticks: meal.minutes,
          earliestStart: meal.window.start.minutesFromMidnight,
          latestStart: meal.window.end.minutesFromMidnight - meal.minutes
        )
      }
    )
  }

  /// The search's answer in the organiser's words.
  private func itinerary(_ plan: ItineraryPlan, from start: CivilDate) -> TourItinerary {
    var number = 0
    let days = plan.days.enumerated().map { position, route in
      var legs: [TourItinerary.Leg] = []
      var visits: [TourItinerary.Visit] = []
      var here = route.startPlace
      var left = route.departure
      func travel(to next: Int, arrival: Int) {
        if network.points[here] != network.points[next], arrival > left || here != next {
          legs.append(
            TourItinerary.Leg(
              from: network.points[here],
              to: network.points[next],
              startMinute: left,
              endMinute: arrival,
              km: network.leg(here, next).km
            )
          )
        }
        here = next
      }
      for visit in route.visits {
        number += 1
        travel(to: network.position(ofSite: visit.site), arrival: visit.arrival)
        visits.append(
          TourItinerary.Visit(
            site: sites[visit.site].id,
            number: number,
            startMinute: visit.start,
            endMinute: visit.start + sites[visit.site].visitMinutes
          )
        )
        left = visit.departure
      }
      travel(to: route.endPlace, arrival: route.arrival)
      return TourItinerary.Day(
        date: start.adding(days: position),
        legs: legs,
        visits: visits,
        meal: meal(route.mealStart)
      )
    }
    return TourItinerary(
      days: days,
      nights: plan.days.dropLast().map { route in
        if case .place(let id) = network.points[route.endPlace] { id } else { tour.home }
      },
      value: plan.value,
      fees: Money(plan.fees)
    )
  }

  private func meal(_ start: Int?) -> ClockSpan? {
    guard let start, let minutes = tour.mealBreak?.minutes,
      let from = ClockTime(minutesFromMidnight: start),
      let to = ClockTime(minutesFromMidnight: start + minutes)
    else { return nil }
    return ClockSpan(from, to)
  }
}
