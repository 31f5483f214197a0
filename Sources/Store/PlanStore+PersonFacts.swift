import Almanac
import GRDB
import Planning

/// Facts of a person that the office may set right.
public struct PersonFacts: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The year of birth; nil: not known.
  public var birthYear: Int?
  /// What the person is in the organisation.
  public var position: String?
  /// The address.
  public var address: String?
  /// The telephone number.
  public var phone: String?
  /// The address for mail.
  public var email: String?

  /// Makes facts.
  public init(
    name: String,
    birthYear: Int?,
    position: String?,
    address: String?,
    phone: String?,
    email: String?
  ) {
    self.name = name
    self.birthYear = birthYear
    self.position = position
    self.address = address
    self.phone = phone
    self.email = email
  }
}

extension PlanStore {
  /// Sets facts of a person right; the audit keeps those that changed, before and after.
  ///
  /// - Returns: whether anything changed.
  /// - Throws: ``StoreFailure``, refused where there is nobody of the id, or nobody in the district, and where the name
  ///   is empty.
  @discardableResult
  public func change(
    _ id: String,
    of plan: String,
    to facts: PersonFacts,
    district: String? = nil,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Bool {
    try write { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT person.* FROM person LEFT JOIN organisation
            ON organisation.plan = person.plan AND organisation.id = person.organisation
          WHERE person.plan = ?1 AND person.id = ?2
            AND (?3 IS NULL OR coalesce(person.home, organisation.district) = ?3)
          """,
        arguments: [plan, id, district]
      )
      guard let row else { throw Refused(.unknownPerson(id)) }
      if facts.name.allSatisfy(\.isWhitespace) {
        throw Refused(.emptyText(LocalizedText(vi: "họ tên", en: "the name")))
      }
      let before = Self.figures(Self.facts(try PlanRows.person(row)))
      guard let changed = ChangedFigures(before, Self.figures(facts)) else { return false }
      try db.execute(
        sql: """
          UPDATE person SET name = ?, birth_year = ?, job = ?, address = ?, phone = ?, email = ?
          WHERE plan = ? AND id = ?
          """,
        arguments: [
          facts.name, facts.birthYear, facts.position, facts.address, facts.phone, facts.email,
          plan, id,
        ]
      )
      try NameIndex.change(db, plan, .person, id, to: facts.name)
      try changed.note(db, mark, plan: plan, "person.change", id)
      return true
    }
  }

  private static func facts(_ person: Person) -> PersonFacts {
    PersonFacts(
      name: person.name,
      birthYear: person.birthYear,
      position: person.position,
      address: person.address,
      phone: person.phone,
      email: person.email
    )
  }

  private static func figures(_ facts: PersonFacts) -> [String: String?] {
    [
      "name": facts.name, "birth_year": facts.birthYear.map(String.init),
      "position": facts.position, "address": facts.address, "phone": facts.phone,
      "email": facts.email,
    ]
  }
}
