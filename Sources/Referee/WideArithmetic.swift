/// Sums that no input makes trap: beyond 128 bits they stay at the bound.
extension Int128 {
  /// The sum, or the bound it would pass.
  func saturatingAdd(_ other: Int128) -> Int128 {
    let (sum, isOverflow) = addingReportingOverflow(other)
    return isOverflow ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, or the bound it would pass.
  func saturatingSubtract(_ other: Int128) -> Int128 {
    let (difference, isOverflow) = subtractingReportingOverflow(other)
    return isOverflow ? (other < 0 ? .max : .min) : difference
  }

  /// The product, or the bound it would pass.
  func saturatingMultiply(_ other: Int128) -> Int128 {
    let (product, isOverflow) = multipliedReportingOverflow(by: other)
    return isOverflow ? ((self < 0) != (other < 0) ? .min : .max) : product
  }

  /// So many thousandths of an amount from 0, rounded down.
  func thousandths(_ share: Int) -> Int128 {
    let share = Int128(share)
    return (self / 1000).saturatingMultiply(share).saturatingAdd(self % 1000 * share / 1000)
  }
}
