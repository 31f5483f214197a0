import Planning

extension ReportWords {
  /// The name of a kind of activity.
  func name(_ kind: ActivityKind) -> String { kind.name[language] }

  /// What a resource is used as: the name of its kind, or the role as written where that is not known.
  func role(of resource: ResourceFacts) -> String {
    resource.kind?.name[language] ?? resource.role
  }

  /// The name of a source, or its id.
  func source(_ id: String, in facts: PlanFacts) -> String {
    facts.programme.sources.first { $0.id == id }?.name[language] ?? id
  }

  /// How sure a figure is.
  func mark(_ basis: SurenessFacts.Basis) -> String {
    switch basis {
    case .sourced: self[.sourced]
    case .memory: self[.memory]
    case .assumed: self[.assumed]
    case .hire: self[.hire]
    }
  }

  /// How sure a figure is; nil: the hire of a resource.
  func mark(_ mark: Norm.Mark?) -> String { self.mark(SurenessFacts.Basis(mark)) }

  /// So many units of an estimate: `4 buổi` or `4 × session`.
  func units(_ number: Int, _ unit: LocalizedText?) -> String {
    guard let unit else { return count(number) }
    return language == .vi ? "\(count(number)) \(unit.vi)" : "\(count(number)) × \(unit.en)"
  }

  /// The name of a part of the score; one that is not known by its own.
  func scorePart(_ name: String) -> String {
    switch name {
    case "offerings", "values": self[.partOfferings]
    case "requests": self[.partRequests]
    case "firsts": self[.partFirsts]
    case "penalties": self[.partPenalties]
    case "travel": self[.partTravel]
    case "softLimits": self[.partSoftLimits]
    case "changes": self[.partChanges]
    default: name
    }
  }

  /// The name of a kind of organisation; one that is not known by its own.
  func organisationKind(_ kind: String) -> String {
    switch kind {
    case "": self[.noOrganisation]
    case "enterprise": self[.kindEnterprise]
    case "cooperative": self[.kindCooperative]
    case "household": self[.kindHousehold]
    case "office": self[.kindOffice]
    default: kind
    }
  }

  /// People of a sex.
  func sex(_ sex: String) -> String {
    switch Sex(rawValue: sex) {
    case .male: self[.men]
    case .female: self[.womenTitle]
    case nil: sex
    }
  }

  /// What a ceiling holds for: `Ngân sách tỉnh · G1 · cả năm`.
  func scope(of ceiling: CeilingFacts, in facts: PlanFacts) -> String {
    let groups = ceiling.groups.map { $0.joined(separator: ", ") } ?? self[.allGroups]
    let period = ceiling.isYearly ? self[.wholeYear] : dates(ceiling.from, ceiling.to)
    return [source(ceiling.source, in: facts), groups, period].joined(separator: " · ")
  }

  /// The lawful rate: `200.000 đồng/người-ngày`, `50 %, tối đa 200.000.000 đồng`.
  func rate(_ norm: Norm) -> String {
    var parts: [String] = []
    if let amount = norm.amount {
      parts.append(money(amount) + (norm.unit.map { "/\(self[NormUnitName.text($0)])" } ?? ""))
    }
    if let rate = norm.rate { parts.append(rate.text(language)) }
    if let cap = norm.cap { parts.append("\(self[.upTo]) \(money(cap))") }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }

  /// From when to when a norm is in force.
  func validity(_ norm: Norm) -> String {
    let from = norm.validFrom.map { "\(self[.from]) \(date($0))" }
    let to = norm.validTo.map { "\(self[.until]) \(date($0))" }
    let text = [from, to].compactMap(\.self).joined(separator: " ")
    return text.isEmpty ? "–" : text
  }
}
