import Bounds
import Problem
import Referee

/// Looks for what lets one more offering of an activity in, one piece of work after another, so that the work on
/// several items can take turns.
struct RemedySearch {
  private let explainer: ActivityExplainer
  private let activity: Int
  private let examination: Examination
  private let demand: ItemDemand
  private let windows: WindowSearch
  private var work: [Work] = [
    .beside, .window, .displaced, .forced, .levers, .bound, .floors,
  ]
  private var widest: Change?
  /// An answer with the item in it, to go on from.
  private var start: Solution?

  /// The remedies so far, the cheapest first.
  private(set) var remedies: [Remedy] = []
  /// What forcing the item in does.
  private(set) var forced = ActivityExplanation.Forced.notTried
  /// What was not found to let the item in by itself.
  private(set) var attempts: [ActivityExplanation.Attempt] = []
  /// No answer with the item in it has a score above this; nil: not known.
  private(set) var boundWithIt: Int?

  /// A piece of work.
  private enum Work {
    /// The ways beside the answer as it is, with what each needs.
    case beside
    /// The smallest window beside the answer as it is.
    case window
    /// What could give way.
    case displaced
    /// The item demanded, everything solved anew.
    case forced
    /// Which kinds of changes there are to try.
    case levers
    /// One kind of change alone, made as small as may be.
    case lever(Lever)
    /// Several kinds of changes together, made as few and small as may be.
    case mixture([Change])
    /// The bound on answers with the item.
    case bound
    /// How much of each change is proved not to be enough.
    case floors
  }

  /// The most remedies of one kind that are kept.
  private static let mostOfKind = 3
  /// The most remedies that are told.
  private static let mostRemedies = 8
  /// Halvings of an amount that is proved not to be enough.
  private static let floorHalvings = 6
  /// Steps of the bound on answers with the item.
  private static let boundSteps = 40

  init(_ explainer: ActivityExplainer, _ activity: Int, _ examination: Examination) {
    self.explainer = explainer
    self.activity = activity
    self.examination = examination
    demand = ItemDemand(explainer, activity)
    windows = WindowSearch(explainer, activity)
  }

  private var problem: PlanningProblem { explainer.problem }
  private var answer: JudgedAnswer { explainer.answer }

  /// Whether nothing is left to be done.
  var isDone: Bool { work.isEmpty }
  /// Whether some of it was broken off.
  private(set) var wasCut = false

  /// Does the next piece of work.
  ///
  /// `shortfall` is what no answer to the problem as it is can miss less than.
  mutating func step(shortfall: Int) {
    guard !work.isEmpty else { return }
    // What was begun when the effort was spent may have been broken off.
    defer { wasCut = wasCut || explainer.resolver.isOver }
    switch work.removeFirst() {
    case .beside: add(direct)
    case .window:
      widest = isBlockedAllYear ? nil : windows.widest
      if !fitsAsItIs, let widest { add(windows.beside(widest).map { [$0] } ?? []) }
    case .displaced: displace()
    case .forced: force(shortfall)
    case .levers: work.insert(contentsOf: pulled, at: 0)
    case .lever(let lever): pull(lever)
    case .mixture(let changes):
      if let found = reduction(changes) { add([found]) }
    case .bound: bound()
    case .floors: raiseFloors()
    }
  }

  private mutating func add(_ more: [Remedy]) {
    let all = Remedy.ordered(remedies + more, for: answer)
    // What asks for more and gives no better an answer is not worth telling, unless it leaves the rest as it is.
    let kept = all.indices.filter { position in
      let one = all[position]
      return !all.indices.contains { other in
        guard other != position,
          all[other].origin == one.origin || one.origin == .search
            || one.changes.allSatisfy(\.isOfAnswer),
          all[other].asksLess(than: one)
        else { return false }
        let isSame = one.asksLess(than: all[other])
        let isNoWorse =
          (all[other].shortfall, 0.minus(all[other].score)) <= (one.shortfall, 0.minus(one.score))
        // Less money is a remedy of its own where it costs points.
        return isSame
          ? isNoWorse && (other < position || all[other].score > one.score) : isNoWorse
      }
    }.map { all[$0] }
    remedies = Array(kept.prefix(Self.mostRemedies))
  }

  private var fitsAsItIs: Bool { remedies.contains { $0.changes.isEmpty } }

  /// Remedies by the ways beside the answer: for each set of causes the one with the fewest and smallest changes.
  private var direct: [Remedy] {
    var bestWays: [(causes: Set<Obstacle.Cause>, way: Examination.Way)] = []
    for way in examination.ways where !way.isUncertain {
      let causes = Set(way.obstacles.map(\.cause))
      if let known = bestWays.firstIndex(where: { $0.causes == causes }) {
        if way.isBetter(than: bestWays[known].way) { bestWays[known].way = way }
      } else {
        bestWays.append((causes, way))
      }
    }
    let isOnlyMoney = { (way: Examination.Way) in way.obstacles.allSatisfy { $0.missingMoney > 0 } }
    let least = bestWays.map(\.way).filter { isOnlyMoney($0) && !$0.obstacles.isEmpty }
      .map(\.missingMoney).min()
    let found = bestWays.map(\.way).compactMap { way -> Remedy? in
      guard let changes = way.changes(activity) else { return nil }
      let isLeast = examination.isComplete && isOnlyMoney(way) && way.missingMoney == least
      return remedy(way, changes, isLeast: isLeast)
    }
    let ordered = Remedy.ordered(found, for: answer)
    let kept = ordered.indices.filter { position in
      !ordered[..<position].contains { $0.asksLess(than: ordered[position]) }
    }.map { ordered[$0] }
    return Array(kept.prefix(Self.mostOfKind))
  }

  /// The answer with a way in it, if the referee finds it lawful.
  private func remedy(
    _ way: Examination.Way,
    _ changes: [Change],
    isLeast: Bool
  ) -> Remedy? {
    let changed = problem.applying(changes)
    var solution = answer.solution
    solution.offerings.append(way.offering(in: changed, activity: activity))
    let found = JudgedAnswer(changed, solution)
    guard found.verdict.lawful else { return nil }
    return Remedy(
      changes: changes,
      solution: solution,
      shortfall: found.verdict.shortfall,
      score: found.verdict.score,
      origin: .examination,
      isLeast: isLeast
    )
  }

  /// Whether a ceiling on the whole year stands against every way: then no other time helps.
  private var isBlockedAllYear: Bool {
    examination.ways.allSatisfy { way in
      way.obstacles.contains { obstacle in
        guard case .ceiling(let ceiling, _) = obstacle else { return false }
        let days = problem.ceilings[ceiling].days
        return days.start <= 0 && days.end >= problem.days
      }
    }
  }
}

extension RemedySearch {
  private mutating func displace() {
    if fitsAsItIs { return }
    let displacement = Displacement(explainer, activity, examination)
    if let one = displacement.ofOne {
      add([one])
      start = one.solution
    } else {
      start = displacement.ofSeveral
    }
  }

  /// Solves anew with the item demanded, and keeps the answer to go on from.
  private mutating func force(_ shortfall: Int) {
    if fitsAsItIs { start = remedies.first { $0.changes.isEmpty }?.solution }
    let from = start ?? remedies.first?.solution ?? answer.solution
    guard let found = demand.solved(problem, from: from) else {
      let least = ScoreBound(demand.demanding(problem)).shortfall
      forced = least > shortfall ? .impossible : .notFound
      return
    }
    start = found.solution
    let gone = AnswerDifference(from: answer.solution, to: found.solution).gone
    forced = .found(
      found.solution,
      shortfall: found.verdict.shortfall,
      score: found.verdict.score,
      displaced: gone
    )
    add([
      Remedy(
        changes: gone.map { .displace($0) },
        solution: found.solution,
        shortfall: found.verdict.shortfall,
        score: found.verdict.score,
        origin: .search,
        isLeast: false
      )
    ])
  }

  /// The kinds of changes that are worth pulling: none where the item comes in with nothing lost as things are.
  private var pulled: [Work] {
    if case .found(_, let shortfall, let score, _) = forced,
      (shortfall, 0.minus(score)) <= (answer.verdict.shortfall, 0.minus(answer.verdict.score))
    {
      return []
    }
    let levers = Lever.all(examination, ListIndex(activity), in: problem, widest: widest)
    let mixture = remedies.first {
      $0.origin == .examination && $0.changes.count > 1 && !$0.isOfMoney
    }
    return levers.map { .lever($0) } + (mixture.map { [.mixture($0.changes)] } ?? [])
  }

  private mutating func pull(_ lever: Lever) {
    // Of a window no more is asked than is known to be enough.
    let known = remedies.first {
      $0.origin == .examination && $0.changes.count == lever.changes.count
        && zip($0.changes, lever.changes).allSatisfy { $0.isOfSameStatement(as: $1) }
    }
    if let found = reduction(known?.changes ?? lever.changes, from: known?.solution) {
      add([found])
    } else if known == nil, !explainer.resolver.isOver {
      let changed = demand.demanding(problem.applying(lever.changes))
      let isImpossible = ScoreBound(changed).shortfall > answer.verdict.shortfall
      attempts.append(
        ActivityExplanation.Attempt(
          changes: lever.changes,
          certainty: isImpossible ? .proved : .notFound
        )
      )
    }
  }

  /// Changes made as few and small as solving anew shows them to be enough.
  private func reduction(_ changes: [Change], from known: Solution? = nil) -> Remedy? {
    let reduction = RemedyReduction(
      demand,
      changes,
      from: [known, start, answer.solution].compactMap(\.self),
      widening: windows.placements
    )
    guard var reduction else { return nil }
    reduction.run()
    return reduction.remedy
  }

  /// Works out what no answer with the item in it and no more shortfall can exceed, in points.
  private mutating func bound() {
    let bound = ScoreBound(demand.demanding(problem))
    // Then an answer with the item misses no more than the one that is explained.
    guard answer.verdict.shortfall <= bound.shortfall else { return }
    bound.demandLeastShortfall()
    for _ in 0..<Self.boundSteps where !explainer.resolver.isOver { bound.improve(steps: 1) }
    boundWithIt = bound.score
  }

  /// Looks how much of a change found by solving anew is proved not to be enough.
  ///
  /// Where nothing is proved without any change, nothing is with one.
  private mutating func raiseFloors() {
    let isAsked = remedies.contains { $0.standing == .foundAnew && $0.changes.count == 1 }
    guard isAsked, isRuledOut(problem) else { return }
    for position in remedies.indices where remedies[position].standing == .foundAnew {
      guard remedies[position].changes.count == 1, let change = remedies[position].changes.first
      else { continue }
      remedies[position].provedFloor = floor(of: change)
    }
  }

  /// The most of a change, as far as is proved, with which no answer at all has the item and loses nothing.
  private func floor(of change: Change) -> Int {
    func isTooLittle(_ amount: Int) -> Bool {
      guard let less = smaller(change, to: amount) else { return false }
      return isRuledOut(problem.applying([less]))
    }
    if isTooLittle(change.amount - 1) { return change.amount - 1 }
    var low = 0
    var high = change.amount
    for _ in 0..<Self.floorHalvings where high - low > change.grain {
      let middle = low + (high - low) / 2
      if isTooLittle(middle) { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether the bound shows that no answer to a changed problem has the item in it and loses nothing.
  private func isRuledOut(_ changed: PlanningProblem) -> Bool {
    let bound = ScoreBound(demand.demanding(changed))
    let least = answer.verdict.score
    if bound.shortfall != answer.verdict.shortfall {
      return bound.shortfall > answer.verdict.shortfall
    }
    bound.demandLeastShortfall()
    for _ in 0..<Self.boundSteps where !explainer.resolver.isOver && bound.score >= least {
      bound.improve(steps: 1, knownScore: least.minus(1))
    }
    return bound.score < least
  }

  /// A change by less; nil where that is none of its kind.
  private func smaller(_ change: Change, to amount: Int) -> Change? {
    guard amount > 0 else { return nil }
    switch change {
    case .addPlacements(let activity, _, _):
      let placements = windows.placements(amount)
      return placements.isEmpty ? nil : .addPlacements(activity, placements, days: amount)
    case .freeResource, .freePerson: return nil
    default: return change.by(amount)
    }
  }
}
