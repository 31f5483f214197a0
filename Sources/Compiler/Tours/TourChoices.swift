import Almanac
import Planning
import Problem

/// The itineraries of a programme's study tours.
struct TourChoices: Sendable {
  /// By activity; only those that have a tour.
  private(set) var choices: [String: TourChoice] = [:]

  /// The programme with its tours priced by their itineraries, and the itineraries.
  static func resolve(_ programme: Programme, year: YearDays) -> (Programme, TourChoices) {
    var priced = programme
    var resolved = TourChoices()
    for (position, activity) in programme.activities.enumerated() {
      guard let planner = TourPlanner(activity, of: programme) else { continue }
      let placements = PlacementMaker(activity, of: programme, year: year).make().placements
      let starts = placements.map { year.clock.date($0.sessions[0].start / minutesPerDay) }
      let price = TourPrice(planner, of: programme)
      let choice = TourChoice(planner.itineraries(from: starts), starts, price)
      resolved.choices[activity.id] = choice
      guard let lines = price.lines(enoughFor: starts.compactMap { choice.itineraries[$0] })
      else { continue }
      priced.activities[position].estimate = activity.estimate ?? activity.costs
      priced.activities[position].costs = lines
    }
    return (priced, resolved)
  }

  /// The itinerary of an activity from a start day.
  func itinerary(of activity: String, from start: CivilDate) -> TourItinerary? {
    choices[activity]?.itineraries[start]
  }
}

/// The itineraries of one tour by start day, those dearer than its estimate left out.
struct TourChoice: Sendable {
  let itineraries: [CivilDate: TourItinerary]
  /// On how many of the days asked for no itinerary begins.
  let startsWithoutItinerary: Int
  /// From how many of them the itinerary costs more than the estimate, at the fewest or at the most people.
  let startsAboveEstimate: Int
  private let best: Int

  init(_ found: [CivilDate: TourItinerary], _ starts: [CivilDate], _ price: TourPrice) {
    itineraries = found.filter { price.isWithinEstimate($0.value) }
    startsWithoutItinerary = starts.count { found[$0] == nil }
    startsAboveEstimate = found.count - itineraries.count
    best = itineraries.values.map(\.value).max() ?? 0
  }

  /// The placement with the points lost by its itinerary against the best one; nil where it has none.
  func placement(_ placement: Placement, _ clock: YearClock) -> Placement? {
    let start = clock.date(placement.sessions[0].start / minutesPerDay)
    return itineraries[start].map {
      Placement(sessions: placement.sessions, penalty: placement.penalty + best - $0.value)
    }
  }
}
