import Problem
import Referee

/// Looks for offerings of the answer that could give way to an item.
struct Displacement {
  private let explainer: ActivityExplainer
  private let activity: Int
  private let examination: Examination
  private let relief: Relief
  /// What each offering brings, by its position in the answer.
  private let points: [Int: Int]

  /// The most offerings that give way together.
  private static let mostTogether = 8
  /// The most offerings that are tried alone, those with the fewest points first.
  private static let mostTried = 16
  /// The most placements at which an item is tried in place of an offering.
  private static let mostPlacements = 32
  /// So many that can give way are enough to choose from.
  private static let enough = 3

  init(_ explainer: ActivityExplainer, _ activity: Int, _ examination: Examination) {
    self.explainer = explainer
    self.activity = activity
    self.examination = examination
    relief = Relief(explainer.occupancy, activity)
    points = explainer.pointsOfOfferings
  }

  private var problem: PlanningProblem { explainer.problem }
  private var answer: JudgedAnswer { explainer.answer }
  private var stop: () -> Bool { { explainer.resolver.isCancelled } }

  /// The remedy in which one offering gives way and the answer keeps most points; nil: none was found.
  var ofOne: Remedy? {
    let candidates = relief.candidates(for: examination.ways).enumerated().sorted { left, right in
      let keys = [left, right].map { candidate in
        [isNeeded(candidate.element) ? 1 : 0, points[candidate.element] ?? 0, candidate.offset]
      }
      return keys[0].lexicographicallyPrecedes(keys[1])
    }.map(\.element)
    var found: [Remedy] = []
    for position in candidates.prefix(Self.mostTried) {
      if explainer.resolver.isOver || found.count >= Self.enough { break }
      if let remedy = displacing(position) { found.append(remedy) }
    }
    return Remedy.ordered(found, for: answer).first
  }

  private func displacing(_ position: Int) -> Remedy? {
    let rest = Occupancy(explainer.index, answer.solution, without: [position])
    let placements = relief.placements(
      without: position,
      of: examination.ways,
      most: Self.mostPlacements
    )
    let open = Examination(rest, activity, at: placements, stop: stop).ways.filter {
      $0.obstacles.isEmpty && !$0.isUncertain
    }
    guard let way = open.min(by: { $0.isBetter(than: $1) }) else { return nil }
    var solution = answer.solution
    solution.offerings[position] = way.offering(in: problem, activity: activity)
    let judged = JudgedAnswer(problem, solution)
    guard judged.verdict.lawful else { return nil }
    return Remedy(
      changes: [.displace(position)],
      solution: solution,
      shortfall: judged.verdict.shortfall,
      score: judged.verdict.score,
      origin: .examination,
      isLeast: false
    )
  }

  /// The answer with the item in place of several offerings: whichever frees most for its points goes, until it fits.
  var ofSeveral: Solution? {
    var gone: Set<Int> = []
    let own = Set(
      explainer.occupancy.runsOf[activity].map { explainer.occupancy.runs[$0].position }
    )
    while gone.count < Self.mostTogether, !explainer.resolver.isOver {
      let rest = Occupancy(explainer.index, answer.solution, without: gone)
      let ways = Examination(rest, activity, stop: stop).ways.filter { !$0.isUncertain }
      guard let nearest = ways.min(by: { $0.isBetter(than: $1) }) else { return nil }
      if nearest.obstacles.isEmpty {
        var solution = answer.solution
        solution.offerings = solution.offerings.indices.filter { !gone.contains($0) }.map {
          solution.offerings[$0]
        }
        solution.offerings.append(nearest.offering(in: problem, activity: activity))
        return solution
      }
      let candidates = answer.solution.offerings.indices.filter {
        !gone.contains($0) && !own.contains($0)
      }
      let reliefs = candidates.map { (position: $0, relief: worth($0, nearest)) }
      guard let best = reliefs.max(by: { $0.relief < $1.relief }), best.relief > 0 else {
        return nil
      }
      gone.insert(best.position)
    }
    return nil
  }

  /// How much of what is missing an offering's leaving gives, for each point that it brings.
  private func worth(_ position: Int, _ way: Examination.Way) -> Double {
    // What should run is the last to go.
    relief.amount(of: position, for: way) / Double(max(1, points[position] ?? 1))
      * (isNeeded(position) ? 0.001 : 1)
  }

  /// Whether fewer would run than should without an offering.
  private func isNeeded(_ position: Int) -> Bool {
    guard let run = explainer.occupancy.runs.first(where: { $0.position == position }) else {
      return false
    }
    let count = explainer.occupancy.runsOf[run.activity].count
    return count <= problem.activities[run.activity].minOfferings
  }
}
