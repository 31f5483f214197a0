/// How much work explaining may do.
public struct Effort: Sendable, Equatable {
  /// The steps of each search that solves anew.
  public var steps: Int
  /// The most seconds over all of them; nil: only the steps count, and the same input gives the same result.
  public var seconds: Double?
  /// The seed of the searches.
  public var seed: UInt64
  /// The threads of each search.
  public var threads: Int

  /// Makes an effort.
  public init(steps: Int, seconds: Double? = nil, seed: UInt64 = 1, threads: Int = 1) {
    self.steps = steps
    self.seconds = seconds
    self.seed = seed
    self.threads = threads
  }
}

/// How sure a statement is.
public enum Certainty: String, Sendable, CaseIterable {
  /// It holds whatever anybody finds: all cases were looked at, or a bound shows it.
  case proved
  /// An answer that the referee finds lawful shows it.
  case found
  /// Nothing was found in the steps or the time given; it may be there all the same.
  case notFound
}
