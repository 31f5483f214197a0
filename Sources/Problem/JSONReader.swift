/// Takes values of the forms that problem and solution files know from a scanned text, and notes
/// every mistake.
///
/// A value that has another form is noted and read as an empty one: whoever asks goes on and finds
/// the next mistake; what was read is used only if there was none.
final class JSONReader {
  let tape: JSONTape
  var faults: FaultList
  /// How many values were missing or had another form, so that what was read in their place means
  /// nothing.
  var misreads = 0
  /// Texts read before, so that equal ones share their memory.
  private var texts: [ByteKey: String] = [:]
  /// Keeps alive the bytes of keys that were written with escapes.
  private var resolved: [UnsafeMutableBufferPointer<UInt8>] = []

  init(tape: JSONTape, faults: FaultList) {
    self.tape = tape
    self.faults = faults
  }

  deinit {
    for buffer in resolved {
      buffer.deallocate()
    }
  }

  // MARK: Texts

  /// A text.
  func text(_ node: Int) -> String {
    guard isText(node) else { return "" }
    return tape.text(node)
  }

  /// A text that many values have in common.
  func sharedText(_ node: Int) -> String {
    guard isText(node) else { return "" }
    let key = bytes(node)
    if let text = texts[key] {
      return text
    }
    let text = String(decoding: key.bytes, as: UTF8.self)
    texts[key] = text
    return text
  }

  /// Whether the node is a text; noted if it is not.
  func isText(_ node: Int) -> Bool {
    if tape.lead(node) == UInt8(ascii: "\"") {
      return true
    }
    wrongForm(node, "a text")
    return false
  }

  /// The bytes of a node known to be a text, escapes resolved; they live as long as the reader.
  func bytes(_ node: Int) -> ByteKey {
    let raw = tape.rawText(node)
    guard raw.contains(UInt8(ascii: "\\")) else { return ByteKey(bytes: raw) }
    let plain = JSONEscapes.resolve(raw)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: plain.count)
    _ = buffer.initialize(from: plain)
    resolved.append(buffer)
    return ByteKey(bytes: UnsafeBufferPointer(buffer))
  }

  // MARK: Numbers and flags

  /// A whole number below 2^53 in size.
  func whole(_ node: Int) -> Int {
    number(node, "a whole number") ?? 0
  }

  /// A whole number from 0, below 2^53.
  func count(_ node: Int) -> Int {
    guard let number = number(node, "a whole number from 0") else { return 0 }
    if number < 0 {
      wrongForm(node, "a whole number from 0")
      return 0
    }
    return number
  }

  private func number(_ node: Int, _ form: String) -> Int? {
    let bytes = tape.bytes
    var at = tape.offset(node)
    let isNegative = bytes[at] == UInt8(ascii: "-")
    if isNegative {
      at += 1
    }
    let start = at
    var value = 0
    while at < bytes.count, bytes[at] &- UInt8(ascii: "0") < 10, at - start < 17 {
      value = value &* 10 &+ Int(bytes[at] &- UInt8(ascii: "0"))
      at += 1
    }
    guard at > start else {
      wrongForm(node, form)
      return nil
    }
    if at < bytes.count, isFraction(bytes, at) {
      misreads += 1
      return nil
    }
    guard at - start <= 16, value < 1 << 53 else {
      misreads += 1
      note(.numberTooLarge, node, [writtenNumber(node)])
      return nil
    }
    return isNegative ? -value : value
  }

  /// Whether the number at hand goes on with a fraction or an exponent, which the scanner has
  /// noted.
  private func isFraction(_ bytes: UnsafeBufferPointer<UInt8>, _ digits: Int) -> Bool {
    var at = digits
    while at < bytes.count, bytes[at] &- UInt8(ascii: "0") < 10 {
      at += 1
    }
    return at < bytes.count
      && (bytes[at] == UInt8(ascii: ".") || bytes[at] | 0x20 == UInt8(ascii: "e"))
  }

  private func writtenNumber(_ node: Int) -> String {
    let start = tape.offset(node)
    let text = tape.bytes[start..<Swift.min(start + 100, tape.bytes.count)]
    return String(
      decoding: text.prefix { $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "-") },
      as: UTF8.self
    )
  }

  /// `true` or `false`.
  func flag(_ node: Int) -> Bool {
    switch tape.lead(node) {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "f"): return false
    default:
      wrongForm(node, "true or false")
      return false
    }
  }

  // MARK: Lists

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
    wrongForm(node, "a list")
    return false
  }

  /// `[a, b]` with a < b, in minutes.
  func minuteSpan(_ node: Int) -> MinuteSpan {
    guard let (start, end) = pair(node, "[a, b] with a < b") else { return MinuteSpan(0, 1) }
    if start >= end {
      wrongForm(node, "[a, b] with a < b")
    }
    return MinuteSpan(start, end)
  }

  /// `[a, b]`, in days.
  func dayRange(_ node: Int) -> DayRange {
    guard let (start, end) = pair(node, "[a, b]") else { return DayRange(0, 0) }
    return DayRange(start, end)
  }

  private func pair(_ node: Int, _ form: String) -> (Int, Int)? {
    guard tape.lead(node) == UInt8(ascii: "["), tape.count(node) == 2 else {
      wrongForm(node, form)
      return nil
    }
    let first = tape.first(node)
    guard let start = number(first, "a whole number"),
      let end = number(tape.next(first), "a whole number")
    else { return nil }
    return (start, end)
  }

  // MARK: Mistakes

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

/// Bytes that are compared as they are: two texts are the same id only if they are the same
/// characters.
struct ByteKey: Hashable {
  let bytes: UnsafeBufferPointer<UInt8>

  static func == (left: Self, right: Self) -> Bool {
    left.bytes.count == right.bytes.count && left.bytes.elementsEqual(right.bytes)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
  }
}
