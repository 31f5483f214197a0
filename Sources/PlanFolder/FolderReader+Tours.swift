import Almanac
import Planning

/// Reads `tours.yaml`: what the itineraries of study tours are chosen from.
extension FolderReader {
  private static let keys = [
    "activity", "home", "leave", "back", "longest-driving", "meal", "road", "lodging", "coach",
    "meals", "fees", "must", "never-together", "kinds", "sites",
  ]

  func readTours() {
    let path = FolderReader.join(directory, "tours.yaml")
    guard InputFile.exists(path),
      let map = yaml(path, keys: ["tours"], subject: Subject("tours")),
      let list = map.required("tours")?.list()
    else { return }
    var positions: [String: Int] = [:]
    for (position, activity) in contents.activities.enumerated() {
      positions[activity.id] = position
    }
    for value in list {
      guard let unnamed = value.mapping(["activity"], isPartial: true),
        let literal = unnamed.required("activity")?.literal(), let id = literal.identifier(),
        contents.registers.tours.take(id, literal)
      else { continue }
      let errorsBefore = findings.errorCount
      let tour = tour(value.named(Subject("tours", id)))
      ReferenceCheck(findings).check(
        id,
        .activity,
        in: contents.registers.activities,
        at: Subject("tours", id)["activity"]
      )
      if findings.errorCount > errorsBefore { findings.markInError(Subject("tours", id)) }
      if let position = positions[id] { contents.activities[position].tour = tour }
    }
  }

  /// A tour; nil with diagnostics where a part without which nothing can be checked is wrong.
  private func tour(_ value: YAMLValue) -> StudyTour? {
    guard let map = value.mapping(FolderReader.keys) else { return nil }
    let home = map.required("home")?.literal()?.identifier()
    let leave = map.required("leave")?.literal()?.clockTime()
    let back = map.required("back")?.literal()?.clockTime()
    if let leave, let back, back <= leave {
      findings.report(.backBeforeLeave(leave, back), at: value.subject["back"])
    }
    let driving = map.required("longest-driving")?.literal()?.integer(1...1440)
    let meal = map["meal"].flatMap(mealBreak)
    let road = map["road"].flatMap(roadRule)
    let lodgings = map["lodging"]?.list()?.compactMap(lodging)
    let coach = map.required("coach").flatMap(coachRate)
    let meals = map["meals"].flatMap(mealRate)
    let fees = map["fees"]?.mapping(["budget"])?.required("budget")?.literal()?.money()
    let must = map["must"]?.identifiers()
    let never = map["never-together"]?.list()?.compactMap { $0.identifiers() }
    let kinds = map["kinds"]?.list()?.compactMap(kindLimit)
    let sites = map.required("sites")?.identifiers()
    guard let home, let leave, let back, let driving, let coach, let sites else { return nil }
    return StudyTour(
      home: home,
      sites: sites,
      mustVisit: must ?? [],
      neverTogether: never ?? [],
      kinds: kinds ?? [],
      earliestStart: leave,
      latestReturn: back,
      longestDrivingMinutes: driving,
      mealBreak: meal,
      lodgings: lodgings ?? [],
      coach: coach,
      meals: meals,
      feeBudget: fees,
      road: road ?? RoadRule()
    )
  }

  private func mealBreak(_ value: YAMLValue) -> MealBreak? {
    guard let map = value.mapping(["between", "minutes"]) else { return nil }
    let window = map.required("between")?.literal()?.daySpan()
    let minutes = map.required("minutes")?.literal()?.integer(1...1440)
    guard let window, let minutes else { return nil }
    if minutes > window.minutes {
      findings.report(.mealTooLong(minutes, window), at: value.subject["minutes"])
    }
    return MealBreak(window: window, minutes: minutes)
  }

  private func roadRule(_ value: YAMLValue) -> RoadRule? {
    guard let map = value.mapping(["speed", "detour", "boarding"]) else { return nil }
    let usual = RoadRule()
    let speed = map["speed"].map { $0.literal()?.integer(5...130) } ?? usual.speedKmPerHour
    let detour = map["detour"].map { $0.literal()?.integer(100...400) } ?? usual.detourPercent
    let boarding = map["boarding"].map { $0.literal()?.integer(0...120) } ?? usual.boardingMinutes
    guard let speed, let detour, let boarding else { return nil }
    return RoadRule(detourPercent: detour, speedKmPerHour: speed, boardingMinutes: boarding)
  }

  private func lodging(_ value: YAMLValue) -> Lodging? {
    guard let map = value.mapping(["place", "per-person", "norm", "nights"]) else { return nil }
    let place = map.required("place")?.literal()?.identifier()
    let cost = map.required("per-person")?.literal()?.money()
    let norm = map["norm"]?.literal()?.identifier()
    let nights = map["nights"]?.list { $0.literal()?.integer(1...366) }
    guard let place, let cost else { return nil }
    return Lodging(place: place, perPerson: cost, norm: norm, nights: nights)
  }

  private func coachRate(_ value: YAMLValue) -> CoachRate? {
    guard let map = value.mapping(["per-day", "per-km"]) else { return nil }
    let day = map["per-day"].map { $0.literal()?.money() } ?? .zero
    let km = map["per-km"].map { $0.literal()?.money() } ?? .zero
    guard let day, let km else { return nil }
    return CoachRate(perDay: day, perKm: km)
  }

  private func mealRate(_ value: YAMLValue) -> PersonRate? {
    guard let map = value.mapping(["per-person-day", "norm"]) else { return nil }
    let cost = map.required("per-person-day")?.literal()?.money()
    let norm = map["norm"]?.literal()?.identifier()
    return cost.map { PersonRate(perPersonDay: $0, norm: norm) }
  }

  private func kindLimit(_ value: YAMLValue) -> SiteKindLimit? {
    guard let map = value.mapping(["kind", "min", "max"]) else { return nil }
    let kind = map.required("kind")?.literal()?.choice(of: SiteKind.allCases)
    let least = map["min"].map { $0.literal()?.integer(0...1000) } ?? 0
    let most = map["max"]?.literal()?.integer(0...1000)
    guard let kind, let least else { return nil }
    if let most, least > most {
      findings.report(.minAboveMax("min", least, "max", most), at: value.subject["min"])
    }
    return SiteKindLimit(kind: kind, min: least, max: most)
  }
}

extension Literal {
  /// A time of the day `HH:MM`.
  func clockTime() -> ClockTime? {
    guard let time = ClockTime(text.trimmed) else {
      report(.notClockTime(name, text.trimmed))
      return nil
    }
    return time
  }
}
