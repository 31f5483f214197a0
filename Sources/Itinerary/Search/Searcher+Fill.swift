extension Searcher {
  /// In which order sites are offered for insertion.
  private enum Order {
    case random
    case value
    case density
    /// By value for the time that the insertion takes now.
    case ratio
    /// By nearness to where visits were taken out.
    case near
  }

  private func drawOrder(_ random: inout Generator) -> Order {
    let drawn = random.unit() * 16
    if drawn < Tuning.ratio { return .ratio }
    if drawn < Tuning.ratio + Tuning.near { return .near }
    switch random.below(8) {
    case 0, 1: return .random
    case 2, 3, 4: return .value
    default: return .density
    }
  }

  /// Inserts what fits, site by site in a changing order, each where it costs least.
  func fill() {
    var random = random
    defer { self.random = random }
    let order = drawOrder(&random)
    let detour = random.below(17)
    let blink = random.below(32)
    let charge = InsertionCost(
      detour: detour,
      delay: 16 - detour,
      blink: blink == 0 ? 2 : blink < 4 ? 8 : 100
    )
    var skip = 1 + random.below(2 * charge.blink)
    // What had no room on a day before has none now, unless the day has changed or money or groups kept it out.
    let isCertain = !tables.hasGroups && tables.budget == Int.max && random.below(16) > 0
    let count = offer(order, charge, isCertain, &skip, &random)
    Self.sortFalling(self.order.base, count)
    for rank in 0..<count {
      let site = self.order[rank] & 0xFFFF
      guard work.admits(site) else { continue }
      let insertion = cheapest(site, charge, isCertain, &skip, &random)
      if insertion.day >= 0 {
        work.insert(site, day: insertion.day, after: insertion.after)
        changed |= 1 << UInt64(insertion.day)
      }
    }
  }

  /// Writes the sites that may be inserted with their rank; their number.
  @inline(__always)
  private func offer(
    _ order: Order,
    _ charge: InsertionCost,
    _ isCertain: Bool,
    _ skip: inout Int,
    _ random: inout Generator
  ) -> Int {
    var mostRoom = Int.max
    if isCertain && tables.isPlain {
      mostRoom = 0
      for day in 0..<tables.dayCount where changed & (1 << UInt64(day)) != 0 {
        mostRoom = max(mostRoom, work.mostRoom[day])
      }
    }
    var count = 0
    for site in tables.usable where work.dayOf[site] < 0 && work.admits(site) {
      if tables.need[site] > mostRoom, current.dayOf[site] < 0 { continue }
      let value = Double(tables.value[site])
      var key: Double
      switch order {
      case .random:
        key = random.unit()
      case .value:
        key = value * (2 + random.unit())
      case .density:
        key = value / Double(1 + tables.visit[site]) * random.unit()
      case .ratio:
        let insertion = cheapest(site, charge, isCertain, &skip, &random)
        if insertion.day < 0 { continue }
        key = value / Double(max(1, insertion.cost)) * (1 + Tuning.noise * random.unit())
        key *= 16 * ratioScale
      case .near:
        let away = Double(tables.go[ruinSeed * tables.nodeCount + site] - tables.visit[ruinSeed])
        key = usualValue * 1000 / (1 + away / ratioScale * (1 + random.unit()))
      }
      let rank = Int(min(key * keyScale, 1e12)) + (work.relief(site) > 0 ? 1 << 41 : 0)
      self.order[count] = rank << 16 | site
      count += 1
    }
    return count
  }

  @inline(__always)
  private func cheapest(
    _ site: Int,
    _ charge: InsertionCost,
    _ isCertain: Bool,
    _ skip: inout Int,
    _ random: inout Generator
  ) -> Insertion {
    var insertion = Insertion.none
    let isNew = !isCertain || current.dayOf[site] >= 0
    for day in 0..<tables.dayCount where isNew || changed & (1 << UInt64(day)) != 0 {
      work.tryDay(site, day, charge, &insertion, skip: &skip, &random)
    }
    return insertion
  }

  /// Inserts again and again the site with the greatest value for its time.
  func fillGreedily() {
    var skip = Int.max
    let charge = InsertionCost(detour: 8, delay: 8, blink: 1 << 20)
    while true {
      var best = Insertion.none
      var chosen = -1
      var bestRatio = -1.0
      for site in tables.usable where work.dayOf[site] < 0 && work.admits(site) {
        let insertion = cheapest(site, charge, false, &skip, &random)
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
