import Attendance
import GRDB
public import Planning

/// Somebody whom a plan does not know, as they asked to take part.
public struct Newcomer: Hashable, Sendable {
  /// How far it has come.
  public enum Status: String, Sendable {
    /// Nobody has looked at it yet.
    case open
    /// An officer knows who it is.
    case accepted
    /// It led to nothing.
    case dismissed
  }

  /// The number within the plan, from 1.
  public var id: Int
  /// What they want to take part in.
  public var offering: String
  /// The name.
  public var name: String
  /// The organisation in their own words; may be empty.
  public var organisation: String
  /// The district that looks after them.
  public var district: String
  /// A telephone number or an address for mail.
  public var contact: String
  /// What else they say; may be empty.
  public var note: String
  /// When they asked, `YYYY-MM-DDTHH:MM:SS+07:00`.
  public var time: String

  /// Makes one.
  public init(
    id: Int = 0,
    offering: String,
    name: String,
    organisation: String,
    district: String,
    contact: String,
    note: String,
    time: String = ""
  ) {
    self.id = id
    self.offering = offering
    self.name = name
    self.organisation = organisation
    self.district = district
    self.contact = contact
    self.note = note
    self.time = time
  }
}

/// Requests of people whom a plan does not know: kept until an officer has seen to them, and not longer.
extension PlanStore {
  /// So many may wait; more are refused until some were seen to.
  public static let mostNewcomers = 2_000

  /// Keeps a request; false: too many wait already.
  public func ask(
    _ newcomer: Newcomer,
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Bool {
    try write { db in
      let counts = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*) FILTER (WHERE status = 'open') AS waiting, max(id) AS last
          FROM newcomer WHERE plan = ?
          """,
        arguments: [plan]
      )
      guard (counts?["waiting"] ?? 0) < Self.mostNewcomers else { return false }
      let id = (counts?["last"] ?? 0) + 1
      try db.execute(
        sql: """
          INSERT INTO newcomer
            (plan, id, offering, name, organisation, district, contact, note, at, status)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')
          """,
        arguments: [
          plan, id, newcomer.offering, newcomer.name, newcomer.organisation, newcomer.district,
          newcomer.contact, newcomer.note, mark.time.text,
        ]
      )
      // What was asked for is no secret; who asked is in the request alone, which is erased in the end.
      let after = ["offering": newcomer.offering, "district": newcomer.district]
      try Self.note(db, mark, plan: plan, "registration.ask", String(id), after: after)
      return true
    }
  }

  /// The requests that wait, the oldest first; of one district, if one is given.
  public func newcomers(
    of plan: String,
    district: String? = nil
  ) throws(StoreFailure) -> [Newcomer] {
    try read { db in
      try Self.demandPlan(db, plan)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM newcomer
          WHERE plan = ?1 AND status = 'open' AND (?2 IS NULL OR district = ?2) ORDER BY id
          """,
        arguments: [plan, district]
      ).map(Self.newcomer)
    }
  }

  /// Ends a request without effect; what it said is erased.
  ///
  /// - Returns: whether it waited, in the district if one is given.
  public func dismiss(
    newcomer id: Int,
    of plan: String,
    district: String? = nil,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Bool {
    try write { db in
      guard try Self.waiting(db, id, plan, district) != nil else { return false }
      try Self.erase(db, id, plan, .dismissed, person: nil)
      try Self.note(db, mark, plan: plan, "registration.dismiss", String(id))
      return true
    }
  }

  /// Takes a request as one of a person of the plan; what it said is erased.
  ///
  /// - Returns: the request as it was; nil: it did not wait, or not in the district.
  /// - Throws: ``StoreFailure``, refused where there is no such person.
  public func accept(
    newcomer id: Int,
    as person: String,
    of plan: String,
    district: String? = nil,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Newcomer? {
    try write { db in
      guard let newcomer = try Self.waiting(db, id, plan, district) else { return nil }
      try Self.demandPerson(db, plan, person)
      try Self.erase(db, id, plan, .accepted, person: person)
      let after = ["person": person]
      try Self.note(db, mark, plan: plan, "registration.know", String(id), after: after)
      return newcomer
    }
  }

  /// Takes a request as one of a new person of the plan, `w001` and so on; what it said is erased.
  ///
  /// - Returns: the new person's id; nil: the request did not wait, or not in the district.
  public func accept(
    newcomer id: Int,
    asNew profile: Person,
    of plan: String,
    district: String? = nil,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> String? {
    try write { db in
      guard try Self.waiting(db, id, plan, district) != nil else { return nil }
      let row = try AddedRow(db, to: "person", of: plan, letter: "w")
      var person = profile
      person.id = row.id
      try PlanRows.insert(db, plan, person, at: row.position)
      try NameIndex.add(db, plan, .person, person.id, person.name)
      try Self.erase(db, id, plan, .accepted, person: person.id)
      try Self.note(db, mark, plan: plan, "person.add", person.id, after: ["request": String(id)])
      return person.id
    }
  }

  private static func waiting(
    _ db: Database,
    _ id: Int,
    _ plan: String,
    _ district: String?
  ) throws -> Newcomer? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT * FROM newcomer WHERE plan = ?1 AND id = ?2 AND status = 'open'
          AND (?3 IS NULL OR district = ?3)
        """,
      arguments: [plan, id, district]
    ).map(newcomer)
  }

  private static func erase(
    _ db: Database,
    _ id: Int,
    _ plan: String,
    _ status: Newcomer.Status,
    person: String?
  ) throws {
    try db.execute(
      sql: """
        UPDATE newcomer SET status = ?, person = ?, name = '·', organisation = '', contact = '·',
          note = '' WHERE plan = ? AND id = ?
        """,
      arguments: [status.rawValue, person, plan, id]
    )
  }

  private static func newcomer(_ row: Row) -> Newcomer {
    Newcomer(
      id: row["id"],
      offering: row["offering"],
      name: row["name"],
      organisation: row["organisation"],
      district: row["district"],
      contact: row["contact"],
      note: row["note"],
      time: row["at"]
    )
  }
}
