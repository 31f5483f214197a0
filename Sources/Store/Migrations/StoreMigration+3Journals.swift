import GRDB

/// What is only ever added to: attendance, messages and the audit; and tokens, of which a digest is kept.
extension StoreMigration {
  static let journals = StoreMigration(name: "3 journals") { db in
    try db.execute(
      sql: """
        CREATE TABLE attendance_fact (
          plan TEXT NOT NULL REFERENCES plan (id),
          position INTEGER NOT NULL CHECK (position > 0),
          line TEXT NOT NULL CHECK (json_valid(line)),
          PRIMARY KEY (plan, position)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("attendance_fact"))

        CREATE TABLE token (
          digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
          plan TEXT NOT NULL,
          person TEXT NOT NULL,
          purpose TEXT NOT NULL CHECK (purpose <> ''),
          issued_at TEXT NOT NULL,
          revoked_at TEXT,
          FOREIGN KEY (plan, person) REFERENCES person (plan, id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX token_of_person ON token (plan, person, purpose);
        CREATE TRIGGER token_only_ends BEFORE UPDATE ON token
        WHEN OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
          OR (NEW.digest, NEW.plan, NEW.person, NEW.purpose, NEW.issued_at)
            IS NOT (OLD.digest, OLD.plan, OLD.person, OLD.purpose, OLD.issued_at)
        BEGIN SELECT RAISE(ABORT, 'a token is revoked once and changes in nothing else'); END;

        CREATE TABLE message (
          plan TEXT NOT NULL REFERENCES plan (id),
          revision INTEGER NOT NULL,
          uid TEXT NOT NULL,
          recipient TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          method TEXT NOT NULL,
          way TEXT NOT NULL,
          at TEXT NOT NULL,
          PRIMARY KEY (plan, revision, uid, recipient, way)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("message"))

        CREATE TABLE audit (
          position INTEGER NOT NULL PRIMARY KEY,
          plan TEXT,
          at TEXT NOT NULL,
          by TEXT NOT NULL,
          action TEXT NOT NULL,
          subject TEXT NOT NULL,
          before TEXT CHECK (before IS NULL OR json_valid(before)),
          after TEXT CHECK (after IS NULL OR json_valid(after))
        ) STRICT;
        CREATE INDEX audit_of_plan ON audit (plan, position);
        CREATE INDEX audit_of_subject ON audit (subject, position);
        \(appendOnly("audit"))
        """
    )
  }
}
