import Almanac
import Attendance
import Foundation
import GRDB
public import Planning

/// What a store holds of a plan, in numbers.
public struct StoredPlan: Hashable, Sendable, Codable {
  /// The id.
  public var id: String
  /// The title.
  public var title: LocalizedText
  /// How many documents.
  public var documents: Int
  /// How many organisations.
  public var organisations: Int
  /// How many people.
  public var people: Int
  /// How many requests.
  public var requests: Int
  /// How many facts of attendance.
  public var facts: Int
  /// How many revisions.
  public var revisions: Int
}

/// Plan folders in and out.
extension PlanStore {
  /// The plans, by id.
  public func plans() throws(StoreFailure) -> [StoredPlan] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT id, title_vi, title_en FROM plan ORDER BY id").map {
        try Self.stored(db, $0)
      }
    }
  }

  /// The id of the plan that a caller means: the one named, or the only one.
  public func plan(named id: String?) throws(StoreFailure) -> String {
    let known = try read { try String.fetchAll($0, sql: "SELECT id FROM plan ORDER BY id") }
    if let id {
      guard known.contains(id) else { throw .refused(.unknownPlan(id, known: known)) }
      return id
    }
    guard known.count == 1 else { throw .refused(.planNotNamed(known: known)) }
    return known[0]
  }

  /// Takes a plan folder in, new or in the place of what was read from it before.
  ///
  /// Attendance only grows, revisions that were submitted stay as they are, and rows that were changed in the store
  /// since are not overwritten unless `replacing` says so, or `replacingTables` names their table.
  public func take(
    _ folder: FolderContent,
    replacing: Bool = false,
    replacingTables tables: Set<String> = [],
    _ mark: ChangeMark
  ) throws(StoreFailure) -> StoredPlan {
    try write { db in
      let programme = folder.programme
      let before = try Self.row(db, programme.id).map { try Self.stored(db, $0) }
      for document in folder.documents where !PlanDocument.isKept(document.path) {
        throw Refused(.outsidePath(document.path))
      }
      if !replacing { try Self.demandUnchangedRows(db, programme, besides: tables) }
      try Self.keepHeading(db, programme, mark)
      try Self.keepDocuments(db, programme.id, folder.documents)
      try PlanRows.replace(db, with: programme)
      if let plan = folder.plan { try Self.keepOfferings(db, plan, mark) }
      try Self.demandPeopleInUse(db, programme)
      for name in ["organisations", "people", "requests"] {
        try db.execute(
          sql: """
            INSERT INTO file_of_rows (plan, name, is_changed) VALUES (?, ?, 0)
            ON CONFLICT (plan, name) DO UPDATE SET is_changed = 0
            """,
          arguments: [programme.id, name]
        )
      }
      try Self.keepRevisions(db, programme.id, folder.documents, mark)
      try Self.dropUnusedContent(db)
      let after = try Self.row(db, programme.id).map { try Self.stored(db, $0) }
      guard let after else { throw Refused(.unknownPlan(programme.id, known: [])) }
      try Self.note(
        db,
        mark,
        plan: programme.id,
        "plan.import",
        programme.id,
        before: before.map(Self.figures),
        after: Self.figures(after)
      )
      return after
    }
  }

  /// The files of a plan as its folder has them, by path: to the byte, but for tables of which rows were changed.
  public func documents(of plan: String) throws(StoreFailure) -> [PlanDocument] {
    try read { db in
      try Self.demandPlan(db, plan)
      return try Self.documents(db, of: plan)
    }
  }

  static func documents(_ db: Database, of plan: String) throws -> [PlanDocument] {
    var documents = try Row.fetchAll(
      db,
      sql: """
        SELECT path, bytes, is_private FROM document JOIN content ON content.digest = content
        WHERE plan = ?
        """,
      arguments: [plan]
    ).map { row in
      PlanDocument(
        path: row["path"],
        bytes: [UInt8](row["bytes"] as Data),
        isPrivate: row["is_private"]
      )
    }
    for (name, bytes) in try changedTables(db, plan) {
      let earlier = documents.first { $0.path == name + ".csv" || $0.path == name + ".xlsx" }
      documents.removeAll { $0.path == name + ".csv" || $0.path == name + ".xlsx" }
      documents.append(
        PlanDocument(path: name + ".csv", bytes: bytes, isPrivate: earlier?.isPrivate ?? false)
      )
    }
    let lines = try String.fetchAll(
      db,
      sql: "SELECT line FROM attendance_fact WHERE plan = ? ORDER BY position",
      arguments: [plan]
    )
    if !lines.isEmpty {
      let text = lines.map { $0 + "\n" }.joined()
      documents.append(
        PlanDocument(path: PlanDocument.journalPath, bytes: Array(text.utf8), isPrivate: true)
      )
    }
    return documents.sorted { $0.path < $1.path }
  }

  /// The tables of which rows no longer say what their file says, written anew.
  private static func changedTables(_ db: Database, _ plan: String) throws -> [(String, [UInt8])] {
    try String.fetchAll(
      db,
      sql: "SELECT name FROM file_of_rows WHERE plan = ? AND is_changed ORDER BY name",
      arguments: [plan]
    ).map { name in
      switch name {
      case "organisations": (name, RowsText.organisations(try PlanRows.organisations(db, plan)))
      case "people": (name, try PlanRows.peopleText(db, plan))
      default: (name, RowsText.requests(try PlanRows.requests(db, plan)))
      }
    }
  }

  /// Refuses to overwrite rows that were changed in the store and say something else.
  private static func demandUnchangedRows(
    _ db: Database,
    _ programme: Programme,
    besides tables: Set<String>
  ) throws {
    let given = [
      "organisations": RowsText.organisations(programme.organisations),
      "people": RowsText.people(programme.people),
      "requests": RowsText.requests(programme.requests),
    ]
    let newer = try changedTables(db, programme.id)
      .filter { !tables.contains($0.0) && given[$0.0] != $0.1 }.map(\.0)
    if !newer.isEmpty { throw Refused(.newerRows(newer)) }
  }

  /// Refuses a folder without people who hold a token or stand in an offering; the others' past goes with them.
  private static func demandPeopleInUse(_ db: Database, _ programme: Programme) throws {
    let gone =
      "NOT EXISTS (SELECT 1 FROM person WHERE person.plan = held.plan AND id = held.person)"
    let missing = try String.fetchAll(
      db,
      sql: """
        SELECT person FROM token AS held WHERE plan = ?1 AND revoked_at IS NULL AND \(gone)
        UNION SELECT person FROM registration AS held WHERE plan = ?1
          AND status IN ('seated', 'offered', 'waiting') AND \(gone)
        ORDER BY person
        """,
      arguments: [programme.id]
    )
    if !missing.isEmpty { throw Refused(.peopleInUse(missing)) }
    for table in ["token", "registration"] {
      let sql = "DELETE FROM \(table) AS held WHERE plan = ? AND \(gone)"
      try db.execute(sql: sql, arguments: [programme.id])
    }
  }

  private static func keepHeading(
    _ db: Database,
    _ programme: Programme,
    _ mark: ChangeMark
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO plan (id, title_vi, title_en, first_day, last_day, is_sample, imported_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET title_vi = excluded.title_vi, title_en = excluded.title_en,
          first_day = excluded.first_day, last_day = excluded.last_day,
          is_sample = excluded.is_sample, imported_at = excluded.imported_at
        """,
      arguments: [
        programme.id, programme.title.vi, programme.title.en, programme.firstDay.iso,
        programme.lastDay.iso, programme.isSample, mark.time.text,
      ]
    )
  }

  private static func keepDocuments(
    _ db: Database,
    _ plan: String,
    _ documents: [PlanDocument]
  ) throws {
    try db.execute(sql: "DELETE FROM document WHERE plan = ?", arguments: [plan])
    for document in documents {
      if document.path == PlanDocument.journalPath, !document.bytes.isEmpty {
        try keepFacts(db, plan, document.bytes)
        continue
      }
      try db.execute(
        sql: "INSERT INTO document (plan, path, content, is_private) VALUES (?, ?, ?, ?)",
        arguments: [plan, document.path, try keep(db, document.bytes), document.isPrivate]
      )
    }
  }

  /// Keeps bytes and gives the digest under which they stand.
  static func keep(_ db: Database, _ bytes: [UInt8]) throws -> Data {
    let digest = Data(ContentDigest.of(bytes))
    try db.execute(
      sql: "INSERT INTO content (digest, bytes) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
      arguments: [digest, Data(bytes)]
    )
    return digest
  }

  /// Drops bytes that nothing refers to any more.
  static func dropUnusedContent(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM content WHERE digest NOT IN (
          SELECT content FROM document UNION SELECT answer FROM revision
          UNION SELECT content FROM revision_document
        )
        """
    )
  }

  private static func row(_ db: Database, _ id: String) throws -> Row? {
    try Row.fetchOne(
      db,
      sql: "SELECT id, title_vi, title_en FROM plan WHERE id = ?",
      arguments: [id]
    )
  }

  private static func stored(_ db: Database, _ row: Row) throws -> StoredPlan {
    let id: String = row["id"]
    func count(_ table: String) throws -> Int {
      let sql = "SELECT count(*) FROM \(table) WHERE plan = ?"
      return try Int.fetchOne(db, sql: sql, arguments: [id]) ?? 0
    }
    return StoredPlan(
      id: id,
      title: LocalizedText(vi: row["title_vi"], en: row["title_en"]),
      documents: try count("document"),
      organisations: try count("organisation"),
      people: try count("person"),
      requests: try count("request"),
      facts: try count("attendance_fact"),
      revisions: try count("revision")
    )
  }

  private static func figures(_ plan: StoredPlan) -> [String: String?] {
    [
      "documents": "\(plan.documents)", "organisations": "\(plan.organisations)",
      "people": "\(plan.people)", "requests": "\(plan.requests)", "facts": "\(plan.facts)",
      "revisions": "\(plan.revisions)",
    ]
  }
}
