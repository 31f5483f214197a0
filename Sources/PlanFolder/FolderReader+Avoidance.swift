import Almanac
import Planning

/// The periods to avoid: harvests, spring tides, busy weeks.
extension FolderReader {
  private static let keys = [
    "name", "from", "to", "yearly", "lunar", "tides", "hard", "points", "districts",
  ]

  func avoidedPeriod(_ value: YAMLValue) -> AvoidedPeriod? {
    guard let map = value.mapping(FolderReader.keys) else { return nil }
    let name = map.required("name")?.localizedText()
    let rule = rule(map)
    let districts = map["districts"]?.identifiers() ?? []
    let isHard = map["hard"]?.literal()?.boolean() ?? false
    let points = map["points"]?.literal()?.integer(1...1_000_000)
    if isHard == (points != nil) { findings.report(.hardOrPoints, at: value.location) }
    guard let name, let rule else { return nil }
    return AvoidedPeriod(
      nameVi: name.vi,
      nameEn: name.en,
      rule: rule,
      districts: Set(districts),
      effect: isHard ? .forbidden : .pointsPerSessionDay(points ?? 1)
    )
  }

  /// Exactly one of: fixed days, days of every year, days of every lunar year, days around tides.
  private func rule(_ map: YAMLMapping) -> AvoidedPeriod.Rule? {
    let isFixed = map["from"] != nil || map["to"] != nil
    let stated = [isFixed, map["lunar"] != nil, map["tides"] != nil].filter(\.self).count
    guard stated == 1 else {
      findings.report(.oneRuleOfAvoidance, at: map.whole.location)
      return nil
    }
    let isYearly = map["yearly"]?.literal()?.boolean() ?? false
    if let lunar = map["lunar"] {
      return lunar.mapping(["from", "to"]).flatMap(yearlyDays).map {
        .everyLunarYear(from: $0.from, through: $0.to)
      }
    }
    if let tides = map["tides"] { return lunarDays(tides).map { .lunarDays($0) } }
    if isYearly {
      return yearlyDays(map).map { .everyYear(from: $0.from, through: $0.to) }
    }
    let from = map.required("from")?.literal()?.date()
    let to = map.required("to")?.literal()?.date()
    guard let from, let to else { return nil }
    guard from <= to else {
      findings.report(.windowReversed(from, to), at: map.whole.location)
      return nil
    }
    return .dates(from...to)
  }

  private func yearlyDays(_ map: YAMLMapping) -> (from: YearlyDay, to: YearlyDay)? {
    let from = map.required("from")?.literal()?.yearlyDay()
    let to = map.required("to")?.literal()?.yearlyDay()
    guard let from, let to else { return nil }
    return (from, to)
  }

  private func lunarDays(_ value: YAMLValue) -> AvoidedPeriod.LunarDays? {
    guard let map = value.mapping(["months", "days", "spread", "before", "after"]) else {
      return nil
    }
    let months = map["months"].map { $0.list { $0.literal()?.integer(1...12) } } ?? []
    let days = map["days"].map { $0.list { $0.literal()?.integer(1...30) } } ?? [1, 15]
    let spread = map["spread"]?.literal()?.integer(0...15) ?? 0
    let before = map["before"]?.literal()?.integer(0...15) ?? spread
    let after = map["after"]?.literal()?.integer(0...15) ?? spread
    guard let months, let days else { return nil }
    return AvoidedPeriod.LunarDays(
      days: Set(days),
      months: Set(months),
      daysBefore: before,
      daysAfter: after
    )
  }
}

extension Literal {
  /// A month and day `MM-DD`.
  fileprivate func yearlyDay() -> YearlyDay? {
    let parts = text.trimmed.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      let month = Literal.wholeNumber(String(parts[0])),
      let day = Literal.wholeNumber(String(parts[1])),
      let found = YearlyDay(month: month, day: day)
    else {
      report(.notYearlyDay(name, text.trimmed))
      return nil
    }
    return found
  }
}
