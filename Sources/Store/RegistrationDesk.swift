import Almanac
import Attendance
import Foundation
import GRDB
import Planning

/// Registrations for one offering, within one change of the store.
struct RegistrationDesk {
  let db: Database
  let plan: String
  let offering: StoredOffering
  let mark: ChangeMark
  /// Whether people are told at once of what becomes of their registrations.
  private let tells: Bool

  init(
    _ db: Database,
    _ plan: String,
    _ offering: String,
    _ mark: ChangeMark,
    tells: Bool = true
  ) throws {
    self.tells = tells
    self.db = db
    self.plan = plan
    self.offering = try StoredOffering.fetch(db, plan, offering)
    self.mark = mark
  }

  /// The registration of a person; nil: there never was one.
  func registration(of person: String) throws -> Registration? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT * FROM registration WHERE plan = ? AND offering = ? AND person = ?"
      ),
      arguments: [plan, offering.id, person]
    )
    guard let row, var registration = Self.registration(row) else { return nil }
    if registration.status == .waiting {
      registration.waitingPlace = try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*) FROM registration
            WHERE plan = ? AND offering = ? AND status = 'waiting' AND turn <= ?
            """
        ),
        arguments: [plan, offering.id, registration.turn]
      )
    }
    return registration
  }

  static func registration(_ row: Row) -> Registration? {
    RegistrationStatus(rawValue: row["status"]).map { status in
      Registration(
        offering: row["offering"],
        person: row["person"],
        status: status,
        seat: row["seat"],
        turn: row["turn"],
        offeredUntil: row["offered_until"]
      )
    }
  }

  /// What stands against a seat for a person; nil: nothing.
  func obstacle(to person: SeatJudge.Candidate) throws -> SeatJudge.Obstacle? {
    let taken = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM registration
          WHERE plan = ? AND offering = ? AND seat IS NOT NULL AND person <> ?
          """
      ),
      arguments: [plan, offering.id, person.id]
    )
    // Whoever holds the seats of a full offering need not be looked at: only the own time of who asks comes before that.
    let isFull = (taken ?? 0) >= offering.seats
    let rows = isFull ? [] : try holders(besides: person.id)
    let others = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT offering.* FROM registration JOIN offering
            ON offering.plan = registration.plan AND offering.id = registration.offering
          WHERE registration.plan = ? AND person = ? AND seat IS NOT NULL AND offering.id <> ?
            AND is_current
          """
      ),
      arguments: [plan, person.id, offering.id]
    ).map { try StoredOffering($0).judged }
    var travel: [String: Int] = [:]
    for (from, to) in others.flatMap({ [($0.place, offering.place), (offering.place, $0.place)] }) {
      guard let from, let to, from != to else { continue }
      travel["\(from) \(to)"] = try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT minutes FROM travel WHERE plan = ? AND origin = ? AND destination = ?"
        ),
        arguments: [plan, from, to]
      )
    }
    let obstacle = SeatJudge.obstacle(
      to: offering.judged,
      holders: try rows.map { try Self.candidate($0) },
      person,
      others: others,
      travelMinutes: { travel["\($0) \($1)"] ?? 0 }
    )
    return obstacle ?? (isFull ? .full : nil)
  }

  /// Who has a seat, but for one.
  private func holders(besides person: String) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person.* FROM registration JOIN person
            ON person.plan = registration.plan AND person.id = registration.person
          WHERE registration.plan = ? AND offering = ? AND seat IS NOT NULL AND person.id <> ?
          """
      ),
      arguments: [plan, offering.id, person]
    )
  }

  /// A person as the judge of seats sees one.
  func candidate(_ id: String) throws -> (person: Person, judged: SeatJudge.Candidate) {
    let sql = "SELECT * FROM person WHERE plan = ? AND id = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [plan, id]) else {
      throw PlanStore.Refused(.unknownPerson(id))
    }
    return (try PlanRows.person(row), try Self.candidate(row))
  }

  private static func candidate(_ row: Row) throws -> SeatJudge.Candidate {
    let person = try PlanRows.person(row)
    let days = person.busy.map { [$0.from.dayNumber * 1440, ($0.to.dayNumber + 1) * 1440] }
    let times = Data((row["busy_times"] as String).utf8)
    return SeatJudge.Candidate(
      id: person.id,
      organisation: person.organisation,
      tags: person.allTags,
      busy: days + (try JSONDecoder().decode([[Int]].self, from: times)),
      maxActivities: person.maxActivities
    )
  }

  /// The lowest free seat; nil: there is none.
  func freeSeat() throws -> Int? {
    let taken = try Set(
      Int.fetchAll(
        db.cachedStatement(
          sql: "SELECT seat FROM registration WHERE plan = ? AND offering = ? AND seat IS NOT NULL"
        ),
        arguments: [plan, offering.id]
      )
    )
    return taken.count < offering.seats ? (1...offering.seats).first { !taken.contains($0) } : nil
  }

  /// Writes a person's registration as it is from now on, and tells the audit.
  func put(
    _ person: String,
    _ status: RegistrationStatus,
    seat: Int? = nil,
    offeredUntil: String? = nil,
    isPlanned: Bool = false,
    renewsTurn: Bool = true
  ) throws {
    let before = try registration(of: person)
    let last = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT max(turn) FROM registration WHERE plan = ? AND offering = ?"),
      arguments: [plan, offering.id]
    )
    let turn = renewsTurn ? (last ?? 0) + 1 : before?.turn ?? (last ?? 0) + 1
    try db.cachedStatement(
      sql: """
        INSERT INTO registration (plan, offering, person, activity, status, seat, turn, is_planned,
          at, offered_until)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (plan, offering, person) DO UPDATE SET status = excluded.status,
          seat = excluded.seat, turn = excluded.turn, is_planned = excluded.is_planned,
          at = excluded.at, offered_until = excluded.offered_until
        """
    ).execute(arguments: [
      plan, offering.id, person, offering.activity, status.rawValue, seat, turn, isPlanned,
      mark.time.text, offeredUntil,
    ]
    )
    let after = try registration(of: person)
    try PlanStore.note(
      db,
      mark,
      plan: plan,
      "registration." + status.rawValue,
      "\(offering.id) \(person)",
      before: before.map(Self.figures),
      after: after.map(Self.figures)
    )
    if tells, let queue = try MailQueue(db, plan, mark) {
      let standing = MailQueue.standing(status, until: offeredUntil)
      try queue.tell(.participant, person, of: offering.id, standing)
    }
  }

  private static func figures(_ registration: Registration) -> [String: String?] {
    [
      "status": registration.status.rawValue, "seat": registration.seat.map(String.init),
      "turn": String(registration.turn), "until": registration.offeredUntil,
    ]
  }

  /// Ends offers whose time is over and offers free seats to those who wait.
  ///
  /// They are asked in the order of their turns; whoever may not have a seat now, be it reserved for others, the limit of
  /// the organisation or the own time, keeps the place and the next one is asked.
  ///
  /// - Returns: the people to whom a seat was offered, in order.
  @discardableResult
  func renewOffers() throws -> [String] {
    let lapsed = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person FROM registration WHERE plan = ? AND offering = ? AND status = 'offered'
            AND offered_until <= ? ORDER BY turn
          """
      ),
      arguments: [plan, offering.id, mark.time.text]
    )
    for person in lapsed {
      try put(person, .lapsed, renewsTurn: false)
      try dropRequest(of: person)
    }
    guard offering.isCurrent, mark.time.text < offering.startsAt else { return [] }
    var offered: [String] = []
    guard var seat = try freeSeat() else { return [] }
    let waiting = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person FROM registration
          WHERE plan = ? AND offering = ? AND status = 'waiting' ORDER BY turn
          """
      ),
      arguments: [plan, offering.id]
    )
    for person in waiting where try obstacle(to: candidate(person).judged) == nil {
      let until = min(deadline, offering.startsAt)
      try put(person, .offered, seat: seat, offeredUntil: until, renewsTurn: false)
      offered.append(person)
      guard let next = try freeSeat() else { break }
      seat = next
    }
    return offered
  }

  private var deadline: String {
    mark.time.advanced(bySeconds: offering.offerHours * 3_600).text
  }

  /// Sees to it that the person's wish stands among the requests, as the last one.
  func addRequest(of person: String) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO request (plan, person, activity, position, priority)
        SELECT ?1, ?2, ?3,
          coalesce((SELECT max(position) + 1 FROM request WHERE plan = ?1), 0),
          coalesce((SELECT max(priority) + 1 FROM request WHERE plan = ?1 AND person = ?2), 1)
        WHERE NOT EXISTS (
          SELECT 1 FROM request WHERE plan = ?1 AND person = ?2 AND activity = ?3
        )
        """
    ).execute(arguments: [plan, person, offering.activity]
    )
  }

  /// Whoever no longer registers does not ask for the activity any more.
  func dropRequest(of person: String) throws {
    try db.cachedStatement(
      sql: "DELETE FROM request WHERE plan = ? AND person = ? AND activity = ?"
    ).execute(arguments: [plan, person, offering.activity]
    )
  }
}
