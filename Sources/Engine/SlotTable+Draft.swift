import Problem

extension SlotTable {
  /// Gathers the slots, activity by activity.
  struct Draft {
    var owner: [Int] = []
    var slotCounts: [Int] = []
    var published: [Int] = []
    var possible: [Bool] = []
    var pins: [[PublishedOffering.Pin]] = []
    var placement: [Int] = []
    var choices: [Int] = []
    var people: [[Int]] = []
    var publishedPeople: [Int] = []
    let activityNamed: [String: Int]
    private let resourceNamed: [String: Int]
    private let participantNamed: [String: Int]
    private let byActivity: [[Int]]
    private let problem: PlanningProblem
    private let activities: ActivityTable
    private let entries: EntryTable

    init(_ problem: PlanningProblem, _ activities: ActivityTable, _ entries: EntryTable) {
      func names(_ ids: [String]) -> [String: Int] {
        Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
      }
      self.problem = problem
      self.activities = activities
      self.entries = entries
      activityNamed = names(problem.activities.map(\.id))
      let replanning = problem.baseline.map { !$0.offerings.isEmpty } ?? false
      resourceNamed = replanning ? names(problem.resources.map(\.id)) : [:]
      participantNamed = replanning ? names(problem.participants.map(\.id)) : [:]
      var lists: [[Int]] = Array(repeating: [], count: problem.activities.count)
      for (position, offering) in (problem.baseline?.offerings ?? []).enumerated() {
        if let activity = activityNamed[offering.offering.activity] {
          lists[activity].append(position)
        }
      }
      byActivity = lists
    }

    /// Adds an activity's slots.
    mutating func add(_ position: Int) {
      let activity = problem.activities[position]
      let needs = activities.needs[position]
      if let offerings = problem.baseline?.offerings {
        for index in byActivity[position] { addPublished(offerings[index], index, position) }
      }
      for _ in activity.values {
        owner.append(position)
        published.append(-1)
        possible.append(activities.possible[position])
        pins.append([])
        placement.append(-1)
        choices += needs.map { _ in -1 }
        people.append([])
        publishedPeople.append(0)
      }
      slotCounts.append(activity.values.count + byActivity[position].count)
    }

    private mutating func addPublished(
      _ offering: PublishedOffering,
      _ index: Int,
      _ position: Int
    ) {
      let count = activities.placements[position].count
      let exists = 0 <= offering.offering.placement && offering.offering.placement < count
      var chosen: [Int] = []
      for (need, id) in zip(activities.needs[position], offering.offering.resources) {
        let resource = resourceNamed[id]
        let candidate = activities.candidates[need].first { activities.resource[$0] == resource }
        chosen.append(candidate ?? -1)
      }
      var present: [Int] = []
      for id in offering.offering.participants {
        guard let person = participantNamed[id] else { continue }
        let row = entries.ofActivity[position]
        var low = row.lowerBound
        var high = row.upperBound
        while low < high {
          let middle = (low + high) / 2
          if entries.person[middle] < person { low = middle + 1 } else { high = middle }
        }
        if low < row.upperBound && entries.person[low] == person { present.append(low) }
      }
      let lost = present.count < offering.offering.participants.count
      let pinned = offering.pinned
      owner.append(position)
      published.append(index)
      possible.append(
        activities.possible[position] && activities.most[position] > 0
          && (exists || !pinned.contains(.placement))
          && (!chosen.contains(-1) || !pinned.contains(.resources))
          && (!lost || !pinned.contains(.participants))
      )
      pins.append(pinned)
      placement.append(
        exists ? activities.placementFirst[position] + offering.offering.placement : -1
      )
      choices += chosen
      people.append(present.sorted())
      publishedPeople.append(offering.offering.participants.count)
    }
  }
}
