extension Bundle {
  /// Moves weight between the patterns of an activity towards those that bring the most at the
  /// model's prices, and the prices with it.
  ///
  /// - Returns: the most that a pattern brought and what the weighted ones brought, before.
  mutating func balance(_ activity: Int) -> (most: Double, mean: Double) {
    var result = (most: 0.0, mean: 0.0)
    for round in 0..<4 {
      let list = lists[activity]
      var best = (value: -Double.infinity, pattern: -1)
      var worst = (value: Double.infinity, pattern: -1)
      var mean = 0.0
      for pattern in 0..<list.count where list.isOpen[pattern] {
        let value = value(list, pattern)
        let weight = list.weight[pattern]
        mean += weight * value
        if value > best.value { best = (value, pattern) }
        if weight > 0, value < worst.value { worst = (value, pattern) }
      }
      if round == 0 { result = (best.value, mean) }
      if best.pattern < 0 || worst.pattern < 0 || best.pattern == worst.pattern { break }
      let gap = best.value - worst.value
      if gap <= 1e-9 * max(1, abs(best.value)) { break }
      shift(activity, from: worst.pattern, to: best.pattern, gap)
    }
    return result
  }

  /// What a pattern brings at the model's prices.
  private func value(_ list: PatternList, _ pattern: Int) -> Double {
    var sum = list.worth[pattern]
    for use in list.first[pattern]..<list.first[pattern + 1] {
      sum -= list.amounts[use] * price[Int(list.entries[use])]
    }
    return sum
  }

  /// Moves weight from one pattern to another until both bring the same, as far as there is any.
  private mutating func shift(_ activity: Int, from worst: Int, to best: Int, _ gap: Double) {
    let list = lists[activity]
    let mine = list.first[worst]..<list.first[worst + 1]
    let other = list.first[best]..<list.first[best + 1]
    touched.removeAll(keepingCapacity: true)
    for use in other { turn(Int(list.entries[use]), by: list.amounts[use]) }
    for use in mine { turn(Int(list.entries[use]), by: -list.amounts[use]) }
    var curvature = 0.0
    for place in touched { curvature += direction[place] * direction[place] * slack(place) }
    let weight = list.weight[worst]
    let step = curvature * weight > gap ? gap / curvature : weight
    for place in touched {
      used[place] += step * direction[place]
      direction[place] = 0
      settle(place)
    }
    lists[activity].weight[worst] = step == weight ? 0 : weight - step
    lists[activity].weight[best] += step
  }

  private mutating func turn(_ place: Int, by amount: Double) {
    if direction[place] == 0 { touched.append(place) }
    direction[place] += amount
  }
}
