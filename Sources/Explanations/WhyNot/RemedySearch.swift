import Bounds
import Problem
import Referee

/// Looks for what lets one more offering of an activity in.
struct RemedySearch {
  private let explainer: ActivityExplainer
  private let activity: Int
  private let examination: Examination

  /// The most remedies of one kind that are kept.
  private static let mostOfKind = 3
  /// The most offerings that give way together.
  private static let mostDisplaced = 8
  /// Steps of the bound on answers with the item.
  private static let boundSteps = 40
  /// Money found by solving anew is told in parts of what is missing otherwise.
  private static let parts = 16
  /// Money is asked for in round sums.
  private static let roundSum = 100_000

  init(_ explainer: ActivityExplainer, _ activity: Int, _ examination: Examination) {
    self.explainer = explainer
    self.activity = activity
    self.examination = examination
  }

  private var problem: PlanningProblem { explainer.problem }
  private var answer: JudgedAnswer { explainer.answer }
  private var resolver: Resolver { explainer.resolver }

  /// The remedies, the cheapest first, and what forcing the item in does.
  func run() -> ([Remedy], ActivityExplanation.Forced) {
    let direct = direct(examination, in: problem, after: [])
    let displacing = displacing()
    var remedies = direct + displacing.prefix(1)
    let money = direct.first(where: \.isOfMoney)
    if direct.first?.changes.isEmpty != true, let widened { remedies.append(widened) }
    let start = displacing.first?.solution ?? displacingSeveral ?? direct.first?.solution
    let (forced, found) = forced(from: start)
    if let money, !resolver.isOver, let less = lessMoney(than: money, from: found) {
      remedies.append(less)
    }
    return (Self.ordered(remedies), forced)
  }

  /// Remedies by the ways beside the answer: for each set of causes the one with the fewest and smallest changes.
  private func direct(
    _ examination: Examination,
    in changed: PlanningProblem,
    after changes: [Change]
  ) -> [Remedy] {
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
      guard let own = way.changes(activity) else { return nil }
      let isLeast = examination.isComplete && isOnlyMoney(way) && way.missingMoney == least
      return remedy(way, changes + own, in: changed.applying(own), isLeast: isLeast)
    }
    let ordered = Self.ordered(found)
    let kept = ordered.indices.filter { position in
      !ordered[..<position].contains { $0.asksLess(than: ordered[position]) }
    }.map { ordered[$0] }
    return Array(kept.prefix(Self.mostOfKind))
  }

  /// The answer with a way in it, if the referee finds it lawful.
  private func remedy(
    _ way: Examination.Way,
    _ changes: [Change],
    in changed: PlanningProblem,
    isLeast: Bool
  ) -> Remedy? {
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

  /// Remedies in which one offering of the answer gives way, that with the most points first.
  private func displacing() -> [Remedy] {
    var remedies: [Remedy] = []
    let relief = Relief(explainer.occupancy, activity)
    for position in relief.candidates(for: examination.ways) {
      if resolver.isOver { break }
      let rest = Occupancy(explainer.index, answer.solution, without: [position])
      let open = Examination(rest, activity).ways.filter { $0.obstacles.isEmpty && !$0.isUncertain }
      guard let way = open.min(by: { $0.isBetter(than: $1) }) else { continue }
      var solution = answer.solution
      solution.offerings[position] = way.offering(in: problem, activity: activity)
      let found = JudgedAnswer(problem, solution)
      guard found.verdict.lawful else { continue }
      remedies.append(
        Remedy(
          changes: [.displace(position)],
          solution: solution,
          shortfall: found.verdict.shortfall,
          score: found.verdict.score,
          origin: .examination,
          isLeast: false
        )
      )
    }
    return remedies.enumerated().sorted {
      ($0.element.shortfall, 0.minus($0.element.score), $0.offset)
        < ($1.element.shortfall, 0.minus($1.element.score), $1.offset)
    }.map(\.element)
  }

  /// The answer with the item in place of several offerings: whichever frees most for its points goes, until it fits.
  private var displacingSeveral: Solution? {
    let opened = openedScore(problem, answer.solution).items
    var points: [Int: Int] = [:]
    for item in opened {
      if case .offering(let position) = item.subject { points[position] = item.points }
    }
    var gone: Set<Int> = []
    while gone.count < Self.mostDisplaced, !resolver.isOver {
      let rest = Occupancy(explainer.index, answer.solution, without: gone)
      let ways = Examination(rest, activity).ways.filter { !$0.isUncertain }
      guard let nearest = ways.min(by: { $0.isBetter(than: $1) }) else { return nil }
      if nearest.obstacles.isEmpty {
        var solution = answer.solution
        solution.offerings = solution.offerings.indices.filter { !gone.contains($0) }.map {
          solution.offerings[$0]
        }
        solution.offerings.append(nearest.offering(in: problem, activity: activity))
        return solution
      }
      let own = Set(
        explainer.occupancy.runsOf[activity].map { explainer.occupancy.runs[$0].position }
      )
      let candidates = answer.solution.offerings.indices.filter {
        !gone.contains($0) && !own.contains($0)
      }
      let reliefs = candidates.map { (position: $0, relief: relief($0, nearest, points)) }
      guard let best = reliefs.max(by: { $0.relief < $1.relief }), best.relief > 0 else {
        return nil
      }
      gone.insert(best.position)
    }
    return nil
  }

  /// How much of what is missing an offering's leaving gives, for each point that it brings.
  private func relief(_ position: Int, _ way: Examination.Way, _ points: [Int: Int]) -> Double {
    guard let run = explainer.occupancy.runs.first(where: { $0.position == position }) else {
      return 0
    }
    let amount = Relief(explainer.occupancy, activity).amount(of: position, for: way)
    // What should run is the last to go.
    let rule = problem.activities[run.activity]
    let isNeeded = explainer.occupancy.runsOf[run.activity].count <= rule.minOfferings
    return amount / Double(max(1, points[position] ?? 1)) * (isNeeded ? 0.001 : 1)
  }

  /// The least widening of the window that lets the item in with nothing else changed.
  private var widened: Remedy? {
    if isBlockedAllYear { return nil }
    for weeks in ActivityExplainer.weeks {
      if resolver.isOver { return nil }
      let placements = explainer.widening(ListIndex(activity), weeks)
      if placements.isEmpty { continue }
      let change = Change.addPlacements(ListIndex(activity), placements, weeks: weeks)
      let changed = problem.applying([change])
      let wider = Examination(
        Occupancy(ProblemIndex(changed), answer.solution),
        activity
      )
      let open = wider.ways.filter { $0.obstacles.isEmpty && !$0.isUncertain }
      if let way = open.min(by: { $0.isBetter(than: $1) }),
        let remedy = remedy(way, [change], in: changed, isLeast: false)
      {
        return remedy
      }
    }
    return nil
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

  /// The problem in which the item should run.
  private func demanding(_ problem: PlanningProblem) -> PlanningProblem {
    var demanding = problem
    demanding.activities[activity].minOfferings = running + 1
    return demanding
  }

  private var running: Int { explainer.occupancy.runsOf[activity].count }

  private func runs(_ solution: Solution) -> Bool {
    let id = ExactText(problem.activities[activity].id)
    return solution.offerings.count { ExactText($0.activity) == id } > running
  }

  /// Solves anew with the item demanded, and gives the answer to go on from.
  private func forced(from start: Solution?) -> (ActivityExplanation.Forced, Solution?) {
    if resolver.isOver { return (.notTried, start) }
    let demanding = demanding(problem)
    if ScoreBound(demanding).shortfall > ScoreBound(problem).shortfall {
      return (.impossible, start)
    }
    guard
      let found = resolver.improved(demanding, from: start ?? answer.solution),
      found.verdict.lawful, runs(found.solution)
    else { return (.notFound, start) }
    let judged = JudgedAnswer(problem, found.solution)
    return (
      .found(
        found.solution,
        shortfall: judged.verdict.shortfall,
        score: judged.verdict.score,
        displaced: AnswerDifference(from: answer.solution, to: found.solution).gone
      ),
      found.solution
    )
  }

  /// What no answer with the item in it and no more shortfall can exceed, in points; nil where that is not known.
  func boundWithIt() -> Int? {
    if resolver.isOver { return nil }
    let demanding = demanding(problem)
    let bound = ScoreBound(demanding)
    // Then an answer with the item misses no more than the one that is explained.
    guard answer.verdict.shortfall <= bound.shortfall else { return nil }
    bound.demandLeastShortfall()
    bound.improve(steps: Self.boundSteps)
    return bound.score
  }

  /// Less money that lets the item in with nothing lost, by solving anew; nil where none is found.
  private func lessMoney(than money: Remedy, from start: Solution?) -> Remedy? {
    var best: Remedy?
    var low = 0
    var high = Self.parts
    var solution = start ?? money.solution
    while low < high {
      let part = (low + high) / 2
      let changes = money.changes.compactMap { change -> Change? in
        guard case .raiseCeiling(let ceiling, let amount) = change else { return nil }
        let less = Self.rounded(amount / Self.parts * part)
        return less > 0 ? .raiseCeiling(ceiling, by: min(less, amount)) : nil
      }
      let changed = problem.applying(changes)
      guard let found = resolver.improved(demanding(changed), from: solution) else { break }
      let judged = JudgedAnswer(changed, found.solution)
      let loses =
        (judged.verdict.shortfall, 0.minus(judged.verdict.score))
        > (answer.verdict.shortfall, 0.minus(answer.verdict.score))
      guard judged.verdict.lawful, runs(found.solution), !loses else {
        low = part + 1
        continue
      }
      solution = found.solution
      best = Remedy(
        changes: changes,
        solution: found.solution,
        shortfall: judged.verdict.shortfall,
        score: judged.verdict.score,
        origin: .search,
        isLeast: false
      )
      high = part
    }
    return best.flatMap { $0.money < money.money ? $0 : nil }
  }

  /// A sum rounded up, so that figures read well.
  private static func rounded(_ sum: Int) -> Int {
    let rest = sum % roundSum
    return rest == 0 || sum > .max - roundSum ? sum : sum - rest + roundSum
  }

  /// Fewer changes other than of money first, then less money, then more points.
  private static func ordered(_ remedies: [Remedy]) -> [Remedy] {
    remedies.enumerated().sorted { left, right in
      let keys = [left, right].map { remedy in
        [
          remedy.element.changes.count { $0.money == 0 }, remedy.element.money,
          remedy.element.changes.reduce(0) { $0.plus($1.money) },
          0.minus(remedy.element.score), remedy.offset,
        ]
      }
      return keys[0].lexicographicallyPrecedes(keys[1])
    }.map(\.element)
  }
}
