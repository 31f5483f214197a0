/// When a search ends; with neither bound it runs until it is cancelled.
public struct SearchLimits: Sendable, Equatable {
  /// The most seconds of elapsed time.
  public var seconds: Double?
  /// The most moves that each thread tries after construction.
  public var steps: Int?

  /// Makes limits.
  public init(seconds: Double? = nil, steps: Int? = nil) {
    self.seconds = seconds
    self.steps = steps
  }
}

/// How to search.
public struct SearchOptions: Sendable, Equatable {
  /// When to end.
  public var limits: SearchLimits
  /// The seed of the random numbers; with a step limit alone the same seed gives the same answer.
  public var seed: UInt64
  /// The number of searches that run side by side, at least 1.
  public var threads: Int

  /// Makes options.
  public init(limits: SearchLimits, seed: UInt64 = 1, threads: Int = 1) {
    self.limits = limits
    self.seed = seed
    self.threads = threads
  }
}
