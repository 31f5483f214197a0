import GRDB
public import Planning

/// A person in a list.
public struct PersonLine: Hashable, Sendable, Codable {
  /// The id.
  public var id: String
  /// The name.
  public var name: String
  /// The name of the organisation.
  public var organisation: String?
  /// What the person is there.
  public var position: String?
  /// The id of the district that looks after them: their own, else that of the organisation.
  public var district: String?
  /// How many activities the person asks for.
  public var requests: Int
}

/// An organisation in a list.
public struct OrganisationLine: Hashable, Sendable, Codable {
  /// The id.
  public var id: String
  /// The name.
  public var name: String
  /// What kind it is.
  public var kind: String
  /// The id of its district.
  public var district: String
  /// What it makes or does.
  public var industry: String?
  /// How many of its people the plan knows.
  public var people: Int
}

/// Some lines of a long list.
public struct ListPart<Line: Hashable & Sendable>: Hashable, Sendable {
  /// The lines.
  public var lines: [Line]
  /// How many lines the whole list has.
  public var total: Int
}

/// All that the store knows of a person.
public struct PersonRecord: Hashable, Sendable {
  /// The person.
  public var person: Person
  /// The person's organisation.
  public var organisation: OrganisationProfile?
  /// What they ask for, the dearest first.
  public var requests: [PersonRequest]
  /// Where they are or were registered, by offering.
  public var registrations: [Registration]
}

/// A registration with who it is.
public struct RosterLine: Hashable, Sendable {
  /// The registration.
  public var registration: Registration
  /// The person.
  public var person: PersonLine
}

/// People and organisations, for those who look after them.
///
/// Where a district is given, there is nobody and nothing of another district.
extension PlanStore {
  private static let districtOfPerson = "coalesce(person.home, organisation.district)"
  private static let joined = """
    person LEFT JOIN organisation
      ON organisation.plan = person.plan AND organisation.id = person.organisation
    """
  private static let columns = """
    person.id AS id, person.name AS name, organisation.name AS employer, person.job AS job,
    coalesce(person.home, organisation.district) AS district,
    (SELECT count(*) FROM request WHERE request.plan = person.plan AND request.person = person.id)
      AS requests
    """

  /// People in the order of the plan, those whose names match a text.
  public func people(
    of plan: String,
    matching text: String = "",
    district: String? = nil,
    offset: Int,
    limit: Int
  ) throws(StoreFailure) -> ListPart<PersonLine> {
    let query = NameIndex.query(text)
    if query == nil, !text.isEmpty { return ListPart(lines: [], total: 0) }
    return try read { db in
      try Self.demandPlan(db, plan)
      // Whose district is asked for decides whether organisations have to be looked at.
      let place = district == nil ? "?2 IS NULL" : "\(Self.districtOfPerson) = ?2"
      let name =
        query == nil
        ? "?3 IS NULL"
        : """
        person.id IN (
          SELECT id FROM name_index WHERE name_index MATCH ?3 AND plan = ?1 AND kind = 'person')
        """
      let matching = """
        FROM \(district == nil ? "person" : Self.joined)
        WHERE person.plan = ?1 AND \(place) AND \(name)
        """
      // Those who are found are counted while they are found; others stand in an index in their order.
      let count = query == nil ? "(SELECT count(*) \(matching))" : "count(*) OVER ()"
      let rows = try Row.fetchAll(
        db,
        sql: """
          WITH part AS (
            SELECT person.id AS part_id, \(count) AS total \(matching)
            ORDER BY person.position, person.id LIMIT ?4 OFFSET ?5
          )
          SELECT \(Self.columns), total FROM \(Self.joined) JOIN part ON part_id = person.id
          WHERE person.plan = ?1 ORDER BY person.position, person.id
          """,
        arguments: [plan, district, query, limit, offset]
      )
      if let first = rows.first {
        return ListPart(lines: rows.map(Self.line), total: first["total"])
      }
      // Behind the last line nothing tells how many there are.
      let total = try Int.fetchOne(
        db,
        sql: "SELECT count(*) \(matching)",
        arguments: [plan, district, query]
      )
      return ListPart(lines: [], total: total ?? 0)
    }
  }

  /// Organisations in the order of the plan, those whose names match a text.
  public func organisations(
    of plan: String,
    matching text: String = "",
    district: String? = nil,
    offset: Int,
    limit: Int
  ) throws(StoreFailure) -> ListPart<OrganisationLine> {
    let query = NameIndex.query(text)
    if query == nil, !text.isEmpty { return ListPart(lines: [], total: 0) }
    return try read { db in
      try Self.demandPlan(db, plan)
      let matching = """
        FROM organisation WHERE plan = ?1 AND (?2 IS NULL OR district = ?2)
          AND (?3 IS NULL OR id IN (
            SELECT id FROM name_index WHERE name_index MATCH coalesce(?3, '"x"') AND plan = ?1
              AND kind = 'organisation'))
        """
      let total = try Int.fetchOne(
        db,
        sql: "SELECT count(*) \(matching)",
        arguments: [plan, district, query]
      )
      let rows = try Row.fetchAll(
        db,
        sql: """
          WITH part AS (
            SELECT id AS part_id \(matching) ORDER BY position, id LIMIT ?4 OFFSET ?5
          ), employed AS (
            SELECT organisation AS employer, count(*) AS people FROM person
            WHERE plan = ?1 AND organisation IN (SELECT part_id FROM part) GROUP BY organisation
          )
          SELECT organisation.*, coalesce(people, 0) AS people
          FROM organisation JOIN part ON part_id = id LEFT JOIN employed ON employer = id
          WHERE plan = ?1 ORDER BY position, id
          """,
        arguments: [plan, district, query, limit, offset]
      )
      let lines = rows.map { row in
        OrganisationLine(
          id: row["id"],
          name: row["name"],
          kind: row["kind"],
          district: row["district"],
          industry: row["industry"],
          people: row["people"]
        )
      }
      return ListPart(lines: lines, total: total ?? 0)
    }
  }

  /// An organisation with its people; nil: there is none, or none in the district.
  public func organisation(
    _ id: String,
    of plan: String,
    district: String? = nil
  ) throws(StoreFailure) -> (profile: OrganisationProfile, people: [PersonLine])? {
    try read { db in
      guard let profile = try Self.profile(db, plan, id) else { return nil }
      if let district, profile.district != district { return nil }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(Self.columns) FROM \(Self.joined)
          WHERE person.plan = ?1 AND person.organisation = ?2
            AND (?3 IS NULL OR \(Self.districtOfPerson) = ?3)
          ORDER BY person.position, person.id
          """,
        arguments: [plan, id, district]
      )
      return (profile, rows.map(Self.line))
    }
  }

  /// All that is known of a person; nil: there is nobody, or nobody in the district.
  public func record(
    of id: String,
    of plan: String,
    district: String? = nil
  ) throws(StoreFailure) -> PersonRecord? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: "SELECT * FROM person WHERE plan = ? AND id = ?",
        arguments: [plan, id]
      )
      guard let row else { return nil }
      let person = try PlanRows.person(row)
      let organisation = try person.organisation.flatMap { try Self.profile(db, plan, $0) }
      if let district, (person.home ?? organisation?.district) != district { return nil }
      let requests = try Row.fetchAll(
        db,
        sql: "SELECT * FROM request WHERE plan = ? AND person = ? ORDER BY priority, activity",
        arguments: [plan, id]
      ).map {
        PersonRequest(person: id, activity: $0["activity"], priority: $0["priority"])
      }
      let registrations = try Row.fetchAll(
        db,
        sql: "SELECT * FROM registration WHERE plan = ? AND person = ? ORDER BY offering",
        arguments: [plan, id]
      ).compactMap(RegistrationDesk.registration)
      return PersonRecord(
        person: person,
        organisation: organisation,
        requests: requests,
        registrations: registrations
      )
    }
  }

  /// Who has seats in an offering, by seat, then who waits, in order; of one district, if one is given.
  public func roster(
    of offering: String,
    of plan: String,
    district: String? = nil
  ) throws(StoreFailure) -> [RosterLine] {
    let registrations = try registrations(for: offering, of: plan)
    let people = try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(Self.columns) FROM \(Self.joined)
          WHERE person.plan = ?1 AND (?3 IS NULL OR \(Self.districtOfPerson) = ?3)
            AND person.id IN (SELECT person FROM registration WHERE plan = ?1 AND offering = ?2)
          """,
        arguments: [plan, offering, district]
      ).map(Self.line)
    }
    let byId = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return registrations.compactMap { registration in
      byId[registration.person].map { RosterLine(registration: registration, person: $0) }
    }
  }

  /// Who has a seat, an offer or waits, of all offerings that run, by offering, then turn.
  ///
  /// Places in line are those of the whole line, whomever the caller may see of it.
  public func registrations(
    of plan: String,
    district: String? = nil,
    offset: Int,
    limit: Int
  ) throws(StoreFailure) -> ListPart<Registration> {
    try read { db in
      try Self.demandPlan(db, plan)
      let matching = """
        FROM registration JOIN offering
          ON offering.plan = registration.plan AND offering.id = registration.offering
        WHERE registration.plan = ?1 AND is_current AND status IN ('seated', 'offered', 'waiting')
          AND (?2 IS NULL OR person IN (
            SELECT person.id FROM \(Self.joined)
            WHERE person.plan = ?1 AND \(Self.districtOfPerson) = ?2))
        """
      let total = try Int.fetchOne(
        db,
        sql: "SELECT count(*) \(matching)",
        arguments: [plan, district]
      )
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT registration.*, (SELECT count(*) FROM registration AS before
            WHERE before.plan = registration.plan AND before.offering = registration.offering
              AND before.status = 'waiting' AND before.turn <= registration.turn) AS place_in_line
          \(matching) ORDER BY registration.offering, turn LIMIT ?3 OFFSET ?4
          """,
        arguments: [plan, district, limit, offset]
      )
      let lines = rows.compactMap { row -> Registration? in
        var registration = RegistrationDesk.registration(row)
        if registration?.status == .waiting { registration?.waitingPlace = row["place_in_line"] }
        return registration
      }
      return ListPart(lines: lines, total: total ?? 0)
    }
  }

  static func demandPlan(_ db: Database, _ plan: String) throws {
    let sql = "SELECT EXISTS (SELECT 1 FROM plan WHERE id = ?)"
    if try Bool.fetchOne(db, sql: sql, arguments: [plan]) != true {
      throw Refused(.unknownPlan(plan, known: []))
    }
  }

  private static func profile(
    _ db: Database,
    _ plan: String,
    _ id: String
  ) throws -> OrganisationProfile? {
    try Row.fetchOne(
      db,
      sql: "SELECT * FROM organisation WHERE plan = ? AND id = ?",
      arguments: [plan, id]
    ).map(PlanRows.organisation)
  }

  private static func line(_ row: Row) -> PersonLine {
    PersonLine(
      id: row["id"],
      name: row["name"],
      organisation: row["employer"],
      position: row["job"],
      district: row["district"],
      requests: row["requests"]
    )
  }
}
