public import Problem

/// What a search found.
public struct SearchResult: Sendable {
  /// Why a search ended.
  public enum StopReason: String, Sendable {
    /// The time was over.
    case seconds
    /// The steps were used up.
    case steps
    /// Someone asked for the end.
    case cancelled
    /// There is nothing to decide.
    case nothingToDo
  }

  /// The best answer found.
  public var solution: Solution
  /// Why no answer can be lawful, or why none was found; empty if `solution` breaks no rule.
  public var infeasibilities: [Infeasibility]
  /// The answer's shortfall.
  public var shortfall: Int
  /// The answer's score, in points.
  public var score: Int
  /// The moves tried by each thread.
  public var steps: Int
  /// The moves tried over all threads.
  public var moves: Int
  /// How often a seat for one participant was weighed, lawfulness and change of points, over all threads.
  ///
  /// These are the simple moves of which the moves counted by `moves` are made; the same steps give the same number.
  public var seatTrials: Int
  /// What became of the moves, by kind, over all threads.
  public var statistics: [MoveStatistics]
  /// Why the search ended.
  public var stoppedBy: StopReason

  /// Whether the answer breaks no rule, as far as the engine knows; the referee certifies it.
  public var isLawful: Bool { infeasibilities.isEmpty }
}

/// How often moves of one kind were tried, and with what success.
public struct MoveStatistics: Sendable, Equatable {
  /// The kind's name.
  public var name: String
  /// How often it was tried.
  public var tried: Int
  /// How often it led to a lawful neighbour.
  public var evaluated: Int
  /// How often the neighbour was accepted.
  public var accepted: Int
  /// How often it was a new best answer.
  public var improved: Int
}

/// A reason for which an answer breaks a rule.
public enum Infeasibility: Sendable, Equatable {
  /// A published offering pinned to run whose activity is gone or whose pins name what cannot be.
  case pinnedOfferingImpossible(id: String)
  /// A published offering pinned to run that the search could not fit in beside the others.
  case pinnedOfferingNotPlaced(id: String)
  /// A ceiling below zero, which even the empty plan exceeds.
  case negativeCeiling(position: Int)
}
