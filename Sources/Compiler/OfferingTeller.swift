import Almanac
import Planning
import Problem

/// Turns one offering of an answer into the organiser's words.
struct OfferingTeller {
  private let compiled: CompiledProgramme
  private let clock: YearClock
  private let activityPosition: [String: Int]
  private let resourcePosition: [String: Int]
  private let personPosition: [String: Int]

  init(_ compiled: CompiledProgramme) {
    self.compiled = compiled
    clock = YearClock(compiled.programme)
    activityPosition = Self.positions(compiled.programme.activities.map(\.id))
    resourcePosition = Self.positions(compiled.programme.resources.map(\.id))
    personPosition = Self.positions(compiled.programme.people.map(\.id))
  }

  private static func positions(_ ids: [String]) -> [String: Int] {
    Dictionary(
      ids.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The offering, or nil where the answer names what the programme does not have.
  func offering(_ planned: PlannedOffering, payments: [DatedPayment]) -> Offering? {
    guard let position = activityPosition[planned.activity],
      let number = OfferingIds.number(of: planned), let id = planned.id
    else { return nil }
    let activity = compiled.programme.activities[position]
    let set = compiled.problem.placementSets[compiled.problem.activities[position].placements]
    let placement = set.placements[planned.placement]
    let profiles = planned.resources.compactMap { resourcePosition[$0] }
      .map { compiled.programme.resources[$0] }
    let sessions = sessions(placement, activity)
    let itinerary = sessions.first.flatMap {
      compiled.tours.itinerary(of: activity.id, from: $0.date)
    }
    let lines =
      estimate(of: activity, itinerary, people: planned.participants.count)
      + profiles.compactMap { hire($0, sessions: placement.sessions.count) }
    return Offering(
      id: id,
      activity: activity.id,
      number: number,
      sessions: sessions,
      place: activity.place ?? profiles.first?.place,
      resources: zip(activity.needs, planned.resources).map {
        UsedResource(role: $0.role, resource: $1)
      },
      participants: planned.participants.sorted {
        (personPosition[$0] ?? .max, $0) < (personPosition[$1] ?? .max, $1)
      },
      cost: payments.reduce(.zero) { $0 + $1.amount },
      costLines: lines,
      payments: payments,
      itinerary: itinerary,
      explanation: itinerary.flatMap { chosen in
        TourPlanner(activity, of: compiled.programme)?.explanation(from: chosen.days[0].date)
      }
    )
  }

  /// The lines of the estimate; those of a tour are its own itinerary's, with what the dearest start day would have cost
  /// beyond them in reserve.
  private func estimate(
    of activity: Planning.Activity,
    _ itinerary: TourItinerary?,
    people: Int
  ) -> [PricedLine] {
    guard let itinerary, let planner = TourPlanner(activity, of: compiled.programme) else {
      return OfferingPrice.lines(of: activity, people: people)
    }
    let price = TourPrice(planner, of: compiled.programme)
    var own = activity
    own.costs = price.lines(itinerary)
    let rest =
      price.total(activity.costs, people: people) - price.total(own.costs, people: people)
    if rest > .zero { own.costs.append(price.reserve(rest)) }
    return OfferingPrice.lines(of: own, people: people)
  }

  private func sessions(_ placement: Placement, _ activity: Planning.Activity) -> [Session] {
    let names = activity.pattern.milestoneNames
    return placement.sessions.enumerated().map { position, span in
      let day = span.start / minutesPerDay
      return Session(
        date: clock.date(day),
        startMinute: span.start - day * minutesPerDay,
        endMinute: span.end - day * minutesPerDay,
        milestone: names.isEmpty ? nil : names[min(position, names.count - 1)]
      )
    }
  }

  /// The price of a resource itself, where it has one.
  private func hire(_ profile: ResourceProfile, sessions: Int) -> PricedLine? {
    let amount = profile.costPerUse.dong + profile.costPerSession.dong * sessions
    guard amount > 0 else { return nil }
    return PricedLine(
      line: nil,
      item: LocalizedText(profile.name),
      units: 1,
      unitCost: Money(amount),
      amount: Money(amount)
    )
  }
}
