import Problem

/// The places in a plan that an offering can take: for each activity one per published offering, then one per value.
///
/// An offering in a published offering's slot continues it. At most as many slots of an activity are taken as it has
/// values.
struct SlotTable {
  /// The number of slots.
  let count: Int
  /// The slots of each activity.
  let ofActivity: Rows
  /// The activity of each slot.
  let activity: IndexColumn
  /// Where a slot's choices (one per need) begin.
  let choiceFirst: IndexColumn
  /// Where its counts of organisations begin.
  let organisationFirst: IndexColumn
  /// Where its counts of people without a tag begin.
  let withoutFirst: IndexColumn
  /// Where its charges begin.
  let chargeFirst: IndexColumn
  /// The sizes of the four tables of counters.
  let choiceCount, organisationCount, withoutCount, chargeCount: Int
  /// The published offering it continues, or −1.
  let published: IndexColumn
  /// Whether the published offering can be continued (always true of the others).
  let possible: Column<Bool>
  /// Whether it must run.
  let mustRun: Column<Bool>
  /// The published placement (global), or −1 if there is no such placement.
  let placement: IndexColumn
  /// Whether it stays if the slot runs.
  let placementPinned: Column<Bool>
  /// The published candidates, laid out as choices; −1 where it is none.
  let choice: IndexColumn
  /// Whether they stay if the slot runs.
  let choicesPinned: Column<Bool>
  /// The entries published in the slot.
  let people: Rows
  /// Those entries, ascending.
  let entry: IndexColumn
  /// Whether they all stay if the slot runs.
  let peoplePinned: Column<Bool>
  /// The number of people published, with those who are gone.
  let publishedPeople: IndexColumn
  /// Whether an entry is published anywhere.
  let isPublished: Column<Bool>
  /// Points of changes to the plan.
  let cancel, move, swap, release: Int
  /// Change points of published offerings whose activity is gone.
  let lostPoints: Int
  /// Reasons known beforehand for which no answer is lawful.
  let infeasibilities: [Infeasibility]

  init(
    _ problem: PlanningProblem,
    _ scale: PointScale,
    _ activities: ActivityTable,
    _ entries: EntryTable,
    _ money: MoneyTable,
    _ storage: Storage
  ) {
    let weights = problem.weights
    cancel = scale.points(weights.cancel)
    move = scale.points(weights.move)
    swap = scale.points(weights.swap)
    release = scale.points(weights.release)
    var draft = Draft(problem, activities, entries)
    for position in problem.activities.indices { draft.add(position) }
    count = draft.owner.count
    let owner = draft.owner
    ofActivity = storage.rows(draft.slotCounts)
    activity = storage.indices(owner)
    func offsets(_ size: (Int) -> Int) -> (IndexColumn, Int) {
      var sum = 0
      var starts: [Int] = []
      for slot in owner {
        starts.append(sum)
        sum += size(slot)
      }
      return (storage.indices(starts), sum)
    }
    (choiceFirst, choiceCount) = offsets { activities.needs[$0].count }
    (organisationFirst, organisationCount) = offsets { entries.organisations[$0] }
    (withoutFirst, withoutCount) = offsets { activities.reservations[$0].count }
    (chargeFirst, chargeCount) = offsets { money.charges[$0].count }
    published = storage.indices(draft.published)
    possible = storage.column(draft.possible)
    mustRun = storage.column(
      zip(draft.pins, draft.possible).map { $0.contains(.run) && $1 }
    )
    placement = storage.indices(draft.placement)
    placementPinned = storage.column(draft.pins.map { $0.contains(.placement) })
    choice = storage.indices(draft.choices)
    choicesPinned = storage.column(draft.pins.map { $0.contains(.resources) })
    people = storage.rows(draft.people.map(\.count))
    entry = storage.indices(draft.people.flatMap { $0 })
    peoplePinned = storage.column(draft.pins.map { $0.contains(.participants) })
    publishedPeople = storage.indices(draft.publishedPeople)
    isPublished = storage.column(entries.count, false)
    for entry in draft.people.flatMap({ $0 }) { isPublished[entry] = true }
    var lost = 0
    var reasons: [Infeasibility] = []
    for offering in problem.baseline?.offerings ?? []
    where draft.activityNamed[offering.offering.activity] == nil {
      lost -= cancel + release * offering.offering.participants.count
      if offering.pinned.contains(.run) {
        reasons.append(.pinnedOfferingImpossible(id: offering.id))
      }
    }
    for slot in owner.indices where draft.pins[slot].contains(.run) && !draft.possible[slot] {
      if let offerings = problem.baseline?.offerings {
        reasons.append(.pinnedOfferingImpossible(id: offerings[draft.published[slot]].id))
      }
    }
    for (position, ceiling) in problem.ceilings.enumerated() where ceiling.amount < 0 {
      reasons.append(.negativeCeiling(position: position))
    }
    lostPoints = lost
    infeasibilities = reasons
  }

  /// Whether an entry is published in a slot.
  @inline(__always)
  func publishes(_ candidate: Int, in slot: Int) -> Bool {
    isPublished[candidate] && contains(candidate, slot)
  }

  /// Whether an entry stands among those published in a slot.
  @inline(never)
  private func contains(_ candidate: Int, _ slot: Int) -> Bool {
    var low = people[slot].lowerBound
    var high = people[slot].upperBound
    while low < high {
      let middle = (low + high) / 2
      if entry[middle] < candidate { low = middle + 1 } else { high = middle }
    }
    return low < people[slot].upperBound && entry[low] == candidate
  }
}
