import Attendance
import GRDB
import Planning

/// Registrations: seats, offers and the waiting list.
extension PlanStore {
  /// Registers a person for an offering: with a seat where the rules allow one, else at the end of the waiting list.
  ///
  /// Whoever is registered already is refused, so that asking again after a break does no harm.
  public func register(
    _ person: String,
    for offering: String,
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Registration {
    try write { db in
      let desk = try RegistrationDesk(db, plan, offering, mark)
      let (profile, judged) = try desk.candidate(person)
      try Self.demandOpen(desk)
      guard desk.offering.rule.admits(profile) else { throw Refused(.notAdmitted(offering)) }
      try Self.demandUnregistered(db, desk, person)
      try desk.renewOffers()
      switch try desk.obstacle(to: judged) {
      case .ownTime(let vi, let en): throw Refused(.ownTime(LocalizedText(vi: vi, en: en)))
      case .full: try desk.put(person, .waiting)
      case nil: try desk.put(person, .seated, seat: desk.freeSeat())
      }
      try desk.addRequest(of: person)
      return try Self.demandRegistration(desk, person)
    }
  }

  /// Takes a registration back; a seat that becomes free is offered to who waits first and may have it.
  public func withdraw(
    _ person: String,
    from offering: String,
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Withdrawal {
    try write { db in
      let desk = try RegistrationDesk(db, plan, offering, mark)
      let registration = try Self.demandRegistration(desk, person)
      guard registration.status.holdsSeat || registration.status == .waiting else {
        throw Refused(.notRegistered(offering))
      }
      try desk.put(person, .withdrawn, renewsTurn: false)
      try desk.dropRequest(of: person)
      let offered = try desk.renewOffers()
      return Withdrawal(
        registration: try Self.demandRegistration(desk, person),
        offered: try offered.map { try Self.demandRegistration(desk, $0) }
      )
    }
  }

  /// Accepts an offered seat in time.
  public func accept(
    _ person: String,
    in offering: String,
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Registration {
    let accepted: Registration? = try write { db in
      let desk = try RegistrationDesk(db, plan, offering, mark)
      // Who is late loses the seat to the next one, which is kept although this call is refused.
      try desk.renewOffers()
      let registration = try Self.demandRegistration(desk, person)
      if registration.status == .lapsed { return nil }
      guard registration.status == .offered else { throw Refused(.noOffer(offering)) }
      try desk.put(person, .seated, seat: registration.seat, renewsTurn: false)
      return try Self.demandRegistration(desk, person)
    }
    guard let accepted else { throw .refused(.offerLapsed(offering)) }
    return accepted
  }

  /// Ends offers whose time is over, and passes their seats on.
  ///
  /// - Returns: the people to whom seats were offered, by offering.
  public func renewOffers(
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> [Registration] {
    try write { db in
      let offerings = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT offering FROM registration
            WHERE plan = ? AND status = 'offered' AND offered_until <= ? ORDER BY offering
            """
        ),
        arguments: [plan, mark.time.text]
      )
      return try offerings.flatMap { offering in
        let desk = try RegistrationDesk(db, plan, offering, mark)
        return try desk.renewOffers().map { try Self.demandRegistration(desk, $0) }
      }
    }
  }

  /// Who has seats in an offering, by seat, then who waits, in order.
  public func registrations(
    for offering: String,
    of plan: String
  ) throws(StoreFailure) -> [Registration] {
    try read { db in
      _ = try StoredOffering.fetch(db, plan, offering)
      let all = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT * FROM registration WHERE plan = ? AND offering = ?
              AND status IN ('seated', 'offered', 'waiting')
            ORDER BY seat IS NULL, seat, turn
            """
        ),
        arguments: [plan, offering]
      ).compactMap(RegistrationDesk.registration)
      let seats = all.count { $0.status.holdsSeat }
      return all.enumerated().map { position, one in
        var one = one
        if one.status == .waiting { one.waitingPlace = position - seats + 1 }
        return one
      }
    }
  }

  private static func demandRegistration(
    _ desk: RegistrationDesk,
    _ person: String
  ) throws -> Registration {
    guard let registration = try desk.registration(of: person) else {
      throw Refused(.notRegistered(desk.offering.id))
    }
    return registration
  }

  private static func demandOpen(_ desk: RegistrationDesk) throws {
    let offering = desk.offering
    guard offering.isCurrent, let opens = offering.opensAt, let closes = offering.closesAt else {
      throw Refused(.noWindow(offering.id))
    }
    let now = desk.mark.time.text
    if now < opens { throw Refused(.notYetOpen(offering.id, opens: opens)) }
    if now >= min(closes, offering.startsAt) {
      throw Refused(.closed(offering.id, closed: min(closes, offering.startsAt)))
    }
  }

  /// Nobody registers twice for an activity, in the same offering or in another.
  private static func demandUnregistered(
    _ db: Database,
    _ desk: RegistrationDesk,
    _ person: String
  ) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT offering, status FROM registration WHERE plan = ? AND activity = ? AND person = ?
            AND status IN ('seated', 'offered', 'waiting')
          """
      ),
      arguments: [desk.plan, desk.offering.activity, person]
    )
    guard let row, let status = RegistrationStatus(rawValue: row["status"]) else { return }
    throw Refused(.alreadyRegistered(row["offering"], status))
  }
}
