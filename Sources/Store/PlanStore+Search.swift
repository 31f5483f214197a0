import GRDB

/// Someone or something whose name was searched for.
public struct FoundName: Hashable, Sendable, Codable {
  /// What bears the name.
  public enum Kind: String, Sendable, Codable {
    /// A person.
    case person
    /// An organisation.
    case organisation
  }

  /// What bears it.
  public var kind: Kind
  /// The id.
  public var id: String
  /// The name as it is written.
  public var name: String
  /// The name of the organisation that a person belongs to.
  public var organisation: String?
}

extension PlanStore {
  /// Who and what has a name with words that begin as the words of a text do, with `đ` and marks folded.
  ///
  /// People come first, each in the order of the plan. `nguyen duc` finds `Nguyễn Đức`, and so does `NGUYỄN ĐỨC`.
  public func search(
    _ text: String,
    in plan: String,
    limit: Int
  ) throws(StoreFailure) -> [FoundName] {
    guard let query = NameIndex.query(text) else { return [] }
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name_index.kind AS kind, name_index.id AS id,
            coalesce(person.name, organisation.name) AS name, employer.name AS employer
          FROM name_index
          LEFT JOIN person ON name_index.kind = 'person'
            AND person.plan = name_index.plan AND person.id = name_index.id
          LEFT JOIN organisation ON name_index.kind = 'organisation'
            AND organisation.plan = name_index.plan AND organisation.id = name_index.id
          LEFT JOIN organisation AS employer
            ON employer.plan = person.plan AND employer.id = person.organisation
          WHERE name_index MATCH ?1 AND name_index.plan = ?2
          ORDER BY name_index.kind DESC, coalesce(person.position, organisation.position)
          LIMIT ?3
          """,
        arguments: [query, plan, limit]
      ).map { row in
        FoundName(
          kind: row["kind"] as String == "person" ? .person : .organisation,
          id: row["id"],
          name: row["name"],
          organisation: row["employer"]
        )
      }
    }
  }
}
