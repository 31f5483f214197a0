import Planning

/// Reads who may come to an activity, what it needs and costs, and who pays when.
extension FolderReader {
  func peopleRule(_ value: YAMLValue) -> PeopleRule? {
    let keys = ["min", "max", "per-organisation", "reserved", "districts", "tags"]
    guard let map = value.mapping(keys) else { return nil }
    let least = map.required("min")?.literal()?.integer(0...1_000_000)
    let most = map.required("max")?.literal()?.integer(0...1_000_000)
    let perOrganisation = map["per-organisation"]?.literal()?.integer(1...1_000_000)
    let reserved = map["reserved"]?.list { value -> ReservedSeats? in
      guard let map = value.mapping(["tag", "seats"]) else { return nil }
      let tag = map.required("tag")?.literal()?.string()
      let seats = map.required("seats")?.literal()?.integer(0...1_000_000)
      guard let tag, let seats else { return nil }
      return ReservedSeats(tag: tag, seats: seats)
    }
    let districts = map["districts"]?.identifiers()
    let tags = map["tags"]?.list { $0.literal()?.string() }
    guard let least, let most else { return nil }
    return PeopleRule(
      min: least,
      max: most,
      perOrganisation: perOrganisation,
      reserved: reserved ?? [],
      districts: districts,
      tags: tags
    )
  }

  func need(_ value: YAMLValue) -> ResourceNeed? {
    let keys = ["role", "kind", "skill", "places", "ids", "penalties"]
    guard let map = value.mapping(keys) else { return nil }
    let role = map.required("role")?.literal()?.string()
    let kind = map.required("kind")?.literal()?.choice(of: ResourceKind.allCases)
    let skill = map["skill"]?.literal()?.string()
    let places = map["places"]?.identifiers()
    let ids = map["ids"]?.identifiers()
    let penalties = map["penalties"].flatMap(penalties) ?? [:]
    guard let role, let kind else { return nil }
    return ResourceNeed(
      role: role,
      kind: kind,
      skill: skill,
      places: places,
      ids: ids,
      penalties: penalties
    )
  }

  /// Points by id: the only mapping whose keys are the organiser's own.
  private func penalties(_ value: YAMLValue) -> [String: Int]? {
    value.openMapping()?.reduce(into: [:]) { penalties, entry in
      penalties[entry.key] = entry.value.literal()?.integer(0...1_000_000)
    }
  }

  func costLine(_ value: YAMLValue) -> CostLine? {
    let keys = [
      "item", "quantity", "per", "unit", "unit-cost", "norm", "support", "mark", "itinerary",
      "paid-to",
    ]
    guard let map = value.mapping(keys) else { return nil }
    let item = map.required("item")?.localizedText()
    let quantity = map["quantity"].map { $0.literal()?.integer(0...1_000_000) } ?? 1
    let basis = map.required("per")?.literal()?.choice(of: CostLine.Basis.allCases)
    let unit = map["unit"]?.localizedText()
    let unitCost = map.required("unit-cost")?.literal()?.money()
    let norm = map["norm"]?.literal()?.identifier()
    let support = map["support"].map { $0.literal()?.share() } ?? .whole
    let mark = map["mark"].map { $0.literal()?.mark() } ?? .assumed
    let isOfItinerary = map["itinerary"]?.literal()?.boolean() ?? false
    let payee = map["paid-to"]?.literal()?.choice(of: CostLine.Payee.allCases)
    // A line that could not be read whole keeps its position, so that the others are still checked.
    return CostLine(
      item: item ?? LocalizedText(""),
      quantity: quantity ?? 0,
      basis: basis ?? .offering,
      unit: unit,
      unitCost: unitCost ?? .zero,
      norm: norm,
      support: support ?? Share(thousandths: 0),
      mark: mark ?? .assumed,
      isOfItinerary: isOfItinerary,
      payee: payee
    )
  }

  func fundingShare(_ value: YAMLValue) -> FundingShare? {
    guard let map = value.mapping(["source", "share", "cap", "cap-per-person"]) else {
      return nil
    }
    let source = map.required("source")?.literal()?.identifier()
    let share = map["share"]?.literal()?.share()
    let cap = map["cap"]?.literal()?.money()
    let capPerPerson = map["cap-per-person"]?.literal()?.money()
    return source.map {
      FundingShare(source: $0, share: share, cap: cap, capPerPerson: capPerPerson)
    }
  }

  /// The terms in order; the last may leave out its share and takes the rest.
  func paymentTerms(_ value: YAMLValue) -> [PaymentTerm]? {
    guard let values = value.list() else { return nil }
    guard !values.isEmpty else {
      findings.report(.emptyList("payments"), at: value.location)
      return nil
    }
    var terms: [PaymentTerm] = []
    var before = 0
    for (position, value) in values.enumerated() {
      guard let map = value.mapping(["anchor", "days", "share", "name"]) else { continue }
      let isLast = position == values.count - 1
      let anchor = map.required("anchor")?.literal()?.choice(of: [
        PaymentTerm.Anchor.start, .end,
      ])
      let days = map["days"].map { $0.literal()?.integer(-3660...3660) } ?? 0
      let stated = (isLast ? map["share"] : map.required("share"))?.literal()?.share()
      let name = map["name"]?.localizedText()
      let rest = Share(thousandths: max(0, 1000 - before))
      guard let anchor, let days, let share = stated ?? (isLast ? rest : nil) else { continue }
      before += share.thousandths
      terms.append(PaymentTerm(anchor: anchor, days: days, share: share, name: name))
    }
    return terms.count == values.count ? terms : nil
  }
}
