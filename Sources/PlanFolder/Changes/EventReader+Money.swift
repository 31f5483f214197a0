import Planning

/// Reads changes of money and weights.
extension EventReader {
  func budget(_ value: YAMLValue) -> YearEvent.Kind? {
    guard let map = value.mapping(["source", "by", "to", "groups", "spread"]) else { return nil }
    let source = names.id(map.required("source")?.literal(), .source)
    let by = map["by"].map { $0.literal()?.change() }
    let to = map["to"].map { $0.literal()?.money() }
    let groups = map["groups"].map { $0.list { names.id($0.literal(), .group) } } ?? []
    let isSpread = map["spread"].map { $0.literal()?.boolean() } ?? false
    guard (by == nil) != (to == nil) else {
      findings.report(.byOrTo, at: value.location)
      return nil
    }
    guard let source, let groups, let isSpread else { return nil }
    guard programme.yearCeiling(of: source) != nil else {
      findings.report(.noYearCeiling(source), at: value.location)
      return nil
    }
    let amount = by ?? nil ?? to.flatMap(\.self).map { .to($0) }
    return amount.map {
      .budget(BudgetChange(source: source, amount: $0, groups: groups, isSpread: isSpread))
    }
  }

  func weights(_ value: YAMLValue) -> WeightChange? {
    let keys = [
      "requests", "first", "travel-per-10-km", "cancel", "move", "swap", "release", "first-comers",
      "spread",
    ]
    let errorsBefore = findings.errorCount
    guard let map = value.mapping(keys) else { return nil }
    func points(_ key: String) -> Int? { map[key]?.literal()?.integer(0...1_000_000) }
    var change = WeightChange()
    if let list = map["requests"]?.list(of: { $0.literal()?.integer(1...1_000_000) }) {
      if list.isEmpty { findings.report(.emptyList("requests"), at: value.location) }
      change.requestByPriority = list
    }
    change.firstBonus = points("first")
    change.travelPer10Km = points("travel-per-10-km")
    change.cancel = points("cancel")
    change.move = points("move")
    change.swap = points("swap")
    change.release = points("release")
    change.firstComers = points("first-comers")
    change.spread = points("spread")
    return findings.errorCount > errorsBefore ? nil : change
  }
}

extension Literal {
  /// A change of an amount: `-200_000_000` or `-10%`, a sign of plus allowed.
  func change() -> BudgetChange.Amount? {
    var written = text.trimmed
    if written.hasPrefix("+") { written.removeFirst() }
    let isNegative = written.hasPrefix("-")
    guard written.hasSuffix("%") else {
      guard !isQuoted || !written.isEmpty, let dong = Literal.wholeNumber(written),
        abs(dong) <= Money.largest.dong
      else {
        report(.notChange(name, text))
        return nil
      }
      return .by(Money(dong))
    }
    let number = written.dropFirst(isNegative ? 1 : 0).dropLast().trimmed
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Literal.wholeNumber(String(parts[0])),
      (0...1_000).contains(whole), parts.count == 1 || parts[1].utf8.count == 1,
      let tenths = parts.count == 1 ? 0 : Int(parts[1]), !isNegative || whole * 10 + tenths <= 1_000
    else {
      report(.notChange(name, text))
      return nil
    }
    let thousandths = whole * 10 + tenths
    return .byShare(isNegative ? -thousandths : thousandths)
  }
}
