public import Problem

/// Bounds on the lawful answers to a problem: no score is higher, no shortfall smaller.
///
/// The rules that tie activities together (ceilings, people's number of activities, resources'
/// times, limits) get prices instead (Lagrangian relaxation); what remains falls apart into
/// activities, and what each can bring at most is worked out by itself. Every prices give a bound;
/// `improve` looks for those that give a low one. Bounds are computed in whole numbers, rounded up,
/// and hold whatever the prices are. Two parts of the rules are left aside: precedences, and the
/// times between a person's own offerings.
public final class ScoreBound {
  /// No lawful answer has a higher score, in points.
  public private(set) var score: Int
  /// No lawful answer has a smaller shortfall.
  public let shortfall: Int
  /// The number of prices tried.
  public private(set) var steps = 0

  private let relaxed: RelaxedProblem
  private var dual: DualFunction
  private var ascent: Ascent

  /// Reads a problem; the first bounds are what counting alone gives.
  public init(_ problem: PlanningProblem) {
    relaxed = RelaxedProblem(problem)
    dual = DualFunction(relaxed)
    ascent = Ascent(relaxed, dual.layout)
    score = relaxed.units.points(Int128(relaxed.units.most))
    shortfall = relaxed.leastShortfall(problem)
  }

  /// Tries so many prices; `knownScore`, the score of a lawful answer, directs them.
  ///
  /// - Complexity: O(activities · placements · people of an activity) for each step at worst.
  public func improve(steps: Int, knownScore: Int? = nil) {
    for _ in 0..<max(0, steps) {
      let reach = ascent.least - 0.03 * abs(ascent.least)
      let target = knownScore.map { max(Double($0), reach) } ?? reach
      guard let value = dual.value(ascent.next(target: target)) else { return }
      self.steps += 1
      score = min(score, relaxed.units.points(value))
      ascent.learn(value: Double(value) / relaxed.units.perPoint, excess: dual.excess)
    }
  }

  /// Works on a bound until a limit is reached or `isCancelled` says so; asked after every step.
  public static func run(
    _ problem: PlanningProblem,
    options: BoundOptions,
    isCancelled: () -> Bool = { false },
    progress: (BoundProgress) -> Void = { _ in }
  ) -> BoundResult {
    let clock = ContinuousClock()
    let start = clock.now
    let bound = ScoreBound(problem)
    var reason: BoundResult.StopReason?
    while reason == nil {
      let before = bound.score
      let elapsed = (clock.now - start) / .seconds(1)
      if let known = options.knownScore, bound.score <= known {
        reason = .proved
      } else if isCancelled() {
        reason = .cancelled
      } else if let most = options.steps, bound.steps >= most {
        reason = .steps
      } else if let most = options.seconds, elapsed >= most {
        reason = .seconds
      } else {
        bound.improve(steps: 1, knownScore: options.knownScore)
        progress(
          BoundProgress(
            score: bound.score,
            steps: bound.steps,
            elapsedSeconds: (clock.now - start) / .seconds(1),
            isBetter: bound.score < before
          )
        )
      }
    }
    return BoundResult(
      score: bound.score,
      shortfall: bound.shortfall,
      steps: bound.steps,
      method: .prices,
      stoppedBy: reason ?? .cancelled
    )
  }
}
