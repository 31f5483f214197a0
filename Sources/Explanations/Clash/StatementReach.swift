import Problem

/// What the demands for some offerings can have to do with: other statements cannot keep them from holding.
struct StatementReach {
  private let index: ProblemIndex
  private let activities: Set<Int>
  private let people: Set<Int>
  private let resources: Set<Int>

  /// Reads which activities demands name, and what these need.
  init(_ index: ProblemIndex, _ demands: [Statement]) {
    self.index = index
    let problem = index.problem
    var activities = Set(demands.flatMap { Self.activities(of: $0, in: index) })
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for order in problem.precedences
      where order.required && activities.contains(order.then.position) {
        isGrowing = activities.insert(order.first.position).inserted || isGrowing
      }
    }
    self.activities = activities
    people = Set(
      activities.flatMap { activity in
        index.askers[activity].map(\.person) + problem.activities[activity].enrolled.map(\.position)
      }
    )
    resources = Set(
      activities.flatMap { activity in
        problem.activities[activity].needs.flatMap { $0.candidates.map(\.resource.position) }
      }
    )
  }

  private static func activities(of demand: Statement, in index: ProblemIndex) -> [Int] {
    switch demand {
    case .fewestOfferings(let activity): [activity.position]
    case .fewestInLimit(let limit): index.problem.limits[limit].activities.map(\.position)
    case .pin(let published, _):
      (index.problem.baseline?.offerings[published].offering.activity)
        .flatMap { index.activityAt[ExactText($0)] }.map { [$0] } ?? []
    default: []
    }
  }

  /// Whether a statement can have to do with the demands.
  func reaches(_ statement: Statement) -> Bool {
    switch statement {
    case .fewestOfferings, .fewestInLimit, .pin: true
    case .personBusy(let person), .mostActivities(let person): people.contains(person.position)
    case .reserved(let activity), .perOrganisation(let activity), .fewestPeople(let activity),
      .enrolled(let activity):
      activities.contains(activity.position)
    case .seats(let resource), .minutes(let resource), .resourceBusy(let resource),
      .units(let resource):
      resources.contains(resource.position)
    case .precedence(let order):
      activities.contains(index.problem.precedences[order].first.position)
        || activities.contains(index.problem.precedences[order].then.position)
    case .mostInLimit(let limit):
      index.problem.limits[limit].activities.contains { activities.contains($0.position) }
    case .ceiling(let ceiling):
      // A ceiling below nothing holds for no answer, not even an empty one.
      index.problem.ceilings[ceiling].amount < 0
        || activities.contains { index.ceilingsOf[$0].contains(ceiling) }
    }
  }
}

extension StatementReach {
  /// Sets of demands around each that an answer does not meet: those that compete with it for most come first.
  static func neighbourhoods(
    _ index: ProblemIndex,
    _ known: Solution,
    _ demands: [Statement],
    _ sizes: [Int]
  ) -> [[Statement]] {
    let problem = index.problem
    var counts = Array(repeating: 0, count: problem.activities.count)
    for offering in known.offerings {
      if let activity = index.activityAt[ExactText(offering.activity)] { counts[activity] += 1 }
    }
    let missing = demands.filter { demand in
      guard case .fewestOfferings(let activity) = demand else { return false }
      return counts[activity.position] < problem.activities[activity].minOfferings
    }
    return sizes.flatMap { size in
      missing.map { demand in
        let own = StatementReach(index, [demand])
        let others = demands.filter { $0 != demand }.enumerated().map { position, other in
          (
            shared: own.shared(with: StatementReach(index, [other])), position: position,
            other: other
          )
        }
        let near = others.filter { $0.shared > 0 }.sorted {
          ($1.shared, $0.position) < ($0.shared, $1.position)
        }
        return [demand] + near.prefix(size - 1).map(\.other)
      }
    }
  }

  /// How much two sets of demands compete for: resources that only few can replace, and the same people.
  private func shared(with other: StatementReach) -> Int {
    resources.intersection(other.resources).count.times(100)
      .plus(people.intersection(other.people).count)
  }
}
