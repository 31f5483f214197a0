public import Problem

/// Bounds on the lawful answers to a problem: no score is higher, no shortfall smaller.
///
/// The rules that tie activities together (ceilings, people's number of activities, resources'
/// times, limits, precedences) get prices instead (Lagrangian relaxation); what remains falls apart
/// into activities, and what each can bring at most is worked out by itself. Any prices give a
/// bound; `improve` looks for those that give a low one, first by subgradient steps, then by a bundle
/// method, and then splits the answers into cases by numbers, sites and times of offerings.
/// Bounds are computed in whole numbers, rounded up, and hold whatever the prices are. Left aside,
/// which makes the bound weaker and not wrong: the times between a person's own offerings, travel of
/// resources, reserved seats, pins, precedences' `required` as far as cases do not decide it, and that
/// several offerings of one activity cannot take the same resource at the same time.
public final class ScoreBound {
  /// No lawful answer that counts has a higher score, in points.
  public private(set) var score: Int
  /// No lawful answer has a smaller shortfall.
  public let shortfall: Int
  /// The number of prices tried.
  public private(set) var steps = 0
  /// Whether only lawful answers with the shortfall `shortfall` count for the score.
  public private(set) var isForLeastShortfall = false

  /// The number of cases looked at; 1 until the answers are split into cases.
  public var cases: Int { tree.taken }
  /// Whether no further step can better the bound.
  public private(set) var isExhausted = false

  private let relaxed: RelaxedProblem
  private var dual: DualFunction
  private var ascent: Ascent
  private var bundle: Bundle
  private var prices: Prices
  /// Whether the prices are found by the bundle, which is slower at first and goes further.
  private var isBundled = false
  private var tree: CaseTree
  private var current: Case?
  private var stepsOfCase = 0
  /// The bound of the case that the one at work was split from.
  private var boundBefore = 0.0
  private var gains: SplitGains

  /// Reads a problem; the first bounds are what counting alone gives.
  public init(_ problem: PlanningProblem) {
    relaxed = RelaxedProblem(problem)
    dual = DualFunction(relaxed)
    ascent = Ascent(relaxed, dual.layout)
    bundle = Bundle(dual, scale: ascent.scale, isForLeastShortfall: false)
    prices = Prices(relaxed)
    score = relaxed.units.points(Int128(relaxed.units.most))
    shortfall = relaxed.leastShortfall(problem)
    gains = SplitGains(activities: relaxed.activities.count)
    tree = CaseTree()
    tree.add(Case(leeway: dual.leeway, bound: score, prices: []))
  }

  /// From now on bounds the score of lawful answers with the shortfall `shortfall` only.
  ///
  /// The shortfall decides before the score; so once an answer has it, answers with more do not
  /// matter. The bound so far holds for the fewer answers too, and the prices so far are kept.
  public func demandLeastShortfall() {
    if isForLeastShortfall { return }
    isForLeastShortfall = true
    dual.isForLeastShortfall = true
    ascent.isForLeastShortfall = true
    let leeway = zip(relaxed.activities, relaxed.leastOfferings).map { Leeway($0, least: $1) }
    let prices = isBundled ? bundle.sparseCentre : []
    bundle = Bundle(dual, scale: ascent.scale, isForLeastShortfall: true)
    tree = CaseTree()
    tree.add(Case(leeway: leeway, bound: score, prices: prices))
    current = nil
    floor = nil
    isExhausted = false
  }

  /// Tries so many prices.
  ///
  /// `knownScore`, the score of a lawful answer, directs them and spares cases that cannot hold a
  /// better one; after `demandLeastShortfall` it is to be the score of an answer with that shortfall.
  ///
  /// First prices alone lower the bound; when they no longer do, the answers are split into cases by
  /// the number of offerings of an activity, where they are or when, and the bound is the greatest of
  /// all cases'.
  ///
  /// - Complexity: O(activities · placements · people of an activity) for each step at worst.
  public func improve(steps: Int, knownScore: Int? = nil) {
    for _ in 0..<max(0, steps) where !isExhausted { step(knownScore) }
  }

  private func step(_ knownScore: Int?) {
    guard var part = current ?? takeCase(knownScore) else { return }
    steps += 1
    stepsOfCase += 1
    guard let value = isBundled ? bundledValue() : ascendedValue(knownScore) else {
      if let (split, isYes) = part.split {
        gains.note(split, isYes: isYes, fall: abs(Double(part.bound)) / 100)
      }
      close(nil)
      return
    }
    part.bound = min(part.bound, relaxed.units.points(value))
    current = part
    if isBundled && tree.taken <= 1 { bundle.widenAsNeeded() }
    let isClosed = knownScore.map { part.bound <= $0 } ?? false
    if isBundled, isClosed || isSettled(knownScore), let (split, isYes) = part.split {
      gains.note(split, isYes: isYes, fall: max(0, boundBefore - bundle.least))
    }
    if let knownScore, isClosed {
      close(max(knownScore, part.bound))
    } else if isBundled && !dual.isParted && isSettled(knownScore) {
      // What was cheap to ask has told what it can; the rest is asked more closely.
      dual.isParted = true
      let prices = bundle.sparseCentre
      bundle = Bundle(dual, scale: ascent.scale, isForLeastShortfall: isForLeastShortfall)
      bundle.restart(at: prices, dual.leeway, open: dual.open)
      stepsOfCase = 0
      update(part.bound)
    } else if isBundled && isSettled(knownScore) {
      let prices = bundle.sparseCentre
      let isSplit = question(part).map { tree.split(part, by: $0, prices: prices) } ?? false
      if !isSplit { tree.settle(part) }
      close(nil)
    } else {
      update(part.bound)
    }
    if !isBundled && (ascent.rounds >= 1 || stepsOfCase >= Self.mostAscent) {
      let found = ascent.centre
      let start = found.indices.compactMap { found[$0] != 0 ? (entry: $0, price: found[$0]) : nil }
      bundle.restart(at: start, dual.leeway, open: dual.open)
      isBundled = true
      stepsOfCase = 0
    }
  }

  /// The most steps before the bundle takes over.
  private static let mostAscent = 60

  /// The bound at the next prices of the ascent.
  private func ascendedValue(_ knownScore: Int?) -> Int128? {
    let reach = ascent.least.isFinite ? ascent.least - 0.03 * abs(ascent.least) : 0
    let target = knownScore.map { max(Double($0), reach) } ?? reach
    guard let value = dual.value(ascent.next(target: target)) else { return nil }
    ascent.learn(value: Double(value) / relaxed.units.perPoint, excess: dual.excess)
    return value
  }

  /// The bound at the next prices of the bundle.
  private func bundledValue() -> Int128? {
    prices.take(bundle.points, relaxed, dual.layout)
    guard let value = dual.value(prices, points: bundle.points) else { return nil }
    bundle.learn(value: Double(value) / relaxed.units.perPoint, patterns: dual.patterns)
    return value
  }

  /// Whether further prices will hardly lower the bound of the case at work.
  private func isSettled(_ knownScore: Int?) -> Bool {
    if tree.taken <= 1 {
      return bundle.idleTries >= 12 || bundle.hope < 2e-6 * abs(bundle.least)
    }
    let excess = knownScore.map { max(0, bundle.least - Double($0)) } ?? abs(bundle.least) / 100
    return bundle.idleTries >= 6 || stepsOfCase >= 40 || bundle.hope < 0.01 * excess
  }

  /// The question that promises most; nil: the case is decided.
  private func question(_ part: Case) -> CaseSplit? {
    var best: (merit: Double, split: CaseSplit)?
    for activity in part.leeway.indices {
      let leeway = dual.leeway[activity]
      let sites = relaxed.activities[activity].sites
      for split in bundle.questions(activity, leeway, sites: sites) {
        let merit = gains.merit(split)
        if merit > best?.merit ?? 0 { best = (merit, split) }
      }
    }
    return best?.split
  }

  private func takeCase(_ knownScore: Int?) -> Case? {
    guard let part = tree.take() else {
      isExhausted = true
      return nil
    }
    if let settled = tree.settled, settled >= part.bound {
      // What cannot be split decides the bound now.
      isExhausted = true
      return nil
    }
    dual.narrow(to: part.leeway)
    stepsOfCase = 0
    if isBundled {
      bundle.restart(at: part.prices, dual.leeway, open: dual.open)
    } else {
      ascent.restart()
    }
    boundBefore = Double(part.bound)
    current = part
    return part
  }

  /// Ends the work on a case; what is left of it has no higher score than `rest`.
  private func close(_ rest: Int?) {
    current = nil
    if let rest { floor = max(floor ?? rest, rest) }
    update(nil)
  }

  /// The greatest bound of closed cases.
  private var floor: Int?

  /// The bound is the greatest of all cases'.
  private func update(_ bound: Int?) {
    let bounds = [bound, tree.bound, floor].compactMap { $0 }
    if let greatest = bounds.max() { score = min(score, greatest) }
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
    if let known = options.knownShortfall, known <= bound.shortfall {
      bound.demandLeastShortfall()
    }
    var reason: BoundResult.StopReason?
    while reason == nil {
      let before = bound.score
      let elapsed = (clock.now - start) / .seconds(1)
      if let known = options.knownScore, bound.score <= known {
        reason = .proved
      } else if bound.isExhausted {
        reason = .exhausted
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
            cases: bound.cases,
            elapsedSeconds: (clock.now - start) / .seconds(1),
            isBetter: bound.score < before
          )
        )
      }
    }
    return BoundResult(
      score: bound.score,
      shortfall: bound.shortfall,
      isForLeastShortfall: bound.isForLeastShortfall,
      steps: bound.steps,
      cases: bound.cases,
      method: bound.cases > 1 ? .cases : .prices,
      stoppedBy: reason ?? .cancelled
    )
  }
}
