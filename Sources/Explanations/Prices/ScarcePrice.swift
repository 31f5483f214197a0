public import Problem

/// Something of which there could be more.
public enum Scarcity: Hashable, Sendable {
  /// Money of a source, under all its ceilings together.
  case source(ListIndex<Source>)
  /// Money under one ceiling.
  case ceiling(Int)
  /// Offerings under a limit's greatest number.
  case limit(Int)
  /// Session minutes of a resource.
  case minutes(ListIndex<Resource>)
  /// Units of a resource.
  case units(ListIndex<Resource>)
  /// Seats of a resource.
  case seats(ListIndex<Resource>)
  /// Seats in each offering of an activity, and in what it uses.
  case people(ListIndex<Activity>)

  /// Whether it is counted in money.
  public var isMoney: Bool {
    switch self {
    case .source, .ceiling: true
    default: false
    }
  }

  /// The changes of a problem that give so much more of it.
  public func changes(_ more: Int, in problem: PlanningProblem) -> [Change] {
    switch self {
    case .source(let source):
      return problem.ceilings.indices.filter { problem.ceilings[$0].source == source }.map {
        .raiseCeiling($0, by: more)
      }
    case .ceiling(let ceiling): return [.raiseCeiling(ceiling, by: more)]
    case .limit(let limit): return [.raiseLimit(limit, by: more)]
    case .minutes(let resource): return [.addMinutes(resource, by: more)]
    case .units(let resource): return [.addUnits(resource, by: more)]
    case .seats(let resource): return [.addSeats(resource, by: more)]
    case .people(let activity): return [.raiseMostPeople(activity, by: more)]
    }
  }
}

/// What more of something brings.
public struct ScarcePrice: Sendable {
  /// What so much more brings.
  public struct Step: Sendable {
    /// How much more: money, offerings, minutes, units or seats.
    public var more: Int
    /// The points gained against the best answer known without it, at least 0.
    public var gained: Int
    /// By how much the shortfall falls.
    public var shortfallSaved: Int
    /// The most points by which the best answer with so much more can pass the best without it, whatever anybody finds;
    /// nil: not known.
    public var most: Int?
    /// The answer; it is lawful with so much more.
    public var solution: Solution
  }

  /// Of what.
  public var scarcity: Scarcity
  /// How much the answer uses, and how much there is, in the same unit; nil where that says nothing.
  public var use: (used: Int, there: Int)?
  /// What more brings, from less to more; none where it is proved that more brings nothing.
  public var steps: [Step]
  /// `proved`: more brings nothing, as counting or the bound shows; `found`: answers show the gains; `notFound`: no gain was found.
  public var certainty: Certainty

  /// The greatest gain for one unit over the steps, in thousandths of a point.
  public func bestRate(unit: Int) -> Int {
    steps.map { Self.rate($0.gained, $0.more, unit) }.max() ?? 0
  }

  /// What one unit can bring at most at the step with the greatest gain for one, in thousandths of a point; nil: not
  /// known.
  public func mostRate(unit: Int) -> Int? {
    let best = bestRate(unit: unit)
    let step = best > 0 ? steps.first { Self.rate($0.gained, $0.more, unit) == best } : steps.last
    return step.flatMap { step in step.most.map { Self.rate($0, step.more, unit) } }
  }

  private static func rate(_ gained: Int, _ more: Int, _ unit: Int) -> Int {
    let (scaled, isOver) = gained.multipliedReportingOverflow(by: 1000)
    return isOver ? .max : scaled / max(1, more / max(1, unit))
  }
}

/// Prices of what is scarce, with the answer that they are measured against.
public struct PriceTable: Sendable {
  /// The best answer known without anything more.
  public var base: JudgedAnswer
  /// No answer with the base's shortfall has a higher score; nil: not known.
  public var bound: Int?
  /// One unit of money, a power of ten: a million where there are billions.
  public var moneyUnit: Int
  /// The prices, those of money first.
  public var prices: [ScarcePrice]
  /// Whether the work ended before all were looked at.
  public var isCut: Bool
}
