extension JSONReader {
  /// Notes a mistake at a node.
  func note(
    _ code: FaultCode,
    _ node: Int,
    _ values: @autoclosure () -> [FaultTerm],
    earlier: Int? = nil
  ) {
    faults.add(
      RawFault(
        code,
        offset: tape.offset(node),
        node: node,
        values: values(),
        earlier: earlier.map { tape.offset($0) }
      )
    )
  }

  /// Notes that a node has not the form that is expected.
  func wrongForm(_ node: Int, _ form: FaultTerm) {
    misreads += 1
    note(.wrongForm, node, [form, shown(node)])
  }

  /// What stands at a node, in few words.
  func shown(_ node: Int) -> FaultTerm {
    switch tape.lead(node) {
    case UInt8(ascii: "\""): .theText(visible(tape.text(node), longest: 40))
    case UInt8(ascii: "{"): .table
    case UInt8(ascii: "["):
      tape.count(node) == 2 ? shownPair(node) : .listOf(tape.count(node))
    case UInt8(ascii: "t"): .same("true")
    case UInt8(ascii: "f"): .same("false")
    case UInt8(ascii: "n"): .same("null")
    default: .same(writtenNumber(node))
    }
  }

  private func shownPair(_ list: Int) -> FaultTerm {
    let first = tape.first(list)
    let second = tape.next(first)
    if tape.isContainer(first) || tape.isContainer(second) {
      return .listOf(2)
    }
    return .pair(shown(first), shown(second))
  }
}
