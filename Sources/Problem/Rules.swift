/// Every session of `then` starts at least `minGap` minutes after every offering of `first` has
/// ended.
public struct Precedence: Sendable, Equatable {
  /// What comes first.
  public var first: ListIndex<Activity>
  /// What comes after.
  public var then: ListIndex<Activity>
  /// Minutes between them; may be negative.
  public var minGap: Int
  /// Whether `then` may run only if `first` does.
  public var required: Bool

  /// Makes a precedence.
  public init(first: ListIndex<Activity>, then: ListIndex<Activity>, minGap: Int, required: Bool) {
    self.first = first
    self.then = then
    self.minGap = minGap
    self.required = required
  }
}

/// The most that a source pays on a range of days, for some or all activities.
public struct Ceiling: Sendable, Equatable {
  /// Whose money.
  public var source: ListIndex<Source>
  /// The most, in whole currency units.
  public var amount: Int
  /// The days on which a payment counts.
  public var days: DayRange
  /// The activities that count; nil: all.
  public var activities: [ListIndex<Activity>]?

  /// Makes a ceiling.
  public init(
    source: ListIndex<Source>,
    amount: Int,
    days: DayRange,
    activities: [ListIndex<Activity>]? = nil
  ) {
    self.source = source
    self.amount = amount
    self.days = days
    self.activities = activities
  }
}

/// How many offerings of some activities start on a range of days.
public struct Limit: Sendable, Equatable {
  /// The activities that count.
  public var activities: [ListIndex<Activity>]
  /// The days on which a first session counts.
  public var days: DayRange
  /// The fewest; below it each missing one is shortfall.
  public var min: Int
  /// The most; nil: any number.
  public var max: Int?
  /// Above it each one costs `penalty`; nil: no such bound.
  public var softMax: Int?
  /// Points for each one above `softMax`.
  public var penalty: Int

  /// Makes a limit.
  public init(
    activities: [ListIndex<Activity>],
    days: DayRange,
    min: Int = 0,
    max: Int? = nil,
    softMax: Int? = nil,
    penalty: Int = 0
  ) {
    self.activities = activities
    self.days = days
    self.min = min
    self.max = max
    self.softMax = softMax
    self.penalty = penalty
  }
}

/// A person who may take part.
public struct Participant: Sendable, Equatable {
  /// The id, defined once.
  public var id: String
  /// The organisation the person belongs to.
  public var organisation: ListIndex<Organisation>?
  /// Where the person lives or works.
  public var home: ListIndex<Place>?
  /// What reservations ask about.
  public var tags: [String]
  /// When the person cannot come.
  public var busy: [MinuteSpan]
  /// The most offerings, enrolments included.
  public var maxActivities: Int

  /// Makes a participant.
  public init(
    id: String,
    organisation: ListIndex<Organisation>? = nil,
    home: ListIndex<Place>? = nil,
    tags: [String] = [],
    busy: [MinuteSpan] = [],
    maxActivities: Int
  ) {
    self.id = id
    self.organisation = organisation
    self.home = home
    self.tags = tags
    self.busy = busy
    self.maxActivities = maxActivities
  }
}

/// A participant's wish to be in an activity.
public struct Request: Sendable, Equatable {
  /// Who asks.
  public var participant: ListIndex<Participant>
  /// For what.
  public var activity: ListIndex<Activity>
  /// Points if it is served; above 0.
  public var weight: Int

  /// Makes a request.
  public init(participant: ListIndex<Participant>, activity: ListIndex<Activity>, weight: Int) {
    self.participant = participant
    self.activity = activity
    self.weight = weight
  }
}
