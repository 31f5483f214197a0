import Planning

extension FolderContents {
  /// The contents without activities in error and without references to what is not there, so that
  /// further checks find no consequences of mistakes that are told already; nil where too little is left.
  func withoutErrors(_ findings: Findings) -> FolderContents? {
    guard findings.errorCount > 0 else { return self }
    guard statement != nil, !findings.isProgrammeInError, registers.activities.isComplete,
      registers.people.isComplete, registers.resources.isComplete, registers.places.isComplete,
      !hasLostRequests, !findings.isMissed(registers.people),
      !findings.isMissed(registers.resources)
    else { return nil }
    var sound = self
    let placeIDs = Set(places.map(\.id))
    let groupIDs = Set(rules.groups.map(\.id))
    let sourceIDs = Set(rules.sources.map(\.id))
    let organisationIDs = Set(organisations.map(\.id))
    sound.journeys.removeAll { !placeIDs.contains($0.from) || !placeIDs.contains($0.to) }
    sound.people = people.map { person in
      var person = person
      person.organisation = person.organisation.flatMap { organisationIDs.contains($0) ? $0 : nil }
      person.home = person.home.flatMap { placeIDs.contains($0) ? $0 : nil }
      return person
    }
    sound.resources = resources.map { resource in
      var resource = resource
      resource.place = resource.place.flatMap { placeIDs.contains($0) ? $0 : nil }
      return resource
    }
    sound.activities.removeAll { activity in
      findings.isInError(Subject("activities", activity.id))
        || findings.isInError(Subject("tours", activity.id))
        || !groupIDs.contains(activity.group)
        || activity.funding.contains { !sourceIDs.contains($0.source) }
    }
    sound.sites.removeAll { !placeIDs.contains($0.place) }
    let siteIDs = Set(sound.sites.map(\.id))
    sound.activities.removeAll { $0.tour.map { !siteIDs.isSuperset(of: $0.sites) } ?? false }
    let activityIDs = Set(sound.activities.map(\.id))
    let personIDs = Set(people.map(\.id))
    let kept = zip(requests, requestSubjects).filter { request, _ in
      activityIDs.contains(request.activity) && personIDs.contains(request.person)
    }
    sound.requests = kept.map(\.0)
    sound.requestSubjects = kept.map(\.1)
    findings.renumberRequests(sound.requestSubjects)
    sound.rules.limits = rules.limits.map { limit in
      var limit = limit
      limit.activities?.removeAll { !activityIDs.contains($0) }
      return limit
    }
    sound.rules.orders.removeAll {
      !activityIDs.contains($0.first) || !activityIDs.contains($0.then)
    }
    return sound
  }
}
