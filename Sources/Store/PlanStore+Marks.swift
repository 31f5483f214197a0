public import Attendance
import Foundation
import GRDB

/// Marks that pages send, each of which counts once however often it arrives.
extension PlanStore {
  /// What was answered to a mark when it was taken; nil: it was not taken yet.
  public func answer(toMark id: String, of plan: String) throws(StoreFailure) -> String? {
    try read { db in try Self.answer(db, id, plan) }
  }

  /// Adds the facts of a mark to a plan's journal, unless it was taken before.
  ///
  /// - Parameters:
  ///   - id: what the page calls the mark, 16 to 64 characters.
  ///   - plan: the plan's id.
  ///   - answer: what to answer, JSON.
  ///   - facts: what is to be recorded; none for a mark that is refused for good.
  ///   - mark: who sent it, and when.
  /// - Returns: what is to be answered: the answer given now, or the one given at the first time.
  /// - Throws: ``StoreFailure`` where the store cannot be written.
  public func takeMark(
    _ id: String,
    of plan: String,
    answer: String,
    _ facts: [AttendanceFact],
    _ mark: ChangeMark
  ) throws(StoreFailure) -> String {
    try write { db in
      if let earlier = try Self.answer(db, id, plan) { return earlier }
      try db.execute(
        sql: "INSERT INTO taken_mark (plan, id, answer, at) VALUES (?, ?, ?, ?)",
        arguments: [plan, id, answer, mark.time.text]
      )
      try Self.append(db, facts, to: plan)
      return answer
    }
  }

  private static func answer(_ db: Database, _ id: String, _ plan: String) throws -> String? {
    try String.fetchOne(
      db,
      sql: "SELECT answer FROM taken_mark WHERE plan = ? AND id = ?",
      arguments: [plan, id]
    )
  }

  /// How many facts a plan's journal has; they are only ever added.
  public func factCount(of plan: String) throws(StoreFailure) -> Int {
    try read { try Self.lastFact($0, plan) }
  }
}

/// The office's own papers beside the journal: the key of the codes and the register of certificates.
extension PlanStore {
  private static let keyPath = "attendance/key.txt"

  /// The key of a plan's codes; nil: none was drawn yet.
  public func attendanceKey(of plan: String) throws(StoreFailure) -> AttendanceKey? {
    try read { db in
      try Self.document(db, Self.keyPath, plan).flatMap(AttendanceKey.init(digits:))
    }
  }

  /// The key of a plan's codes, drawn and kept now if there is none.
  public func demandAttendanceKey(
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> AttendanceKey {
    if let key = try attendanceKey(of: plan) { return key }
    let key = try write { db in
      if let kept = try Self.document(db, Self.keyPath, plan) {
        return AttendanceKey(digits: kept)
      }
      guard let drawn = AttendanceKey.drawnDigits() else { return nil }
      try Self.put(db, Self.keyPath, Array((drawn + "\n").utf8), plan)
      try Self.note(db, mark, plan: plan, "attendance.key", plan)
      return AttendanceKey(digits: drawn)
    }
    guard let key else { throw .system(path: path, reason: Self.keyPath) }
    return key
  }

  /// A text of the office beside the journal, such as `certificates.csv`; nil: there is none.
  public func paper(_ name: String, of plan: String) throws(StoreFailure) -> String? {
    try read { try Self.document($0, "attendance/" + name, plan) }
  }

  /// Changes a text of the office beside the journal, one change after another.
  ///
  /// - Parameters:
  ///   - name: its name, such as `certificates.csv`.
  ///   - plan: the plan's id.
  ///   - mark: who changes it, and when.
  ///   - change: what it is after it was given what it is; nil: there is none.
  /// - Throws: ``StoreFailure`` where the store cannot be written or the change fails.
  public func changePaper(
    _ name: String,
    of plan: String,
    _ mark: ChangeMark,
    _ change: (String?) throws -> String
  ) throws(StoreFailure) {
    try write { db in
      let before = try Self.document(db, "attendance/" + name, plan)
      let after = try change(before)
      guard after != before else { return }
      try Self.put(db, "attendance/" + name, Array(after.utf8), plan)
      try Self.note(db, mark, plan: plan, "attendance.paper", name)
    }
  }

  private static func document(_ db: Database, _ path: String, _ plan: String) throws -> String? {
    try Data.fetchOne(
      db,
      sql: """
        SELECT bytes FROM document JOIN content ON content.digest = content
        WHERE plan = ? AND path = ?
        """,
      arguments: [plan, path]
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func put(
    _ db: Database,
    _ path: String,
    _ bytes: [UInt8],
    _ plan: String
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO document (plan, path, content, is_private) VALUES (?, ?, ?, 1)
        ON CONFLICT (plan, path) DO UPDATE SET content = excluded.content, is_private = 1
        """,
      arguments: [plan, path, try keep(db, bytes)]
    )
  }
}
