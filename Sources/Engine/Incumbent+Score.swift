import Problem

extension Incumbent {
  /// The plan's score from the problem's own numbers, in 128 bits, kept within `Int`.
  ///
  /// Needed only where the search scaled points down; elsewhere `score` is the same.
  func exactScore(_ tables: Tables) -> Int {
    let problem = tables.problem
    let weights = problem.weights
    var sum: Int128 = 0
    var served = [Bool](repeating: false, count: problem.participants.count)
    var people: [[Int]] = Array(repeating: [], count: tables.slots.count)
    for entry in 0..<tables.entries.count where slot[entry] >= 0 {
      people[slot[entry]].append(entry)
      if tables.entries.asked[entry] { served[tables.entries.person[entry]] = true }
    }
    var weight: [ListIndex<Activity>: [Int: Int]] = [:]
    for request in problem.requests {
      weight[request.activity, default: [:]][request.participant.position] = request.weight
    }
    sum += Int128(weights.firstBonus) * Int128(served.count { $0 })
    var starts: [(Int, Int)] = []
    for (position, activity) in problem.activities.enumerated() {
      let open = tables.slots.ofActivity[position].filter { placement[$0] >= 0 }
      for value in activity.values.prefix(open.count) { sum += Int128(value) }
      let asked = weight[ListIndex(position)] ?? [:]
      for candidate in open {
        let chosen = plannedChoice(candidate, tables, activity)
        let local = placement[candidate] - tables.activities.placementFirst[position]
        let set = problem.placementSets[activity.placements].placements
        sum -= Int128(set[local].penalty)
        for choice in chosen { sum -= Int128(choice.penalty) }
        starts.append((position, tables.times.startDay[placement[candidate]]))
        let here = activity.place ?? chosen.first.flatMap { problem.resources[$0.resource].place }
        for entry in people[candidate] {
          let person = tables.entries.person[entry]
          if tables.entries.asked[entry] { sum += Int128(asked[person] ?? 0) }
          if let here, let home = problem.participants[person].home {
            let kilometres = problem.travelKm[home.position][here.position]
            sum -= Int128(kilometres / 10) * Int128(weights.travelPer10Km)
          }
        }
      }
    }
    for limit in problem.limits {
      let members = Set(limit.activities.map(\.position))
      let count = starts.count { members.contains($0.0) && limit.days.contains($0.1) }
      guard let soft = limit.softMax, count > soft else { continue }
      sum -= Int128(limit.penalty) * Int128(count - soft)
    }
    return Int(clamping: sum - exactChangePoints(tables, people))
  }

  /// The candidates chosen for a slot that runs.
  private func plannedChoice(
    _ candidate: Int,
    _ tables: Tables,
    _ activity: Activity
  ) -> [Candidate] {
    let first = tables.slots.choiceFirst[candidate]
    let needs = tables.activities.needs[tables.slots.activity[candidate]]
    return activity.needs.enumerated().map { index, need in
      need.candidates[
        choice[first + index] - tables.activities.candidates[needs.lowerBound + index].lowerBound
      ]
    }
  }

  /// Change points of all published offerings.
  private func exactChangePoints(_ tables: Tables, _ people: [[Int]]) -> Int128 {
    let weights = tables.problem.weights
    var sum: Int128 = 0
    var slotOf: [Int: Int] = [:]
    for candidate in 0..<tables.slots.count where tables.slots.published[candidate] >= 0 {
      slotOf[tables.slots.published[candidate]] = candidate
    }
    for (index, published) in (tables.problem.baseline?.offerings ?? []).enumerated() {
      let count = Int128(published.offering.participants.count)
      guard let candidate = slotOf[index], placement[candidate] >= 0 else {
        sum += Int128(weights.cancel) + Int128(weights.release) * count
        continue
      }
      if placement[candidate] != tables.slots.placement[candidate] { sum += Int128(weights.move) }
      let first = tables.slots.choiceFirst[candidate]
      for need in 0..<tables.activities.needs[tables.slots.activity[candidate]].count
      where choice[first + need] != tables.slots.choice[first + need] {
        sum += Int128(weights.swap)
      }
      let present = people[candidate].count { tables.slots.publishes($0, in: candidate) }
      sum += Int128(weights.release) * (count - Int128(present))
    }
    return sum
  }
}
