/// A mistake as the scanner and the readers note it; line, column and path are worked out only for
/// those shown.
struct RawFault: Error {
  /// What kind.
  var code: FaultCode
  /// The offset of the byte at fault.
  var offset: Int
  /// The node whose path is shown.
  var node: Int
  /// A key to add to the path.
  var key: String?
  /// The values that the text names, as `FaultCode` asks for them.
  var values: [FaultTerm]
  /// The offset of an earlier place that the text names.
  var earlier: Int?

  init(
    _ code: FaultCode,
    offset: Int,
    node: Int,
    key: String? = nil,
    values: [FaultTerm] = [],
    earlier: Int? = nil
  ) {
    self.code = code
    self.offset = offset
    self.node = node
    self.key = key
    self.values = values
    self.earlier = earlier
  }
}

/// The mistakes found so far: the first thousands kept, the others counted.
struct FaultList {
  /// More are only counted, so that no input makes the list longer.
  static let mostKept = 10_000
  /// More are not shown.
  static let mostShown = 200

  /// Those kept, in the order found.
  private(set) var kept: [RawFault] = []
  /// How many were found.
  private(set) var count = 0

  /// Whether none was found.
  var isEmpty: Bool { count == 0 }

  /// Notes a mistake.
  mutating func add(_ fault: RawFault) {
    count += 1
    if kept.count < Self.mostKept {
      kept.append(fault)
    }
  }

  /// The mistakes in the order of the file, located and put into words.
  func report(on tape: JSONTape) -> FileFaults {
    let ordered = kept.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    let shown = ordered.prefix(Self.mostShown).map(\.element)
    let offsets = shown.flatMap { [$0.offset] + ($0.earlier.map { [$0] } ?? []) }
    let positions = TextPosition.locate(offsets, in: tape.bytes)
    let faults = shown.map { fault in
      let position = positions[fault.offset] ?? TextPosition(line: 1, column: 1)
      var path = fault.node < tape.words.count ? tape.path(fault.node) : ""
      if let key = fault.key {
        path += JSONTape.step(key)
      }
      return FileFault(
        code: fault.code,
        position: position,
        path: path.hasPrefix(".") ? String(path.dropFirst()) : path,
        values: fault.values,
        earlier: fault.earlier.flatMap { positions[$0] }
      )
    }
    return FileFaults(faults: faults, omitted: count - faults.count)
  }
}
