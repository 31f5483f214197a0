/// What the rules between activities cost, as whole numbers: the point at which the bound is
/// computed.
struct Prices {
  /// The binary digits that a price of money has below a unit of points.
  static let moneyBits = 32

  /// What a person's coming costs; below zero: brings.
  var attendance: [Int]
  /// The price of one currency unit under each ceiling, in 2^-32 of a unit of points; from 0.
  var ceilings: [Int]
  /// What an offering costs that a limit counts.
  var limits: [Int]
  /// What a session minute of each resource costs; from 0.
  var minutes: [Int]
  /// What a use of a row's resource at a moment costs, summed from the first moment on.
  var momentSums: [Int]
  /// Whether any moment of a row has a price.
  var isRowPriced: [Bool]
  /// What an offering costs by the cuts of each precedence that bear on it, summed from the first
  /// cut on.
  var orderSums: [[Int]]
  /// The sum over all moments of units times price.
  var momentWorth: Int128 = 0

  init(_ relaxed: RelaxedProblem) {
    attendance = Array(repeating: 0, count: relaxed.mostServed.count)
    ceilings = Array(repeating: 0, count: relaxed.ceilings.count)
    limits = Array(repeating: 0, count: relaxed.limits.count)
    minutes = Array(repeating: 0, count: relaxed.row.count)
    momentSums = Array(repeating: 0, count: relaxed.rows * (relaxed.grid.moments.count + 1))
    orderSums = relaxed.orders.counts.map { Array(repeating: 0, count: $0 + 1) }
    isRowPriced = Array(repeating: false, count: relaxed.rows)
  }
}
