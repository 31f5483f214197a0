import Problem

/// What may run: counts, values, people rules and needs of the activities.
struct ActivityTable {
  /// The number of activities.
  let count: Int
  /// Where it happens; `PlacementTable.nowhere` if at the first need's resource or nowhere.
  let place: IndexColumn
  /// Whether the first need's resource tells the place.
  let placeOfFirst: Column<Bool>
  /// The placements it chooses from.
  let placements: Rows
  /// Where its placements begin in the placement table.
  let placementFirst: IndexColumn
  /// The most offerings.
  let most: IndexColumn
  /// The fewest offerings without shortfall, at most `most`.
  let fewest: IndexColumn
  /// The values of 0, 1, … `most` offerings, from `worthFirst`.
  let worth: Column<Int>
  /// Where an activity's worths begin.
  let worthFirst: IndexColumn
  /// Whether it may have participants.
  let takesPeople: Column<Bool>
  /// The fewest participants of an offering.
  let minPeople: IndexColumn
  /// The most participants of an offering.
  let maxPeople: IndexColumn
  /// The most from one organisation; `Int32.max` if any number.
  let perOrganisation: IndexColumn
  /// Reservations: the most people without the tag.
  let reservations: Rows
  /// The most people without a reservation's tag.
  let mostWithout: Column<Int>
  /// Whether an offering can be lawful at all.
  let possible: Column<Bool>
  /// Whether some people must come if it runs.
  let hasEnrolled: Column<Bool>
  /// The needs of each activity.
  let needs: Rows
  /// The candidates of each need.
  let candidates: Rows
  /// The resource of a candidate.
  let resource: IndexColumn
  /// Points lost by a candidate.
  let penalty: Column<Int>
  /// Where a candidate's row of blocked placements begins.
  let blockedFirst: IndexColumn
  /// Placements (within their set) at which a candidate cannot be used whatever else runs.
  let blocked: BitRows

  /// The distinct reservations of a people rule, by tag the strictest, in order of first mention.
  static func reservations(_ rule: PeopleRule?) -> [Reservation] {
    var result: [Reservation] = []
    for reservation in rule?.reserved ?? [] {
      if let known = result.firstIndex(where: { $0.tag == reservation.tag }) {
        result[known].seats = max(result[known].seats, reservation.seats)
      } else {
        result.append(reservation)
      }
    }
    return result
  }

  init(
    _ problem: PlanningProblem,
    _ scale: PointScale,
    _ times: PlacementTable,
    _ storage: Storage
  ) {
    let activities = problem.activities
    count = activities.count
    let nowhere = times.nowhere
    place = storage.indices(activities.map { $0.place?.position ?? nowhere })
    placeOfFirst = storage.column(activities.map { $0.place == nil && !$0.needs.isEmpty })
    placements = storage.rows(
      activities.map { problem.placementSets[$0.placements].placements.count }
    )
    placementFirst = storage.indices(
      activities.map { times.sets[$0.placements.position].lowerBound }
    )
    most = storage.indices(activities.map(\.values.count))
    fewest = storage.indices(activities.map { min($0.minOfferings, $0.values.count) })
    var worths: [Int] = []
    var worthStarts: [Int] = []
    for activity in activities {
      worthStarts.append(worths.count)
      var sum = 0
      worths.append(0)
      for value in activity.values {
        sum += scale.points(value)
        worths.append(sum)
      }
    }
    worth = storage.column(worths)
    worthFirst = storage.indices(worthStarts)
    takesPeople = storage.column(activities.map { $0.people != nil })
    minPeople = storage.indices(activities.map { $0.people?.min ?? 0 })
    maxPeople = storage.indices(activities.map { $0.people?.max ?? 0 })
    perOrganisation = storage.indices(
      activities.map { $0.people?.perOrganisation ?? Int(Int32.max) }
    )
    let reserved = activities.map { Self.reservations($0.people) }
    reservations = storage.rows(reserved.map(\.count))
    mostWithout = storage.column(
      zip(activities, reserved).flatMap { activity, list in
        list.map { (activity.people?.max ?? 0) - $0.seats }
      }
    )
    possible = storage.column(
      zip(activities, reserved).map { activity, list in
        guard let people = activity.people else { return activity.enrolled.isEmpty }
        return people.min <= people.max && activity.enrolled.count <= people.max
          && list.allSatisfy { $0.seats <= people.max }
      }
    )
    hasEnrolled = storage.column(activities.map { !$0.enrolled.isEmpty })
    needs = storage.rows(activities.map(\.needs.count))
    candidates = storage.rows(activities.flatMap { $0.needs.map(\.candidates.count) })
    let all = activities.flatMap { $0.needs.flatMap(\.candidates) }
    resource = storage.indices(all.map(\.resource.position))
    penalty = storage.column(all.map { scale.points($0.penalty) })
    var starts: [Int] = []
    var words = 0
    for activity in activities {
      let row = BitRows.words(problem.placementSets[activity.placements].placements.count)
      for need in activity.needs {
        for _ in need.candidates {
          starts.append(words)
          words += row
        }
      }
    }
    blockedFirst = storage.indices(starts)
    blocked = BitRows(words: storage.column(words, 0))
    block(problem, times)
  }

  /// Marks the placements that a candidate's busy times, seats, units or minutes rule out.
  private func block(_ problem: PlanningProblem, _ times: PlacementTable) {
    let busy = problem.resources.map { $0.busy.merged() }
    var candidate = 0
    for (position, activity) in problem.activities.enumerated() {
      let fewest = max(activity.people?.min ?? 0, activity.enrolled.count)
      for choice in activity.needs.flatMap(\.candidates) {
        let resource = problem.resources[choice.resource]
        let intervals = busy[choice.resource.position][...]
        let never = resource.units < 1 || (resource.seats.map { $0 < fewest } ?? false)
        let row = blockedFirst[candidate]
        for local in 0..<placements[position].count {
          let placement = placementFirst[position] + local
          let long = resource.maxMinutes.map { times.minutes[placement] > $0 } ?? false
          if never || long || times.meets(placement, intervals) { blocked.set(local, row: row) }
        }
        candidate += 1
      }
    }
  }
}
