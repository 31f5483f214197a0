public import Attendance
import Foundation
import GRDB

/// Sessions: who is signed in. The store keeps digests of their tokens.
extension PlanStore {
  /// Begins a session of an account; nothing of it is told again but the token returned.
  ///
  /// - Parameters:
  ///   - login: whose.
  ///   - isProgram: whether a program holds it rather than a browser.
  ///   - ends: when it ends at the latest.
  ///   - mark: when it begins.
  /// - Returns: a token of 160 bits.
  /// - Throws: ``StoreFailure``, refused where nobody may sign in with the login.
  public func startSession(
    of login: String,
    isProgram: Bool = false,
    until ends: RecordedTime,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> String {
    guard let token = SecretText.draw() else {
      throw .system(path: path, reason: "libsodium")
    }
    try write { db in
      guard try Self.fetch(db, login)?.isActive == true else {
        throw Refused(.unknownLogin(login))
      }
      try db.execute(sql: "DELETE FROM session WHERE ends_at <= ?", arguments: [mark.time.text])
      try Self.insert(db, token, login, isProgram, mark.time.text, mark.time.text, ends.text)
      let action = isProgram ? "session.program" : "session.start"
      try Self.note(db, mark, plan: nil, action, login)
    }
    return token
  }

  /// The session of a token that is good at a moment; nil: none.
  public func session(
    of token: String,
    at now: RecordedTime
  ) throws(StoreFailure) -> AccountSession? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT account.*, kind, started_at, seen_at, ends_at FROM session JOIN account
            ON account.login = session.login
          WHERE digest = ? AND ends_at > ? AND is_active
          """,
        arguments: [SecretText.digest(token), now.text]
      ).flatMap { row in
        Self.account(row).map {
          AccountSession(
            account: $0,
            isProgram: row["kind"] == "program",
            startedAt: row["started_at"],
            seenAt: row["seen_at"],
            endsAt: row["ends_at"]
          )
        }
      }
    }
  }

  /// Gives a session another token; the old one is good for nothing from then on.
  ///
  /// - Returns: the new token; nil where the old one was good for nothing already.
  public func rotateSession(
    _ token: String,
    until ends: RecordedTime,
    at now: RecordedTime
  ) throws(StoreFailure) -> String? {
    guard let next = SecretText.draw() else {
      throw .system(path: path, reason: "libsodium")
    }
    return try write { db in
      let digest = SecretText.digest(token)
      let row = try Row.fetchOne(
        db,
        sql: "SELECT * FROM session WHERE digest = ? AND ends_at > ?",
        arguments: [digest, now.text]
      )
      guard let row else { return nil }
      try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest])
      let isProgram = row["kind"] as String == "program"
      try Self.insert(db, next, row["login"], isProgram, row["started_at"], now.text, ends.text)
      return next
    }
  }

  /// Ends a session, if there is one.
  public func endSession(_ token: String) throws(StoreFailure) {
    try write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE digest = ?",
        arguments: [SecretText.digest(token)]
      )
    }
  }

  private static func insert(
    _ db: Database,
    _ token: String,
    _ login: String,
    _ isProgram: Bool,
    _ started: String,
    _ seen: String,
    _ ends: String
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO session (digest, login, kind, started_at, seen_at, ends_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        SecretText.digest(token), login, isProgram ? "program" : "browser", started, seen, ends,
      ]
    )
  }
}
