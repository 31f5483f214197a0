import GRDB

/// Mail: what people are to be told of their seats and offerings, noted in the change that it tells of.
///
/// A line is a fact; its status alone goes on, from `waiting` over `begun` to one that stays.
extension StoreMigration {
  static let mail = StoreMigration(name: "10 mail") { db in
    try db.execute(
      sql: """
        CREATE TABLE mail (
          plan TEXT NOT NULL REFERENCES plan (id),
          position INTEGER NOT NULL CHECK (position > 0),
          -- The revision that was in force.
          revision INTEGER NOT NULL,
          role TEXT NOT NULL CHECK (role IN ('participant', 'trainer', 'coordinator')),
          recipient TEXT NOT NULL,
          offering TEXT NOT NULL,
          news TEXT NOT NULL
            CHECK (news IN ('seated', 'moved', 'offered', 'waiting', 'ended', 'lapsed')),
          -- Where and when the offering was, as it was told.
          place TEXT,
          sessions TEXT NOT NULL CHECK (json_valid(sessions)),
          offered_until TEXT,
          at TEXT NOT NULL,
          status TEXT NOT NULL CHECK (status IN
            ('waiting', 'begun', 'sent', 'overtaken', 'unreachable', 'refused', 'uncertain')),
          tries INTEGER NOT NULL CHECK (tries >= 0),
          due_at TEXT NOT NULL,
          ended_at TEXT,
          PRIMARY KEY (plan, position),
          FOREIGN KEY (plan, revision) REFERENCES revision (plan, number),
          CHECK ((news = 'offered') = (offered_until IS NOT NULL)),
          CHECK ((status IN ('waiting', 'begun')) = (ended_at IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mail_of_recipient ON mail (plan, role, recipient, offering, position);
        CREATE INDEX mail_under_way ON mail (status, due_at, plan, position)
          WHERE ended_at IS NULL;
        CREATE TRIGGER mail_only_ends BEFORE UPDATE ON mail
        WHEN OLD.ended_at IS NOT NULL
          OR (NEW.plan, NEW.position, NEW.revision, NEW.role, NEW.recipient, NEW.offering, NEW.news,
              NEW.place, NEW.sessions, NEW.offered_until, NEW.at)
            IS NOT (OLD.plan, OLD.position, OLD.revision, OLD.role, OLD.recipient, OLD.offering,
              OLD.news, OLD.place, OLD.sessions, OLD.offered_until, OLD.at)
        BEGIN SELECT RAISE(ABORT, 'mail ends once and changes in nothing else'); END;
        CREATE TRIGGER mail_never_shrinks BEFORE DELETE ON mail
        BEGIN SELECT RAISE(ABORT, 'mail is append-only'); END;

        -- Lists of organisations, and what was done to somebody of a plan.
        CREATE INDEX organisation_in_order ON organisation (plan, position, id);
        CREATE INDEX audit_of_plan_and_subject ON audit (plan, subject, position);
        """
    )
  }
}
