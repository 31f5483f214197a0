import GRDB

/// What a change makes another of the facts of a row, before and after, for the audit.
struct ChangedFigures {
  private let before: [String: String?]
  private let after: [String: String?]

  /// Those of two accounts with the same names that differ; nil: none.
  init?(_ before: [String: String?], _ after: [String: String?]) {
    let changed = before.filter { $0.value != after[$0.key] }
    if changed.isEmpty { return nil }
    self.before = changed
    self.after = after.filter { changed.keys.contains($0.key) }
  }

  /// Notes them in the audit.
  func note(
    _ db: Database,
    _ mark: ChangeMark,
    plan: String,
    _ action: String,
    _ subject: String
  ) throws {
    try PlanStore.note(db, mark, plan: plan, action, subject, before: before, after: after)
  }
}
