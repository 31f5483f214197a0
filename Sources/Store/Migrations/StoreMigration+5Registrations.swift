import GRDB

/// Offerings to which people register, and who has a seat, an offer or a place in the waiting list.
extension StoreMigration {
  static let registrations = StoreMigration(name: "5 registrations") { db in
    try db.execute(
      sql: """
        ALTER TABLE person ADD COLUMN busy_times TEXT NOT NULL DEFAULT '[]'
          CHECK (json_valid(busy_times));

        CREATE TABLE travel (
          plan TEXT NOT NULL REFERENCES plan (id),
          origin TEXT NOT NULL,
          destination TEXT NOT NULL,
          minutes INTEGER NOT NULL CHECK (minutes >= 0),
          PRIMARY KEY (plan, origin, destination)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE offering (
          plan TEXT NOT NULL REFERENCES plan (id),
          id TEXT NOT NULL CHECK (id <> ''),
          activity TEXT NOT NULL,
          place TEXT,
          -- Minutes since the beginning of 1970, local.
          sessions TEXT NOT NULL CHECK (json_valid(sessions)),
          rule TEXT NOT NULL CHECK (json_valid(rule)),
          seats INTEGER NOT NULL CHECK (seats >= 0),
          starts_at TEXT NOT NULL,
          is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
          opens_at TEXT,
          closes_at TEXT CHECK (closes_at > opens_at),
          offer_hours INTEGER NOT NULL DEFAULT 48 CHECK (offer_hours > 0),
          PRIMARY KEY (plan, id),
          CHECK ((opens_at IS NULL) = (closes_at IS NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE registration (
          plan TEXT NOT NULL,
          offering TEXT NOT NULL,
          person TEXT NOT NULL,
          activity TEXT NOT NULL,
          status TEXT NOT NULL
            CHECK (status IN ('seated', 'offered', 'waiting', 'withdrawn', 'lapsed')),
          seat INTEGER CHECK (seat > 0),
          turn INTEGER NOT NULL CHECK (turn > 0),
          is_planned INTEGER NOT NULL CHECK (is_planned IN (0, 1)),
          at TEXT NOT NULL,
          offered_until TEXT,
          PRIMARY KEY (plan, offering, person),
          FOREIGN KEY (plan, offering) REFERENCES offering (plan, id),
          FOREIGN KEY (plan, person) REFERENCES person (plan, id) DEFERRABLE INITIALLY DEFERRED,
          CHECK ((status IN ('seated', 'offered')) = (seat IS NOT NULL)),
          CHECK ((status = 'offered') = (offered_until IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX registration_one_a_seat ON registration (plan, offering, seat)
          WHERE seat IS NOT NULL;
        CREATE UNIQUE INDEX registration_one_a_turn ON registration (plan, offering, turn);
        CREATE UNIQUE INDEX registration_one_an_activity ON registration (plan, activity, person)
          WHERE status IN ('seated', 'offered', 'waiting');
        CREATE INDEX registration_of_person ON registration (plan, person);
        \(["INSERT", "UPDATE"].map(seatExists).joined(separator: "\n"))
        """
    )
  }

  /// No seat beyond the last one.
  private static func seatExists(_ event: String) -> String {
    """
    CREATE TRIGGER registration_seat_exists_on_\(event.lowercased()) BEFORE \(event) ON registration
    WHEN NEW.seat > (SELECT seats FROM offering WHERE plan = NEW.plan AND id = NEW.offering)
    BEGIN SELECT RAISE(ABORT, 'an offering has no such seat'); END;
    """
  }
}
