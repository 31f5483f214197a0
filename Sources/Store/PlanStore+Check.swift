import Attendance
import Foundation
import GRDB
import Planning

/// Something in a store that must not be.
public struct StoreFinding: Hashable, Sendable, Codable {
  /// A stable name of the kind, such as `foreign-key`.
  public var code: String
  /// What and where, without personal data.
  public var detail: String
}

extension PlanStore {
  /// Everything that is wrong with the store: the file, references, and what must always hold; empty where all is well.
  public func check() throws(StoreFailure) -> [StoreFinding] {
    try read { db in
      var findings: [StoreFinding] = []
      let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      findings += lines.filter { $0 != "ok" }.map { StoreFinding(code: "integrity", detail: $0) }
      findings += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
        StoreFinding(
          code: "foreign-key",
          detail: "\(row[0] as String? ?? "?") → \(row[2] as String? ?? "?")"
        )
      }
      findings += try Self.checkForm(db)
      findings += try Self.checkContents(db)
      findings += try Self.checkRevisions(db)
      for plan in try String.fetchAll(db, sql: "SELECT id FROM plan ORDER BY id") {
        findings += try Self.checkJournal(db, plan)
        findings += try Self.checkNames(db, plan)
        findings += try Self.checkRegistrations(db, plan)
      }
      return findings
    }
  }

  /// Tables, indexes and triggers are those of the form: a guard that someone took away is missed.
  private static func checkForm(_ db: Database) throws -> [StoreFinding] {
    let fresh = try DatabaseQueue()
    try StoreMigration.migrator().migrate(fresh)
    let wanted = try fresh.read(form)
    let found = try form(db)
    return Set(wanted.keys).union(found.keys).sorted().compactMap { name in
      wanted[name] == found[name] ? nil : StoreFinding(code: "form", detail: name)
    }
  }

  private static func form(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    )
    return Dictionary(
      rows.map { ("\($0["type"] as String) \($0["name"] as String)", $0["sql"] as String) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func checkContents(_ db: Database) throws -> [StoreFinding] {
    var findings: [StoreFinding] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT digest, bytes FROM content")
    while let row = try rows.next() {
      let digest = [UInt8](row["digest"] as Data)
      guard ContentDigest.of([UInt8](row["bytes"] as Data)) != digest else { continue }
      let name = digest.prefix(8).map { String(format: "%02x", $0) }.joined()
      findings.append(StoreFinding(code: "content", detail: name))
    }
    return findings
  }

  /// A revision that was submitted has its documents, and the steps before its last one.
  private static func checkRevisions(_ db: Database) throws -> [StoreFinding] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT plan, number, count(*) AS steps,
          max(CASE status WHEN 'draft' THEN 1 WHEN 'submitted' THEN 2
            WHEN 'approved' THEN 3 ELSE 4 END) AS last,
          (SELECT count(*) FROM revision_document AS held WHERE held.plan = revision_step.plan
            AND held.number = revision_step.number) AS documents
        FROM revision_step GROUP BY plan, number
        HAVING steps <> last OR (last > 1 AND documents = 0)
        """
    ).map {
      StoreFinding(code: "revision", detail: "\($0["plan"] as String) \($0["number"] as Int)")
    }
  }

  private static func checkJournal(_ db: Database, _ plan: String) throws -> [StoreFinding] {
    var findings: [StoreFinding] = []
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT position, line FROM attendance_fact WHERE plan = ? ORDER BY position",
      arguments: [plan]
    )
    for (index, row) in rows.enumerated() {
      let position: Int = row["position"]
      var isSound = position == index + 1
      do {
        _ = try AttendanceFact(line: Array((row["line"] as String).utf8))
      } catch {
        isSound = false
      }
      if !isSound {
        findings.append(StoreFinding(code: "attendance", detail: "\(plan) \(position)"))
      }
    }
    return findings
  }

  private static func checkNames(_ db: Database, _ plan: String) throws -> [StoreFinding] {
    let indexed = try Row.fetchAll(
      db,
      sql: "SELECT kind, id, folded FROM name_index WHERE plan = ?",
      arguments: [plan]
    ).map { [$0["kind"] as String, $0["id"], $0["folded"]] }
    let people = try PlanRows.people(db, plan).map { ["person", $0.id, FoldedText.text($0.name)] }
    let organisations = try PlanRows.organisations(db, plan).map {
      ["organisation", $0.id, FoldedText.text($0.name)]
    }
    let isRight =
      Set(indexed) == Set(people + organisations)
      && indexed.count == people.count + organisations.count
    return isRight ? [] : [StoreFinding(code: "names", detail: plan)]
  }
}
