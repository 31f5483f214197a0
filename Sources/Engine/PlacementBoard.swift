/// The offerings that run or should, as a puzzle of times and resources alone, on which offerings that lack a place are
/// put by taking others off.
///
/// It knows the rules that bind offerings to each other through time: people who must be in both, resources, orders,
/// the most of each limit. Money, minimums and travel are left to the plan that takes its arrangement over. Time is cut
/// into segments at every start and end of a session. The memory is taken when it is made, none while it works.
final class PlacementBoard {
  let tables: Tables
  /// The number of items, each one slot of the plan.
  let count: Int
  /// The slot of each item.
  let slot: IndexColumn
  /// The activity of each item.
  let activity: IndexColumn
  /// The ways of each item: global placements that are possible for it alone.
  let ways: Rows
  /// The global placement of a way.
  let placementOfWay: IndexColumn
  /// The number of segments of time.
  let segmentCount: Int
  /// The segments of each global placement.
  let segments: Rows
  /// Those segments.
  let segment: IndexColumn
  /// The items that share someone who must come with each item.
  let rivals: Rows
  /// Those items.
  let rival: IndexColumn
  /// Whether there are any.
  let hasRivals: Bool
  /// The same as bits, a row for each item.
  let isRival: BitRows
  /// The words of such a row.
  let rivalWords: Int
  /// The orders that bind each item.
  let orders: Rows
  /// The other item of an order.
  let orderItem: IndexColumn
  /// Whether the other item comes after.
  let orderIsAfter: Column<Bool>
  /// Minutes between the two.
  let orderGap: Column<Int>
  /// The uses of each item, one for each need.
  let uses: Rows
  /// The item of a use.
  let itemOfUse: IndexColumn
  /// The candidates of a use.
  let firstCandidate: IndexColumn
  /// The first candidate after them.
  let lastCandidate: IndexColumn

  /// The way of each item; −1: it is off.
  let way: IndexColumn
  /// The candidate of each use of an item that is on.
  let choice: IndexColumn
  /// What taking an item off counts, growing with each time it was hard to put on.
  let weight: IndexColumn
  /// For each item and segment, the weights of its rivals there.
  let rivalry: IndexColumn
  /// For each resource of one unit and segment, the use that holds it or −1; of several units, how many hold it.
  let holder: IndexColumn
  /// The items on at each segment.
  let present: GrowingRows
  /// The uses of each resource of several units.
  let shared: GrowingRows
  /// Session minutes of each resource.
  let usedMinutes: Column<Int>
  /// Offerings on, by activity.
  let running: IndexColumn
  /// Offerings that count for each limit.
  let counted: IndexColumn
  /// The items that are off and wanted.
  @exclusivity(unchecked) var wanted: [Int] = []
  /// Where each item stands in that list, or −1.
  let wantedPosition: IndexColumn
  /// The round before which a way is not taken again.
  let tabuUntil: Column<Int>
  /// Rounds so far.
  @exclusivity(unchecked) var round = 0
  /// The best arrangement: the way of each item.
  let bestWay: IndexColumn
  /// The best arrangement: the candidate of each use.
  let bestChoice: IndexColumn
  /// How many were wanted in the best arrangement.
  @exclusivity(unchecked) var bestWanted = Int.max
  @exclusivity(unchecked) var random: Generator

  /// Items that are leaving, in the way being looked at, bear the stamp of the look.
  let leaving: Column<Int>
  @exclusivity(unchecked) var leavingStamp = 0
  /// Resources looked at in the present search for a resource.
  let seen: Column<Int>
  @exclusivity(unchecked) var seenStamp = 0
  /// Resources taken by the earlier needs of the item being put on.
  let taken: Column<Int>
  @exclusivity(unchecked) var takenStamp = 0
  /// The use that would take each resource seen.
  let taker: IndexColumn
  /// The candidate by which it would.
  let takerCandidate: IndexColumn
  /// The uses whose resources are being looked at, in order.
  let queue: IndexColumn
  /// Where the last search for a resource ended.
  @exclusivity(unchecked) var found = ResourcePath()

  private let storage: Storage

  /// What an item counts at first.
  static let usualWeight = 100
  /// What an offering counts that is not needed against shortfall.
  static let spareWeight = 20
  /// What an item counts that may not be taken off.
  static let fixedWeight = 1 << 24
  /// A weight grows no further.
  static let mostWeight = 1 << 18
  /// More numbers are not kept in one table.
  static let mostNumbers = 1 << 26

  /// Lays out what runs in a plan and what should; nil if nothing is wanted or the tables would be too large.
  init?(_ state: State, random: Generator) {
    let tables = state.tables
    guard let draft = Draft(state) else { return nil }
    let storage = Storage()
    self.storage = storage
    self.tables = tables
    self.random = random
    let count = draft.slots.count
    self.count = count
    slot = storage.indices(draft.slots)
    activity = storage.indices(draft.slots.map { tables.slots.activity[$0] })
    ways = storage.rows(draft.ways.map(\.count))
    placementOfWay = storage.indices(draft.ways.flatMap { $0 })
    segmentCount = draft.segmentCount
    segments = storage.rows(draft.segments.map(\.count))
    segment = storage.indices(draft.segments.flatMap { $0 })
    rivals = storage.rows(draft.rivals.map(\.count))
    rival = storage.indices(draft.rivals.flatMap { $0 })
    hasRivals = draft.rivals.contains { !$0.isEmpty }
    rivalWords = BitRows.words(count)
    isRival = BitRows(words: storage.column(count * rivalWords, 0))
    for (item, others) in draft.rivals.enumerated() {
      for other in others { isRival.set(other, row: item * rivalWords) }
    }
    orders = storage.rows(draft.orders.map(\.count))
    let listed = draft.orders.flatMap { $0 }
    orderItem = storage.indices(listed.map(\.item))
    orderIsAfter = storage.column(listed.map(\.isAfter))
    orderGap = storage.column(listed.map(\.gap))
    let needs = draft.slots.map { tables.activities.needs[tables.slots.activity[$0]] }
    uses = storage.rows(needs.map(\.count))
    itemOfUse = storage.indices(needs.enumerated().flatMap { item, row in row.map { _ in item } })
    firstCandidate = storage.indices(draft.candidates.map(\.lowerBound))
    lastCandidate = storage.indices(draft.candidates.map(\.upperBound))
    let useCount = draft.candidates.count
    way = storage.indices(count, -1)
    choice = storage.indices(useCount, -1)
    weight = storage.indices(draft.isFixed.map { $0 ? Self.fixedWeight : Self.usualWeight })
    rivalry = storage.indices(count * segmentCount, 0)
    let resources = tables.resources
    holder = storage.indices(resources.count * segmentCount, -1)
    for resource in 0..<resources.count where resources.units[resource] != 1 {
      for index in 0..<segmentCount { holder[resource * segmentCount + index] = 0 }
    }
    present = GrowingRows(segmentCount, room: Self.room(count, in: segmentCount))
    shared = GrowingRows(resources.count, room: Self.room(useCount, in: resources.count))
    usedMinutes = storage.column(resources.count, 0)
    running = storage.indices(tables.activities.count, 0)
    counted = storage.indices(tables.rules.limitCount, 0)
    wantedPosition = storage.indices(count, -1)
    tabuUntil = storage.column(draft.ways.reduce(0) { $0 + $1.count }, 0)
    bestWay = storage.indices(count, -1)
    bestChoice = storage.indices(useCount, -1)
    leaving = storage.column(count, 0)
    seen = storage.column(resources.count, 0)
    taken = storage.column(resources.count, 0)
    taker = storage.indices(resources.count, -1)
    takerCandidate = storage.indices(resources.count, -1)
    queue = storage.indices(resources.count + 1, -1)
    wanted.reserveCapacity(count)
    arrange(as: state)
  }

  /// The room of each of some rows: all that it could hold, if that is not too much.
  private static func room(_ most: Int, in rows: Int) -> Int {
    most * rows <= 1 << 22 ? max(4, most) : 4
  }

  /// Puts everything on as it stands in the plan, and wants what is short.
  private func arrange(as state: State) {
    for item in 0..<count {
      let global = state.placement[slot[item]]
      guard global >= 0 else { continue }
      let first = tables.slots.choiceFirst[slot[item]]
      guard let index = ways[item].first(where: { placementOfWay[$0] == global }) else { continue }
      for (need, use) in uses[item].enumerated() { choice[use] = state.choice[first + need] }
      putOn(item, index)
    }
    for item in 0..<count where way[item] < 0 { want(item) }
    remember()
  }

  /// Wants an item that is off.
  func want(_ item: Int) {
    wantedPosition[item] = wanted.count
    wanted.append(item)
  }

  /// Wants an item no longer.
  func unwant(_ item: Int) {
    let gap = wantedPosition[item]
    let last = wanted.removeLast()
    if last != item {
      wanted[gap] = last
      wantedPosition[last] = gap
    }
    wantedPosition[item] = -1
  }
}

/// Where a search for a resource ended.
struct ResourcePath {
  /// What has to leave for it counts this much in all; `Int.max`: there is no resource.
  var cost = Int.max
  /// The resource at the end, from which takers lead back.
  var resource = -1
}
