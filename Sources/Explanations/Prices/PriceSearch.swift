import Bounds
public import Problem
import Referee

/// How far pricing is.
public struct PriceProgress: Sendable {
  /// How many scarce things are priced.
  public var done: Int
  /// How many there are.
  public var all: Int
  /// The best answer without anything more.
  public var base: JudgedAnswer
  /// What no answer without anything more can exceed, in points; nil: not known.
  public var bound: Int?
}

/// Finds what more money, time or seats would bring, by solving anew with a little more of each.
public struct PriceSearch {
  private let problem: PlanningProblem
  private let resolver: Resolver
  private let index: ProblemIndex
  private var base: JudgedAnswer
  private let progress: (PriceProgress) -> Void

  /// Money is added in so many units, one after another.
  private static let moneySteps = [1, 10, 50, 200]
  /// Other things are added one, then a few at a time.
  private static let countSteps = [1, 3]
  /// Minutes of a half day and of a day, about.
  private static let minuteSteps = [240, 480]
  /// The base gets so many times the steps of one price, so that gains are not those of looking longer.
  private static let baseTimes = 8
  /// Steps of the bound.
  private static let boundSteps = 150

  /// Prepares to price what an answer uses.
  public init(
    _ problem: PlanningProblem,
    _ answer: JudgedAnswer,
    _ resolver: Resolver,
    progress: @escaping (PriceProgress) -> Void = { _ in }
  ) {
    precondition(answer.verdict.lawful, "an unlawful answer has no prices")
    self.problem = problem
    self.resolver = resolver
    self.progress = progress
    index = ProblemIndex(problem)
    base = answer
  }

  /// Works the prices out.
  public mutating func run() -> PriceTable {
    improveBase()
    let unit = Self.moneyUnit(problem)
    let scarce = scarcities()
    let bound = bound
    var bounds = PriceBounds(index, resolver)
    var asked: [Asked] = []
    for (position, scarcity) in scarce.enumerated() {
      if resolver.isOver { break }
      progress(PriceProgress(done: position, all: scarce.count, base: base, bound: bound))
      var answer = Asked(scarcity: scarcity, isProved: neverBinds(scarcity))
      if !answer.isProved {
        answer.steps = steps(of: scarcity, unit)
        answer.most = bounds.most(
          scarcity,
          answer.steps.map { ($0.more, max($0.answer.verdict.score, base.verdict.score)) },
          above: base
        )
      }
      asked.append(answer)
    }
    // Only now the best answer without anything more is known.
    let occupancy = Occupancy(index, base.solution)
    let prices = asked.map { price($0, occupancy) }
    return PriceTable(
      base: base,
      bound: bound.map { max($0, base.verdict.score) },
      moneyUnit: unit,
      prices: prices,
      isCut: asked.count < scarce.count
    )
  }

  /// What was found of one scarce thing.
  private struct Asked {
    let scarcity: Scarcity
    /// Whether it is proved that more brings nothing.
    let isProved: Bool
    var steps: [(more: Int, answer: JudgedAnswer)] = []
    /// The most points of each step above the base that was known.
    var most: [Int?] = []
  }

  private mutating func improveBase() {
    if let better = resolver.improved(problem, from: base.solution, times: Self.baseTimes),
      better.isBetter(than: base)
    {
      base = better
    }
  }

  private var bound: Int? {
    let bound = ScoreBound(problem)
    guard base.verdict.shortfall <= bound.shortfall else { return nil }
    bound.demandLeastShortfall()
    for _ in 0..<Self.boundSteps where !resolver.isOver {
      bound.improve(steps: 1, knownScore: base.verdict.score)
    }
    return max(bound.score, base.verdict.score)
  }

  /// A thousandth, about, of the greatest ceiling, as a power of ten.
  static func moneyUnit(_ problem: PlanningProblem) -> Int {
    let greatest = problem.ceilings.map(\.amount).max() ?? 0
    var unit = 1
    while unit <= greatest / 10_000 { unit *= 10 }
    return unit
  }

  /// What is worth asking about: all ceilings and reached limits, what the answer uses up.
  private func scarcities() -> [Scarcity] {
    let occupancy = Occupancy(index, base.solution)
    var found: [Scarcity] = []
    for source in problem.sources.indices {
      let own = problem.ceilings.indices.filter { problem.ceilings[$0].source.position == source }
      if own.count > 1 { found.append(.source(ListIndex(source))) }
      found += own.map { .ceiling($0) }
    }
    found += problem.limits.indices.filter { position in
      problem.limits[position].max.map { occupancy.counted[position] >= $0 } ?? false
    }.map { .limit($0) }
    for position in problem.resources.indices where !occupancy.uses[position].isEmpty {
      let resource = ListIndex<Resource>(position)
      let most = problem.resources[resource].maxMinutes
      if let most, occupancy.minutes[position] > most - most / 4 {
        found.append(.minutes(resource))
      }
      found.append(.units(resource))
      if let seats = problem.resources[resource].seats,
        occupancy.runs.contains(where: {
          $0.resources.contains(resource) && $0.people.count >= seats
        })
      {
        found.append(.seats(resource))
      }
    }
    for (position, activity) in problem.activities.enumerated() {
      guard let rule = activity.people else { continue }
      let runs = occupancy.runsOf[position].map { occupancy.runs[$0] }
      let served = Set(runs.flatMap(\.people))
      let waiting = index.askers[position].contains { !served.contains($0.person) }
      if waiting && runs.contains(where: { $0.people.count >= rule.max }) {
        found.append(.people(ListIndex(position)))
      }
    }
    return found
  }

  /// Whether no plan can use up a ceiling, whatever runs: then more under it brings nothing.
  private func neverBinds(_ scarcity: Scarcity) -> Bool {
    guard case .ceiling(let position) = scarcity else { return false }
    let empty = Occupancy(index, Solution(problem: problem.name, offerings: []))
    var most = 0
    for activity in problem.activities.indices where index.ceilingsOf[activity].contains(position) {
      guard let charge = empty.greatestCharge(activity, position) else { return false }
      let (all, isOver) = charge.multipliedReportingOverflow(
        by: problem.activities[activity].values.count
      )
      if isOver { return false }
      most = most.plus(all)
      if most > problem.ceilings[position].amount { return false }
    }
    return true
  }
}

extension PriceSearch {
  /// Answers with more and more of something, each at least as good as with less.
  private mutating func steps(
    of scarcity: Scarcity,
    _ unit: Int
  ) -> [(more: Int, answer: JudgedAnswer)] {
    var amounts = Self.countSteps
    switch scarcity {
    case .source, .ceiling: amounts = Self.moneySteps.map { $0 * unit }
    case .minutes: amounts = Self.minuteSteps
    case .units: amounts = [1]
    case .limit, .seats, .people: break
    }
    var found: [(more: Int, answer: JudgedAnswer)] = []
    for more in amounts {
      let changed = problem.applying(scarcity.changes(more, in: problem))
      let start = found.last?.answer.solution ?? base.solution
      guard let answer = resolver.improved(changed, from: start) else { break }
      let here = JudgedAnswer(problem, answer.solution)
      // Nothing more is needed for it: it is a better base.
      if here.isBetter(than: base) { base = here }
      if case .people(let activity) = scarcity { shrink(answer.solution, activity.position) }
      found.append((more, answer))
    }
    return found
  }

  /// Takes the people of further seats out again: what is left may be a better base.
  private mutating func shrink(_ solution: Solution, _ activity: Int) {
    guard let seats = FurtherSeats(index, activity) else { return }
    let fewer = JudgedAnswer(problem, seats.without(solution, index))
    if fewer.isBetter(than: base) { base = fewer }
  }

  private func price(_ asked: Asked, _ occupancy: Occupancy) -> ScarcePrice {
    var told = asked.steps.map { more, answer in
      // With more, the best answer without it is lawful too.
      let isBetter = answer.isBetter(than: base)
      let best = isBetter ? answer : base
      return ScarcePrice.Step(
        more: more,
        gained: best.verdict.shortfall < base.verdict.shortfall
          ? max(0, best.verdict.score.minus(base.verdict.score))
          : best.verdict.score.minus(base.verdict.score),
        shortfallSaved: base.verdict.shortfall - best.verdict.shortfall,
        solution: best.solution
      )
    }
    let isGained = told.contains { $0.gained > 0 || $0.shortfallSaved > 0 }
    // Less shortfall is worth more than any points.
    if !told.contains(where: { $0.shortfallSaved > 0 }) {
      for position in told.indices { told[position].most = asked.most[position] }
    }
    let isNothing = asked.isProved || (!told.isEmpty && told.allSatisfy { $0.most == 0 })
    return ScarcePrice(
      scarcity: asked.scarcity,
      use: use(asked.scarcity, occupancy),
      steps: told,
      certainty: isNothing ? .proved : isGained ? .found : .notFound
    )
  }

  private func use(_ scarcity: Scarcity, _ occupancy: Occupancy) -> (used: Int, there: Int)? {
    switch scarcity {
    case .source, .units: nil
    case .ceiling(let ceiling): (occupancy.paid[ceiling], problem.ceilings[ceiling].amount)
    case .limit(let limit): (occupancy.counted[limit], problem.limits[limit].max ?? 0)
    case .minutes(let resource):
      (occupancy.minutes[resource.position], problem.resources[resource].maxMinutes ?? 0)
    case .seats(let resource):
      (
        occupancy.runs.filter { $0.resources.contains(resource) }.map(\.people.count).max() ?? 0,
        problem.resources[resource].seats ?? 0
      )
    case .people(let activity):
      (
        occupancy.runsOf[activity.position].map { occupancy.runs[$0].people.count }.max() ?? 0,
        problem.activities[activity].people?.max ?? 0
      )
    }
  }
}
