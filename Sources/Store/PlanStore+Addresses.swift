import Attendance
import GRDB
import Planning

/// A person's own address: an unguessable token, and one made of it that opens the calendar alone.
///
/// Who has the address may act for the person; who has only the calendar's may read it and cannot find the other.
extension PlanStore {
  /// What the token of a person's own address is for.
  public static let addressPurpose = "year"
  /// What the token of a person's calendar is for.
  public static let feedPurpose = "feed"

  /// Draws an own address for a person, with that of the calendar; earlier ones stay good.
  ///
  /// - Returns: its token, told this once.
  public func issueAddress(
    for person: String,
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> String {
    guard let token = SecretText.draw() else {
      throw .system(path: path, reason: "libsodium")
    }
    try write { db in
      try Self.demandPerson(db, plan, person)
      for (token, purpose) in [
        (token, Self.addressPurpose), (Self.feedToken(of: token), Self.feedPurpose),
      ] {
        try db.execute(
          sql:
            "INSERT INTO token (digest, plan, person, purpose, issued_at) VALUES (?, ?, ?, ?, ?)",
          arguments: [SecretText.digest(token), plan, person, purpose, mark.time.text]
        )
      }
      let after = ["purpose": Self.addressPurpose]
      try Self.note(db, mark, plan: plan, "token.issue", person, after: after)
    }
    return token
  }

  /// Ends all own addresses of a person, and those of the calendar with them.
  ///
  /// - Returns: how many addresses were good until now.
  public func revokeAddresses(
    of person: String,
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Int {
    let count = try revokeTokens(of: person, of: plan, purpose: Self.addressPurpose, mark)
    _ = try revokeTokens(of: person, of: plan, purpose: Self.feedPurpose, mark)
    return count
  }

  /// The token of the calendar that belongs to an own address; the way back is as long as a search for the token.
  public static func feedToken(of token: String) -> String {
    SecretText.text(Array(SecretText.digest("feed of " + token).prefix(20)))
  }

  /// When each own address of a person that is still good was issued, in order.
  public func addresses(of person: String, of plan: String) throws(StoreFailure) -> [String] {
    try read { db in
      try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT issued_at FROM token
            WHERE plan = ? AND person = ? AND purpose = ? AND revoked_at IS NULL ORDER BY issued_at
            """
        ),
        arguments: [plan, person, Self.addressPurpose]
      )
    }
  }
}

/// What stands for one person.
extension PlanStore {
  /// Every registration of a person for what still runs, by offering, with when it last changed.
  public func registrations(
    of person: String,
    in plan: String
  ) throws(StoreFailure) -> [DatedRegistration] {
    try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT registration.*, (
              SELECT count(*) FROM registration AS other
              WHERE other.plan = registration.plan AND other.offering = registration.offering
                AND other.status = 'waiting' AND other.turn <= registration.turn
            ) AS place
            FROM registration JOIN offering
              ON offering.plan = registration.plan AND offering.id = registration.offering
            WHERE registration.plan = ? AND person = ? AND is_current ORDER BY offering
            """
        ),
        arguments: [plan, person]
      )
      return rows.compactMap { row in
        guard var registration = RegistrationDesk.registration(row),
          let time = RecordedTime(row["at"] as String)
        else { return nil }
        if registration.status == .waiting { registration.waitingPlace = row["place"] }
        return DatedRegistration(registration: registration, time: time)
      }
    }
  }
}
