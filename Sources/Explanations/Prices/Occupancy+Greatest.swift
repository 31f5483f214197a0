import Problem

extension Occupancy {
  /// What an offering of an activity pays at most under a ceiling; nil where that is not certain.
  func greatestCharge(_ activity: Int, _ ceiling: Int) -> Int? {
    let problem = index.problem
    let rule = problem.activities[activity]
    if rule.paysBack { return nil }
    let counts = (rule.people?.min ?? 0)...max(rule.people?.min ?? 0, rule.people?.max ?? 0)
    var greatest = 0
    for placement in problem.placementSets[rule.placements].placements {
      let resources = rule.needs.compactMap { need in
        need.candidates.map(\.resource).max {
          problem.resources[$0].cost(placement.sessions.count)
            < problem.resources[$1].cost(placement.sessions.count)
        }
      }
      for count in counts {
        let charges = charges(activity, placement.sessions, resources, people: count)
        greatest = max(greatest, charges.first { $0.ceiling == ceiling }?.amount ?? 0)
      }
    }
    return greatest
  }
}

extension Resource {
  /// What a use with so many sessions costs.
  fileprivate func cost(_ sessions: Int) -> Int { costPerUse.plus(costPerSession.times(sessions)) }
}
