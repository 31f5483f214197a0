public import Almanac
public import Itinerary
public import Planning

/// The problem of one study tour on the days from a start day on, for a search of its own.
public struct StudyTourProblem: Sendable {
  /// The problem; its ticks are minutes, its money đồng at the greatest headcount.
  public let problem: ItineraryProblem
  /// What each place of the problem's table of travel is.
  public let points: [TourPoint]
  /// The sites of the pool, as the problem counts them.
  public let sites: [Site]
  /// The kinds, as the problem counts them.
  public let kinds: [SiteKind]

  /// Makes the problem; nil where the activity has no tour or one that names what does not exist.
  public init?(_ activity: Planning.Activity, of programme: Programme, from start: CivilDate) {
    guard let planner = TourPlanner(activity, of: programme) else { return nil }
    problem = planner.problem(planner.hours(from: start))
    points = planner.network.points
    sites = planner.sites
    kinds = planner.kinds
  }
}
