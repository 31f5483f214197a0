extension Searcher {
  /// Inserts what fits, site by site in a changing order, each where it costs least.
  func fill() {
    let usable = tables.usable
    var count = 0
    let mode = random.below(8)
    let noise = 0.5
    for site in usable where work.dayOf[site] < 0 && work.admits(site) {
      let key: Double
      switch mode {
      case 0, 1:
        key = random.unit()
      case 2, 3, 4:
        key = Double(tables.value[site]) * (1 + noise * random.unit())
      default:
        key = Double(tables.value[site]) / Double(1 + tables.visit[site]) * random.unit()
      }
      let relief = work.relief(site)
      let rank = Int(key * 1024 / (usualValue) * 64) + (relief > 0 ? 1 << 40 : 0)
      order[count] = rank << 16 | site
      count += 1
    }
    var list = UnsafeMutableBufferPointer(start: order.base, count: count)
    list.sort(by: >)
    let detour = random.below(17)
    let blink = random.below(32)
    let charge = InsertionCost(
      detour: detour,
      delay: 16 - detour,
      blink: blink == 0 ? 2 : blink < 4 ? 8 : 100
    )
    skip = 1 + random.below(2 * charge.blink)
    for rank in 0..<count {
      let site = order[rank] & 0xFFFF
      guard work.admits(site) else { continue }
      var insertion = Insertion.none
      for day in 0..<tables.dayCount {
        work.tryDay(site, day, charge, &insertion, skip: &skip, &random)
      }
      if insertion.day >= 0 {
        work.insert(site, day: insertion.day, after: insertion.after)
        changed |= 1 << UInt64(insertion.day)
      }
    }
  }

  /// Inserts again and again the site with the greatest value for its time.
  func fillGreedily() {
    let charge = InsertionCost(detour: 8, delay: 8, blink: 1 << 20)
    while true {
      var best = Insertion.none
      var chosen = -1
      var bestRatio = -1.0
      for site in tables.usable where work.dayOf[site] < 0 && work.admits(site) {
        var insertion = Insertion.none
        for day in 0..<tables.dayCount {
          work.tryDay(site, day, charge, &insertion, skip: &skip, &random)
        }
        guard insertion.day >= 0 else { continue }
        let value = Double(tables.value[site]) + lackWeight * Double(work.relief(site))
        let ratio = value / Double(1 + max(0, insertion.cost))
        if ratio > bestRatio {
          bestRatio = ratio
          best = insertion
          chosen = site
        }
      }
      guard chosen >= 0 else { return }
      work.insert(chosen, day: best.day, after: best.after)
      changed |= 1 << UInt64(best.day)
    }
  }
}
