import Problem

extension Prices {
  /// A price of money as a whole number.
  private static func money(_ price: Double) -> Int {
    price.isFinite ? Int(min(max(0, price), 1e18).rounded()) : 0
  }

  /// Takes prices in points, in the order of the layout, rounded.
  mutating func take(_ points: [Double], _ relaxed: RelaxedProblem, _ layout: PriceLayout) {
    let units = relaxed.units
    for person in attendance.indices {
      attendance[person] = units.price(points[person])
    }
    let perUnit = units.perPoint * Double(1 << Prices.moneyBits)
    for ceiling in ceilings.indices where relaxed.isPriced[ceiling] {
      ceilings[ceiling] = Self.money(points[layout.ceilings + ceiling] * perUnit)
    }
    for limit in limits.indices {
      limits[limit] = units.price(points[layout.limits + limit])
    }
    for resource in minutes.indices where relaxed.mostMinutes[resource] != nil {
      minutes[resource] = units.price(points[layout.minutes + resource])
    }
    momentWorth = 0
    let moments = layout.momentsPerRow
    for row in 0..<relaxed.rows {
      var sum = 0
      let first = layout.moments + row * moments
      let firstSum = row * (moments + 1)
      for moment in 0..<moments {
        let price = points[first + moment]
        if price != 0 { sum += units.price(price) }
        momentSums[firstSum + moment + 1] = sum
      }
      isRowPriced[row] = sum != 0
      momentWorth += Int128(sum) * Int128(relaxed.rowUnits[row])
    }
    var entry = layout.orders
    for (order, count) in relaxed.orders.counts.enumerated() {
      var sum = 0
      for cut in 0..<count {
        sum += units.price(points[entry])
        orderSums[order][cut + 1] = sum
        entry += 1
      }
    }
  }
}
