public import Attendance
import GRDB

/// A revision that was decided.
public struct DecidedRevision: Hashable, Sendable {
  /// The plan's id.
  public var plan: String
  /// Its number.
  public var number: Int
  /// Why it was made, in the organiser's words.
  public var reason: String
  /// When the decision was noted.
  public var time: RecordedTime
  /// The decision.
  public var decision: RevisionDecision
}

/// What was decided.
extension PlanStore {
  /// The ids of the plans.
  public func planIds() throws(StoreFailure) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT id FROM plan ORDER BY id") }
  }

  /// The revision in force; nil: none is.
  public func inForce(of plan: String) throws(StoreFailure) -> DecidedRevision? {
    try decided(of: plan, isInForce: true).last
  }

  /// The revisions that are or were in force, in the order in which they came to be.
  public func everInForce(of plan: String) throws(StoreFailure) -> [DecidedRevision] {
    try decided(of: plan, isInForce: false)
  }

  private func decided(
    of plan: String,
    isInForce: Bool
  ) throws(StoreFailure) -> [DecidedRevision] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT step.*, revision.reason FROM revision_step AS step
            JOIN revision ON revision.plan = step.plan AND revision.number = step.number
            WHERE step.plan = ?1 AND step.status = 'approved' AND (NOT ?2 OR NOT EXISTS (
              SELECT 1 FROM revision_step AS left_behind
              WHERE left_behind.plan = step.plan AND left_behind.number = step.number
                AND left_behind.status = 'adjusted'
            ))
            ORDER BY step.at, step.number
            """
        ),
        arguments: [plan, isInForce]
      ).compactMap { row in
        RecordedTime(row["at"] as String).map { time in
          DecidedRevision(
            plan: plan,
            number: row["number"],
            reason: row["reason"],
            time: time,
            decision: RevisionDecision(
              number: row["decision_number"],
              date: row["decision_date"],
              signer: row["signer"]
            )
          )
        }
      }
    }
  }
}

/// What a cache of a plan's figures goes by.
extension PlanStore {
  /// A number that grows with every noted change of a plan, registrations among them.
  public func lastChange(of plan: String) throws(StoreFailure) -> Int {
    try read { db in
      let sql = "SELECT max(position) FROM audit WHERE plan = ?"
      return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [plan]) ?? 0
    }
  }
}
