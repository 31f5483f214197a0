/// One answer to a problem, by ids: what runs, when, with which resources and whom.
///
/// Nothing here is validated against a problem: a wrong choice is for the referee to name.
public struct Solution: Sendable, Equatable {
  /// The name of the problem it answers.
  public var problem: String
  /// The offerings that run.
  public var offerings: [PlannedOffering]

  /// Makes a solution.
  public init(problem: String, offerings: [PlannedOffering]) {
    self.problem = problem
    self.offerings = offerings
  }
}

/// One offering of a solution or of a baseline.
public struct PlannedOffering: Sendable, Equatable {
  /// The activity's id.
  public var activity: String
  /// The id of the baseline offering that it continues; one that no baseline offering has means
  /// nothing.
  public var id: String?
  /// The position in the activity's placement set.
  public var placement: Int
  /// One resource id for each need, in order.
  public var resources: [String]
  /// The ids of the participants.
  public var participants: [String]

  /// Makes an offering.
  public init(
    activity: String,
    id: String? = nil,
    placement: Int,
    resources: [String] = [],
    participants: [String] = []
  ) {
    self.activity = activity
    self.id = id
    self.placement = placement
    self.resources = resources
    self.participants = participants
  }
}

/// What was published before, and what of it must stay.
public struct Baseline: Sendable, Equatable {
  /// The published offerings; each has an id, defined once.
  public var offerings: [PublishedOffering]

  /// Makes a baseline.
  public init(offerings: [PublishedOffering]) {
    self.offerings = offerings
  }
}

/// A published offering with its pins; what it names may be gone from the problem.
public struct PublishedOffering: Sendable, Equatable {
  /// What must stay as published.
  public enum Pin: String, Sendable, CaseIterable {
    /// It must be continued.
    case run
    /// If continued, its placement stays.
    case placement
    /// If continued, its resources stay.
    case resources
    /// If continued, its published participants are all still there.
    case participants
  }

  /// Its id, defined once in the baseline.
  public var id: String
  /// The offering as published; its own `id` equals `id`.
  public var offering: PlannedOffering
  /// What is pinned.
  public var pinned: [Pin]

  /// Makes a published offering.
  public init(id: String, offering: PlannedOffering, pinned: [Pin]) {
    self.id = id
    self.offering = offering
    self.pinned = pinned
  }
}
