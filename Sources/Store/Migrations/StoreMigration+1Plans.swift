import GRDB

/// Plans, the documents of their folders, and the tables of people, organisations and requests.
extension StoreMigration {
  static let plans = StoreMigration(name: "1 plans") { db in
    try db.execute(
      sql: """
        CREATE TABLE plan (
          id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
          title_vi TEXT NOT NULL,
          title_en TEXT NOT NULL,
          first_day TEXT NOT NULL,
          last_day TEXT NOT NULL CHECK (last_day >= first_day),
          is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
          imported_at TEXT NOT NULL
        ) STRICT;

        -- Bytes under their SHA-256: what is kept twice is kept once.
        CREATE TABLE content (
          digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
          bytes BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER content_never_changes BEFORE UPDATE ON content
        BEGIN SELECT RAISE(ABORT, 'content never changes'); END;
        CREATE TRIGGER content_is_not_replaced BEFORE INSERT ON content
        WHEN EXISTS (SELECT 1 FROM content WHERE digest = NEW.digest AND bytes <> NEW.bytes)
        BEGIN SELECT RAISE(ABORT, 'content never changes'); END;

        CREATE TABLE document (
          plan TEXT NOT NULL REFERENCES plan (id),
          path TEXT NOT NULL CHECK (path <> ''),
          content BLOB NOT NULL REFERENCES content (digest),
          is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),
          PRIMARY KEY (plan, path)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE organisation (
          plan TEXT NOT NULL REFERENCES plan (id),
          id TEXT NOT NULL CHECK (id <> ''),
          position INTEGER NOT NULL,
          name TEXT NOT NULL,
          kind TEXT NOT NULL,
          district TEXT NOT NULL,
          address TEXT,
          industry TEXT,
          PRIMARY KEY (plan, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE person (
          plan TEXT NOT NULL REFERENCES plan (id),
          id TEXT NOT NULL CHECK (id <> ''),
          position INTEGER NOT NULL,
          name TEXT NOT NULL,
          birth_year INTEGER,
          sex TEXT NOT NULL CHECK (sex IN ('male', 'female')),
          organisation TEXT,
          job TEXT,
          home TEXT,
          address TEXT,
          phone TEXT,
          email TEXT,
          tags TEXT NOT NULL CHECK (json_valid(tags)),
          busy TEXT NOT NULL,
          max_activities INTEGER NOT NULL CHECK (max_activities >= 0),
          PRIMARY KEY (plan, id),
          FOREIGN KEY (plan, organisation) REFERENCES organisation (plan, id)
            DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE request (
          plan TEXT NOT NULL,
          person TEXT NOT NULL,
          activity TEXT NOT NULL CHECK (activity <> ''),
          position INTEGER NOT NULL,
          priority INTEGER NOT NULL CHECK (priority > 0),
          PRIMARY KEY (plan, person, activity),
          FOREIGN KEY (plan, person) REFERENCES person (plan, id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;

        -- Whether rows still say what the file says that they were read from.
        CREATE TABLE file_of_rows (
          plan TEXT NOT NULL REFERENCES plan (id),
          name TEXT NOT NULL CHECK (name IN ('organisations', 'people', 'requests')),
          is_changed INTEGER NOT NULL CHECK (is_changed IN (0, 1)),
          PRIMARY KEY (plan, name)
        ) STRICT, WITHOUT ROWID;
        \(["organisation": "organisations", "person": "people", "request": "requests"]
          .sorted { $0.key < $1.key }.map { noteChanges($0.key, $0.value) }.joined(separator: "\n"))
        """
    )
  }

  private static func noteChanges(_ table: String, _ file: String) -> String {
    [("insert", "NEW"), ("update", "NEW"), ("delete", "OLD")].map { event, row in
      """
      CREATE TRIGGER \(table)_\(event)_is_noted AFTER \(event.uppercased()) ON \(table)
      BEGIN
        UPDATE file_of_rows SET is_changed = 1 WHERE plan = \(row).plan AND name = '\(file)';
      END;
      """
    }.joined(separator: "\n")
  }
}
