import Planning

/// Reads people who come new, their wishes, and new resources.
extension EventReader {
  func request(_ value: YAMLValue) -> PersonRequest? {
    guard let map = value.mapping(["person", "activity", "priority"]) else { return nil }
    let person = names.id(map.required("person")?.literal(), .person)
    let activity = names.id(map.required("activity")?.literal(), .activity)
    let priority = map["priority"].map { $0.literal()?.integer(1...100) } ?? 1
    guard let person, let activity, let priority else { return nil }
    return PersonRequest(person: person, activity: activity, priority: priority)
  }

  func joined(_ value: YAMLValue) -> YearEvent.Kind? {
    let keys = [
      "id", "name", "sex", "birth-year", "organisation", "position", "home", "address", "phone",
      "email", "tags", "max-activities", "requests",
    ]
    let errorsBefore = findings.errorCount
    guard let map = value.mapping(keys) else { return nil }
    let id = new(map.required("id"), .person, programme.people.map(\.id))
    let sexes = [("nam", Sex.male), ("nữ", .female), ("male", .male), ("female", .female)]
    let name = map.required("name")?.literal()?.string()
    let sex = map.required("sex")?.literal()?.choice(sexes.map { (word: $0.0, value: $0.1) })
    let organisation = map["organisation"].flatMap { names.id($0.literal(), .organisation) }
    let home = map["home"].flatMap { names.id($0.literal(), .place) }
    let birthYear = map["birth-year"]?.literal()?.integer(1900...2100)
    let tags = map["tags"]?.list { $0.literal()?.string() }
    let most = map["max-activities"]?.literal()?.integer(0...1000)
    let email = map["email"]?.literal()?.mailAddress()
    let wishes = map["requests"]?.list { wish($0) } ?? []
    guard let id, let name, let sex, findings.errorCount == errorsBefore else { return nil }
    let person = Person(
      id: id,
      name: name,
      birthYear: birthYear,
      sex: sex,
      organisation: organisation,
      position: map["position"]?.literal()?.string(),
      home: home,
      address: map["address"]?.literal()?.string(),
      phone: map["phone"]?.literal()?.string(),
      email: email,
      tags: tags ?? [],
      maxActivities: most ?? 3
    )
    return .joined(
      person,
      requests: wishes.map {
        PersonRequest(person: id, activity: $0.activity, priority: $0.priority)
      }
    )
  }

  private func wish(_ value: YAMLValue) -> (activity: String, priority: Int)? {
    guard value.isMapping else {
      return names.id(value.literal(), .activity).map { ($0, 1) }
    }
    guard let map = value.mapping(["activity", "priority"]) else { return nil }
    let activity = names.id(map.required("activity")?.literal(), .activity)
    let priority = map["priority"].map { $0.literal()?.integer(1...100) } ?? 1
    guard let activity, let priority else { return nil }
    return (activity, priority)
  }

  func resource(_ value: YAMLValue, _ kind: ResourceKind) -> ResourceProfile? {
    let keys = [
      "id", "name", "place", "address", "seats", "units", "skills", "busy", "max-sessions",
      "cost-per-use", "cost-per-session", "phone", "email",
    ]
    let errorsBefore = findings.errorCount
    guard let map = value.mapping(keys) else { return nil }
    let id = new(map.required("id"), .resource, programme.resources.map(\.id))
    let name = map.required("name")?.literal()?.string()
    let place = (kind == .venue ? map.required("place") : map["place"])
      .flatMap { names.id($0.literal(), .place) }
    let seats = (kind == .vehicle ? map.required("seats") : map["seats"])?
      .literal()?.integer(1...1_000_000)
    let units = map["units"]?.literal()?.integer(1...10_000)
    let skills = map["skills"]?.list { $0.literal()?.string() }
    let busy = map["busy"]?.list { $0.days() }
    let most = map["max-sessions"]?.literal()?.integer(0...10_000)
    let costPerUse = map["cost-per-use"]?.literal()?.money()
    let costPerSession = map["cost-per-session"]?.literal()?.money()
    let email = map["email"]?.literal()?.mailAddress()
    guard let id, let name, findings.errorCount == errorsBefore else { return nil }
    return ResourceProfile(
      id: id,
      kind: kind,
      name: name,
      place: place,
      address: map["address"]?.literal()?.string(),
      seats: seats,
      units: units ?? 1,
      skills: skills ?? [],
      busy: busy ?? [],
      maxSessions: most,
      costPerUse: costPerUse ?? .zero,
      costPerSession: costPerSession ?? .zero,
      phone: map["phone"]?.literal()?.string(),
      email: email
    )
  }

  /// An id that nothing of its kind has yet.
  private func new(_ value: YAMLValue?, _ kind: KnownNames.Kind, _ taken: [String]) -> String? {
    guard let literal = value?.literal(), let id = literal.identifier() else { return nil }
    guard !taken.contains(id) else {
      literal.report(.alreadyThere(id, kind))
      return nil
    }
    return id
  }
}
