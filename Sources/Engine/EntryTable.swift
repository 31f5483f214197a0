import Problem

/// Who may be in which activity: an entry is a request, an enrolment, or both, of one person for one activity.
///
/// Entries of one activity stand together, in the order of persons; a person's entries are listed beside.
struct EntryTable {
  /// The number of entries.
  let count: Int
  /// The number of people.
  let personCount: Int
  /// The entries of each activity.
  let ofActivity: Rows
  /// The person.
  let person: IndexColumn
  /// The activity.
  let activity: IndexColumn
  /// Points of the request; 0 for an enrolment alone.
  let weight: Column<Int>
  /// Whether the person asked.
  let asked: Column<Bool>
  /// Whether the person must come if the activity runs.
  let enrolled: Column<Bool>
  /// The person's organisation among those of the activity, or −1 if it cannot exceed its bound.
  let organisation: IndexColumn
  /// The number of organisations that count for each activity.
  let organisations: IndexColumn
  /// Reservations (of the activity) whose tag the person lacks.
  let lacks: Rows
  /// The reservations lacked, counted within the activity.
  let lacked: IndexColumn
  /// The person's home, or the place that stands for none.
  let home: IndexColumn
  /// Where the rows of an activity's placements begin among `free`, or −1: to be worked out each time.
  let freeFirst: Column<Int>
  /// The words of each such row: those of a row of all entries that hold entries of the activity.
  let freeWords: IndexColumn
  /// The entries of an activity whose people are free of busy intervals at a placement, a row for each placement.
  let free: BitRows
  /// The entries of each person.
  let ofPerson: Rows
  /// The listed entries.
  let personEntry: IndexColumn
  /// The most offerings of each person.
  let maxActivities: IndexColumn
  /// Sorted, disjoint busy intervals of each person.
  let intervals: Rows
  /// All busy intervals.
  let interval: [MinuteSpan]

  /// The most words kept for free people (1 GB); beyond it they are worked out each time.
  private static let mostWords = 1 << 27

  private struct Draft {
    var person: Int
    var weight: Int?
    var enrolled: Bool
  }

  /// The entries of each activity in the order of persons.
  private static func drafts(_ problem: PlanningProblem) -> [[Draft]] {
    var byActivity: [[Draft]] = Array(repeating: [], count: problem.activities.count)
    for request in problem.requests
    where problem.activities[request.activity].people != nil {
      byActivity[request.activity.position].append(
        Draft(person: request.participant.position, weight: request.weight, enrolled: false)
      )
    }
    for (position, activity) in problem.activities.enumerated() where activity.people != nil {
      let present = Set(activity.enrolled.map(\.position))
      for index in byActivity[position].indices
      where present.contains(byActivity[position][index].person) {
        byActivity[position][index].enrolled = true
      }
      let asking = Set(byActivity[position].map(\.person))
      for participant in activity.enrolled where !asking.contains(participant.position) {
        byActivity[position].append(
          Draft(person: participant.position, weight: nil, enrolled: true)
        )
      }
      byActivity[position].sort { $0.person < $1.person }
    }
    return byActivity
  }

  init(
    _ problem: PlanningProblem,
    _ scale: PointScale,
    _ times: PlacementTable,
    _ activities: ActivityTable,
    _ storage: Storage
  ) {
    let drafts = Self.drafts(problem)
    let all = drafts.flatMap { $0 }
    let owner = drafts.enumerated().flatMap { position, list in list.map { _ in position } }
    count = all.count
    personCount = problem.participants.count
    ofActivity = storage.rows(drafts.map(\.count))
    person = storage.indices(all.map(\.person))
    activity = storage.indices(owner)
    weight = storage.column(all.map { scale.points($0.weight ?? 0) })
    asked = storage.column(all.map { $0.weight != nil })
    enrolled = storage.column(all.map(\.enrolled))
    home = storage.indices(
      all.map { problem.participants[$0.person].home?.position ?? times.nowhere }
    )
    (organisation, organisations) = Self.organisations(problem, drafts, storage)
    (lacks, lacked) = Self.lacks(problem, drafts, storage)

    var listed: [[Int]] = Array(repeating: [], count: problem.participants.count)
    for (entry, draft) in all.enumerated() { listed[draft.person].append(entry) }
    ofPerson = storage.rows(listed.map(\.count))
    personEntry = storage.indices(listed.flatMap { $0 })
    maxActivities = storage.indices(problem.participants.map(\.maxActivities))
    let merged = problem.participants.map { $0.busy.merged() }
    intervals = storage.rows(merged.map(\.count))
    interval = merged.flatMap { $0 }

    var words = 0
    var starts: [Int] = []
    var lengths: [Int] = []
    for position in drafts.indices {
      let row = ofActivity[position]
      let length = row.isEmpty ? 0 : (row.upperBound - 1) / 64 - row.lowerBound / 64 + 1
      let size = length * activities.placements[position].count
      lengths.append(length)
      starts.append(words + size > Self.mostWords ? -1 : words)
      if words + size <= Self.mostWords { words += size }
    }
    freeFirst = storage.column(starts)
    freeWords = storage.indices(lengths)
    free = BitRows(words: storage.column(words, 0))
    let taken = merged.map {
      TimeMarks($0, travel: 0, days: problem.days)
    }
    for position in drafts.indices where starts[position] >= 0 {
      let row = ofActivity[position]
      let first = activities.placementFirst[position]
      let shift = row.lowerBound / 64 * 64
      for entry in row {
        let person = all[entry].person
        let busyTimes = merged[person][...]
        for local in 0..<activities.placements[position].count
        where !times.touched[first + local].mayMeet(taken[person])
          || !times.meets(first + local, busyTimes)
        {
          free.set(entry - shift, row: starts[position] + local * lengths[position])
        }
      }
    }
  }

  /// The rows of words in which the entries of an activity stand when each entry of the problem has a bit.
  @inline(__always)
  func firstWord(_ activity: Int) -> Int { ofActivity[activity].lowerBound &>> 6 }

  /// Numbers, within each activity, the organisations that have more entries there than may come.
  private static func organisations(
    _ problem: PlanningProblem,
    _ drafts: [[Draft]],
    _ storage: Storage
  ) -> (IndexColumn, IndexColumn) {
    var local: [Int] = []
    var counts: [Int] = []
    var size = Array(repeating: 0, count: problem.organisations.count)
    var number = Array(repeating: -1, count: problem.organisations.count)
    for (position, list) in drafts.enumerated() {
      let bound = problem.activities[position].people?.perOrganisation ?? Int.max
      let members = list.map { problem.participants[$0.person].organisation?.position }
      for case let member? in members { size[member] += 1 }
      var next = 0
      for member in members {
        guard let member, size[member] > bound else {
          local.append(-1)
          continue
        }
        if number[member] < 0 {
          number[member] = next
          next += 1
        }
        local.append(number[member])
      }
      counts.append(next)
      for case let member? in members {
        size[member] = 0
        number[member] = -1
      }
    }
    return (storage.indices(local), storage.indices(counts))
  }

  /// Lists the reservations whose tag each entry's person lacks.
  private static func lacks(
    _ problem: PlanningProblem,
    _ drafts: [[Draft]],
    _ storage: Storage
  ) -> (Rows, IndexColumn) {
    var lengths: [Int] = []
    var values: [Int] = []
    for (position, list) in drafts.enumerated() {
      let reserved = ActivityTable.reservations(problem.activities[position].people)
      for draft in list {
        let before = values.count
        for (index, reservation) in reserved.enumerated()
        where !problem.participants[draft.person].tags.contains(reservation.tag) {
          values.append(index)
        }
        lengths.append(values.count - before)
      }
    }
    return (storage.rows(lengths), storage.indices(values))
  }
}
