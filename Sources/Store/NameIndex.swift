import GRDB
import Planning

/// The folded copies of names that searching looks through.
enum NameIndex {
  /// Makes the entries of a plan anew.
  static func renew(_ db: Database, plan: String) throws {
    try db.cachedStatement(sql: "DELETE FROM name_index WHERE plan = ?").execute(arguments: [plan])
    for (table, kind) in [("person", "person"), ("organisation", "organisation")] {
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT id, name FROM \(table) WHERE plan = ? ORDER BY position"),
        arguments: [plan]
      )
      for row in rows {
        try db.cachedStatement(
          sql: "INSERT INTO name_index (plan, kind, id, folded) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [plan, kind, row["id"] as String, FoldedText.text(row["name"])]
        )
      }
    }
  }

  /// The query for names that have a word beginning with each word of a text; nil for a text without words.
  static func query(_ text: String) -> String? {
    let words = FoldedText.words(text)
    return words.isEmpty ? nil : words.map { "\"\($0)\"*" }.joined(separator: " AND ")
  }
}
