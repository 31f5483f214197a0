/// One planning problem, complete and validated: which offerings may run, when, with whom and on
/// whose money.
///
/// Everything that depends on a calendar, a norm or a law has been worked out before: a problem
/// knows only minutes, seats, money and points. Lists keep the order of `problem.json`; references
/// between them are indices.
public struct PlanningProblem: Sendable, Equatable {
  /// The name by which a solution refers to its problem.
  public var name: String
  /// The first day, `YYYY-MM-DD`; minute 0 is 00:00 local time on it.
  public var start: String
  /// The number of days; sessions lie within 0 … 1440·`days` minutes.
  public var days: Int
  /// The IANA name of the time zone.
  public var timeZone: String
  /// The ids of the places.
  public var places: [Place]
  /// Travel between places in minutes; row = from, column = to.
  public var travelMinutes: [[Int]]
  /// Travel between places in kilometres; row = from, column = to.
  public var travelKm: [[Int]]
  /// Venues, trainers, vehicles, coordinators and equipment.
  public var resources: [Resource]
  /// The named lists of placements, in the order of the file.
  public var placementSets: [PlacementSet]
  /// What may be run.
  public var activities: [Activity]
  /// Orders between activities.
  public var precedences: [Precedence]
  /// The ids of the sources of money.
  public var sources: [Source]
  /// The most that may be paid from a source in a range of days.
  public var ceilings: [Ceiling]
  /// How many offerings may or must start in a range of days.
  public var limits: [Limit]
  /// The ids of the organisations.
  public var organisations: [Organisation]
  /// The people who may take part.
  public var participants: [Participant]
  /// Who asks for what.
  public var requests: [Request]
  /// The weights of the criteria.
  public var weights: Weights
  /// An earlier answer to stay close to.
  public var baseline: Baseline?

  /// Makes a problem from parts that the caller knows to be consistent; `ProblemFile` validates
  /// foreign ones.
  public init(
    name: String,
    start: String,
    days: Int,
    timeZone: String,
    places: [Place] = [],
    travelMinutes: [[Int]] = [],
    travelKm: [[Int]] = [],
    resources: [Resource] = [],
    placementSets: [PlacementSet] = [],
    activities: [Activity] = [],
    precedences: [Precedence] = [],
    sources: [Source] = [],
    ceilings: [Ceiling] = [],
    limits: [Limit] = [],
    organisations: [Organisation] = [],
    participants: [Participant] = [],
    requests: [Request] = [],
    weights: Weights = Weights(),
    baseline: Baseline? = nil
  ) {
    self.name = name
    self.start = start
    self.days = days
    self.timeZone = timeZone
    self.places = places
    self.travelMinutes = travelMinutes
    self.travelKm = travelKm
    self.resources = resources
    self.placementSets = placementSets
    self.activities = activities
    self.precedences = precedences
    self.sources = sources
    self.ceilings = ceilings
    self.limits = limits
    self.organisations = organisations
    self.participants = participants
    self.requests = requests
    self.weights = weights
    self.baseline = baseline
  }
}

/// A place between which people travel.
public struct Place: Sendable, Equatable {
  /// The id, defined once.
  public var id: String
  /// Makes a place.
  public init(id: String) { self.id = id }
}

/// A source of money.
public struct Source: Sendable, Equatable {
  /// The id, defined once.
  public var id: String
  /// Makes a source.
  public init(id: String) { self.id = id }
}

/// An organisation that people belong to.
public struct Organisation: Sendable, Equatable {
  /// The id, defined once.
  public var id: String
  /// Makes an organisation.
  public init(id: String) { self.id = id }
}

/// The weights of the score's criteria, in points.
public struct Weights: Sendable, Equatable {
  /// Points for each participant with at least one served request.
  public var firstBonus: Int
  /// Points lost for each full 10 km of travel from home.
  public var travelPer10Km: Int
  /// Change points of a published offering that is not continued.
  public var cancel: Int
  /// Change points of another placement.
  public var move: Int
  /// Change points of each other resource.
  public var swap: Int
  /// Change points of each published participant who is no longer there.
  public var release: Int

  /// Makes weights.
  public init(
    firstBonus: Int = 0,
    travelPer10Km: Int = 0,
    cancel: Int = 0,
    move: Int = 0,
    swap: Int = 0,
    release: Int = 0
  ) {
    self.firstBonus = firstBonus
    self.travelPer10Km = travelPer10Km
    self.cancel = cancel
    self.move = move
    self.swap = swap
    self.release = release
  }
}
