/// When a search for an itinerary ends; with neither bound it runs until it is cancelled.
public struct ItineraryLimits: Sendable, Equatable {
  /// The most seconds of elapsed time.
  public var seconds: Double?
  /// The most steps of each thread; a step tears out a part of the itinerary and fills it again.
  public var steps: Int?

  /// Makes limits.
  public init(seconds: Double? = nil, steps: Int? = nil) {
    self.seconds = seconds
    self.steps = steps
  }
}

/// How to search for an itinerary.
public struct ItineraryOptions: Sendable, Equatable {
  /// When to end.
  public var limits: ItineraryLimits
  /// The seed of the random numbers; with a step limit alone the same seed gives the same itinerary.
  public var seed: UInt64
  /// The number of searches that run side by side, at least 1.
  public var threads: Int

  /// Makes options.
  public init(limits: ItineraryLimits, seed: UInt64 = 1, threads: Int = 1) {
    self.limits = limits
    self.seed = seed
    self.threads = threads
  }
}

/// What a search tells while it runs.
public struct ItineraryProgress: Sendable, Equatable {
  /// The value of the best itinerary so far.
  public var bestValue: Int
  /// How many required visits and visits of kinds the best itinerary still lacks.
  public var lacking: Int
  /// The steps of each thread so far.
  public var steps: Int
  /// Seconds since the search began.
  public var elapsedSeconds: Double
  /// Whether the best itinerary is better than at the last report.
  public var isNewBest: Bool

  /// Makes a report.
  public init(
    bestValue: Int,
    lacking: Int,
    steps: Int,
    elapsedSeconds: Double,
    isNewBest: Bool
  ) {
    self.bestValue = bestValue
    self.lacking = lacking
    self.steps = steps
    self.elapsedSeconds = elapsedSeconds
    self.isNewBest = isNewBest
  }
}

/// What a search found.
public struct ItineraryResult: Sendable, Equatable {
  /// Why a search ended.
  public enum StopReason: String, Sendable {
    /// The time was over.
    case seconds
    /// The steps were used up.
    case steps
    /// Someone asked for the end.
    case cancelled
    /// Every site is visited, or there is nothing to decide.
    case nothingToDo
  }

  /// The best itinerary found.
  public var plan: ItineraryPlan
  /// What the itinerary lacks of what is required; empty if it is lawful.
  public var breaches: [ItineraryBreach]
  /// The steps of each thread.
  public var steps: Int
  /// Why the search ended.
  public var stoppedBy: StopReason

  /// Makes a result.
  public init(
    plan: ItineraryPlan,
    breaches: [ItineraryBreach],
    steps: Int,
    stoppedBy: StopReason
  ) {
    self.plan = plan
    self.breaches = breaches
    self.steps = steps
    self.stoppedBy = stoppedBy
  }
}
