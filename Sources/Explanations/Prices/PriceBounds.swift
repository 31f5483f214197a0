import Bounds
import Problem
import Referee

/// What more of something can bring at most: bounds on problems that have it.
struct PriceBounds {
  private let problem: PlanningProblem
  private let index: ProblemIndex
  private let resolver: Resolver
  /// The greatest score with so much more of a source, from less to more.
  private var ofSource: [Int: [(more: Int, score: Int)]] = [:]

  /// Steps of the bound on a problem with more of something.
  private static let steps = 80

  init(_ index: ProblemIndex, _ resolver: Resolver) {
    problem = index.problem
    self.index = index
    self.resolver = resolver
  }

  /// For each amount, from less to more, how many points the best answer with it can have more than the best without;
  /// nil: not known.
  ///
  /// With each amount stands the best score known with it; `base` is the best answer known without.
  mutating func most(
    _ scarcity: Scarcity,
    _ steps: [(more: Int, known: Int)],
    above base: JudgedAnswer
  ) -> [Int?] {
    let amounts = steps.map(\.more)
    var most = amounts.map { _ in Int?.none }
    if case .people(let activity) = scarcity,
      let seats = FurtherSeats(index, activity.position)
    {
      most = amounts.map(seats.most)
    }
    let asked = asked(scarcity, amounts.count)
    for position in amounts.indices.reversed() {
      // With more at hand nothing less brings more.
      if position + 1 < amounts.count, let larger = most[position + 1] {
        most[position] = min(most[position] ?? .max, larger)
      }
      if let larger = known(scarcity, amounts[position]) {
        most[position] = min(most[position] ?? .max, max(0, base.gain(to: larger)))
      }
      let isSettled =
        most[position].map { $0 <= max(0, base.gain(to: steps[position].known)) } ?? false
      guard asked.contains(position), !isSettled, !resolver.isOver else { continue }
      let changes = scarcity.changes(amounts[position], in: problem)
      guard let score = greatest(problem.applying(changes), known: steps[position].known, base)
      else {
        continue
      }
      note(scarcity, amounts[position], score)
      most[position] = min(most[position] ?? .max, max(0, base.gain(to: score)))
    }
    return most
  }

  /// The amounts whose bounds are worked out: of a source all, of a ceiling the least and the most, else the most.
  private func asked(_ scarcity: Scarcity, _ count: Int) -> Set<Int> {
    switch scarcity {
    case .source: Set(0..<count)
    case .ceiling: count > 0 ? [0, count - 1] : []
    case .limit, .minutes, .units, .seats, .people: count > 0 ? [count - 1] : []
    }
  }

  /// What no answer to a changed problem can exceed that misses no more than the base; nil: it may miss less.
  private func greatest(_ changed: PlanningProblem, known: Int, _ base: JudgedAnswer) -> Int? {
    let bound = ScoreBound(changed)
    guard base.verdict.shortfall <= bound.shortfall else { return nil }
    bound.demandLeastShortfall()
    for _ in 0..<Self.steps where !resolver.isOver && bound.score > known {
      bound.improve(steps: 1, knownScore: known)
    }
    return max(bound.score, known)
  }

  private mutating func note(_ scarcity: Scarcity, _ more: Int, _ score: Int) {
    guard case .source(let source) = scarcity else { return }
    ofSource[source.position, default: []].append((more, score))
  }

  /// What is known of a ceiling by its source, all of whose ceilings together give more.
  private func known(_ scarcity: Scarcity, _ more: Int) -> Int? {
    guard case .ceiling(let ceiling) = scarcity else { return nil }
    let source = problem.ceilings[ceiling].source.position
    return ofSource[source]?.filter { $0.more >= more }.map(\.score).min()
  }
}
