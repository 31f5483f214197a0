public import Attendance
import GRDB

/// The journal of attendance: lines that are only ever added.
extension PlanStore {
  /// The facts of a plan, in order.
  public func attendance(of plan: String) throws(StoreFailure) -> [AttendanceFact] {
    try read { db in
      try String.fetchAll(
        db,
        sql: "SELECT line FROM attendance_fact WHERE plan = ? ORDER BY position",
        arguments: [plan]
      ).map { try AttendanceFact(line: Array($0.utf8)) }
    }
  }

  /// Adds facts to a plan's journal, all or none.
  public func record(
    _ facts: [AttendanceFact],
    for plan: String
  ) throws(StoreFailure) {
    try write { try Self.append($0, facts, to: plan) }
  }

  static func append(_ db: Database, _ facts: [AttendanceFact], to plan: String) throws {
    var position = try lastFact(db, plan)
    for fact in facts {
      position += 1
      try insert(db, plan, try fact.line(), at: position)
    }
  }

  /// Takes over what a journal of the folder has beyond the lines that are kept.
  ///
  /// Lines that are no facts are refused; a last line without its end was never acknowledged and is left out.
  static func keepFacts(_ db: Database, _ plan: String, _ bytes: [UInt8]) throws {
    let kept = try String.fetchAll(
      db,
      sql: "SELECT line FROM attendance_fact WHERE plan = ? ORDER BY position",
      arguments: [plan]
    )
    let end = UInt8(ascii: "\n")
    let lines = bytes.split(separator: end, omittingEmptySubsequences: false).dropLast()
    guard lines.count >= kept.count else { throw Refused(.journalDiffers(line: lines.count + 1)) }
    for (position, line) in lines.enumerated() {
      if position < kept.count {
        guard kept[position].utf8.elementsEqual(line) else {
          throw Refused(.journalDiffers(line: position + 1))
        }
        continue
      }
      do {
        _ = try AttendanceFact(line: line)
      } catch {
        throw Refused(.journalDiffers(line: position + 1))
      }
      try insert(db, plan, String(decoding: line, as: UTF8.self), at: position + 1)
    }
  }

  static func lastFact(_ db: Database, _ plan: String) throws -> Int {
    let sql = "SELECT max(position) FROM attendance_fact WHERE plan = ?"
    return try Int.fetchOne(db, sql: sql, arguments: [plan]) ?? 0
  }

  private static func insert(
    _ db: Database,
    _ plan: String,
    _ line: String,
    at position: Int
  ) throws {
    try db.execute(
      sql: "INSERT INTO attendance_fact (plan, position, line) VALUES (?, ?, ?)",
      arguments: [plan, position, line]
    )
  }
}
