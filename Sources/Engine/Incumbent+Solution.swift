import Problem

extension Incumbent {
  /// The plan as an answer: offerings in the order of activities, people in the order of the problem.
  func solution(_ tables: Tables) -> Solution {
    let problem = tables.problem
    var people: [[Int]] = Array(repeating: [], count: tables.slots.count)
    for entry in 0..<tables.entries.count where slot[entry] >= 0 {
      people[slot[entry]].append(tables.entries.person[entry])
    }
    var offerings: [PlannedOffering] = []
    for candidate in 0..<tables.slots.count where placement[candidate] >= 0 {
      let activity = tables.slots.activity[candidate]
      let first = tables.slots.choiceFirst[candidate]
      let needs = tables.activities.needs[activity].count
      let index = tables.slots.published[candidate]
      offerings.append(
        PlannedOffering(
          activity: problem.activities[activity].id,
          id: index >= 0 ? problem.baseline?.offerings[index].id : nil,
          placement: placement[candidate] - tables.activities.placementFirst[activity],
          resources: (0..<needs).map { need in
            problem.resources[tables.activities.resource[choice[first + need]]].id
          },
          participants: people[candidate].sorted().map { problem.participants[$0].id }
        )
      )
    }
    return Solution(problem: problem.name, offerings: offerings)
  }

  /// Why the plan is not lawful; empty if it is.
  func infeasibilities(_ tables: Tables) -> [Infeasibility] {
    var reasons = tables.slots.infeasibilities
    for candidate in 0..<tables.slots.count
    where tables.slots.mustRun[candidate] && placement[candidate] < 0 {
      if let offerings = tables.problem.baseline?.offerings {
        reasons.append(
          .pinnedOfferingNotPlaced(id: offerings[tables.slots.published[candidate]].id)
        )
      }
    }
    return reasons
  }
}
