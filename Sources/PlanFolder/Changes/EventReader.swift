import Almanac
import Planning

/// Reads what changes a programme: the events of a change file, the changes of a scenario.
struct EventReader {
  /// What one entry may say; the raw value is its key.
  enum Key: String, CaseIterable {
    case budget, unavailable, absent, withdrawn, joined, requested, rescheduled, dropped, held
    case contracted, paid, refunded, moved, venue, trainer, vehicle, coordinator, closed, weights
    case offerings
  }

  /// The programme as it is before the next entry.
  private(set) var programme: Programme
  private(set) var names: KnownNames
  /// Where each of the sound entries stands.
  private(set) var places: [SourceLocation] = []
  let findings: Findings
  /// The day before which nothing changes.
  let today: CivilDate?
  /// The offerings that may be named; nil: any.
  private let published: PublishedOfferings?

  init(
    _ programme: Programme,
    today: CivilDate?,
    published: PublishedOfferings? = nil,
    _ findings: Findings
  ) {
    self.programme = programme
    self.today = today
    self.findings = findings
    self.published = published
    names = KnownNames(programme, published)
  }

  /// The sound entries of a list; each may name what those before it brought.
  mutating func events(_ value: YAMLValue) -> [YearEvent] {
    var events: [YearEvent] = []
    for entry in value.list() ?? [] {
      guard let event = event(entry) else { continue }
      events.append(event)
      places.append(entry.location)
      programme = programme.applying(YearChange(today: today, events: [event]))
      switch event.kind {
      case .joined, .added: names = KnownNames(programme, published)
      default: break
      }
    }
    EventContradiction.report(events, places, findings)
    return events
  }

  private func event(_ value: YAMLValue) -> YearEvent? {
    let known = Key.allCases.map(\.rawValue)
    guard let map = value.mapping(known + ["reason"]) else { return nil }
    let reason = map["reason"]?.localizedText()
    let said = Key.allCases.filter { map[$0.rawValue] != nil }
    guard said.count == 1, let key = said.first, let content = map[key.rawValue] else {
      findings.report(.notOneEvent(said.map(\.rawValue), known: known), at: value.location)
      return nil
    }
    return kind(key, content).map { YearEvent($0, reason: reason) }
  }

  private func kind(_ key: Key, _ value: YAMLValue) -> YearEvent.Kind? {
    switch key {
    case .budget: budget(value)
    case .unavailable: unavailable(value)
    case .absent: absent(value)
    case .withdrawn: withdrawn(value)
    case .joined: joined(value)
    case .requested: request(value).map { .requested($0) }
    case .rescheduled: rescheduled(value)
    case .dropped: names.id(value.literal(), .activity).map { .dropped(activity: $0) }
    case .held: names.id(value.literal(), .offering).map { .held(offering: $0) }
    case .contracted: contracted(value)
    case .moved: moved(value)
    case .paid: names.id(value.literal(), .offering).map { .paid(offering: $0) }
    case .refunded: names.id(value.literal(), .offering).map { .refunded(offering: $0) }
    case .venue: resource(value, .venue).map { .added($0) }
    case .trainer: resource(value, .trainer).map { .added($0) }
    case .vehicle: resource(value, .vehicle).map { .added($0) }
    case .coordinator: resource(value, .coordinator).map { .added($0) }
    case .closed: closed(value)
    case .weights: weights(value).map { .weights($0) }
    case .offerings: offerings(value)
    }
  }

  private func unavailable(_ value: YAMLValue) -> YearEvent.Kind? {
    guard let map = value.mapping(["resource", "dates"]) else { return nil }
    let resource = names.id(map.required("resource")?.literal(), .resource)
    let windows = map["dates"].map { $0.list { $0.days() } } ?? []
    guard let resource, let windows else { return nil }
    return .unavailable(resource: resource, windows: windows)
  }

  private func absent(_ value: YAMLValue) -> YearEvent.Kind? {
    guard let map = value.mapping(["person", "dates"]) else { return nil }
    let person = names.id(map.required("person")?.literal(), .person)
    let windows = map.required("dates")?.list { $0.days() }
    guard let person, let windows else { return nil }
    return .absent(person: person, windows: windows)
  }

  private func withdrawn(_ value: YAMLValue) -> YearEvent.Kind? {
    guard let map = value.mapping(["person", "activity"]) else { return nil }
    let person = names.id(map.required("person")?.literal(), .person)
    let activity = map["activity"].map { names.id($0.literal(), .activity) }
    guard let person, activity == nil || activity != .some(nil) else { return nil }
    return .withdrawn(person: person, activity: activity ?? nil)
  }

  private func rescheduled(_ value: YAMLValue) -> YearEvent.Kind? {
    guard let map = value.mapping(["activity", "windows"]) else { return nil }
    let activity = names.id(map.required("activity")?.literal(), .activity)
    let windows = map.required("windows")?.list { $0.days() }
    if let windows, windows.isEmpty, let place = map["windows"]?.location {
      findings.report(.emptyList("windows"), at: place)
      return nil
    }
    guard let activity, let windows else { return nil }
    return .rescheduled(activity: activity, windows: windows)
  }

  private func contracted(_ value: YAMLValue) -> YearEvent.Kind? {
    guard value.isMapping else {
      return names.id(value.literal(), .offering)
        .map { .contracted(offering: $0, pins: [.run, .placement, .resources]) }
    }
    guard let map = value.mapping(["offering", "pin"]) else { return nil }
    let offering = names.id(map.required("offering")?.literal(), .offering)
    let pins = map.required("pin")?.list { $0.literal()?.choice(of: PinKind.allCases) }
    guard let offering, let pins else { return nil }
    return .contracted(offering: offering, pins: pins)
  }

  private func moved(_ value: YAMLValue) -> YearEvent.Kind? {
    guard let map = value.mapping(["offering", "sessions"]) else { return nil }
    let offering = names.id(map.required("offering")?.literal(), .offering)
    let sessions = map.required("sessions")?.list { $0.literal()?.sessionTime() }
    guard let offering, let sessions else { return nil }
    guard !sessions.isEmpty else {
      findings.report(.emptyList("sessions"), at: map["sessions"]?.location ?? value.location)
      return nil
    }
    return .moved(offering: offering, sessions: sessions)
  }

  private func closed(_ value: YAMLValue) -> YearEvent.Kind? {
    guard let map = value.mapping(["weekdays", "kinds"]) else { return nil }
    let weekdays = map.required("weekdays")?.list { $0.literal()?.weekday() }
    let kinds = map["kinds"].map { $0.list { $0.literal()?.choice(of: ActivityKind.allCases) } }
    guard let weekdays, kinds == nil || kinds != .some(nil) else { return nil }
    if Set(weekdays).count == Weekday.allCases.count, kinds == nil {
      findings.report(.tooMany("weekdays", 7, 6), at: value.location)
      return nil
    }
    return .closed(weekdays: weekdays, kinds: kinds ?? nil)
  }

  private func offerings(_ value: YAMLValue) -> YearEvent.Kind? {
    guard let map = value.mapping(["activity", "min", "values"]) else { return nil }
    let activity = names.id(map.required("activity")?.literal(), .activity)
    let least = map["min"]?.literal()?.integer(0...1_000)
    let values = map["values"]?.list { $0.literal()?.integer(-1_000_000...1_000_000) }
    guard let activity else { return nil }
    let own = programme.activities.first { $0.id == activity }
    let most = values?.count ?? own?.values.count ?? 0
    if let low = least ?? own?.minOfferings, low > most {
      findings.report(.minAboveValues(low, most), at: value.location)
      return nil
    }
    return .offerings(activity: activity, min: least, values: values)
  }
}

extension YAMLValue {
  /// A window of days: `{from: …, to: …}` or one date.
  func days() -> DateWindow? {
    isMapping ? window() : literal()?.date().map { DateWindow(from: $0, to: $0) }
  }
}
