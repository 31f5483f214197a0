import Problem

/// The choices of one candidate for each need, in some sessions, with the fewest obstacles.
struct ResourceChooser {
  /// One choice.
  struct Choice {
    var resources: [ListIndex<Resource>] = []
    var obstacles: [Obstacle] = []
    var penalty = 0
    var cost = 0
  }

  private let occupancy: Occupancy
  private let sessions: [MinuteSpan]
  private let rule: Activity
  private var found: [Choice] = []
  /// Whether some choices were left out because there were too many.
  private(set) var isCut = false
  private var most = 0
  /// Obstacles of the best choice so far.
  private var fewest = Int.max

  init(_ occupancy: Occupancy, _ activity: Int, _ sessions: [MinuteSpan]) {
    self.occupancy = occupancy
    self.sessions = sessions
    rule = occupancy.index.problem.activities[activity]
  }

  /// The choices with the fewest obstacles, the cheapest first; of those with the same causes one for each place, at
  /// most so many.
  mutating func choices(most: Int) -> [Choice] {
    self.most = most
    extend(Choice(), at: rule.place)
    return found
  }

  private mutating func extend(_ choice: Choice, at place: ListIndex<Place>?) {
    let need = choice.resources.count + choice.obstacles.count(where: \.isWithoutCandidate)
    guard need < rule.needs.count else {
      keep(choice)
      return
    }
    let candidates = rule.needs[need].candidates
    if candidates.isEmpty {
      var next = choice
      next.obstacles.append(.noCandidate(need: need))
      if next.obstacles.count <= fewest { extend(next, at: place) }
      return
    }
    for next in ranked(candidates, need, after: choice, at: place)
    where next.obstacles.count <= fewest {
      let first = next.resources.count == 1 ? next.resources[0] : nil
      extend(
        next,
        at: rule.place ?? first.flatMap { occupancy.index.problem.resources[$0].place } ?? place
      )
    }
  }

  /// The choice with each candidate; those without a new obstacle first, then the cheaper.
  private func ranked(
    _ candidates: [Candidate],
    _ need: Int,
    after choice: Choice,
    at place: ListIndex<Place>?
  ) -> [Choice] {
    let problem = occupancy.index.problem
    let least = max(rule.people?.min ?? 0, Set(rule.enrolled).count)
    let next = candidates.map { candidate in
      let resource = problem.resources[candidate.resource]
      var next = choice
      let here = rule.place ?? (need == 0 ? resource.place : place)
      let held = choice.resources.count { $0 == candidate.resource }
      if let obstacle = occupancy.obstacle(
        of: candidate.resource,
        need: need,
        in: sessions,
        at: here,
        beside: held
      ) {
        next.obstacles.append(obstacle)
      }
      if let seats = resource.seats, rule.people != nil, seats < least {
        let missing = least - seats
        next.obstacles.append(.tooFewSeats(candidate.resource, need: need, missing: missing))
      }
      next.resources.append(candidate.resource)
      next.penalty = next.penalty.plus(candidate.penalty)
      next.cost = next.cost.plus(resource.costPerUse)
        .plus(resource.costPerSession.times(sessions.count))
      return next
    }
    let isFree = next.contains { $0.obstacles.count == choice.obstacles.count }
    return next.enumerated().filter {
      // A busy one in place of a free one is worth a look only where it decides the place.
      !isFree || $0.element.obstacles.count == choice.obstacles.count
        || (need == 0 && rule.place == nil)
    }.sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.obstacles.count, one.cost, one.penalty, left.offset)
        < (other.obstacles.count, other.cost, other.penalty, right.offset)
    }.map(\.element)
  }

  private mutating func keep(_ choice: Choice) {
    if choice.obstacles.count < fewest {
      fewest = choice.obstacles.count
      found.removeAll { $0.obstacles.count > fewest }
    }
    let causes = Set(choice.obstacles.map(\.cause))
    let place = occupancy.index.place(of: rule, choice.resources)
    let seats = seats(choice)
    let isKnown = found.contains {
      Set($0.obstacles.map(\.cause)) == causes
        && occupancy.index.place(of: rule, $0.resources) == place && self.seats($0) >= seats
        && $0.cost <= choice.cost
    }
    if isKnown { return }
    if found.count < most {
      found.append(choice)
    } else {
      isCut = true
    }
  }

  private func seats(_ choice: Choice) -> Int {
    choice.resources.compactMap { occupancy.index.problem.resources[$0].seats }.min() ?? .max
  }
}

extension ProblemIndex {
  /// Where an offering of an activity with these resources happens.
  fileprivate func place(of rule: Activity, _ resources: [ListIndex<Resource>]) -> ListIndex<Place>?
  {
    rule.place ?? resources.first.flatMap { problem.resources[$0].place }
  }
}

extension Obstacle {
  fileprivate var isWithoutCandidate: Bool {
    if case .noCandidate = self { true } else { false }
  }
}
