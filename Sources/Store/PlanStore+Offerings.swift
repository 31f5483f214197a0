public import Attendance
import Foundation
import GRDB
import Planning

/// The offerings to which people register.
extension PlanStore {
  /// The offerings of a plan with their windows and how full they are, by id.
  public func offerings(of plan: String) throws(StoreFailure) -> [OfferingSeats] {
    try offerings(of: plan, only: nil)
  }

  /// An offering with its window and how full it is; nil: the plan runs none of the id.
  public func offering(_ id: String, of plan: String) throws(StoreFailure) -> OfferingSeats? {
    try offerings(of: plan, only: id).first
  }

  private func offerings(
    of plan: String,
    only id: String?
  ) throws(StoreFailure) -> [OfferingSeats] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT offering.*,
            count(*) FILTER (WHERE status = 'seated') AS seated,
            count(*) FILTER (WHERE status = 'offered') AS offered,
            count(*) FILTER (WHERE status = 'waiting') AS waiting
          FROM offering LEFT JOIN registration
            ON registration.plan = offering.plan AND registration.offering = offering.id
          WHERE offering.plan = ?1 AND (?2 IS NULL OR offering.id = ?2) AND is_current
          GROUP BY offering.id ORDER BY offering.id
          """,
        arguments: [plan, id]
      ).map { row in
        OfferingSeats(
          id: row["id"],
          activity: row["activity"],
          startsAt: row["starts_at"],
          seats: row["seats"],
          seated: row["seated"],
          offered: row["offered"],
          waiting: row["waiting"],
          opensAt: row["opens_at"],
          closesAt: row["closes_at"]
        )
      }
    }
  }

  /// Sets from when until when people register, and for how many hours an offered seat is held.
  ///
  /// - Parameters:
  ///   - offering: the offering; nil: all of the plan.
  ///   - plan: the plan's id.
  ///   - opens: the first moment.
  ///   - closes: the first moment after; nobody registers once the offering has started.
  ///   - offerHours: 48 by default.
  ///   - mark: who sets it, and when.
  /// - Returns: how many offerings it was set for.
  /// - Throws: ``StoreFailure``, refused where the window is reversed or the offering unknown.
  public func setWindow(
    of offering: String?,
    in plan: String,
    opens: RecordedTime,
    closes: RecordedTime,
    offerHours: Int = 48,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Int {
    try write { db in
      guard opens < closes else { throw Refused(.windowReversed) }
      guard offerHours > 0 else { throw Refused(.windowReversed) }
      if let offering { _ = try StoredOffering.fetch(db, plan, offering) }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM offering WHERE plan = ?1 AND is_current AND (?2 IS NULL OR id = ?2)
          ORDER BY id
          """,
        arguments: [plan, offering]
      )
      for row in rows {
        let before = try StoredOffering(row)
        try db.execute(
          sql: """
            UPDATE offering SET opens_at = ?, closes_at = ?, offer_hours = ?
            WHERE plan = ? AND id = ?
            """,
          arguments: [opens.text, closes.text, offerHours, plan, before.id]
        )
        try Self.note(
          db,
          mark,
          plan: plan,
          "offering.window",
          before.id,
          before: ["opens": before.opensAt, "closes": before.closesAt],
          after: ["opens": opens.text, "closes": closes.text, "hours": String(offerHours)]
        )
      }
      return rows.count
    }
  }

  /// Takes over what a plan runs, its journeys, and who stands in it.
  ///
  /// Whom the plan names gets a seat; whom an earlier plan named and this one does not loses it; who registered keeps it.
  ///
  /// Where it was decided, everybody is told who knows something else; nobody is told of a draft.
  static func keepOfferings(
    _ db: Database,
    _ plan: Plan,
    isDecided: Bool = false,
    _ mark: ChangeMark
  ) throws {
    let programme = plan.programme
    try keepJourneys(db, programme)
    try db.execute(
      sql: "UPDATE offering SET is_current = 0 WHERE plan = ?",
      arguments: [programme.id]
    )
    let offerings = plan.offerings.compactMap { offering in
      StoredOffering(offering, in: programme).map { ($0, offering.participants) }
    }
    for (offering, participants) in offerings {
      let kept = try last(db, programme.id, offering.id)
      guard kept <= offering.seats else {
        try release(db, programme.id, offering.id, besides: participants, mark)
        try renumber(db, programme.id, offering)
        try offering.save(db, programme.id)
        continue
      }
      try offering.save(db, programme.id)
      try release(db, programme.id, offering.id, besides: participants, mark)
    }
    try releaseDropped(db, programme.id, mark)
    for (offering, participants) in offerings {
      let desk = try RegistrationDesk(db, programme.id, offering.id, mark, tells: false)
      for person in participants { try seat(person, desk) }
      try desk.renewOffers()
    }
    guard isDecided, let queue = try MailQueue(db, programme.id, mark) else { return }
    let roles: [ResourceKind: MailRole] = [.trainer: .trainer, .coordinator: .coordinator]
    let playing = Dictionary(
      programme.resources.compactMap { one in roles[one.kind].map { (one.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    let held = Set(offerings.map(\.0.id))
    let parts = plan.offerings.filter { held.contains($0.id) }.flatMap { offering in
      offering.resources.compactMap { used in
        playing[used.resource].map { ($0, used.resource, offering.id) }
      }
    }
    try queue.tellAll(parts: parts)
  }

  /// The highest seat that is taken.
  private static func last(_ db: Database, _ plan: String, _ offering: String) throws -> Int {
    try Int.fetchOne(
      db,
      sql: "SELECT max(seat) FROM registration WHERE plan = ? AND offering = ?",
      arguments: [plan, offering]
    ) ?? 0
  }

  /// Gives those who have seats the first ones, before an offering becomes smaller.
  private static func renumber(_ db: Database, _ plan: String, _ offering: StoredOffering) throws {
    let people = try String.fetchAll(
      db,
      sql: """
        SELECT person FROM registration WHERE plan = ? AND offering = ? AND seat IS NOT NULL
        ORDER BY seat
        """,
      arguments: [plan, offering.id]
    )
    guard people.count <= offering.seats else { throw Refused(.tooFewSeats(offering.id)) }
    // Seats only move down, the lowest first, so that no two are the same at any moment.
    for (position, person) in people.enumerated() {
      try db.execute(
        sql: "UPDATE registration SET seat = ? WHERE plan = ? AND offering = ? AND person = ?",
        arguments: [position + 1, plan, offering.id, person]
      )
    }
  }

  /// Whoever stands in an offering that no longer runs is free to stand in another; the wish stays.
  private static func releaseDropped(_ db: Database, _ plan: String, _ mark: ChangeMark) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT offering, person FROM registration JOIN offering
          ON offering.plan = registration.plan AND offering.id = registration.offering
        WHERE registration.plan = ? AND NOT is_current
          AND status IN ('seated', 'offered', 'waiting')
        ORDER BY offering, turn
        """,
      arguments: [plan]
    )
    for row in rows {
      let desk = try RegistrationDesk(db, plan, row["offering"], mark, tells: false)
      try desk.put(row["person"], .withdrawn, renewsTurn: false)
    }
  }

  private static func release(
    _ db: Database,
    _ plan: String,
    _ offering: String,
    besides participants: [String],
    _ mark: ChangeMark
  ) throws {
    let desk = try RegistrationDesk(db, plan, offering, mark, tells: false)
    let planned = try String.fetchAll(
      db,
      sql: """
        SELECT person FROM registration
        WHERE plan = ? AND offering = ? AND is_planned AND seat IS NOT NULL ORDER BY seat
        """,
      arguments: [plan, offering]
    )
    for person in planned where !participants.contains(person) {
      try desk.put(person, .withdrawn, renewsTurn: false)
    }
  }

  /// Gives a person whom the plan names a seat; nobody keeps another place in the same activity.
  private static func seat(_ person: String, _ desk: RegistrationDesk) throws {
    if try desk.registration(of: person)?.status == .seated { return }
    let elsewhere = try String.fetchAll(
      desk.db,
      sql: """
        SELECT offering FROM registration WHERE plan = ? AND activity = ? AND person = ?
          AND status IN ('seated', 'offered', 'waiting')
        """,
      arguments: [desk.plan, desk.offering.activity, person]
    )
    for offering in elsewhere {
      let other = try RegistrationDesk(desk.db, desk.plan, offering, desk.mark, tells: false)
      try other.put(person, .withdrawn, renewsTurn: false)
    }
    guard let seat = try desk.freeSeat() else { throw Refused(.tooFewSeats(desk.offering.id)) }
    try desk.put(person, .seated, seat: seat, isPlanned: true)
  }

  /// Journeys as the compiler reads them: one that is known in one direction counts for the other too.
  private static func keepJourneys(_ db: Database, _ programme: Programme) throws {
    try db.execute(sql: "DELETE FROM travel WHERE plan = ?", arguments: [programme.id])
    let there = programme.journeys.map { ($0.from, $0.to, $0.minutes) }
    let back = programme.journeys.map { ($0.to, $0.from, $0.minutes) }
    for (from, to, minutes) in there + back where from != to {
      try db.execute(
        sql: """
          INSERT INTO travel (plan, origin, destination, minutes) VALUES (?, ?, ?, ?)
          ON CONFLICT DO NOTHING
          """,
        arguments: [programme.id, from, to, minutes]
      )
    }
  }
}
