public import Problem

/// The score by what it comes from; the parts over all items sum to the verdict's.
public struct OpenedScore: Sendable, Equatable {
  /// One thing that brings or loses points.
  public struct Item: Sendable, Equatable {
    /// What it is.
    public let subject: Subject
    /// Its points by part.
    public let parts: ScoreParts
    /// Its points, within 64 bits.
    public var points: Int { Int(clamping: parts.total) }
  }

  /// What brings or loses points.
  public enum Subject: Sendable, Hashable {
    /// An offering, by its position in the solution.
    case offering(Int)
    /// A limit whose soft bound is passed, by its position in the problem.
    case limit(Int)
    /// A published offering that is changed or cancelled, by its position in the baseline.
    case published(Int)
  }

  /// The items: offerings in the order of the solution, then limits, then published offerings; limits
  /// and published offerings without points are left out.
  public let items: [Item]
  /// The sum over all items by part.
  public let parts: ScoreParts

  /// The items with the most points for or against, the largest first; ties by their order.
  public func largest(_ count: Int) -> [Item] {
    Array(
      items.enumerated().sorted {
        let (left, right) = ($0.element.parts.total.magnitude, $1.element.parts.total.magnitude)
        return left == right ? $0.offset < $1.offset : left > right
      }.prefix(max(0, count)).map(\.element)
    )
  }
}

/// Opens the score of a solution: what each offering, soft limit and change brings or loses.
///
/// Where several offerings of an activity run, the k-th value is the k-th one's in the order of the
/// solution; a participant's bonus is the first offering's that serves the participant, by activity.
public func openedScore(_ problem: PlanningProblem, _ solution: Solution) -> OpenedScore {
  var broken = BrokenRules()
  let answer = Answer(problem, solution, &broken)
  var gains = Array(repeating: ScoreParts(), count: answer.runs.count)
  Points.forEachGain(answer) { run, part, points in gains[run].add(points, to: part) }
  var items = zip(answer.runs, gains).map { run, parts in
    OpenedScore.Item(subject: .offering(run.position), parts: parts)
  }
  for (position, penalty) in LimitsCheck.penalties(answer).enumerated() where penalty != 0 {
    items.append(
      OpenedScore.Item(subject: .limit(position), parts: ScoreParts(softLimits: 0 - penalty))
    )
  }
  PinsCheck.forEachChange(answer, &broken) { position, points in
    guard points != 0 else { return }
    items.append(
      OpenedScore.Item(subject: .published(position), parts: ScoreParts(changes: 0 - points))
    )
  }
  let parts = items.reduce(into: ScoreParts()) { sum, item in
    for part in ScorePart.allCases { sum.add(item.parts.exact(part), to: part) }
  }
  return OpenedScore(items: items, parts: parts)
}
