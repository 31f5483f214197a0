import GRDB

/// What long lists are read by: people in the order of the plan, and those of an organisation.
extension StoreMigration {
  static let lists = StoreMigration(name: "9 lists") { db in
    try db.execute(
      sql: """
        CREATE INDEX person_in_order ON person (plan, position);
        CREATE INDEX person_of_organisation ON person (plan, organisation);
        """
    )
  }
}
