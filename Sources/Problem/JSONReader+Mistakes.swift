extension JSONReader {
  /// Notes a mistake at a node.
  func note(
    _ code: FaultCode,
    _ node: Int,
    _ values: @autoclosure () -> [String],
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
  func wrongForm(_ node: Int, _ form: String) {
    misreads += 1
    note(.wrongForm, node, [form, shown(node)])
  }

  /// What stands at a node, in few words.
  func shown(_ node: Int) -> String {
    switch tape.lead(node) {
    case UInt8(ascii: "\""): "the text “\(visible(tape.text(node), longest: 40))”"
    case UInt8(ascii: "{"): "a table of keys"
    case UInt8(ascii: "["):
      tape.count(node) == 2 ? shownPair(node) : "a list of \(tape.count(node))"
    case UInt8(ascii: "t"): "true"
    case UInt8(ascii: "f"): "false"
    case UInt8(ascii: "n"): "null"
    default: writtenNumber(node)
    }
  }

  private func shownPair(_ list: Int) -> String {
    let first = tape.first(list)
    let second = tape.next(first)
    if tape.isContainer(first) || tape.isContainer(second) {
      return "a list of 2"
    }
    return "[\(shown(first)), \(shown(second))]"
  }
}
