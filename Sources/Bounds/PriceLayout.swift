/// Where the prices of each kind stand in one list.
struct PriceLayout {
  /// Of people's coming.
  let attendance: Int
  let ceilings: Int
  let limits: Int
  /// Of resources' session minutes.
  let minutes: Int
  /// Of rows' moments.
  let moments: Int
  let momentsPerRow: Int
  /// Of the cuts of all precedences.
  let orders: Int
  let count: Int

  init(_ relaxed: RelaxedProblem) {
    attendance = 0
    ceilings = relaxed.mostServed.count
    limits = ceilings + relaxed.ceilings.count
    minutes = limits + relaxed.limits.count
    moments = minutes + relaxed.row.count
    momentsPerRow = relaxed.grid.moments.count
    orders = moments + relaxed.rows * momentsPerRow
    count = orders + relaxed.orders.counts.reduce(0, +)
  }
}
