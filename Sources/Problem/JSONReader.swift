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
    wrongForm(node, .text)
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
}
