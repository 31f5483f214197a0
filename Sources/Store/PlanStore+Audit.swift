import Attendance
import Foundation
import GRDB

/// One entry of the audit: what was done, when, by whom, and what stood before and after.
public struct AuditEntry: Hashable, Sendable, Codable {
  /// The position in the store, from 1.
  public var position: Int
  /// The plan; nil where it concerns none.
  public var plan: String?
  /// When, `YYYY-MM-DDTHH:MM:SS+07:00`.
  public var time: String
  /// By whom, as the caller was told.
  public var by: String
  /// What was done, such as `revision.approve`.
  public var action: String
  /// To what, such as a revision's number or an offering and a person.
  public var subject: String
  /// What stood before, as a JSON object; nil: nothing.
  public var before: String?
  /// What stands after, as a JSON object; nil: nothing.
  public var after: String?
}

/// Which entries of the audit are asked for; what is nil is not asked about.
public struct AuditQuery: Hashable, Sendable {
  /// The plan's id.
  public var plan: String?
  /// To what it was done.
  public var subject: String?
  /// By whom.
  public var by: String?
  /// How the action begins, such as `revision.`.
  public var action: String?
  /// The first day or moment, as `YYYY-MM-DD` and what may follow.
  public var from: String?
  /// The last day or moment, which is included.
  public var to: String?
  /// Only positions below it, for the next page.
  public var before: Int?

  /// Makes a query.
  public init(
    plan: String? = nil,
    subject: String? = nil,
    by: String? = nil,
    action: String? = nil,
    from: String? = nil,
    to: String? = nil,
    before: Int? = nil
  ) {
    self.plan = plan
    self.subject = subject
    self.by = by
    self.action = action
    self.from = from
    self.to = to
    self.before = before
  }
}

extension PlanStore {
  /// The entries of the audit, the latest first.
  ///
  /// - Parameters:
  ///   - plan: the plan's id; nil: of all.
  ///   - subject: only what was done to it; nil: everything.
  ///   - limit: at most so many.
  /// - Returns: the entries.
  /// - Throws: ``StoreFailure`` where the store cannot be read.
  public func audit(
    of plan: String?,
    subject: String? = nil,
    limit: Int
  ) throws(StoreFailure) -> [AuditEntry] {
    try audit(AuditQuery(plan: plan, subject: subject), limit: limit)
  }

  /// The entries of the audit that a query asks for, the latest first.
  public func audit(_ query: AuditQuery, limit: Int) throws(StoreFailure) -> [AuditEntry] {
    try read { db in
      // Only what is asked about stands in the statement, so that an index serves it.
      let asked: [(condition: String, value: (any DatabaseValueConvertible)?)] = [
        ("plan = ?", query.plan), ("subject = ?", query.subject), ("by = ?", query.by),
        ("substr(action, 1, length(?)) = ?", query.action), ("at >= ?", query.from),
        ("substr(at, 1, length(?)) <= ?", query.to), ("position < ?", query.before),
      ].filter { $0.value != nil }
      let values = asked.flatMap { condition, value in
        Array(repeating: value, count: condition.count { $0 == "?" })
      }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT position, plan, at, by, action, subject, before, after FROM audit
          \(asked.isEmpty ? "" : "WHERE ")\(asked.map(\.condition).joined(separator: " AND "))
          ORDER BY position DESC LIMIT ?
          """,
        arguments: StatementArguments(values + [limit])
      ).map { row in
        AuditEntry(
          position: row["position"],
          plan: row["plan"],
          time: row["at"],
          by: row["by"],
          action: row["action"],
          subject: row["subject"],
          before: row["before"],
          after: row["after"]
        )
      }
    }
  }

  /// A number that grows with every change of a plan's documents, rows or revisions; not with registrations and marks.
  public func edition(of plan: String) throws(StoreFailure) -> Int {
    try read { try Self.edition($0, of: plan) }
  }

  static func edition(_ db: Database, of plan: String) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT max(position) FROM audit WHERE plan = ?
            AND substr(action, 1, instr(action, '.')) NOT IN
              ('registration.', 'attendance.', 'token.', 'message.', 'offering.')
          """
      ),
      arguments: [plan]
    ) ?? 0
  }

  /// Adds an entry; part of the change that it tells of.
  static func note(
    _ db: Database,
    _ mark: ChangeMark,
    plan: String?,
    _ action: String,
    _ subject: String,
    before: [String: String?]? = nil,
    after: [String: String?]? = nil
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO audit (plan, at, by, action, subject, before, after)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      plan, mark.time.text, mark.by, action, subject, try json(before), try json(after),
    ]
    )
  }

  private static func json(_ values: [String: String?]?) throws -> String? {
    guard let values else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(values.compactMapValues(\.self)), as: UTF8.self)
  }
}
