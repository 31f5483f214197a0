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
      ask(.more(count), share { list.offerings[$0] > count })
    }
    if sites > 1 && sites < 64 {
      for site in 0..<sites where (leeway.shutSites | leeway.neededSites) >> UInt64(site) & 1 == 0 {
        ask(.site(site), share { list.sites[$0] >> UInt64(site) & 1 == 1 })
      }
    }
    if range.upperBound == 1 {
      let mean = weighted.reduce((sum: 0.0, weight: 0.0)) { mean, pattern in
        guard let placement = list.placements[pattern].first else { return mean }
        let weight = list.weight[pattern]
        return (mean.sum + weight * Double(placement), mean.weight + weight)
      }
      if mean.weight > 0 {
        let first = Int((mean.sum / mean.weight).rounded(.up))
        ask(.placement(first), share { (list.placements[$0].first ?? -1) >= first })
      }
    }
    return result
  }
}
