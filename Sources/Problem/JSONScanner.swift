/// Reads a JSON text (RFC 8259) once and notes where every value begins.
///
/// Stricter than RFC 8259: no fraction, no exponent, no key twice in a table, no lone surrogate;
/// these are noted and the scan goes on. A text that is no JSON at all ends it.
struct JSONScanner {
  /// The greatest number of brackets open at once.
  static let deepest = 512

  let bytes: UnsafeBufferPointer<UInt8>
  /// The nodes, as `JSONTape` describes them.
  private(set) var words: [UInt32] = []
  /// The mistakes noted so far.
  var faults = FaultList()
  var at = 0
  private var open: [Int] = []
  /// Whether some key is written with escapes, so that equal keys may look different.
  private(set) var hasEscapedKeys = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    words.reserveCapacity(bytes.count / 8 + 16)
  }

  /// The node of the innermost open list or table.
  var innermost: Int { open.last ?? 0 }

  /// Scans the whole text and tells whether it is JSON; the nodes are consistent even where the
  /// text was not.
  mutating func scan() -> Bool {
    do throws(RawFault) {
      try scanDocument()
      return true
    } catch {
      faults.add(error)
      closeAll()
      return false
    }
  }

  private mutating func scanDocument() throws(RawFault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw fault(.byteOrderMark, at: 0)
    }
    skipSpace()
    guard at < bytes.count else { throw fault(.empty, at: 0) }
    var isFresh = try scanValue()
    while let container = open.last {
      skipSpace()
      let isTable = bytes[Int(words[container])] == UInt8(ascii: "{")
      let closing = isTable ? UInt8(ascii: "}") : UInt8(ascii: "]")
      let separator = isTable ? FaultTerm.commaOrBrace : .commaOrBracket
      guard at < bytes.count else { throw fault(.truncated, at: at, [separator]) }
      if bytes[at] == closing {
        at += 1
        close()
        isFresh = false
        continue
      }
      if !isFresh {
        try expect(UInt8(ascii: ","), separator)
        skipSpace()
      }
      if isTable {
        try scanKey()
      }
      words[container + 2] += 1
      isFresh = try scanValue()
    }
    skipSpace()
    guard at == bytes.count else { throw unexpected(.endOfFile) }
  }

  /// Scans a value, or only the bracket of a list or table, and tells whether it was a bracket.
  private mutating func scanValue() throws(RawFault) -> Bool {
    guard at < bytes.count else { throw fault(.truncated, at: at, [.value]) }
    switch bytes[at] {
    case UInt8(ascii: "\""):
      words.append(UInt32(at))
      _ = try scanText()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      words.append(UInt32(at))
      try scanNumber()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < Self.deepest else {
        throw fault(.tooDeep, at: at, [.same("\(Self.deepest)")])
      }
      open.append(words.count)
      words.append(UInt32(at))
      words.append(0)
      words.append(0)
      at += 1
      return true
    case UInt8(ascii: "t"): try scanWord("true")
    case UInt8(ascii: "f"): try scanWord("false")
    case UInt8(ascii: "n"): try scanWord("null")
    default: throw unexpected(.value)
    }
    return false
  }

  private mutating func scanKey() throws(RawFault) {
    guard at < bytes.count else { throw fault(.truncated, at: at, [.key]) }
    guard bytes[at] == UInt8(ascii: "\"") else { throw unexpected(.quotedKey) }
    words.append(UInt32(at))
    if try scanText() {
      hasEscapedKeys = true
    }
    skipSpace()
    try expect(UInt8(ascii: ":"), .colon)
    skipSpace()
  }

  private mutating func scanWord(_ word: StaticString) throws(RawFault) {
    let length = word.utf8CodeUnitCount
    let stands =
      at + length <= bytes.count && bytes[at..<at + length].elementsEqual(word.bytes)
    guard stands else { throw unexpected(.value) }
    words.append(UInt32(at))
    at += length
  }

  mutating func expect(_ byte: UInt8, _ what: FaultTerm) throws(RawFault) {
    guard at < bytes.count else { throw fault(.truncated, at: at, [what]) }
    guard bytes[at] == byte else { throw unexpected(what) }
    at += 1
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return
      }
    }
  }

  private mutating func close() {
    guard let container = open.popLast() else { return }
    words[container + 1] = UInt32(words.count)
    if bytes[Int(words[container])] == UInt8(ascii: "{"), words[container + 2] > 1 {
      checkKeys(of: container)
    }
  }

  /// Ends what a broken text left open, so that paths can be told.
  private mutating func closeAll() {
    if words.isEmpty {
      return
    }
    for container in open.reversed() {
      words[container + 1] = UInt32(words.count)
    }
    open.removeAll()
  }

  /// A mistake in the innermost open list or table.
  func fault(_ code: FaultCode, at offset: Int, _ values: [FaultTerm] = []) -> RawFault {
    RawFault(code, offset: offset, node: innermost, values: values)
  }

  /// What stands at the present place is not what is expected.
  func unexpected(_ what: FaultTerm) -> RawFault {
    guard at < bytes.count else { return fault(.truncated, at: at, [what]) }
    let rest = UnsafeBufferPointer(rebasing: bytes[at..<Swift.min(at + 4, bytes.count)])
    let shown =
      String(decoding: rest, as: UTF8.self).unicodeScalars.first.map { "“\(visible(String($0)))”" }
      ?? ""
    return fault(.unexpected, at: at, [what, .same(shown)])
  }
}

extension StaticString {
  /// The bytes of the literal.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
