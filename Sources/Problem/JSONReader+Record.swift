/// A table of known keys that is being read.
///
/// Keys are looked for from the one found last onwards, so that a table in the usual order is
/// passed once.
struct JSONRecord {
  /// The node of the table.
  let node: Int
  fileprivate let end: Int
  fileprivate var cursor: Int
}

extension JSONReader {
  /// The table at a node; nil, and noted, if it is none.
  func record(_ node: Int) -> JSONRecord? {
    guard tape.lead(node) == UInt8(ascii: "{") else {
      wrongForm(node, .table)
      return nil
    }
    return JSONRecord(node: node, end: tape.next(node), cursor: tape.first(node))
  }

  /// The value of a key, or nil where it is missing.
  private func find(_ record: inout JSONRecord, _ key: StaticString) -> Int? {
    let start = record.cursor
    var at = start
    repeat {
      if at == record.end {
        at = tape.first(record.node)
        if at == start {
          return nil
        }
      }
      let value = at + 1
      if isKey(at, key) {
        record.cursor = tape.next(value)
        return value
      }
      at = tape.next(value)
    } while at != start
    return nil
  }

  private func isKey(_ node: Int, _ key: StaticString) -> Bool {
    let start = tape.offset(node) + 1
    let wanted = key.bytes
    var matched = 0
    while matched < wanted.count, tape.bytes[start + matched] == wanted[matched] {
      matched += 1
    }
    let byte = tape.bytes[start + matched]
    if matched == wanted.count, byte == UInt8(ascii: "\"") {
      return true
    }
    if byte == UInt8(ascii: "\\") {
      return JSONEscapes.resolve(tape.rawText(node)).elementsEqual(wanted)
    }
    return false
  }

  /// The value of a key that must be there, read by `read`; `empty`, and noted, if it is missing.
  func required<Value>(
    _ record: inout JSONRecord,
    _ key: StaticString,
    _ form: FaultTerm,
    or empty: Value,
    _ read: (Int) -> Value
  ) -> Value {
    guard let node = find(&record, key) else {
      misreads += 1
      faults.add(
        RawFault(
          .missingKey,
          offset: tape.offset(record.node),
          node: record.node,
          key: "\(key)",
          values: [.same("\(key)"), form]
        )
      )
      return empty
    }
    return read(node)
  }

  /// The value of a key that may be missing or null.
  func optional<Value>(
    _ record: inout JSONRecord,
    _ key: StaticString,
    _ read: (Int) -> Value
  ) -> Value? {
    guard let node = find(&record, key), tape.lead(node) != UInt8(ascii: "n") else { return nil }
    return read(node)
  }

  /// A text under a key.
  func text(_ record: inout JSONRecord, _ key: StaticString) -> String {
    required(&record, key, .text, or: "", text)
  }

  /// A text under a key that many tables have in common.
  func sharedText(_ record: inout JSONRecord, _ key: StaticString) -> String {
    required(&record, key, .text, or: "", sharedText)
  }

  /// A whole number under a key.
  func whole(_ record: inout JSONRecord, _ key: StaticString) -> Int {
    required(&record, key, .whole, or: 0, whole)
  }

  /// A whole number from 0 under a key.
  func count(_ record: inout JSONRecord, _ key: StaticString) -> Int {
    required(&record, key, .count, or: 0, count)
  }

  /// A whole number from 0 under a key that may be missing.
  func optionalCount(_ record: inout JSONRecord, _ key: StaticString) -> Int? {
    optional(&record, key, count)
  }

  /// `true` or `false` under a key.
  func flag(_ record: inout JSONRecord, _ key: StaticString) -> Bool {
    required(&record, key, .flag, or: false, flag)
  }

  /// A list under a key.
  func list<Value>(
    _ record: inout JSONRecord,
    _ key: StaticString,
    _ read: (Int) -> Value
  ) -> [Value] {
    required(&record, key, .list, or: []) { list($0, read) }
  }

  /// A range of days under a key.
  func dayRange(_ record: inout JSONRecord, _ key: StaticString) -> DayRange {
    required(&record, key, .dayRange, or: DayRange(0, 0), dayRange)
  }

  /// Notes an outermost `format` that is not the one expected.
  func checkFormat(_ record: inout JSONRecord, _ format: String) {
    required(&record, "format", .theText(format), or: ()) { node in
      if isText(node), !bytes(node).bytes.elementsEqual(format.utf8) {
        note(.wrongFormat, node, [.same(format), .same(tape.text(node))])
      }
    }
  }
}
