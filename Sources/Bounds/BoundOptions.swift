/// When to stop looking for a better bound, and what is known already.
///
/// With neither limit the work ends when it is told to, or when the bound meets the known score.
public struct BoundOptions: Sendable, Equatable {
  /// The most seconds of elapsed time.
  public var seconds: Double?
  /// The most steps; with this limit alone the result is the same every time.
  public var steps: Int?
  /// The score of a lawful answer, in points; it directs the steps, and the work ends where the
  /// bound meets it.
  public var knownScore: Int?

  /// The shortfall of the same answer.
  ///
  /// Where no answer can have less, only answers with this shortfall count: the bound then says that
  /// no lawful answer with that shortfall scores more. Without it, or where it is more than the least, all lawful answers count.
  public var knownShortfall: Int?

  /// Makes options.
  public init(
    seconds: Double? = nil,
    steps: Int? = nil,
    knownScore: Int? = nil,
    knownShortfall: Int? = nil
  ) {
    self.seconds = seconds
    self.steps = steps
    self.knownScore = knownScore
    self.knownShortfall = knownShortfall
  }
}

/// A bound on every lawful answer, and how it was found.
public struct BoundResult: Sendable, Equatable {
  /// Why the work ended.
  public enum StopReason: String, Sendable {
    /// The time was over.
    case seconds
    /// The steps were used up.
    case steps
    /// Someone asked for the end.
    case cancelled
    /// The bound meets the known score: no answer is better.
    case proved
    /// No further step can better the bound.
    case exhausted
  }

  /// How a bound was found.
  public enum Method: String, Sendable {
    /// The rules between activities were priced instead of kept.
    case prices
    /// The same, over cases that differ in what offerings activities may have.
    case cases
  }

  /// No lawful answer that counts has a higher score, in points.
  public var score: Int
  /// No lawful answer has a smaller shortfall.
  public var shortfall: Int
  /// Whether only lawful answers with that shortfall count for the score.
  public var isForLeastShortfall: Bool
  /// The number of prices tried.
  public var steps: Int
  /// The number of cases looked at, by what offerings activities may have.
  public var cases: Int
  /// How the bound was found.
  public var method: Method
  /// Why the work ended.
  public var stoppedBy: StopReason
}

/// What the work on a bound tells while it runs.
public struct BoundProgress: Sendable, Equatable {
  /// The least bound on the score so far, in points.
  public var score: Int
  /// The number of prices tried so far.
  public var steps: Int
  /// The number of cases looked at so far.
  public var cases: Int
  /// Seconds since the work began.
  public var elapsedSeconds: Double
  /// Whether the bound is less than at the last report.
  public var isBetter: Bool
}
