import GRDB

/// Sessions that get another token while they go on: all tokens of one share its family.
///
/// `replaces` is the token that a token follows until it is first used itself; `issued_at` is when it was drawn. A
/// program's session has a name.
extension StoreMigration {
  static let sessions = StoreMigration(name: "7 sessions") { db in
    try db.execute(
      sql: """
        CREATE TABLE session_in_families (
          digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
          family BLOB NOT NULL,
          login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
          kind TEXT NOT NULL CHECK (kind IN ('browser', 'program')),
          name TEXT NOT NULL,
          started_at TEXT NOT NULL,
          issued_at TEXT NOT NULL,
          seen_at TEXT NOT NULL,
          ends_at TEXT NOT NULL,
          replaces BLOB
        ) STRICT, WITHOUT ROWID;
        INSERT INTO session_in_families
          SELECT digest, digest, login, kind, '', started_at, started_at, seen_at, ends_at, NULL
          FROM session;
        DROP TABLE session;
        ALTER TABLE session_in_families RENAME TO session;
        CREATE INDEX session_of_account ON session (login);
        CREATE INDEX session_of_family ON session (family);
        """
    )
  }
}
