import Bounds
public import Problem
import Referee

/// Explains what did not get into an answer, and looks for what would let it in.
public struct ActivityExplainer: Sendable {
  /// The placements that an activity would have besides its own if its window were so many days wider on both sides; more
  /// days give all that fewer give.
  public typealias Widening =
    @Sendable (_ activity: ListIndex<Activity>, _ days: Int) -> [Placement]

  /// The most days by which windows are widened.
  public static let mostDays = 56

  let index: ProblemIndex
  let answer: JudgedAnswer
  let resolver: Resolver
  let widening: Widening
  /// The answer's holdings.
  let occupancy: Occupancy
  /// What each offering brings, by its position in the answer.
  let pointsOfOfferings: [Int: Int]

  /// Prepares to explain a lawful answer.
  public init(
    _ problem: PlanningProblem,
    _ answer: JudgedAnswer,
    _ resolver: Resolver,
    widening: @escaping Widening
  ) {
    precondition(answer.verdict.lawful, "an unlawful answer is not explained")
    index = ProblemIndex(problem)
    self.answer = answer
    self.resolver = resolver
    self.widening = widening
    occupancy = Occupancy(index, answer.solution)
    var points: [Int: Int] = [:]
    for item in openedScore(problem, answer.solution).items {
      if case .offering(let position) = item.subject { points[position] = item.points }
    }
    pointsOfOfferings = points
  }

  /// The problem.
  var problem: PlanningProblem { index.problem }

  /// The activities with fewer offerings than they may have, in the problem's order.
  public var leftOut: [ListIndex<Activity>] {
    problem.activities.indices.map { ListIndex($0) }.filter(hasRoom)
  }

  /// Whether fewer offerings of an activity run than may.
  public func hasRoom(_ activity: ListIndex<Activity>) -> Bool {
    occupancy.runsOf[activity.position].count < problem.activities[activity].values.count
  }

  /// Explains an activity; nil where as many offerings run as may.
  ///
  /// With `isThorough` remedies and forcing are looked for too.
  public func explain(_ activity: ListIndex<Activity>, isThorough: Bool = true)
    -> ActivityExplanation?
  {
    explain([activity], isThorough: isThorough).first
  }

  /// Explains those of some activities of which fewer offerings run than may.
  ///
  /// What stands in each one's way is told of all, whatever the time; then the work on remedies goes round, a piece for
  /// each in turn, until all is done or the effort is spent. Who cancels gets those alone that were looked at.
  /// `progress` is told before each piece.
  public func explain(
    _ activities: [ListIndex<Activity>],
    isThorough: Bool = true,
    progress: (ExplainProgress) -> Void = { _ in }
  ) -> [ActivityExplanation] {
    var items: [(explanation: ActivityExplanation, search: RemedySearch)] = []
    for (position, activity) in activities.enumerated() where hasRoom(activity) {
      if resolver.isCancelled { break }
      progress(
        ExplainProgress(stage: .examining, item: activity, done: position, all: activities.count)
      )
      let examination = Examination(
        occupancy,
        activity.position,
        stop: { resolver.isCancelled }
      )
      if examination.isStopped { break }
      guard let explanation = explanation(activity, examination) else { continue }
      items.append((explanation, RemedySearch(self, activity.position, examination)))
    }
    guard isThorough, !items.isEmpty, !resolver.isOver else { return items.map(\.explanation) }
    let shortfall = ScoreBound(problem).shortfall
    while !resolver.isOver, items.contains(where: { !$0.search.isDone }) {
      for position in items.indices where !resolver.isOver {
        if items[position].search.isDone { continue }
        progress(
          ExplainProgress(
            stage: .remedies,
            item: items[position].explanation.activity,
            done: items.count { $0.search.isDone },
            all: items.count,
            remedies: items.reduce(0) { $0 + $1.search.remedies.count }
          )
        )
        items[position].search.step(shortfall: shortfall)
      }
    }
    return items.map { item in
      var explanation = item.explanation
      explanation.remedies = item.search.remedies
      explanation.forced = item.search.forced
      explanation.attempts = item.search.attempts
      explanation.boundWithIt = item.search.boundWithIt
      explanation.isFinished = item.search.isDone && !item.search.wasCut
      return explanation
    }
  }

  /// What stands in an activity's way; nil where as many offerings run as may.
  private func explanation(
    _ activity: ListIndex<Activity>,
    _ examination: Examination
  ) -> ActivityExplanation? {
    let rule = problem.activities[activity]
    let running = occupancy.runsOf[activity.position].count
    guard running < rule.values.count else { return nil }
    let nearest = examination.ways.min { $0.isBetter(than: $1) }
    let open = examination.ways.filter { $0.obstacles.isEmpty }
    return ActivityExplanation(
      activity: activity,
      running: running,
      possible: rule.values.count,
      shortfall: max(0, rule.minOfferings - running),
      value: rule.values[running],
      otherPoints: nearest?.points ?? 0,
      cost: nearest.map { cost(of: $0, activity.position) } ?? [],
      nearest: nearest?.offering(in: problem, activity: activity.position),
      nearestObstacles: nearest?.obstacles ?? [],
      placements: examination.placements,
      openPlacements: Set(open.map(\.placement)).count,
      combinations: examination.combinations,
      isBlocked: examination.isComplete && open.isEmpty,
      blocks: blocks(examination),
      remedies: [],
      forced: .notTried,
      attempts: [],
      boundWithIt: nil,
      isFinished: false
    )
  }

  /// What each source would pay for a way.
  private func cost(
    of way: Examination.Way,
    _ activity: Int
  ) -> [(source: ListIndex<Source>, amount: Int)] {
    let people = max(way.people.count, problem.activities[activity].people?.min ?? 0)
    let entries = offeringPayments(
      problem,
      of: ListIndex(activity),
      at: way.sessions,
      way.resources,
      people: people
    )
    return problem.sources.indices.compactMap { source in
      let amount = entries.reduce(0) { $1.source.position == source ? $0.plus($1.amount) : $0 }
      return amount > 0 ? (ListIndex(source), amount) : nil
    }
  }

  /// What stands against the best way at each placement, by what it is about, with the least figures.
  private func blocks(_ examination: Examination) -> [ActivityExplanation.Block] {
    var best: [Int: Examination.Way] = [:]
    for way in examination.ways {
      if let other = best[way.placement], !way.isBetter(than: other) { continue }
      best[way.placement] = way
    }
    var blocks: [Obstacle.Cause: ActivityExplanation.Block] = [:]
    var order: [Obstacle.Cause] = []
    for placement in best.keys.sorted() {
      for obstacle in best[placement]?.obstacles ?? [] {
        let cause = obstacle.cause
        guard var block = blocks[cause] else {
          blocks[cause] = ActivityExplanation.Block(obstacle: obstacle, placements: 1)
          order.append(cause)
          continue
        }
        block.placements += 1
        if obstacle.size < block.obstacle.size { block.obstacle = obstacle }
        blocks[cause] = block
      }
    }
    return order.enumerated().compactMap { position, cause in blocks[cause].map { (position, $0) } }
      .sorted { ($1.1.placements, $0.0) < ($0.1.placements, $1.0) }.map(\.1)
  }
}

extension Obstacle {
  /// How much is missing; obstacles about the same are compared by it.
  var size: Int {
    switch self {
    case .ceiling(_, let missing), .tooEarly(_, let missing), .resourceWorn(_, _, let missing),
      .tooFewSeats(_, _, let missing), .tooManyEnrolled(let missing),
      .enrolledOfOrganisation(let missing), .enrolledReserved(_, let missing):
      missing
    case .tooFewPeople(let shortage): shortage.needed - shortage.available
    default: 0
    }
  }
}
