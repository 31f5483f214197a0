extension Bundle {
  /// The questions that the weights of an activity's patterns leave open.
  func questions(_ activity: Int, _ leeway: Leeway, sites: Int) -> [CaseSplit] {
    let list = lists[activity]
    let weighted = (0..<list.count).filter { list.weight[$0] > 1e-4 }
    if weighted.count < 2 { return [] }
    var result: [CaseSplit] = []
    func share(_ isYes: (Int) -> Bool) -> Double {
      weighted.reduce(0) { $0 + (isYes($1) ? list.weight[$1] : 0) }
    }
    func ask(_ question: CaseSplit.Question, _ share: Double) {
      if share > 0.01 && share < 0.99 {
        result.append(CaseSplit(activity: activity, question: question, share: share))
      }
    }
    let range = leeway.offerings
    for count in range.lowerBound..<range.upperBound {
      ask(.more(count), share { list.shapes[$0].placements.count > count })
    }
    if sites > 1 && sites < 64 {
      for site in 0..<sites where (leeway.shutSites | leeway.neededSites) >> UInt64(site) & 1 == 0 {
        ask(.site(site), share { list.shapes[$0].siteOf.contains(site) })
      }
    }
    if range.upperBound == 1 {
      let mean = weighted.reduce((sum: 0.0, weight: 0.0)) { mean, pattern in
        guard let placement = list.shapes[pattern].placements.first else { return mean }
        let weight = list.weight[pattern]
        return (mean.sum + weight * Double(placement), mean.weight + weight)
      }
      if mean.weight > 0 {
        let first = Int((mean.sum / mean.weight).rounded(.up))
        ask(.placement(first), share { (list.shapes[$0].placements.first ?? -1) >= first })
      }
    }
    if range.upperBound > 1 && sites < 64 {
      let isFull = leeway.neededSites.nonzeroBitCount == range.upperBound
      for site in 0..<sites where isFull || leeway.neededSites >> UInt64(site) & 1 == 0 {
        guard let first = meanPlacement(list, weighted, at: site) else { continue }
        ask(
          .time(site: site, from: first),
          share { list.shapes[$0].isAny(at: site, from: first) }
        )
      }
    }
    return result
  }

  /// The placement in the middle of those that weighted patterns have at a site; nil: they have none.
  private func meanPlacement(_ list: PatternList, _ weighted: [Int], at site: Int) -> Int? {
    var sum = 0.0
    var weights = 0.0
    for pattern in weighted {
      let shape = list.shapes[pattern]
      for (placement, place) in zip(shape.placements, shape.siteOf) where place == site {
        sum += list.weight[pattern] * Double(placement)
        weights += list.weight[pattern]
      }
    }
    return weights > 0 ? Int((sum / weights).rounded(.up)) : nil
  }
}
