import Problem

/// A problem with the way from ids to positions, and from each activity to what concerns it.
final class ProblemIndex: Sendable {
  let problem: PlanningProblem
  let activityAt: [ExactText: Int]
  let resourceAt: [ExactText: Int]
  let participantAt: [ExactText: Int]
  /// Who asks for each activity with what weight, in the order of the requests.
  let askers: [[Asker]]
  /// The positions of the limits that count each activity.
  let limitsOf: [[Int]]
  /// The positions of the ceilings over each activity's payments, by source in its list.
  let ceilingsOf: [[Int]]
  /// The positions of the precedences that name each activity.
  let precedencesOf: [[Int]]

  /// Someone who asks for an activity.
  struct Asker {
    let person: Int
    let weight: Int
  }

  init(_ problem: PlanningProblem) {
    self.problem = problem
    activityAt = Self.positions(problem.activities.map(\.id))
    resourceAt = Self.positions(problem.resources.map(\.id))
    participantAt = Self.positions(problem.participants.map(\.id))
    let none = [[Int]](repeating: [], count: problem.activities.count)
    var askers = [[Asker]](repeating: [], count: problem.activities.count)
    for request in problem.requests {
      askers[request.activity.position].append(
        Asker(person: request.participant.position, weight: request.weight)
      )
    }
    self.askers = askers
    var limitsOf = none
    for (position, limit) in problem.limits.enumerated() {
      for activity in Set(limit.activities).sorted() {
        limitsOf[activity.position].append(position)
      }
    }
    self.limitsOf = limitsOf
    var ceilingsOf = none
    for (position, ceiling) in problem.ceilings.enumerated() {
      let concerned =
        ceiling.activities.map { Set($0.map(\.position)).sorted() }
        ?? Array(problem.activities.indices)
      for activity in concerned { ceilingsOf[activity].append(position) }
    }
    self.ceilingsOf = ceilingsOf
    var precedencesOf = none
    for (position, precedence) in problem.precedences.enumerated() {
      precedencesOf[precedence.first.position].append(position)
      if precedence.then != precedence.first {
        precedencesOf[precedence.then.position].append(position)
      }
    }
    self.precedencesOf = precedencesOf
  }

  private static func positions(_ ids: [String]) -> [ExactText: Int] {
    Dictionary(
      ids.enumerated().map { (ExactText($0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The sessions of an activity's placement.
  func sessions(_ activity: Int, _ placement: Int) -> [MinuteSpan] {
    problem.placementSets[problem.activities[activity].placements].placements[placement].sessions
  }

  /// Where an offering happens.
  func place(_ activity: Int, _ resources: [ListIndex<Resource>]) -> ListIndex<Place>? {
    problem.activities[activity].place ?? resources.first.flatMap { problem.resources[$0].place }
  }

  /// The minutes from one place to another; 0 where either is nowhere.
  func travel(_ from: ListIndex<Place>?, _ to: ListIndex<Place>?) -> Int {
    guard let from, let to else { return 0 }
    return problem.travelMinutes[from.position][to.position]
  }

  /// What the journey of a person to a place costs, in points.
  func journey(of person: Int, to place: ListIndex<Place>?) -> Int {
    guard let place, let home = problem.participants[person].home else { return 0 }
    return (problem.travelKm[home.position][place.position] / 10)
      .times(problem.weights.travelPer10Km)
  }
}
