/// A rule that an itinerary breaks.
public enum ItineraryBreach: Sendable, Equatable {
  /// The problem has faults, so that nothing was searched.
  case unfitProblem
  /// The itinerary has another number of days than the problem.
  case wrongDayCount(Int)
  /// The itinerary chooses a candidate that an anchor does not have.
  case unknownCandidate(anchor: Int)
  /// A visit of a site that does not exist.
  case unknownSite(Int)
  /// A site visited more than once.
  case visitedTwice(site: Int)
  /// A site that must be visited and is not.
  case requiredSiteMissing(site: Int)
  /// A day that does not begin or end at the place chosen.
  case wrongPlace(day: Int)
  /// A departure before the day begins.
  case leavesTooEarly(day: Int)
  /// An arrival at the day's end after the latest return.
  case returnsTooLate(day: Int)
  /// A day longer than allowed.
  case dayTooLong(day: Int)
  /// More driving in a day than allowed.
  case drivesTooLong(day: Int)
  /// An arrival that does not follow from the departure before it and the driving time.
  case wrongArrival(day: Int, visit: Int)
  /// A visit that begins before the arrival or outside every window.
  case startsOutsideWindows(day: Int, visit: Int)
  /// A departure that does not follow from the start of the visit.
  case wrongDeparture(day: Int, visit: Int)
  /// A day on which there is no time for the break.
  case mealMissing(day: Int)
  /// Sites that may not be visited in one tour.
  case together(set: Int)
  /// Fewer or more sites of a kind than allowed.
  case kindOutOfLimits(kind: Int, visited: Int)
  /// Fees and lodgings above the budget.
  case overBudget(spent: Int)
  /// A sum of the itinerary that is not what its visits give.
  case wrongSum
}
