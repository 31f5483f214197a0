/// An itinerary during the search, with the slack of every visit.
///
/// Each day is a row of nodes: its start, the visits, its end. For each the earliest start that the visits before allow and the
/// latest start that those behind allow stand ready, so that an insertion is judged in constant time. On a day with a break both
/// are kept twice: with the break still to come and with the break taken.
final class State {
  let tables: Tables
  /// The room of a day's row.
  let stride: Int
  private let storage = Storage()
  let node: Whole
  /// The earliest start at a position, on a day with a break as long as it is not taken.
  let early: Whole
  /// The latest start at a position, on a day with a break as long as it is not taken.
  let late: Whole
  /// The earliest start with the break taken.
  let earlyFed: Whole
  /// The latest start with the break taken.
  let lateFed: Whole
  /// Ticks from the start at the position before to the arrival at a position.
  let leg: Whole
  /// The longest detour, visit included, that fits behind a position; on days without a break.
  let room: Whole
  /// The greatest room of each day.
  let mostRoom: Whole
  /// Visits of each day.
  let length: Whole
  let driving: Whole
  /// The day of a site, or -1.
  let dayOf: Whole
  let chosen: Whole
  let visitedInGroup: Column<Int>
  var value = 0
  var spent = 0
  var lacking = 0
  var totalDriving = 0
  var visitedCount = 0

  init(_ tables: Tables) {
    self.tables = tables
    stride = tables.siteCount + 2
    let cells = stride * max(1, tables.dayCount)
    node = storage.whole(cells, 0)
    early = storage.whole(cells, 0)
    late = storage.whole(cells, 0)
    leg = storage.whole(cells, 0)
    room = storage.whole(cells, 0)
    mostRoom = storage.whole(tables.dayCount, 0)
    let hasMeal = tables.days.contains { $0.meal != nil }
    earlyFed = storage.whole(hasMeal ? cells : 0, 0)
    lateFed = storage.whole(hasMeal ? cells : 0, 0)
    length = storage.whole(tables.dayCount, 0)
    driving = storage.whole(tables.dayCount, 0)
    dayOf = storage.whole(tables.siteCount, -1)
    chosen = storage.whole(tables.problem.anchors.count, 0)
    visitedInGroup = storage.column(tables.groupCount, 0)
    lacking = tables.requiredCount
    for group in 0..<tables.groupCount { lacking += tables.groupLeast[group] }
    for day in 0..<tables.dayCount { setEnds(day) }
    for (anchor, places) in tables.problem.anchors.enumerated() {
      spent += places.candidates[chosen[anchor]].cost
    }
  }

  /// Writes the chosen start and end of a day into its row.
  func setEnds(_ day: Int) {
    let rules = tables.days[day]
    let row = day * stride
    node[row] = tables.anchorNode[rules.start] + chosen[rules.start]
    node[row + length[day] + 1] = tables.anchorNode[rules.end] + chosen[rules.end]
  }

  /// Takes over another state, of the days only those whose bit stands in `changed`.
  func take(_ other: State, changed: UInt64) {
    var bits = changed
    while bits != 0 {
      let day = bits.trailingZeroBitCount
      bits &= bits &- 1
      let row = day * stride
      let count = other.length[day] + 2
      node.from(row).take(count, from: other.node.from(row))
      early.from(row).take(count, from: other.early.from(row))
      late.from(row).take(count, from: other.late.from(row))
      leg.from(row).take(count, from: other.leg.from(row))
      room.from(row).take(count, from: other.room.from(row))
      mostRoom[day] = other.mostRoom[day]
      if tables.days[day].meal != nil {
        earlyFed.from(row).take(count, from: other.earlyFed.from(row))
        lateFed.from(row).take(count, from: other.lateFed.from(row))
      }
      length[day] = other.length[day]
      driving[day] = other.driving[day]
    }
    dayOf.take(tables.siteCount, from: other.dayOf)
    chosen.take(tables.problem.anchors.count, from: other.chosen)
    visitedInGroup.take(tables.groupCount, from: other.visitedInGroup)
    value = other.value
    spent = other.spent
    lacking = other.lacking
    totalDriving = other.totalDriving
    visitedCount = other.visitedCount
  }

  /// Whether the budget and the groups have room for a site.
  @inline(__always)
  func admits(_ site: Int) -> Bool {
    if tables.fee[site] > tables.budget &- spent { return false }
    guard tables.hasGroups else { return true }
    var place = tables.firstGroup[site]
    let end = tables.firstGroup[site &+ 1]
    while place < end {
      let group = tables.groupOf[place]
      if visitedInGroup[group] >= tables.groupMost[group] { return false }
      place &+= 1
    }
    return true
  }

  /// How many of the lacking visits a site would make up.
  @inline(__always)
  func relief(_ site: Int) -> Int {
    if lacking == 0 { return 0 }
    var sum = tables.isRequired[site] ? 1 : 0
    for place in tables.firstGroup[site]..<tables.firstGroup[site &+ 1] {
      let group = tables.groupOf[place]
      if visitedInGroup[group] < tables.groupLeast[group] { sum &+= 1 }
    }
    return sum
  }

  /// Inserts a site behind a position of a day's row, without judging it again.
  func insert(_ site: Int, day: Int, after position: Int) {
    let row = day &* stride
    node.from(row).open(at: position &+ 1, count: length[day] &+ 2)
    node[row &+ position &+ 1] = site
    length[day] = length[day] &+ 1
    count(site, on: day)
    rebuild(day)
  }

  /// Enters a visit into the sums.
  func count(_ site: Int, on day: Int) {
    dayOf[site] = day
    value &+= tables.value[site]
    spent &+= tables.fee[site]
    visitedCount &+= 1
    if tables.isRequired[site] { lacking &-= 1 }
    for place in tables.firstGroup[site]..<tables.firstGroup[site &+ 1] {
      let group = tables.groupOf[place]
      if visitedInGroup[group] < tables.groupLeast[group] { lacking &-= 1 }
      visitedInGroup[group] &+= 1
    }
  }

  /// Takes a visit out of the sums; `sweep` takes it out of its row.
  func discount(_ site: Int) {
    dayOf[site] = -1
    value &-= tables.value[site]
    spent &-= tables.fee[site]
    visitedCount &-= 1
    if tables.isRequired[site] { lacking &+= 1 }
    for place in tables.firstGroup[site]..<tables.firstGroup[site &+ 1] {
      let group = tables.groupOf[place]
      visitedInGroup[group] &-= 1
      if visitedInGroup[group] < tables.groupLeast[group] { lacking &+= 1 }
    }
  }

  /// Takes the visits that are no longer counted out of a day's row; false if the rest cannot be kept in time.
  @discardableResult
  func sweep(_ day: Int) -> Bool {
    let row = day &* stride
    var kept = 1
    let count = length[day]
    for position in 1..<max(1, count &+ 1) {
      let site = node[row &+ position]
      if dayOf[site] == day {
        node[row &+ kept] = site
        kept &+= 1
      }
    }
    node[row &+ kept] = node[row &+ count &+ 1]
    length[day] = kept &- 1
    return rebuild(day)
  }

  /// Chooses another candidate of an anchor; the days that begin or end there are to be rebuilt.
  func choose(_ candidate: Int, anchor: Int) {
    let candidates = tables.problem.anchors[anchor].candidates
    spent += candidates[candidate].cost - candidates[chosen[anchor]].cost
    chosen[anchor] = candidate
  }
}
