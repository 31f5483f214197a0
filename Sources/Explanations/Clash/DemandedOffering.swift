import Problem

/// An offering that has to run, with what it may be.
struct DemandedOffering {
  let activity: Int
  /// The positions of the placements it may have.
  var placements: [Int]
  /// For each need the resources it may have.
  var candidates: [[ListIndex<Resource>]]
  /// Published participants who are pinned.
  var pinned: Set<Int> = []

  /// All offerings that have to run: pinned ones, the fewest of each activity, and what precedences require for them;
  /// nil: more than may run.
  static func all(_ index: ProblemIndex) -> [DemandedOffering]? {
    let problem = index.problem
    var demands: [DemandedOffering] = []
    var counts = Array(repeating: 0, count: problem.activities.count)
    for published in problem.baseline?.offerings ?? [] where published.pinned.contains(.run) {
      guard let activity = index.activityAt[ExactText(published.offering.activity)] else {
        return nil
      }
      counts[activity] += 1
      demands.append(DemandedOffering(index, activity).kept(published, index))
    }
    for activity in problem.activities.indices {
      for _ in 0..<max(0, problem.activities[activity].minOfferings - counts[activity]) {
        counts[activity] += 1
        demands.append(DemandedOffering(index, activity))
      }
    }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for order in problem.precedences
      where order.required && counts[order.then.position] > 0 && counts[order.first.position] == 0 {
        counts[order.first.position] += 1
        demands.append(DemandedOffering(index, order.first.position))
        isGrowing = true
      }
    }
    let isTooMany = problem.activities.indices.contains {
      counts[$0] > problem.activities[$0].values.count
    }
    return isTooMany ? nil : demands
  }

  private init(_ index: ProblemIndex, _ activity: Int) {
    let rule = index.problem.activities[activity]
    self.activity = activity
    placements = Array(index.problem.placementSets[rule.placements].placements.indices)
    candidates = rule.needs.map { $0.candidates.map(\.resource) }
  }

  /// The same, with the pins of a published offering.
  private func kept(_ published: PublishedOffering, _ index: ProblemIndex) -> DemandedOffering {
    var demand = self
    let offering = published.offering
    if published.pinned.contains(.placement) {
      demand.placements = placements.filter { $0 == offering.placement }
    }
    if published.pinned.contains(.resources) {
      for need in demand.candidates.indices {
        let id = offering.resources.indices.contains(need) ? offering.resources[need] : ""
        demand.candidates[need] = candidates[need].filter {
          ExactText(index.problem.resources[$0].id) == ExactText(id)
        }
      }
    }
    if published.pinned.contains(.participants) {
      demand.pinned = Set(offering.participants.compactMap { index.participantAt[ExactText($0)] })
    }
    return demand
  }
}
