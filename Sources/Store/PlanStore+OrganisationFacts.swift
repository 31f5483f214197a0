import GRDB
import Planning

/// What the office states of an organisation.
public struct OrganisationFacts: Hashable, Sendable {
  /// The name.
  public var name: String
  /// What kind it is, such as `enterprise`.
  public var kind: String
  /// The id of its district.
  public var district: String
  /// The address.
  public var address: String?
  /// What it makes or does.
  public var industry: String?

  /// Makes facts.
  public init(name: String, kind: String, district: String, address: String?, industry: String?) {
    self.name = name
    self.kind = kind
    self.district = district
    self.address = address
    self.industry = industry
  }

  var figures: [String: String?] {
    [
      "name": name, "kind": kind, "district": district, "address": address, "industry": industry,
    ]
  }
}

extension PlanStore {
  /// Adds an organisation to a plan, `d001` and so on, behind the others.
  ///
  /// - Parameters:
  ///   - facts: what is stated of it.
  ///   - plan: the plan's id.
  ///   - district: the only district in which the caller may add one; nil: any.
  ///   - mark: who adds it, and when.
  /// - Returns: its id.
  /// - Throws: ``StoreFailure``, refused where name, kind or district are empty, or the district is another one.
  public func addOrganisation(
    _ facts: OrganisationFacts,
    of plan: String,
    district: String? = nil,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> String {
    try write { db in
      try Self.demandPlan(db, plan)
      try Self.demand(facts, district: district)
      let row = try AddedRow(db, to: "organisation", of: plan, letter: "d")
      let id = row.id
      let profile = OrganisationProfile(
        id: id,
        name: facts.name,
        kind: facts.kind,
        district: facts.district,
        address: facts.address,
        industry: facts.industry
      )
      try PlanRows.insert(db, plan, profile, at: row.position)
      try NameIndex.add(db, plan, .organisation, id, facts.name)
      try Self.note(db, mark, plan: plan, "organisation.add", id, after: facts.figures)
      return id
    }
  }

  /// Sets facts of an organisation right; the audit keeps those that changed, before and after.
  ///
  /// - Returns: whether anything changed.
  /// - Throws: ``StoreFailure``, refused where there is none of the id, or none in the district, where the district
  ///   would be another one than the caller's, and where name, kind or district are empty.
  @discardableResult
  public func changeOrganisation(
    _ id: String,
    of plan: String,
    to facts: OrganisationFacts,
    district: String? = nil,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Bool {
    try write { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT * FROM organisation WHERE plan = ?1 AND id = ?2 AND (?3 IS NULL OR district = ?3)
          """,
        arguments: [plan, id, district]
      )
      guard let row else { throw Refused(.unknownOrganisation(id)) }
      try Self.demand(facts, district: district)
      let profile = PlanRows.organisation(row)
      let before = OrganisationFacts(
        name: profile.name,
        kind: profile.kind,
        district: profile.district,
        address: profile.address,
        industry: profile.industry
      ).figures
      guard let changed = ChangedFigures(before, facts.figures) else { return false }
      try db.execute(
        sql: """
          UPDATE organisation SET name = ?, kind = ?, district = ?, address = ?, industry = ?
          WHERE plan = ? AND id = ?
          """,
        arguments: [
          facts.name, facts.kind, facts.district, facts.address, facts.industry, plan, id,
        ]
      )
      try NameIndex.change(db, plan, .organisation, id, to: facts.name)
      try changed.note(db, mark, plan: plan, "organisation.change", id)
      return true
    }
  }

  private static func demand(_ facts: OrganisationFacts, district: String?) throws {
    for (text, name) in [
      (facts.name, LocalizedText(vi: "tên đơn vị", en: "the name")),
      (facts.kind, LocalizedText(vi: "loại đơn vị", en: "the kind")),
      (facts.district, LocalizedText(vi: "địa bàn", en: "the district")),
    ] where text.allSatisfy(\.isWhitespace) {
      throw Refused(.emptyText(name))
    }
    if let district, facts.district != district {
      throw Refused(.otherDistrict(facts.district))
    }
  }
}
