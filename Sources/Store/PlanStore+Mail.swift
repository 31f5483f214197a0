public import Attendance
import Foundation
import GRDB

/// How the sending of a message ended for good.
public enum MailEnd: String, Sendable {
  /// A server has taken it.
  case sent
  /// The recipient has no address that can be used.
  case unreachable
  /// The server refused it.
  case refused
  /// No answer came after it was handed over.
  case uncertain
  /// There is nothing to tell any more.
  case overtaken
}

/// Mail on its way. Whoever sends holds the only line: each message is begun by one process, at most once at a time.
extension PlanStore {
  /// The messages of a plan, the latest first.
  ///
  /// - Parameters:
  ///   - plan: the plan's id.
  ///   - status: only those; nil: all.
  ///   - offset: so many are left out at the beginning.
  ///   - limit: at most so many.
  /// - Returns: the messages, and how many there are in all.
  /// - Throws: ``StoreFailure`` where there is no such plan.
  public func mail(
    of plan: String,
    status: MailStatus? = nil,
    offset: Int = 0,
    limit: Int
  ) throws(StoreFailure) -> ListPart<StoredMail> {
    try read { db in
      try Self.demandPlan(db, plan)
      let matching = "FROM mail WHERE plan = ?1 AND (?2 IS NULL OR status = ?2)"
      let total = try Int.fetchOne(
        db,
        sql: "SELECT count(*) \(matching)",
        arguments: [plan, status?.rawValue]
      )
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT * \(matching) ORDER BY position DESC LIMIT ?3 OFFSET ?4",
        arguments: [plan, status?.rawValue, limit, offset]
      )
      return ListPart(lines: try rows.compactMap(Self.mail), total: total ?? 0)
    }
  }

  /// How many messages of a plan have come how far.
  public func mailCounts(of plan: String) throws(StoreFailure) -> [MailStatus: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT status, count(*) AS number FROM mail WHERE plan = ? GROUP BY status",
        arguments: [plan]
      )
      return rows.reduce(into: [:]) { counts, row in
        if let status = MailStatus(rawValue: row["status"]) { counts[status] = row["number"] }
      }
    }
  }

  /// Whether any message of the store is due; cheap.
  public func isMailDue(at time: RecordedTime) throws(StoreFailure) -> Bool {
    try read { db in
      let sql =
        "SELECT EXISTS (SELECT 1 FROM mail "
        + "WHERE status = 'waiting' AND ended_at IS NULL AND due_at <= ?)"
      return try Bool.fetchOne(db, sql: sql, arguments: [time.text]) ?? false
    }
  }

  /// Begins the message that has waited longest; nil: none is due.
  ///
  /// What later news or the end of the offering have overtaken is noted as such and passed over.
  public func beginMail(at time: RecordedTime) throws(StoreFailure) -> StoredMail? {
    try write { db in
      while let row = try Row.fetchOne(
        db,
        sql: """
          SELECT * FROM mail WHERE status = 'waiting' AND ended_at IS NULL AND due_at <= ?
          ORDER BY due_at, plan, position LIMIT 1
          """,
        arguments: [time.text]
      ) {
        guard var mail = try Self.mail(row) else { return nil }
        let isLast = try Int.fetchOne(
          db,
          sql: """
            SELECT max(position) FROM mail
            WHERE plan = ? AND role = ? AND recipient = ? AND offering = ?
            """,
          arguments: [mail.plan, mail.role.rawValue, mail.recipient, mail.offering]
        )
        let isOver = (mail.sessions.last?.last ?? .max) * 60 <= time.localSeconds
        if isLast != mail.position || isOver {
          try Self.end(db, mail, as: .overtaken, at: time)
          continue
        }
        try db.execute(
          sql: """
            UPDATE mail SET status = 'begun', tries = tries + 1 WHERE plan = ? AND position = ?
            """,
          arguments: [mail.plan, mail.position]
        )
        mail.status = .begun
        mail.tries += 1
        return mail
      }
      return nil
    }
  }

  /// Notes how a message that was begun ended.
  public func endMail(
    _ mail: StoredMail,
    as end: MailEnd,
    at time: RecordedTime
  ) throws(StoreFailure) {
    try write { try Self.end($0, mail, as: end, at: time) }
  }

  /// Lets a message that was begun and surely did not go out wait until it is tried again.
  public func postponeMail(_ mail: StoredMail, until due: RecordedTime) throws(StoreFailure) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE mail SET status = 'waiting', due_at = ?
          WHERE plan = ? AND position = ? AND status = 'begun'
          """,
        arguments: [due.text, mail.plan, mail.position]
      )
    }
  }

  /// Whatever was begun by a process that is gone may have arrived: it is noted so, and never sent again.
  ///
  /// The caller is the only one who sends.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func settleBrokenMail(at time: RecordedTime) throws(StoreFailure) -> Int {
    try write { db in
      try db.execute(
        sql: "UPDATE mail SET status = 'uncertain', ended_at = ? "
          + "WHERE status = 'begun' AND ended_at IS NULL",
        arguments: [time.text]
      )
      return db.changesCount
    }
  }

  /// How often somebody was told that they are no longer expected, up to a message: calendars number news by it.
  public func endings(upTo mail: StoredMail) throws(StoreFailure) -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM mail WHERE plan = ? AND role = ? AND recipient = ? AND offering = ?
            AND news IN ('ended', 'lapsed') AND position <= ?
          """,
        arguments: [mail.plan, mail.role.rawValue, mail.recipient, mail.offering, mail.position]
      ) ?? 0
    }
  }

  private static func end(
    _ db: Database,
    _ mail: StoredMail,
    as end: MailEnd,
    at time: RecordedTime
  ) throws {
    try db.execute(
      sql: "UPDATE mail SET status = ?, ended_at = ? WHERE plan = ? AND position = ?",
      arguments: [end.rawValue, time.text, mail.plan, mail.position]
    )
  }

  private static func mail(_ row: Row) throws -> StoredMail? {
    guard let role = MailRole(rawValue: row["role"]), let news = MailNews(rawValue: row["news"]),
      let status = MailStatus(rawValue: row["status"])
    else { return nil }
    let sessions = Data((row["sessions"] as String).utf8)
    return StoredMail(
      plan: row["plan"],
      position: row["position"],
      revision: row["revision"],
      role: role,
      recipient: row["recipient"],
      offering: row["offering"],
      news: news,
      sessions: try JSONDecoder().decode([[Int]].self, from: sessions),
      offeredUntil: row["offered_until"],
      time: row["at"],
      status: status,
      tries: row["tries"],
      endedAt: row["ended_at"]
    )
  }
}
