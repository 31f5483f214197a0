public import Attendance
import Foundation
import GRDB
import Planning

/// Sessions: who is signed in. The store keeps digests of their tokens.
extension PlanStore {
  /// Begins a session of an account; nothing of it is told again but the token returned.
  ///
  /// - Parameters:
  ///   - login: whose.
  ///   - program: what a program's session is called; nil: a browser holds it.
  ///   - ends: when it ends at the latest.
  ///   - mark: when it begins.
  /// - Returns: a token of 160 bits.
  /// - Throws: ``StoreFailure``, refused where nobody may sign in with the login.
  public func startSession(
    of login: String,
    program: String? = nil,
    until ends: RecordedTime,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> String {
    guard let token = SecretText.draw(), let family = SecretText.draw() else {
      throw .system(path: path, reason: "libsodium")
    }
    try write { db in
      guard try Self.fetch(db, login)?.isActive == true else {
        throw Refused(.unknownLogin(login))
      }
      if let program, program.allSatisfy(\.isWhitespace) {
        throw Refused(.emptyText(LocalizedText(vi: "tên chương trình", en: "the program's name")))
      }
      let now = mark.time.text
      try db.execute(sql: "DELETE FROM session WHERE ends_at <= ?", arguments: [now])
      let kind = program == nil ? "browser" : "program"
      try db.execute(
        sql: """
          INSERT INTO session (digest, family, login, kind, name, started_at, issued_at, seen_at,
            ends_at)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?6, ?7)
          """,
        arguments: [
          SecretText.digest(token), SecretText.digest(family), login, kind, program ?? "", now,
          ends.text,
        ]
      )
      let action = program == nil ? "session.start" : "session.program"
      let after = program.map { ["name": $0, "until": ends.text] }
      try Self.note(db, mark, plan: nil, action, login, after: after)
    }
    return token
  }

  /// The session of a token that is good at a moment; nil: none.
  public func session(
    of token: String,
    at now: RecordedTime,
    _ terms: SessionTerms = SessionTerms()
  ) throws(StoreFailure) -> AccountSession? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT account.*, session.name AS program, family, kind, started_at, issued_at, seen_at,
              ends_at, replaces
            FROM session JOIN account ON account.login = session.login
            WHERE digest = ? AND ends_at > ? AND (kind = 'program' OR seen_at > ?) AND is_active
            """
        ),
        arguments: [SecretText.digest(token), now.text, Self.text(now, -60 * terms.idleMinutes)]
      ).flatMap(Self.session)
    }
  }

  /// The sessions of an account that are good at a moment, the youngest first.
  public func sessions(
    of login: String,
    at now: RecordedTime,
    _ terms: SessionTerms = SessionTerms()
  ) throws(StoreFailure) -> [AccountSession] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT account.*, session.name AS program, family, kind, started_at,
              max(issued_at) AS issued_at, max(seen_at) AS seen_at, max(ends_at) AS ends_at,
              NULL AS replaces
            FROM session JOIN account ON account.login = session.login
            WHERE session.login = ? AND ends_at > ? AND (kind = 'program' OR seen_at > ?)
            GROUP BY family ORDER BY started_at DESC, family
            """
        ),
        arguments: [login, now.text, Self.text(now, -60 * terms.idleMinutes)]
      ).compactMap(Self.session)
    }
  }

  /// Whether a session has to be noted as used, or to get another token, at a moment.
  public static func isRenewalDue(
    _ session: AccountSession,
    at now: RecordedTime,
    _ terms: SessionTerms = SessionTerms()
  ) -> Bool {
    session.isFirstUse || session.seenAt <= text(now, -60 * terms.seenMinutes)
      || !session.isProgram && session.issuedAt <= text(now, -60 * terms.tokenMinutes)
  }

  /// Notes that a session is used, and gives a browser's another token when its time has come.
  ///
  /// The token before stays good until the new one is used, since an answer may get lost, and for a little longer, since
  /// other requests may be under way; a program keeps its token.
  ///
  /// - Returns: the token to use from now on; nil: the same as before.
  public func renewSession(
    _ token: String,
    at now: RecordedTime,
    _ terms: SessionTerms = SessionTerms()
  ) throws(StoreFailure) -> String? {
    guard let next = SecretText.draw() else {
      throw .system(path: path, reason: "libsodium")
    }
    return try write { db -> String? in
      let digest = SecretText.digest(token)
      let sql = "SELECT * FROM session WHERE digest = ? AND ends_at > ?"
      guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [digest, now.text])
      else {
        return nil
      }
      if let before = row["replaces"] as Data? {
        let grace = Self.text(now, terms.graceSeconds)
        try db.execute(
          sql: "UPDATE session SET ends_at = min(ends_at, ?) WHERE digest = ?",
          arguments: [grace, before]
        )
      }
      try db.execute(
        sql: "UPDATE session SET seen_at = ?, replaces = NULL WHERE digest = ?",
        arguments: [now.text, digest]
      )
      let issued: String = row["issued_at"]
      let isDue = issued <= Self.text(now, -60 * terms.tokenMinutes)
      guard isDue, row["kind"] as String == "browser" else { return nil }
      return try Self.follow(db, row, next, at: now, terms) ? next : nil
    }
  }

  /// Adds the token that follows another one, unless one was given out a moment ago.
  private static func follow(
    _ db: Database,
    _ row: Row,
    _ next: String,
    at now: RecordedTime,
    _ terms: SessionTerms
  ) throws -> Bool {
    let digest: Data = row["digest"]
    let isFollowed = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM session WHERE family = ? AND issued_at > ? AND replaces IS NULL
          )
          """
      ),
      arguments: [row["family"] as Data, row["issued_at"] as String]
    )
    if isFollowed == true { return false }
    let issued = try String.fetchOne(
      db.cachedStatement(sql: "SELECT max(issued_at) FROM session WHERE replaces = ?"),
      arguments: [digest]
    )
    if let issued, issued > text(now, -terms.graceSeconds) { return false }
    try db.execute(sql: "DELETE FROM session WHERE replaces = ?", arguments: [digest])
    try db.execute(
      sql: """
        INSERT INTO session (digest, family, login, kind, name, started_at, issued_at, seen_at,
          ends_at, replaces)
        SELECT ?1, family, login, kind, name, started_at, ?2, ?2, ends_at, ?3
        FROM session WHERE digest = ?3
        """,
      arguments: [SecretText.digest(next), now.text, digest]
    )
    return true
  }

  /// Ends the session of a token, with all its tokens.
  public func endSession(_ token: String) throws(StoreFailure) {
    try write { db in
      try db.execute(
        sql: """
          DELETE FROM session WHERE family IN (SELECT family FROM session WHERE digest = ?)
          """,
        arguments: [SecretText.digest(token)]
      )
    }
  }

  /// Ends a session of an account by its id, or all of them.
  ///
  /// - Returns: how many were ended.
  public func endSessions(
    of login: String,
    id: String? = nil,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Int {
    try write { db in
      let families = try Data.fetchAll(
        db.cachedStatement(sql: "SELECT DISTINCT family FROM session WHERE login = ?"),
        arguments: [login]
      ).filter { id == nil || Self.id(ofFamily: $0) == id }
      for family in families {
        try db.execute(sql: "DELETE FROM session WHERE family = ?", arguments: [family])
      }
      if !families.isEmpty {
        let before = ["sessions": String(families.count)]
        try Self.note(db, mark, plan: nil, "session.end", login, before: before)
      }
      return families.count
    }
  }

  private static func session(_ row: Row) -> AccountSession? {
    account(row).map {
      AccountSession(
        id: id(ofFamily: row["family"]),
        formSecret: hexadecimal(row["family"] as Data),
        account: $0,
        isProgram: row["kind"] == "program",
        name: row["program"],
        startedAt: row["started_at"],
        issuedAt: row["issued_at"],
        seenAt: row["seen_at"],
        endsAt: row["ends_at"],
        isFirstUse: row["replaces"] != nil
      )
    }
  }

  private static func id(ofFamily family: Data) -> String {
    hexadecimal(ContentDigest.of(Array(family)).prefix(12))
  }

  private static func hexadecimal(_ octets: some Sequence<UInt8>) -> String {
    octets.map { String(format: "%02x", $0) }.joined()
  }

  private static func text(_ time: RecordedTime, _ seconds: Int) -> String {
    time.advanced(bySeconds: seconds).text
  }
}
