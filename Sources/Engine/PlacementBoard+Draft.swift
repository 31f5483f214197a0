import Problem

extension PlacementBoard {
  /// What a board is laid out from.
  struct Draft {
    /// An order as one of its two items sees it.
    struct Order {
      var item: Int
      var isAfter: Bool
      var gap: Int
    }

    /// The slots: those that run, and those that should.
    var slots: [Int] = []
    /// The global placements that each could have.
    var ways: [[Int]] = []
    /// The candidates of each use, item by item.
    var candidates: [Range<Int>] = []
    /// Whether an item may not be taken off.
    var isFixed: [Bool] = []
    /// The segments of each global placement; empty where no item has it.
    var segments: [[Int]] = []
    var segmentCount = 0
    /// The items that share someone who must come.
    var rivals: [[Int]] = []
    var orders: [[Order]] = []
    private let tables: Tables

    init?(_ state: State) {
      tables = state.tables
      var isShort = false
      for activity in 0..<tables.activities.count {
        var lacking = tables.activities.fewest[activity] - state.running[activity]
        for slot in tables.slots.ofActivity[activity] {
          if state.runs(slot) {
            slots.append(slot)
          } else if lacking > 0 && tables.slots.possible[slot] {
            lacking -= 1
            isShort = true
            slots.append(slot)
          }
        }
      }
      guard isShort else { return nil }
      layOutWays(state)
      guard cutTime() else { return nil }
      findRivals(state)
      findOrders()
    }

    /// The entries that must be in a slot.
    private func bound(_ slot: Int, _ state: State) -> [Int] {
      let activity = tables.slots.activity[slot]
      if !tables.activities.hasEnrolled[activity] && !tables.slots.peoplePinned[slot] { return [] }
      return tables.entries.ofActivity[activity].filter { state.isBound($0, to: slot) }
    }

    private mutating func layOutWays(_ state: State) {
      for slot in slots {
        let activity = tables.slots.activity[slot]
        let must = bound(slot, state)
        let first = tables.activities.placementFirst[activity]
        var possible: [Int] = []
        for global in first..<first + tables.activities.placements[activity].count {
          if tables.slots.placementPinned[slot] && global != tables.slots.placement[slot] {
            continue
          }
          if must.allSatisfy({ state.isFree($0, at: global) }) { possible.append(global) }
        }
        ways.append(possible)
        let choices = tables.slots.choiceFirst[slot]
        for (need, index) in tables.activities.needs[activity].enumerated() {
          let pinned = tables.slots.choice[choices + need]
          candidates.append(
            tables.slots.choicesPinned[slot] && pinned >= 0
              ? pinned..<pinned + 1 : tables.activities.candidates[index]
          )
        }
        let isNeeded = tables.rules.after[activity].contains { tables.rules.afterRequired[$0] }
        isFixed.append(tables.slots.mustRun[slot] && state.runs(slot) || isNeeded)
      }
    }

    /// Cuts time at the starts and ends of sessions; false if a table would be too large.
    private mutating func cutTime() -> Bool {
      let times = tables.times
      let placements = tables.problem.placementSets.reduce(0) { $0 + $1.placements.count }
      var isUsed = Array(repeating: false, count: placements)
      for global in ways.joined() { isUsed[global] = true }
      var bounds: [Int] = []
      for global in 0..<placements where isUsed[global] {
        for session in times.sessions[global] {
          bounds.append(times.sessionStart[session])
          bounds.append(times.sessionEnd[session])
        }
      }
      bounds.sort()
      var cuts: [Int] = []
      for bound in bounds where cuts.last != bound { cuts.append(bound) }
      segmentCount = cuts.count
      let rows = max(slots.count, tables.resources.count)
      if rows * segmentCount > mostNumbers || slots.count * slots.count > mostNumbers * 8 {
        return false
      }
      func cut(at minute: Int) -> Int {
        var low = 0
        var high = cuts.count
        while low < high {
          let middle = (low + high) / 2
          if cuts[middle] < minute { low = middle + 1 } else { high = middle }
        }
        return low
      }
      segments = (0..<placements).map { global in
        guard isUsed[global] else { return [] }
        return times.sessions[global].flatMap { session in
          cut(at: times.sessionStart[session])..<cut(at: times.sessionEnd[session])
        }
      }
      return true
    }

    private mutating func findRivals(_ state: State) {
      var itemsOfPerson = Array(repeating: [Int](), count: tables.entries.personCount)
      for (item, slot) in slots.enumerated() {
        for entry in bound(slot, state) { itemsOfPerson[tables.entries.person[entry]].append(item) }
      }
      rivals = Array(repeating: [], count: slots.count)
      for items in itemsOfPerson where items.count > 1 {
        for item in items { rivals[item] += items }
      }
      for item in rivals.indices {
        let others = rivals[item].sorted()
        rivals[item] = []
        for other in others where other != item && rivals[item].last != other {
          rivals[item].append(other)
        }
      }
    }

    private mutating func findOrders() {
      var itemsOfActivity = Array(repeating: [Int](), count: tables.activities.count)
      for (item, slot) in slots.enumerated() {
        itemsOfActivity[tables.slots.activity[slot]].append(item)
      }
      orders = Array(repeating: [], count: slots.count)
      for (item, slot) in slots.enumerated() {
        let activity = tables.slots.activity[slot]
        for index in tables.rules.after[activity] {
          let gap = tables.rules.afterGap[index]
          for other in itemsOfActivity[tables.rules.afterActivity[index]] where other != item {
            orders[item].append(Order(item: other, isAfter: true, gap: gap))
            orders[other].append(Order(item: item, isAfter: false, gap: gap))
          }
        }
      }
    }
  }
}
