import Attendance
import Foundation
import GRDB

/// Notes what people have to be told, within the change that it tells of.
///
/// Nobody is told of a draft: without a revision in force nothing is noted, and with the decision everybody is told who
/// has not been. What was noted last for somebody is what that person knows.
struct MailQueue {
  /// Where somebody stands in an offering.
  enum Standing: Equatable {
    case seated
    case offered(until: String)
    case waiting
    case lapsed
    case gone
  }

  /// What somebody was told last of an offering.
  struct Told: Equatable {
    var news: MailNews
    var place: String?
    var sessions: String
    var offeredUntil: String?
  }

  private let db: Database
  private let plan: String
  private let revision: Int
  private let mark: ChangeMark

  /// A queue; nil where no revision of the plan is in force.
  init?(_ db: Database, _ plan: String, _ mark: ChangeMark) throws {
    guard let revision = try PlanStore.inForce(db, plan) else { return nil }
    self.db = db
    self.plan = plan
    self.revision = revision
    self.mark = mark
  }

  /// What has to be told to whom was told something last; nil: nothing.
  static func news(_ standing: Standing, at offering: Told, after last: Told?) -> MailNews? {
    let isKnown = last.map { $0.place == offering.place && $0.sessions == offering.sessions }
    let wasEnded = last.map { $0.news == .ended || $0.news == .lapsed } ?? true
    switch standing {
    case .seated:
      guard let last, last.news == .seated || last.news == .moved else { return .seated }
      return isKnown == true ? nil : .moved
    case .offered(let until):
      let isSame = last?.news == .offered && last?.offeredUntil == until && isKnown == true
      return isSame ? nil : .offered
    case .waiting: return last?.news == .waiting ? nil : .waiting
    case .lapsed: return last?.news == .offered ? .lapsed : wasEnded ? nil : .ended
    case .gone: return wasEnded ? nil : .ended
    }
  }

  /// Notes what a person has to be told of an offering, if anything.
  func tell(
    _ role: MailRole,
    _ recipient: String,
    of offering: String,
    _ standing: Standing
  ) throws {
    let sql = "SELECT place, sessions FROM offering WHERE plan = ? AND id = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [plan, offering]) else { return }
    var told = Told(news: .ended, place: row["place"], sessions: row["sessions"])
    let last = try Row.fetchOne(
      db,
      sql: """
        SELECT news, place, sessions, offered_until FROM mail
        WHERE plan = ? AND role = ? AND recipient = ? AND offering = ?
        ORDER BY position DESC LIMIT 1
        """,
      arguments: [plan, role.rawValue, recipient, offering]
    ).flatMap(Self.told)
    guard let news = Self.news(standing, at: told, after: last) else { return }
    told.news = news
    if case .offered(let until) = standing { told.offeredUntil = until }
    let time = mark.time.text
    try db.execute(
      sql: """
        INSERT INTO mail (plan, position, revision, role, recipient, offering, news, place,
          sessions, offered_until, at, status, tries, due_at)
        SELECT ?1, coalesce((SELECT max(position) FROM mail WHERE plan = ?1), 0) + 1, ?2, ?3, ?4,
          ?5, ?6, ?7, ?8, ?9, ?10, 'waiting', 0, ?10
        """,
      arguments: [
        plan, revision, role.rawValue, recipient, offering, news.rawValue, told.place,
        told.sessions, told.offeredUntil, time,
      ]
    )
  }

  /// Tells everybody who knows something else than what is now.
  ///
  /// - Parameter parts: those who have a part to play; nil: it is not known, and nothing is told of parts.
  /// - Throws: where the store cannot be read or written.
  func tellAll(parts: [(role: MailRole, recipient: String, offering: String)]?) throws {
    var present: Set<[String]> = []
    let registrations = try Row.fetchAll(
      db,
      sql: """
        SELECT person, offering, status, offered_until FROM registration JOIN offering
          ON offering.plan = registration.plan AND offering.id = registration.offering
        WHERE registration.plan = ? AND is_current AND status IN ('seated', 'offered', 'waiting')
        ORDER BY offering, turn
        """,
      arguments: [plan]
    )
    for row in registrations {
      guard let status = RegistrationStatus(rawValue: row["status"]) else { continue }
      let (person, offering): (String, String) = (row["person"], row["offering"])
      present.insert([MailRole.participant.rawValue, person, offering])
      let standing = Self.standing(status, until: row["offered_until"])
      try tell(.participant, person, of: offering, standing)
    }
    for part in parts ?? [] {
      present.insert([part.role.rawValue, part.recipient, part.offering])
      try tell(part.role, part.recipient, of: part.offering, .seated)
    }
    let known = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT role, recipient, offering FROM mail WHERE plan = ?
        ORDER BY role, recipient, offering
        """,
      arguments: [plan]
    )
    for row in known {
      guard let role = MailRole(rawValue: row["role"]), role == .participant || parts != nil
      else { continue }
      let (recipient, offering): (String, String) = (row["recipient"], row["offering"])
      if present.contains([role.rawValue, recipient, offering]) { continue }
      try tell(role, recipient, of: offering, .gone)
    }
  }

  /// Where a registration stands.
  static func standing(_ status: RegistrationStatus, until: String?) -> Standing {
    switch (status, until) {
    case (.seated, _): .seated
    case (.offered, let until?): .offered(until: until)
    case (.offered, nil), (.waiting, _): .waiting
    case (.lapsed, _): .lapsed
    case (.withdrawn, _): .gone
    }
  }

  private static func told(_ row: Row) -> Told? {
    MailNews(rawValue: row["news"]).map { news in
      Told(
        news: news,
        place: row["place"],
        sessions: row["sessions"],
        offeredUntil: row["offered_until"]
      )
    }
  }
}
