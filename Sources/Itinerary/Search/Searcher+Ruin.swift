extension Searcher {
  /// Takes out strings of visits around a site.
  func ruin() {
    let visits = work.visitedCount
    guard visits > 0 else { return }
    let days = tables.dayCount
    let average = Double(visits) / Double(days)
    let longest = max(1.0, min(Tuning.longest, average))
    let most = max(0.0, 4 * Tuning.removed / (1 + longest) - 1)
    let strings = max(1, min(days, Int(random.unit() * most + 1)))
    let seed = seed()
    ruinSeed = seed
    var ruined: UInt64 = 0
    var left = strings
    let near = tables.near.from(seed &* tables.nearCount)
    var rank = 0
    while left > 0, rank < tables.nearCount {
      let site = near[rank]
      rank &+= 1
      let day = work.dayOf[site]
      if day < 0 || ruined & (1 << UInt64(day)) != 0 { continue }
      ruined |= 1 << UInt64(day)
      let count = work.length[day]
      let limit = min(longest, Double(count))
      let size = min(count, Int(random.unit() * limit) + 1)
      cut(around: site, day: day, size: size)
      left -= 1
    }
    changed |= ruined
    var bits = ruined
    while bits != 0 {
      let day = bits.trailingZeroBitCount
      bits &= bits &- 1
      settle(day)
    }
  }

  /// A site to take visits out around: often one that is required and lacks.
  private func seed() -> Int {
    let site = tables.usable[random.below(tables.usable.count)]
    guard work.lacking > 0, random.below(2) == 0 else { return site }
    for _ in 0..<tables.usable.count {
      let other = tables.usable[random.below(tables.usable.count)]
      if work.dayOf[other] < 0, work.relief(other) > 0 { return other }
    }
    return site
  }

  /// Takes a string of visits that holds a site out of the sums; half of the time it leaves some in the middle.
  private func cut(around site: Int, day: Int, size: Int) {
    let row = day &* work.stride
    let count = work.length[day]
    var place = 1
    while work.node[row &+ place] != site { place &+= 1 }
    var kept = 0
    if size > 1, size < count, random.below(2) == 0 {
      kept = 1
      while size + kept < count, random.below(100) < 50 { kept += 1 }
    }
    let span = size + kept
    let first = max(1, place - span + 1)
    let last = min(place, count - span + 1)
    let begin = first + random.below(max(1, last - first + 1))
    let hole = kept > 0 ? begin + random.below(size + 1) : Int.max
    for position in begin..<begin + span {
      if position >= hole, position < hole + kept { continue }
      work.discount(work.node[row &+ position])
    }
  }

  /// Closes the gaps of a day and takes out more until the rest can be kept in time; false if not even the bare journey can.
  @discardableResult
  func settle(_ day: Int) -> Bool {
    var isInTime = work.sweep(day)
    while !isInTime, work.length[day] > 0 {
      let row = day * work.stride
      work.discount(work.node[row + 1 + random.below(work.length[day])])
      isInTime = work.sweep(day)
    }
    return isInTime
  }
}
