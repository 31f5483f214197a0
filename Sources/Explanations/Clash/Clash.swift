public import Problem

/// Statements of the agency's own that cannot all hold.
public struct Clash: Sendable {
  /// One thing that lets the rest of the statements hold.
  public struct Relaxation: Sendable {
    /// The change.
    public var change: Change
    /// An answer to the changed problem that the referee finds lawful.
    public var solution: Solution
    /// The shortfall of that answer by the changed problem: 0 where this clash was the only one.
    public var shortfall: Int
    /// Its score.
    public var score: Int
    /// Whether it lets all statements of the whole problem hold, not those of this clash alone.
    public var isEnough: Bool
  }

  /// The statements, in the order of ``PlanningProblem/statements``.
  public var statements: [Statement]
  /// Whether it is proved that they cannot all hold.
  public var isProved: Bool
  /// Whether it is proved that without any one of them the others can hold.
  public var isMinimal: Bool
  /// What lets the others hold, the smallest change of each statement for which one was found: what mends all first, then
  /// what leaves all demands.
  public var relaxations: [Relaxation]
}

/// What looking for clashes came to.
public enum ClashSearchResult: Sendable {
  /// Everything can hold: this answer shows it.
  case none(Solution)
  /// Statements that clash; further clashes have no demand in common with those before.
  case clashes([Clash])
  /// Neither an answer nor a clash was found in the steps or the time given.
  case unknown
}
