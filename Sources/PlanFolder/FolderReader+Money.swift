import Planning

/// The groups, the sources of money and the weights of the criteria.
extension FolderReader {
  func group(_ value: YAMLValue) -> ProjectGroup? {
    guard
      let (map, id) = value.identified("groups", &contents.registers.groups, keys: ["id", "name"]),
      let name = map.required("name")?.localizedText()
    else { return nil }
    return ProjectGroup(id: id, name: name)
  }

  func source(_ value: YAMLValue) -> FundingSource? {
    guard
      let (map, id) = value.identified(
        "sources",
        &contents.registers.sources,
        keys: ["id", "name", "state", "ceilings"]
      )
    else { return nil }
    let name = map.required("name")?.localizedText()
    let isState = map.required("state")?.literal()?.boolean()
    let ceilings = map["ceilings"].map { $0.list(of: ceiling) } ?? []
    guard let name, let isState, let ceilings else { return nil }
    return FundingSource(id: id, name: name, isState: isState, ceilings: ceilings)
  }

  private func ceiling(_ value: YAMLValue) -> CeilingRule? {
    guard let map = value.mapping(["amount", "from", "to", "groups"]) else { return nil }
    let amount = map.required("amount")?.literal()?.money()
    let from = map["from"]?.literal()?.date()
    let to = map["to"]?.literal()?.date()
    let groups = map["groups"]?.identifiers()
    if let from, let to, to < from {
      findings.report(.windowReversed(from, to), at: value.location)
    }
    return amount.map { CeilingRule(amount: $0, from: from, to: to, groups: groups) }
  }

  func criteriaWeights(_ value: YAMLValue) -> CriteriaWeights {
    var weights = CriteriaWeights()
    let keys = [
      "requests", "first", "travel-per-10-km", "cancel", "move", "swap", "release", "first-comers",
      "spread",
    ]
    guard let map = value.mapping(keys) else { return weights }
    func points(_ key: String, _ usual: Int) -> Int {
      map[key]?.literal()?.integer(0...1_000_000) ?? usual
    }
    if let list = map["requests"]?.list(of: { $0.literal()?.integer(1...1_000_000) }) {
      if list.isEmpty, let requests = map["requests"] {
        findings.report(.emptyList("requests"), at: requests.location)
      } else {
        weights.requestByPriority = list
      }
    }
    weights.firstBonus = points("first", weights.firstBonus)
    weights.travelPer10Km = points("travel-per-10-km", weights.travelPer10Km)
    weights.cancel = points("cancel", weights.cancel)
    weights.move = points("move", weights.move)
    weights.swap = points("swap", weights.swap)
    weights.release = points("release", weights.release)
    weights.firstComers = points("first-comers", weights.firstComers)
    weights.spread = points("spread", weights.spread)
    return weights
  }

  func limit(_ value: YAMLValue) -> LimitRule? {
    let keys = [
      "activities", "kinds", "groups", "from", "to", "per", "min", "max", "soft-max", "penalty",
    ]
    guard let map = value.mapping(keys) else { return nil }
    var rule = LimitRule()
    rule.activities = map["activities"]?.identifiers()
    rule.kinds = map["kinds"]?.list { $0.literal()?.choice(of: ActivityKind.allCases) }
    rule.groups = map["groups"]?.identifiers()
    rule.from = map["from"]?.literal()?.date()
    rule.to = map["to"]?.literal()?.date()
    rule.isMonthly = map["per"]?.literal()?.choice([("month", true), ("year", false)]) ?? false
    rule.min = map["min"]?.literal()?.integer(0...10_000) ?? 0
    rule.max = map["max"]?.literal()?.integer(0...10_000)
    rule.softMax = map["soft-max"]?.literal()?.integer(0...10_000)
    rule.penalty = map["penalty"]?.literal()?.integer(0...1_000_000) ?? 0
    if let from = rule.from, let to = rule.to, to < from {
      findings.report(.windowReversed(from, to), at: value.location)
    }
    if let most = rule.max, most < rule.min {
      findings.report(.minAboveMax("min", rule.min, "max", most), at: value.subject["min"])
    }
    return rule
  }

  func order(_ value: YAMLValue) -> OrderRule? {
    guard let map = value.mapping(["first", "then", "gap-days", "required"]) else { return nil }
    let first = map.required("first")?.literal()?.identifier()
    let then = map.required("then")?.literal()?.identifier()
    let gapDays = map["gap-days"]?.literal()?.integer(0...3660) ?? 0
    let isRequired = map["required"]?.literal()?.boolean() ?? false
    guard let first, let then else { return nil }
    return OrderRule(first: first, then: then, gapDays: gapDays, isRequired: isRequired)
  }
}
