import GRDB

/// The index of names, over folded copies: SQLite's own folding leaves `đ`.
extension StoreMigration {
  static let names = StoreMigration(name: "4 names") { db in
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE name_index USING fts5 (
          plan UNINDEXED, kind UNINDEXED, id UNINDEXED, folded, tokenize = 'unicode61'
        );
        """
    )
    for plan in try String.fetchAll(db, sql: "SELECT id FROM plan ORDER BY id") {
      try NameIndex.renew(db, plan: plan)
    }
  }
}
