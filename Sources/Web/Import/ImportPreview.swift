import CSodium
import Planning
import Store

/// What an import would add, change and remove, row by row.
struct ImportPreview {
  /// The rows of a table that differ.
  struct Table {
    var name: LocalizedText
    var added: [String] = []
    var changed: [String] = []
    var removed: [String] = []
    var same = 0
  }

  /// The tables.
  let tables: [Table]

  /// - Parameters:
  ///   - before: the plan as the store has it; nil: it has none.
  ///   - after: the plan as it was sent.
  ///   - files: its files as the store has them.
  ///   - sent: the files as they were sent.
  init(
    from before: Programme?,
    to after: Programme,
    files: [PlanDocument],
    sent: [PlanDocument]
  ) {
    tables = [
      Self.table(
        LocalizedText(vi: "Đơn vị", en: "Organisations"),
        before?.organisations ?? [],
        after.organisations,
        id: \.id
      ) { "\($0.id) \($0.name)" },
      Self.table(
        LocalizedText(vi: "Người", en: "People"),
        before?.people ?? [],
        after.people,
        id: \.id
      ) { "\($0.id) \($0.name)" },
      Self.table(
        LocalizedText(vi: "Nguyện vọng", en: "Requests"),
        before?.requests ?? [],
        after.requests,
        id: { "\($0.person) \($0.activity)" }
      ) { "\($0.person) → \($0.activity) (\($0.priority))" },
      Self.table(
        LocalizedText(vi: "Hoạt động", en: "Activities"),
        before?.activities.map(\.id) ?? [],
        after.activities.map(\.id),
        id: \.self
      ) { $0 },
      Self.table(LocalizedText(vi: "Tệp", en: "Files"), files, sent, id: \.path) { $0.path },
    ]
  }

  /// The digest of what is shown: the same rows have the same.
  var digest: String {
    var digest = [UInt8](repeating: 0, count: 32)
    let message = Array("\(tables)".utf8)
    crypto_generichash(&digest, digest.count, message, UInt64(message.count), nil, 0)
    return digest.map { String($0, radix: 16) }.joined(separator: ".")
  }

  private static func table<Row: Equatable>(
    _ name: LocalizedText,
    _ before: [Row],
    _ after: [Row],
    id: (Row) -> String,
    _ text: (Row) -> String
  ) -> Table {
    var table = Table(name: name)
    let known = Dictionary(before.map { (id($0), $0) }) { first, _ in first }
    let kept = Set(after.map(id))
    for row in after {
      switch known[id(row)] {
      case nil: table.added.append(text(row))
      case let old? where old == row: table.same += 1
      default: table.changed.append(text(row))
      }
    }
    table.removed = before.filter { !kept.contains(id($0)) }.map(text)
    return table
  }
}
