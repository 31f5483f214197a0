extension JSONReader {
  /// A list of values that `read` reads one by one.
  func list<Value>(_ node: Int, _ read: (Int) -> Value) -> [Value] {
    guard isList(node) else { return [] }
    var values: [Value] = []
    values.reserveCapacity(tape.count(node))
    var element = tape.first(node)
    let end = tape.next(node)
    while element < end {
      values.append(read(element))
      element = tape.next(element)
    }
    return values
  }

  /// Whether the node is a list; noted if it is not.
  func isList(_ node: Int) -> Bool {
    if tape.lead(node) == UInt8(ascii: "[") {
      return true
    }
    wrongForm(node, .list)
    return false
  }

  /// `[a, b]` with a < b, in minutes.
  func minuteSpan(_ node: Int) -> MinuteSpan {
    guard let (start, end) = pair(node, .minuteSpan) else { return MinuteSpan(0, 1) }
    if start >= end {
      wrongForm(node, .minuteSpan)
    }
    return MinuteSpan(start, end)
  }

  /// `[a, b]`, in days.
  func dayRange(_ node: Int) -> DayRange {
    guard let (start, end) = pair(node, .dayRange) else { return DayRange(0, 0) }
    return DayRange(start, end)
  }

  private func pair(_ node: Int, _ form: FaultTerm) -> (Int, Int)? {
    guard tape.lead(node) == UInt8(ascii: "["), tape.count(node) == 2 else {
      wrongForm(node, form)
      return nil
    }
    let first = tape.first(node)
    guard let start = number(first, .whole),
      let end = number(tape.next(first), .whole)
    else { return nil }
    return (start, end)
  }
}
