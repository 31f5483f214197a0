public import Problem

/// Why an activity has no more offerings than it has, and what would let one more in.
public struct ActivityExplanation: Sendable {
  /// One thing that stands in the way, over all placements.
  public struct Block: Sendable {
    /// What it is.
    public var obstacle: Obstacle
    /// At how many placements it stands against the best way.
    public var placements: Int
  }

  /// What forcing the item in does.
  public enum Forced: Sendable {
    /// An answer with the item; `displaced` are positions, in the current answer, of offerings that no longer run.
    case found(Solution, shortfall: Int, score: Int, displaced: [Int])
    /// No answer was found.
    case notFound
    /// No answer has it: so many offerings of it can never run.
    case impossible
    /// There was no time to look.
    case notTried
  }

  /// A kind of change that does not let the item in by itself, as far as that is known.
  public struct Attempt: Sendable {
    /// The changes, with as much of each as was allowed.
    public var changes: [Change]
    /// `proved`: with no answer at all; `notFound`: none that loses nothing was found by solving anew.
    public var certainty: Certainty
  }

  /// The activity.
  public var activity: ListIndex<Activity>
  /// How many offerings run.
  public var running: Int
  /// How many may run.
  public var possible: Int
  /// How many are missing of those that should.
  public var shortfall: Int
  /// The points of one more offering itself.
  public var value: Int
  /// What the people and times of the nearest way bring or lose.
  public var otherPoints: Int
  /// What each source would pay for the nearest way, in the problem's order.
  public var cost: [(source: ListIndex<Source>, amount: Int)]
  /// The nearest way: the placement and the resources of an offering with the fewest obstacles.
  public var nearest: PlannedOffering?
  /// What stands against the nearest way.
  public var nearestObstacles: [Obstacle]
  /// How many placements there are, and how many have a way that nothing stands against.
  public var placements: Int
  /// Placements with a way that nothing stands against.
  public var openPlacements: Int
  /// How many ways there are in all, placements times candidates.
  public var combinations: Int
  /// Whether it is proved that nothing fits in beside the answer as it is: all ways were looked at.
  public var isBlocked: Bool
  /// What stands in the way, what stands at most placements first.
  public var blocks: [Block]
  /// What lets it in, the cheapest first.
  public var remedies: [Remedy]
  /// What forcing it in does.
  public var forced: Forced
  /// What was tried by itself and does not let it in with nothing lost.
  public var attempts: [Attempt]
  /// No answer with it in has a score above this; nil: not worked out.
  public var boundWithIt: Int?
  /// Whether remedies were looked for to the end; otherwise the time was over before.
  public var isFinished: Bool

  /// What one more offering would bring.
  public var points: Int { value.plus(otherPoints) }
  /// The sum of what the sources would pay.
  public var totalCost: Int { cost.reduce(0) { $0.plus($1.amount) } }
}
