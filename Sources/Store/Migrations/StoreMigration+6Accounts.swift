import GRDB

/// Who works with the store, and their sessions; of passwords and session tokens only digests are kept.
extension StoreMigration {
  static let accounts = StoreMigration(name: "6 accounts") { db in
    try db.execute(
      sql: """
        CREATE TABLE account (
          login TEXT NOT NULL PRIMARY KEY CHECK (login <> ''),
          name TEXT NOT NULL CHECK (name <> ''),
          role TEXT NOT NULL
            CHECK (role IN ('administrator', 'planner', 'officer', 'approver', 'viewer')),
          district TEXT,
          password TEXT NOT NULL,
          is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
          CHECK ((role = 'officer') = (district IS NOT NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE session (
          digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
          login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
          kind TEXT NOT NULL CHECK (kind IN ('browser', 'program')),
          started_at TEXT NOT NULL,
          seen_at TEXT NOT NULL,
          ends_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_of_account ON session (login);
        """
    )
  }
}
