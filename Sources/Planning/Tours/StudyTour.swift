public import Almanac

/// What the itinerary of a study tour is chosen from, and within which bounds.
///
/// The days are those of the activity's pattern; there is a night between any two of them.
public struct StudyTour: Hashable, Sendable {
  /// The id of the place where the coach sets out on the first day and returns to on the last.
  public var home: String
  /// The ids of the sites that may be visited.
  public var sites: [String]
  /// Sites that must be visited.
  public var mustVisit: [String]
  /// Sets of sites of which at most one is visited.
  public var neverTogether: [[String]]
  /// How many sites of a kind.
  public var kinds: [SiteKindLimit]
  /// The coach leaves no earlier than this on any day.
  public var earliestStart: ClockTime
  /// The coach is at the night's lodging, or home, by this time of every day.
  public var latestReturn: ClockTime
  /// Minutes at the wheel in a day, at most.
  public var longestDrivingMinutes: Int
  /// The break at noon of every day; nil: none is kept free.
  public var mealBreak: MealBreak?
  /// Where nights may be spent.
  public var lodgings: [Lodging]
  /// What the coach costs.
  public var coach: CoachRate
  /// What meals cost each person and day.
  public var meals: PersonRate?
  /// The most that all visits cost together, at the greatest headcount; nil: no bound.
  public var feeBudget: Money?
  /// How kilometres and minutes follow from coordinates.
  public var road: RoadRule

  /// Makes a tour.
  public init(
    home: String,
    sites: [String],
    mustVisit: [String] = [],
    neverTogether: [[String]] = [],
    kinds: [SiteKindLimit] = [],
    earliestStart: ClockTime,
    latestReturn: ClockTime,
    longestDrivingMinutes: Int,
    mealBreak: MealBreak? = nil,
    lodgings: [Lodging] = [],
    coach: CoachRate,
    meals: PersonRate? = nil,
    feeBudget: Money? = nil,
    road: RoadRule = RoadRule()
  ) {
    self.home = home
    self.sites = sites
    self.mustVisit = mustVisit
    self.neverTogether = neverTogether
    self.kinds = kinds
    self.earliestStart = earliestStart
    self.latestReturn = latestReturn
    self.longestDrivingMinutes = longestDrivingMinutes
    self.mealBreak = mealBreak
    self.lodgings = lodgings
    self.coach = coach
    self.meals = meals
    self.feeBudget = feeBudget
    self.road = road
  }

  /// The places where a night may be spent; nights count from 1.
  public func lodgings(night: Int) -> [Lodging] {
    lodgings.filter { $0.nights?.contains(night) ?? true }
  }
}

/// How many sites of a kind a tour visits.
public struct SiteKindLimit: Hashable, Sendable {
  /// The kind.
  public var kind: SiteKind
  /// The fewest.
  public var min: Int
  /// The most; nil: any number.
  public var max: Int?

  /// Makes a limit.
  public init(kind: SiteKind, min: Int = 0, max: Int? = nil) {
    self.kind = kind
    self.min = min
    self.max = max
  }
}

/// A break that lies wholly in a window of the day.
public struct MealBreak: Hashable, Sendable {
  /// The window.
  public var window: ClockSpan
  /// How long the break is, at most the window.
  public var minutes: Int

  /// Makes a break.
  public init(window: ClockSpan, minutes: Int) {
    self.window = window
    self.minutes = minutes
  }
}

/// A place where nights may be spent.
public struct Lodging: Hashable, Sendable {
  /// The id of the place.
  public var place: String
  /// What a person pays for a night.
  public var perPerson: Money
  /// The id of the norm that limits it.
  public var norm: String?
  /// The nights of the tour for which it serves, from 1; nil: all.
  public var nights: [Int]?

  /// Makes a lodging.
  public init(place: String, perPerson: Money, norm: String? = nil, nights: [Int]? = nil) {
    self.place = place
    self.perPerson = perPerson
    self.norm = norm
    self.nights = nights
  }
}

/// What a coach costs.
public struct CoachRate: Hashable, Sendable {
  /// For each day of the tour.
  public var perDay: Money
  /// For each kilometre of the itinerary.
  public var perKm: Money

  /// Makes a rate.
  public init(perDay: Money = .zero, perKm: Money = .zero) {
    self.perDay = perDay
    self.perKm = perKm
  }
}

/// What something costs each person and day, by a norm.
public struct PersonRate: Hashable, Sendable {
  /// For each person and day.
  public var perPersonDay: Money
  /// The id of the norm that limits it.
  public var norm: String?

  /// Makes a rate.
  public init(perPersonDay: Money, norm: String? = nil) {
    self.perPersonDay = perPersonDay
    self.norm = norm
  }
}
