import Almanac
import Foundation
import GRDB
import Planning

/// The rows of people, organisations and requests, in and out.
enum PlanRows {
  static func organisations(_ db: Database, _ plan: String) throws -> [OrganisationProfile] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM organisation WHERE plan = ? ORDER BY position, id"),
      arguments: [plan]
    ).map(organisation)
  }

  static func organisation(_ row: Row) -> OrganisationProfile {
    OrganisationProfile(
      id: row["id"],
      name: row["name"],
      kind: row["kind"],
      district: row["district"],
      address: row["address"],
      industry: row["industry"]
    )
  }

  static func people(_ db: Database, _ plan: String) throws -> [Person] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM person WHERE plan = ? ORDER BY position, id"),
      arguments: [plan]
    ).map(person)
  }

  /// The table of people, made row by row: a register may be long.
  static func peopleText(_ db: Database, _ plan: String) throws -> [UInt8] {
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT * FROM person WHERE plan = ? ORDER BY position, id",
      arguments: [plan]
    )
    var text = RowsText.peopleHeading
    while let row = try rows.next() { text += RowsText.line(try person(row)) }
    return text
  }

  static func person(_ row: Row) throws -> Person {
    Person(
      id: row["id"],
      name: row["name"],
      birthYear: row["birth_year"],
      sex: row["sex"] as String == Sex.female.rawValue ? .female : .male,
      organisation: row["organisation"],
      position: row["job"],
      home: row["home"],
      address: row["address"],
      phone: row["phone"],
      email: row["email"],
      tags: try JSONDecoder().decode([String].self, from: Data((row["tags"] as String).utf8)),
      busy: windows(row["busy"]),
      maxActivities: row["max_activities"]
    )
  }

  static func requests(_ db: Database, _ plan: String) throws -> [PersonRequest] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM request WHERE plan = ? ORDER BY position, person, activity"
      ),
      arguments: [plan]
    ).map { row in
      PersonRequest(person: row["person"], activity: row["activity"], priority: row["priority"])
    }
  }

  /// Puts a programme's rows in the place of those that are there; the index of names follows.
  static func replace(_ db: Database, with programme: Programme) throws {
    let plan = programme.id
    for table in ["request", "person", "organisation"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE plan = ?").execute(arguments: [plan])
    }
    for (position, organisation) in programme.organisations.enumerated() {
      try insert(db, plan, organisation, at: position)
    }
    for (position, person) in programme.people.enumerated() {
      try insert(db, plan, person, at: position)
    }
    for (position, request) in programme.requests.enumerated() {
      try insert(db, plan, request, at: position)
    }
    try NameIndex.renew(db, plan: plan)
  }

  static func insert(
    _ db: Database,
    _ plan: String,
    _ organisation: OrganisationProfile,
    at position: Int
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO organisation (plan, id, position, name, kind, district, address, industry)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      plan, organisation.id, position, organisation.name, organisation.kind,
      organisation.district, organisation.address, organisation.industry,
    ]
    )
  }

  static func insert(
    _ db: Database,
    _ plan: String,
    _ person: Person,
    at position: Int
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO person (plan, id, position, name, birth_year, sex, organisation, job, home,
          address, phone, email, tags, busy, max_activities, busy_times)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      plan, person.id, position, person.name, person.birthYear, person.sex.rawValue,
      person.organisation, person.position, person.home, person.address, person.phone,
      person.email, String(decoding: try JSONEncoder().encode(person.tags), as: UTF8.self),
      RowsText.windows(person.busy), person.maxActivities,
      String(decoding: try JSONEncoder().encode(minutes(person.busyTimes)), as: UTF8.self),
    ]
    )
  }

  static func insert(
    _ db: Database,
    _ plan: String,
    _ request: PersonRequest,
    at position: Int
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO request (plan, person, activity, position, priority) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [plan, request.person, request.activity, position, request.priority]
    )
  }

  /// Times that calendars of others take, as minutes since the beginning of 1970, half-open.
  private static func minutes(_ times: [BusyTime]) -> [[Int]] {
    times.map {
      [
        $0.firstDay.dayNumber * 1440 + $0.startMinute, $0.lastDay.dayNumber * 1440 + $0.endMinute,
      ]
    }
  }

  private static func windows(_ text: String) -> [DateWindow] {
    text.split(separator: ";").compactMap { part in
      let from = CivilDate(iso: part.prefix(10))
      let to = part.utf8.count == 10 ? from : CivilDate(iso: part.dropFirst(12))
      guard let from, let to else { return nil }
      return DateWindow(from: from, to: to)
    }
  }
}
