import Problem

/// Why a person cannot come to an offering.
enum Absence: Equatable {
  case busy(MinuteSpan)
  /// In an offering of the answer, a position among its runs.
  case elsewhere(Int)
  case full
}

extension Occupancy {
  /// Why someone cannot come to sessions at a place; nil: nothing keeps the person away.
  func absence(
    of person: Int,
    from sessions: [MinuteSpan],
    at place: ListIndex<Place>?
  ) -> Absence? {
    let participant = index.problem.participants[person]
    if let busy = meeting(sessions, participant.busy) { return .busy(busy) }
    for run in runsOfPerson[person] where clashes(run, sessions, place) { return .elsewhere(run) }
    return runsOfPerson[person].count >= participant.maxActivities ? .full : nil
  }

  /// Why a resource cannot be used for a need in sessions at a place, apart from seats; nil: it can.
  ///
  /// `uses` is how many needs of the same offering hold it already.
  func obstacle(
    of resource: ListIndex<Resource>,
    need: Int,
    in sessions: [MinuteSpan],
    at place: ListIndex<Place>?,
    beside held: Int
  ) -> Obstacle? {
    let profile = index.problem.resources[resource]
    if let busy = meeting(sessions, profile.busy) {
      return .resourceBusy(resource, need: need, busy)
    }
    if held + 1 > profile.units { return .resourceTwice(resource, need: need) }
    if let run = holder(of: resource, profile, in: sessions, at: place, beside: held) {
      return .resourceTaken(resource, need: need, by: runs[run].position)
    }
    if let most = profile.maxMinutes {
      let own = sessions.reduce(0) { $0 + $1.end - $1.start }
      let missing = minutes[resource.position].plus(own.times(held + 1)).minus(most)
      if missing > 0 { return .resourceWorn(resource, need: need, missing: missing) }
    }
    return nil
  }

  /// A run that holds a resource when it is wanted.
  private func holder(
    of resource: ListIndex<Resource>,
    _ profile: Resource,
    in sessions: [MinuteSpan],
    at place: ListIndex<Place>?,
    beside held: Int
  ) -> Int? {
    let uses = uses[resource.position]
    if uses.isEmpty { return nil }
    if profile.units == 1 {
      // Whoever holds it at the time is in the way, and where it travels also whoever is too near.
      var seen = -1
      for use in uses where use.run != seen {
        seen = use.run
        if profile.travels ? clashes(use.run, sessions, place) : overlaps(use.run, sessions) {
          return use.run
        }
      }
      return nil
    }
    for session in sessions {
      let meeting = uses.filter { $0.session.meets(session) }
      // The number of uses at a moment is greatest where one of them, or the session, begins.
      for moment in [session.start] + meeting.map(\.session.start) where moment >= session.start {
        let holding = meeting.filter { $0.session.start <= moment && moment < $0.session.end }
        if holding.count + held + 1 > profile.units { return holding.first?.run }
      }
    }
    return nil
  }

  private func overlaps(_ run: Int, _ sessions: [MinuteSpan]) -> Bool {
    runs[run].sessions.contains { own in sessions.contains { $0.meets(own) } }
  }

  /// Whether a run's sessions and others leave too little time between them.
  func clashes(_ run: Int, _ sessions: [MinuteSpan], _ place: ListIndex<Place>?) -> Bool {
    let there = index.travel(runs[run].place, place)
    let back = index.travel(place, runs[run].place)
    return runs[run].sessions.contains { own in
      sessions.contains { other in
        own.start <= other.start
          ? other.start < own.end + there
          : own.start < other.end + back
      }
    }
  }

  private func meeting(_ sessions: [MinuteSpan], _ busy: [MinuteSpan]) -> MinuteSpan? {
    for session in sessions {
      if let found = busy.first(where: { $0.meets(session) }) { return found }
    }
    return nil
  }

  /// What of precedences and limits keeps an offering of an activity from sessions.
  func orderAndLimits(_ activity: Int, _ sessions: [MinuteSpan]) -> [Obstacle] {
    let problem = index.problem
    let start = sessions[0].start
    let end = sessions[sessions.count - 1].end
    var obstacles: [Obstacle] = []
    for position in index.precedencesOf[activity] {
      let order = problem.precedences[position]
      var missing = 0
      var isRequired = false
      if order.then.position == activity {
        let first = runsOf[order.first.position].map { runs[$0].end }
        if let latest = first.max() {
          missing = max(missing, latest + order.minGap - start)
        } else if order.required && order.first != order.then {
          isRequired = true
        }
      }
      if order.first.position == activity {
        let then = runsOf[order.then.position].map { runs[$0].start }
        if let earliest = then.min() { missing = max(missing, end + order.minGap - earliest) }
        if order.then == order.first { missing = max(missing, end + order.minGap - start) }
      }
      if isRequired { obstacles.append(.requiredMissing(position)) }
      if missing > 0 { obstacles.append(.tooEarly(position, missing: missing)) }
    }
    for limit in index.limitsOf[activity] {
      let rule = problem.limits[limit]
      if let most = rule.max, counted[limit] >= most, rule.days.contains(start / minutesPerDay) {
        obstacles.append(.limitFull(limit))
      }
    }
    return obstacles
  }
}
