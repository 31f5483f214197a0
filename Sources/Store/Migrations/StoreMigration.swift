import GRDB

/// One step of the store's form.
///
/// Steps are only ever added behind the others; none is changed once released.
struct StoreMigration: Sendable {
  /// Its name, kept in the store.
  let name: String
  /// What it does.
  let run: @Sendable (Database) throws -> Void

  /// All steps, in order.
  static let all: [StoreMigration] = [
    plans, revisions, journals, names, registrations, accounts, sessions, publicFace, lists,
    mail,
  ]

  /// The number of the form after all steps.
  static var current: Int { all.count }

  /// The migrator of the first so many steps.
  static func migrator(through count: Int = current) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in all.prefix(count) {
      migrator.registerMigration(step.name, foreignKeyChecks: .immediate, migrate: step.run)
    }
    return migrator
  }

  /// The statements that make a table refuse every change of its rows.
  static func appendOnly(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_never_changes BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
    CREATE TRIGGER \(table)_never_shrinks BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
    """
  }
}
