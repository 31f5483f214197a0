import Attendance
import Foundation
import GRDB

/// Unguessable addresses of persons: the store keeps a digest and could not tell a token if it were asked.
extension PlanStore {
  /// Draws a token of 160 bits for a person; those drawn before for the same purpose stay good.
  ///
  /// - Returns: 32 characters of RFC 4648's base 32 in small letters, told this once.
  public func issueToken(
    for person: String,
    of plan: String,
    purpose: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> String {
    guard let token = SecretText.draw() else {
      throw .system(path: path, reason: "libsodium")
    }
    try write { db in
      try Self.demandPerson(db, plan, person)
      try db.execute(
        sql: """
          INSERT INTO token (digest, plan, person, purpose, issued_at) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [SecretText.digest(token), plan, person, purpose, mark.time.text]
      )
      try Self.note(db, mark, plan: plan, "token.issue", person, after: ["purpose": purpose])
    }
    return token
  }

  /// The id of the person whose token it is; nil for one that is unknown, revoked or for another purpose.
  public func holder(
    of token: String,
    purpose: String
  ) throws(StoreFailure) -> (plan: String, person: String)? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT plan, person FROM token
            WHERE digest = ? AND purpose = ? AND revoked_at IS NULL
            """
        ),
        arguments: [SecretText.digest(token), purpose]
      ).map { ($0["plan"], $0["person"]) }
    }
  }

  /// Ends all tokens of a person for a purpose.
  ///
  /// - Returns: how many were good until now.
  public func revokeTokens(
    of person: String,
    of plan: String,
    purpose: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Int {
    try write { db in
      try Self.demandPerson(db, plan, person)
      try db.execute(
        sql: """
          UPDATE token SET revoked_at = ?
          WHERE plan = ? AND person = ? AND purpose = ? AND revoked_at IS NULL
          """,
        arguments: [mark.time.text, plan, person, purpose]
      )
      let count = db.changesCount
      if count > 0 {
        let before = ["purpose": purpose, "tokens": String(count)]
        try Self.note(db, mark, plan: plan, "token.revoke", person, before: before)
      }
      return count
    }
  }

  static func demandPerson(_ db: Database, _ plan: String, _ person: String) throws {
    let isKnown = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM person WHERE plan = ? AND id = ?)"),
      arguments: [plan, person]
    )
    if isKnown != true { throw Refused(.unknownPerson(person)) }
  }
}
