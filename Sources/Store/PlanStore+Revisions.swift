import Attendance
import Foundation
import GRDB
public import Planning

/// Revisions of plans on their way from draft to adjusted.
extension PlanStore {
  /// The revisions of a plan, by number.
  public func revisions(of plan: String) throws(StoreFailure) -> [StoredRevision] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT number, reason, (
            SELECT count(*) FROM revision_document AS held
            WHERE held.plan = revision.plan AND held.number = revision.number
          ) AS documents
          FROM revision WHERE plan = ? ORDER BY number
          """,
        arguments: [plan]
      ).map { row in
        StoredRevision(
          number: row["number"],
          reason: row["reason"],
          steps: try Self.steps(db, plan, row["number"]),
          documents: row["documents"]
        )
      }
    }
  }

  /// The answer of a revision, to the byte.
  public func answer(of plan: String, revision number: Int) throws(StoreFailure) -> [UInt8] {
    try read { db in
      let bytes = try Data.fetchOne(
        db,
        sql: """
          SELECT bytes FROM revision JOIN content ON digest = answer WHERE plan = ? AND number = ?
          """,
        arguments: [plan, number]
      )
      guard let bytes else { throw Refused(.unknownRevision(number)) }
      return [UInt8](bytes)
    }
  }

  /// The documents that were frozen with a revision when it was submitted, by path.
  public func documents(
    of plan: String,
    revision number: Int
  ) throws(StoreFailure) -> [PlanDocument] {
    try read { db in
      _ = try Self.status(db, plan, number)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT path, bytes FROM revision_document JOIN content ON digest = content
          WHERE plan = ? AND number = ? ORDER BY path
          """,
        arguments: [plan, number]
      ).map { PlanDocument(path: $0["path"], bytes: [UInt8]($0["bytes"] as Data)) }
    }
  }

  /// Keeps an answer as the next draft and gives its number.
  public func draft(
    _ answer: [UInt8],
    reason: String,
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Int {
    try write { db in
      try Self.insertDraft(db, plan, answer, reason, mark)
    }
  }

  /// Keeps an answer under the next number, and gives it.
  static func insertDraft(
    _ db: Database,
    _ plan: String,
    _ answer: [UInt8],
    _ reason: String,
    _ mark: ChangeMark
  ) throws -> Int {
    let last = try Int.fetchOne(
      db,
      sql: "SELECT max(number) FROM revision WHERE plan = ?",
      arguments: [plan]
    )
    let number = (last ?? 0) + 1
    try insert(db, plan, number, answer, reason, mark)
    return number
  }

  /// Hands a draft to the approver: with it the plan's documents are frozen as they are.
  public func submit(
    _ number: Int,
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) {
    try write { db in
      try Self.demand(db, plan, number, .draft)
      for document in try Self.documents(db, of: plan) where Self.isFrozen(document.path) {
        try db.execute(
          sql: "INSERT INTO revision_document (plan, number, path, content) VALUES (?, ?, ?, ?)",
          arguments: [plan, number, document.path, try Self.keep(db, document.bytes)]
        )
      }
      try Self.step(db, plan, number, .submitted, from: .draft, mark)
    }
  }

  /// Notes the decision that approves a submitted revision; none other may be in force.
  ///
  /// With `running`, the plan of the revision, registrations follow what it runs.
  public func approve(
    _ number: Int,
    of plan: String,
    by decision: RevisionDecision,
    running: Plan? = nil,
    _ mark: ChangeMark
  ) throws(StoreFailure) {
    try write { db in
      try Self.demand(db, plan, number, .submitted)
      try Self.demand(db, plan, number, decision)
      if let held = try Self.inForce(db, plan) { throw Refused(.inForce(held)) }
      try Self.step(db, plan, number, .approved, from: .submitted, decision: decision, mark)
      try Self.follow(db, plan, running, mark)
    }
  }

  /// Notes the decision by which a submitted revision follows the approved one.
  ///
  /// With `running`, the plan of the revision, registrations follow what it runs.
  ///
  /// - Returns: the number of the revision that was in force and is adjusted now.
  public func adjust(
    to number: Int,
    of plan: String,
    by decision: RevisionDecision,
    running: Plan? = nil,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Int {
    try write { db in
      try Self.demand(db, plan, number, .submitted)
      try Self.demand(db, plan, number, decision)
      guard let held = try Self.inForce(db, plan) else {
        throw Refused(.nothingInForce)
      }
      try Self.step(
        db,
        plan,
        held,
        .adjusted,
        from: .approved,
        decision: decision,
        successor: number,
        mark
      )
      try Self.step(db, plan, number, .approved, from: .submitted, decision: decision, mark)
      try Self.follow(db, plan, running, mark)
      return held
    }
  }

  /// Registrations follow what was decided, and everybody is told who knows something else.
  private static func follow(
    _ db: Database,
    _ plan: String,
    _ running: Plan?,
    _ mark: ChangeMark
  ) throws {
    if let running {
      try keepOfferings(db, running, isDecided: true, mark)
    } else {
      // Who teaches is known of the plan alone.
      try MailQueue(db, plan, mark)?.tellAll(parts: nil)
    }
  }

  /// Keeps what a folder has in `revisions/`; what was submitted stays as it is.
  static func keepRevisions(
    _ db: Database,
    _ plan: String,
    _ documents: [PlanDocument],
    _ mark: ChangeMark
  ) throws {
    for document in documents {
      guard let number = number(of: document.path) else { continue }
      let known = try Row.fetchOne(
        db,
        sql: """
          SELECT bytes FROM revision JOIN content ON digest = answer WHERE plan = ? AND number = ?
          """,
        arguments: [plan, number]
      )
      guard let known else {
        let reason = RevisionAnswer.reason(document.bytes)
        try insert(db, plan, number, document.bytes, reason, mark)
        continue
      }
      let bytes = [UInt8](known["bytes"] as Data)
      if bytes == document.bytes { continue }
      let status = try status(db, plan, number)
      guard status == .draft else {
        if RevisionAnswer.isSame(bytes, document.bytes) { continue }
        throw Refused(.settled(number, status))
      }
      try db.execute(
        sql: "UPDATE revision SET answer = ?, reason = ? WHERE plan = ? AND number = ?",
        arguments: [
          try keep(db, document.bytes), RevisionAnswer.reason(document.bytes), plan, number,
        ]
      )
      try note(db, mark, plan: plan, "revision.change", String(number))
    }
  }

  /// `revisions/0003.json` is the answer of revision 3.
  private static func number(of path: String) -> Int? {
    guard path.hasPrefix("revisions/"), path.hasSuffix(".json") else { return nil }
    let digits = path.dropFirst("revisions/".count).dropLast(".json".count)
    guard digits.utf8.count >= 4, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(digits), number > 0
    else { return nil }
    return number
  }

  /// What a decision decides about: the plan's own documents, not who was there nor what was published.
  private static func isFrozen(_ path: String) -> Bool {
    !path.hasPrefix("attendance/") && !path.hasPrefix("revisions/")
  }

  private static func insert(
    _ db: Database,
    _ plan: String,
    _ number: Int,
    _ answer: [UInt8],
    _ reason: String,
    _ mark: ChangeMark
  ) throws {
    try db.execute(
      sql: "INSERT INTO revision (plan, number, reason, answer) VALUES (?, ?, ?, ?)",
      arguments: [plan, number, reason, try keep(db, answer)]
    )
    try step(db, plan, number, .draft, from: nil, mark)
  }

  private static func step(
    _ db: Database,
    _ plan: String,
    _ number: Int,
    _ status: RevisionStatus,
    from before: RevisionStatus?,
    decision: RevisionDecision? = nil,
    successor: Int? = nil,
    _ mark: ChangeMark
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO revision_step
          (plan, number, status, at, by, decision_number, decision_date, signer, successor)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        plan, number, status.rawValue, mark.time.text, mark.by, decision?.number, decision?.date,
        decision?.signer, successor,
      ]
    )
    try note(
      db,
      mark,
      plan: plan,
      "revision." + status.rawValue,
      String(number),
      before: before.map { ["status": $0.rawValue] },
      after: [
        "status": status.rawValue, "decision": decision?.number, "date": decision?.date,
        "signer": decision?.signer, "successor": successor.map(String.init),
      ]
    )
  }

  private static func steps(
    _ db: Database,
    _ plan: String,
    _ number: Int
  ) throws -> [StoredRevision.Step] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT * FROM revision_step WHERE plan = ? AND number = ?",
      arguments: [plan, number]
    )
    let steps = rows.compactMap { row in
      RevisionStatus(rawValue: row["status"]).map { status in
        let decision: RevisionDecision? = (row["decision_number"] as String?).map {
          RevisionDecision(number: $0, date: row["decision_date"], signer: row["signer"])
        }
        return StoredRevision.Step(
          status: status,
          time: row["at"],
          by: row["by"],
          decision: decision,
          successor: row["successor"]
        )
      }
    }
    return RevisionStatus.allCases.compactMap { status in steps.first { $0.status == status } }
  }

  private static func status(
    _ db: Database,
    _ plan: String,
    _ number: Int
  ) throws -> RevisionStatus {
    guard let last = try steps(db, plan, number).last else {
      throw Refused(.unknownRevision(number))
    }
    return last.status
  }

  /// The number of the revision in force; nil: none is.
  static func inForce(_ db: Database, _ plan: String) throws -> Int? {
    try Int.fetchOne(
      db,
      sql: """
        SELECT number FROM revision_step AS held WHERE plan = ? AND status = 'approved'
          AND NOT EXISTS (SELECT 1 FROM revision_step WHERE plan = held.plan
            AND number = held.number AND status = 'adjusted')
        """,
      arguments: [plan]
    )
  }

  private static func demand(
    _ db: Database,
    _ plan: String,
    _ number: Int,
    _ needed: RevisionStatus
  ) throws {
    let status = try status(db, plan, number)
    guard status == needed else {
      throw Refused(.wrongStatus(number, is: status, needs: needed))
    }
  }

  private static func demand(
    _ db: Database,
    _ plan: String,
    _ number: Int,
    _ decision: RevisionDecision
  ) throws {
    let names = [
      (decision.number, LocalizedText(vi: "số quyết định", en: "the decision's number")),
      (decision.signer, LocalizedText(vi: "người ký", en: "the signer")),
    ]
    for (text, name) in names where text.allSatisfy(\.isWhitespace) {
      throw Refused(.emptyText(name))
    }
  }
}
