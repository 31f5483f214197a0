/// A study tour to be arranged: which sites to visit, on which day and in which order.
///
/// All times are whole ticks of the tour's own clock, `ticksPerMinute` to the minute; every day counts from its own
/// midnight. Places, sites, anchors, days and kinds are named by their positions. Wanted is the itinerary that keeps every
/// limit and has the greatest sum of values; among equals the one with the least driving.
public struct ItineraryProblem: Sendable, Equatable {
  /// How long and how far it is between places.
  public var travel: TravelTable
  /// What may be visited, each at most once.
  public var sites: [ItinerarySite]
  /// Where days begin and end: home and the nights' lodgings.
  public var anchors: [ItineraryAnchor]
  /// The days in order.
  public var days: [ItineraryDay]
  /// How many sites of each kind may and must be visited.
  public var kinds: [KindLimit]
  /// Sets of sites of which at most one may be visited.
  public var neverTogether: [[Int]]
  /// The most that fees and lodgings may cost together; nil without limit.
  public var budget: Int?
  /// Ticks in a minute, at least 1.
  public var ticksPerMinute: Int

  /// Makes a problem.
  public init(
    travel: TravelTable,
    sites: [ItinerarySite],
    anchors: [ItineraryAnchor],
    days: [ItineraryDay],
    kinds: [KindLimit] = [],
    neverTogether: [[Int]] = [],
    budget: Int? = nil,
    ticksPerMinute: Int = 1
  ) {
    self.travel = travel
    self.sites = sites
    self.anchors = anchors
    self.days = days
    self.kinds = kinds
    self.neverTogether = neverTogether
    self.budget = budget
    self.ticksPerMinute = ticksPerMinute
  }
}

/// A site that may be visited.
public struct ItinerarySite: Sendable, Equatable {
  /// The place in the table of travel.
  public var place: Int
  /// How long a visit takes, in ticks.
  public var visitTicks: Int
  /// What a visit is worth, at least 0.
  public var value: Int
  /// What a visit costs, at least 0.
  public var fee: Int
  /// The kinds that it counts for.
  public var kinds: [Int]
  /// When a visit may begin, by day of the tour; a day without windows is a day on which it is closed.
  public var windows: [[VisitWindow]]
  /// Whether it must be visited.
  public var isRequired: Bool

  /// Makes a site.
  public init(
    place: Int,
    visitTicks: Int,
    value: Int,
    fee: Int = 0,
    kinds: [Int] = [],
    windows: [[VisitWindow]],
    isRequired: Bool = false
  ) {
    self.place = place
    self.visitTicks = visitTicks
    self.value = value
    self.fee = fee
    self.kinds = kinds
    self.windows = windows
    self.isRequired = isRequired
  }
}

/// A span within which a visit may begin, both ends included.
///
/// Where a site asks visitors to be out by its closing time, `latestStart` is the closing time less the visit's length.
public struct VisitWindow: Sendable, Equatable {
  /// The earliest start, in ticks.
  public var earliestStart: Int
  /// The latest start, in ticks.
  public var latestStart: Int

  /// Makes a window.
  public init(earliestStart: Int, latestStart: Int) {
    self.earliestStart = earliestStart
    self.latestStart = latestStart
  }
}

/// Where days begin or end: one place, or several of which one is chosen for the whole tour.
public struct ItineraryAnchor: Sendable, Equatable {
  /// A place that may be chosen.
  public struct Candidate: Sendable, Equatable {
    /// The place in the table of travel.
    public var place: Int
    /// What it costs to be chosen, counted against the budget, at least 0.
    public var cost: Int

    /// Makes a candidate.
    public init(place: Int, cost: Int = 0) {
      self.place = place
      self.cost = cost
    }
  }

  /// The places to choose from, at least one.
  public var candidates: [Candidate]

  /// Makes an anchor.
  public init(candidates: [Candidate]) {
    self.candidates = candidates
  }

  /// Makes an anchor that is a fixed place without cost.
  public init(place: Int) {
    candidates = [Candidate(place: place)]
  }
}

/// A day of the tour.
public struct ItineraryDay: Sendable, Equatable {
  /// The anchor where it begins.
  public var start: Int
  /// The anchor where it ends.
  public var end: Int
  /// The earliest departure, in ticks.
  public var earliestDeparture: Int
  /// The latest arrival at its end, in ticks.
  public var latestReturn: Int
  /// The most ticks from departure to arrival; nil without limit.
  public var longestTicks: Int?
  /// The most ticks of driving; nil without limit.
  public var longestDrivingTicks: Int?
  /// The break for the meal; nil if there is none to keep.
  public var meal: MealBreak?

  /// Makes a day.
  public init(
    start: Int,
    end: Int,
    earliestDeparture: Int,
    latestReturn: Int,
    longestTicks: Int? = nil,
    longestDrivingTicks: Int? = nil,
    meal: MealBreak? = nil
  ) {
    self.start = start
    self.end = end
    self.earliestDeparture = earliestDeparture
    self.latestReturn = latestReturn
    self.longestTicks = longestTicks
    self.longestDrivingTicks = longestDrivingTicks
    self.meal = meal
  }
}

/// A break of a day that is taken while standing at a place: before or after a visit, never during one.
///
/// It may also lie before the departure or after the arrival at the day's end, outside the day's travel; so a day that leaves
/// late enough or returns before the last start of the break need not interrupt its visits.
public struct MealBreak: Sendable, Equatable {
  /// How long it takes, in ticks.
  public var ticks: Int
  /// The earliest start, in ticks.
  public var earliestStart: Int
  /// The latest start, in ticks.
  public var latestStart: Int

  /// Makes a break.
  public init(ticks: Int, earliestStart: Int, latestStart: Int) {
    self.ticks = ticks
    self.earliestStart = earliestStart
    self.latestStart = latestStart
  }
}

/// How many sites of a kind are visited over the whole tour.
public struct KindLimit: Sendable, Equatable {
  /// The fewest.
  public var least: Int
  /// The most; nil without limit.
  public var most: Int?

  /// Makes limits.
  public init(least: Int = 0, most: Int? = nil) {
    self.least = least
    self.most = most
  }
}
