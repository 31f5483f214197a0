import Almanac
import Planning

/// Reads how the sessions of an activity lie.
extension FolderReader {
  private enum PatternKind: String, CaseIterable {
    case workingDays = "working-days"
    case calendarDays = "calendar-days"
    case halfDays = "half-days"
    case weekly
    case evenings
    case fixed
    case milestones
    case monthly

    /// The keys that go with it beside `kind`.
    var keys: [String] {
      switch self {
      case .workingDays, .calendarDays, .halfDays: ["count", "halves"]
      case .weekly: ["count", "weekdays", "halves"]
      case .evenings: ["count"]
      case .fixed: ["dates", "halves"]
      case .milestones: ["milestones"]
      case .monthly: ["day", "name"]
      }
    }
  }

  func pattern(_ value: YAMLValue) -> SessionPattern? {
    guard let look = value.mapping(["kind"], isPartial: true) else { return nil }
    guard let kind = look.required("kind")?.literal()?.choice(of: PatternKind.allCases) else {
      return nil
    }
    guard let map = value.mapping(["kind"] + kind.keys) else { return nil }
    switch kind {
    case .workingDays: return counted(map).map { .workingDays(count: $0, halves: $1) }
    case .calendarDays: return counted(map).map { .calendarDays(count: $0, halves: $1) }
    case .halfDays: return counted(map).map { .halfDays(count: $0, halves: $1) }
    case .weekly:
      let weekdays = map.required("weekdays")?.list { $0.literal()?.weekday() }
      guard let (count, halves) = counted(map), let weekdays else { return nil }
      return filled(weekdays, map["weekdays"]).map {
        .weekly(count: count, weekdays: $0, halves: halves)
      }
    case .evenings:
      return map.required("count")?.literal()?.integer(1...200).map { .evenings(count: $0) }
    case .fixed: return fixedDates(map)
    case .milestones: return milestones(map)
    case .monthly:
      let day = map.required("day")?.literal()?.integer(1...31)
      let name = map.required("name")?.localizedText()
      guard let day, let name else { return nil }
      return .monthly(day: day, Milestone(name: name, offsetDays: 0))
    }
  }

  private func counted(_ map: YAMLMapping) -> (Int, [HalfDay])? {
    let count = map.required("count")?.literal()?.integer(1...200)
    guard let halves = halves(map), let count else { return nil }
    return (count, halves)
  }

  private func halves(_ map: YAMLMapping) -> [HalfDay]? {
    let halves = map.required("halves")?.list { $0.literal()?.choice(of: HalfDay.allCases) }
    return halves.flatMap { filled($0, map["halves"]) }.map { Set($0).sorted() }
  }

  private func filled<Element>(_ list: [Element], _ value: YAMLValue?) -> [Element]? {
    guard list.isEmpty, let value else { return list }
    findings.report(.emptyList(value.name), at: value.location)
    return nil
  }

  private func fixedDates(_ map: YAMLMapping) -> SessionPattern? {
    let dates = map.required("dates")?.list { $0.literal()?.date() }
    guard let halves = halves(map), let dates,
      let filledDates = filled(dates, map["dates"])
    else { return nil }
    for (position, date) in filledDates.enumerated().dropFirst()
    where date <= filledDates[position - 1] {
      findings.report(
        .datesOutOfOrder(filledDates[position - 1], date),
        at: map.whole.subject["dates"][position]
      )
      return nil
    }
    return .fixedDates(filledDates, halves: halves)
  }

  private func milestones(_ map: YAMLMapping) -> SessionPattern? {
    let milestones = map.required("milestones")?.list { value -> Milestone? in
      guard let map = value.mapping(["name", "after-days"]) else { return nil }
      let name = map.required("name")?.localizedText()
      let offset = map["after-days"].map { $0.literal()?.integer(0...3660) } ?? 0
      guard let name, let offset else { return nil }
      return Milestone(name: name, offsetDays: offset)
    }
    guard let milestones, let list = filled(milestones, map["milestones"]) else { return nil }
    for position in list.indices.dropFirst()
    where list[position].offsetDays < list[position - 1].offsetDays {
      findings.report(
        .milestonesOutOfOrder(list[position - 1].offsetDays, list[position].offsetDays),
        at: map.whole.subject["milestones"][position]
      )
      return nil
    }
    return .milestones(list)
  }
}

extension Literal {
  /// A weekday by the first three letters of its English name.
  func weekday() -> Weekday? {
    choice(Weekday.allCases.map { (word: $0.shortNameEn.lowercased(), value: $0) })
  }
}
