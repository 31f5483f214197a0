import GRDB
import Planning

/// The folded copies of names that searching looks through.
enum NameIndex {
  /// Whose names they are; the table has the same name.
  enum Kind: String, CaseIterable {
    case person
    case organisation
  }

  /// Makes the entries of a plan anew.
  static func renew(_ db: Database, plan: String) throws {
    try db.cachedStatement(sql: "DELETE FROM name_index WHERE plan = ?").execute(arguments: [plan])
    for kind in Kind.allCases {
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT id, name FROM \(kind) WHERE plan = ? ORDER BY position"),
        arguments: [plan]
      )
      for row in rows { try add(db, plan, kind, row["id"], row["name"]) }
    }
  }

  /// Adds an entry.
  static func add(
    _ db: Database,
    _ plan: String,
    _ kind: Kind,
    _ id: String,
    _ name: String
  ) throws {
    try db.cachedStatement(
      sql: "INSERT INTO name_index (plan, kind, id, folded) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [plan, kind.rawValue, id, FoldedText.text(name)])
  }

  /// Sets the name of an entry.
  static func change(
    _ db: Database,
    _ plan: String,
    _ kind: Kind,
    _ id: String,
    to name: String
  ) throws {
    try db.execute(
      sql: "UPDATE name_index SET folded = ? WHERE plan = ? AND kind = ? AND id = ?",
      arguments: [FoldedText.text(name), plan, kind.rawValue, id]
    )
  }

  /// The query for names that have a word beginning with each word of a text; nil for a text without words.
  static func query(_ text: String) -> String? {
    let words = FoldedText.words(text)
    return words.isEmpty ? nil : words.map { "\"\($0)\"*" }.joined(separator: " AND ")
  }
}
