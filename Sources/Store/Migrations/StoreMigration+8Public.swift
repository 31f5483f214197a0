import GRDB

/// What people outside the office need: addresses of calendars, requests of newcomers, and marks taken once.
extension StoreMigration {
  static let publicFace = StoreMigration(name: "8 public") { db in
    try db.execute(
      sql: """
        CREATE TABLE feed_link (
          digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
          plan TEXT NOT NULL REFERENCES plan (id),
          feed TEXT NOT NULL CHECK (feed <> ''),
          issued_at TEXT NOT NULL,
          revoked_at TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX feed_link_of_feed ON feed_link (plan, feed);
        CREATE TRIGGER feed_link_only_ends BEFORE UPDATE ON feed_link
        WHEN OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
          OR (NEW.digest, NEW.plan, NEW.feed, NEW.issued_at)
            IS NOT (OLD.digest, OLD.plan, OLD.feed, OLD.issued_at)
        BEGIN SELECT RAISE(ABORT, 'an address is revoked once and changes in nothing else'); END;

        -- Somebody whom the plan does not know asks to take part.
        CREATE TABLE newcomer (
          plan TEXT NOT NULL REFERENCES plan (id),
          id INTEGER NOT NULL CHECK (id > 0),
          offering TEXT NOT NULL,
          name TEXT NOT NULL CHECK (name <> ''),
          organisation TEXT NOT NULL,
          district TEXT NOT NULL,
          contact TEXT NOT NULL CHECK (contact <> ''),
          note TEXT NOT NULL,
          at TEXT NOT NULL,
          status TEXT NOT NULL CHECK (status IN ('open', 'accepted', 'dismissed')),
          person TEXT,
          PRIMARY KEY (plan, id),
          CHECK ((status = 'accepted') = (person IS NOT NULL))
        ) STRICT, WITHOUT ROWID;

        -- Marks that a page sent: each is taken once, however often it is sent.
        CREATE TABLE taken_mark (
          plan TEXT NOT NULL REFERENCES plan (id),
          id TEXT NOT NULL CHECK (length(id) BETWEEN 16 AND 64),
          answer TEXT NOT NULL CHECK (json_valid(answer)),
          at TEXT NOT NULL,
          PRIMARY KEY (plan, id)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("taken_mark"))
        """
    )
  }
}
