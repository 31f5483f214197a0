extension Person {
  /// The tags, with `woman` for every woman whether or not it is written.
  public var allTags: [String] {
    sex == .female && !tags.contains("woman") ? tags + ["woman"] : tags
  }
}

extension PeopleRule {
  /// Whether a person may ask: from one of the districts, and with one of the tags, where they are named.
  public func admits(_ person: Person) -> Bool {
    if let districts {
      guard let home = person.home, districts.contains(home) else { return false }
    }
    if let tags {
      guard tags.contains(where: person.allTags.contains) else { return false }
    }
    return true
  }
}

extension ResourceNeed {
  /// Whether a resource may fill the need.
  public func fits(_ profile: ResourceProfile) -> Bool {
    guard profile.kind == kind else { return false }
    if let ids, !ids.contains(profile.id) { return false }
    if let skill, !profile.skills.contains(skill) { return false }
    if let places {
      guard let place = profile.place, places.contains(place) else { return false }
    }
    return true
  }
}
