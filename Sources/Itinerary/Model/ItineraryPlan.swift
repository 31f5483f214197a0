/// An itinerary: what is visited when, and where the nights are spent.
public struct ItineraryPlan: Sendable, Equatable {
  /// The days in order.
  public var days: [DayRoute]
  /// The candidate chosen of each anchor, by position.
  public var chosenCandidates: [Int]
  /// The sum of the values of the visits.
  public var value: Int
  /// The sum of the fees of the visits.
  public var fees: Int
  /// The sum of the costs of the chosen anchors.
  public var lodgingCost: Int

  /// Makes an itinerary.
  public init(
    days: [DayRoute],
    chosenCandidates: [Int],
    value: Int,
    fees: Int,
    lodgingCost: Int
  ) {
    self.days = days
    self.chosenCandidates = chosenCandidates
    self.value = value
    self.fees = fees
    self.lodgingCost = lodgingCost
  }

  /// The sites by day in the order of the visits.
  public var routes: [[Int]] { days.map { $0.visits.map(\.site) } }

  /// The driving of all days, in ticks.
  public var drivingTicks: Int { days.reduce(0) { $0 + $1.drivingTicks } }

  /// The distance of all days, in metres.
  public var metres: Int { days.reduce(0) { $0 + $1.metres } }
}

/// A day of an itinerary.
public struct DayRoute: Sendable, Equatable {
  /// The place where it begins.
  public var startPlace: Int
  /// The place where it ends.
  public var endPlace: Int
  /// The departure, in ticks.
  public var departure: Int
  /// The visits in order.
  public var visits: [SiteVisit]
  /// The arrival at the day's end, in ticks.
  public var arrival: Int
  /// The start of the break, if it lies between departure and arrival, in ticks.
  public var mealStart: Int?
  /// The driving, in ticks.
  public var drivingTicks: Int
  /// The distance, in metres.
  public var metres: Int

  /// Makes a day.
  public init(
    startPlace: Int,
    endPlace: Int,
    departure: Int,
    visits: [SiteVisit],
    arrival: Int,
    mealStart: Int?,
    drivingTicks: Int,
    metres: Int
  ) {
    self.startPlace = startPlace
    self.endPlace = endPlace
    self.departure = departure
    self.visits = visits
    self.arrival = arrival
    self.mealStart = mealStart
    self.drivingTicks = drivingTicks
    self.metres = metres
  }
}

/// A visit of an itinerary; all times in ticks of the day.
public struct SiteVisit: Sendable, Equatable {
  /// The site.
  public var site: Int
  /// The arrival at the site.
  public var arrival: Int
  /// The start of the visit; from the arrival on it is waited or rested.
  public var start: Int
  /// The departure from the site.
  public var departure: Int

  /// Makes a visit.
  public init(site: Int, arrival: Int, start: Int, departure: Int) {
    self.site = site
    self.arrival = arrival
    self.start = start
    self.departure = departure
  }
}
