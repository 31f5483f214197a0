/// Sums that no input makes trap: beyond 64 bits they stay at the bound.
extension Int {
  /// The sum, or the bound it would pass.
  func plus(_ other: Int) -> Int {
    let (sum, isOver) = addingReportingOverflow(other)
    return isOver ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, or the bound it would pass.
  func minus(_ other: Int) -> Int {
    let (difference, isOver) = subtractingReportingOverflow(other)
    return isOver ? (other < 0 ? .max : .min) : difference
  }

  /// The product, or the bound it would pass.
  func times(_ other: Int) -> Int {
    let (product, isOver) = multipliedReportingOverflow(by: other)
    return isOver ? ((self < 0) != (other < 0) ? .min : .max) : product
  }
}
