import GRDB

/// Revisions: what they hold, and the steps from draft to adjusted, which are facts and never change.
extension StoreMigration {
  static let revisions = StoreMigration(name: "2 revisions") { db in
    try db.execute(
      sql: """
        CREATE TABLE revision (
          plan TEXT NOT NULL REFERENCES plan (id),
          number INTEGER NOT NULL CHECK (number > 0),
          reason TEXT NOT NULL,
          answer BLOB NOT NULL REFERENCES content (digest),
          PRIMARY KEY (plan, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE revision_document (
          plan TEXT NOT NULL,
          number INTEGER NOT NULL,
          path TEXT NOT NULL CHECK (path <> ''),
          content BLOB NOT NULL REFERENCES content (digest),
          PRIMARY KEY (plan, number, path),
          FOREIGN KEY (plan, number) REFERENCES revision (plan, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE revision_step (
          plan TEXT NOT NULL,
          number INTEGER NOT NULL,
          status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'approved', 'adjusted')),
          at TEXT NOT NULL,
          by TEXT NOT NULL,
          decision_number TEXT CHECK (decision_number <> ''),
          decision_date TEXT CHECK (decision_date GLOB '????-??-??'),
          signer TEXT CHECK (signer <> ''),
          successor INTEGER,
          PRIMARY KEY (plan, number, status),
          FOREIGN KEY (plan, number) REFERENCES revision (plan, number),
          FOREIGN KEY (plan, successor) REFERENCES revision (plan, number),
          CHECK ((status IN ('approved', 'adjusted')) = (decision_number IS NOT NULL)),
          CHECK ((decision_number IS NULL) = (decision_date IS NULL)),
          CHECK ((decision_number IS NULL) = (signer IS NULL)),
          CHECK ((status = 'adjusted') = (successor IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("revision_step"))

        CREATE TRIGGER revision_step_in_order BEFORE INSERT ON revision_step
        WHEN NEW.status <> 'draft' AND NOT EXISTS (
          SELECT 1 FROM revision_step
          WHERE plan = NEW.plan AND number = NEW.number AND status = CASE NEW.status
            WHEN 'submitted' THEN 'draft' WHEN 'approved' THEN 'submitted' ELSE 'approved' END
        )
        BEGIN SELECT RAISE(ABORT, 'steps of a revision are taken in order'); END;

        CREATE TRIGGER revision_step_one_in_force BEFORE INSERT ON revision_step
        WHEN NEW.status = 'approved' AND EXISTS (
          SELECT 1 FROM revision_step AS held
          WHERE held.plan = NEW.plan AND held.status = 'approved' AND NOT EXISTS (
            SELECT 1 FROM revision_step AS left_behind
            WHERE left_behind.plan = held.plan AND left_behind.number = held.number
              AND left_behind.status = 'adjusted'
          )
        )
        BEGIN SELECT RAISE(ABORT, 'one revision of a plan is in force'); END;

        \(["UPDATE", "DELETE"].map { settled("revision", $0, "OLD") }.joined(separator: "\n"))
        \([("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")]
          .map { settled("revision_document", $0, $1) }.joined(separator: "\n"))
        """
    )
  }

  /// What is submitted never changes, nor what follows from it.
  private static func settled(_ table: String, _ event: String, _ row: String) -> String {
    """
    CREATE TRIGGER \(table)_\(event.lowercased())_when_settled BEFORE \(event) ON \(table)
    WHEN EXISTS (
      SELECT 1 FROM revision_step
      WHERE plan = \(row).plan AND number = \(row).number AND status <> 'draft'
    )
    BEGIN SELECT RAISE(ABORT, 'a submitted revision never changes'); END;
    """
  }
}
