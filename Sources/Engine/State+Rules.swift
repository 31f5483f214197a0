extension State {
  /// Whether the orders allow a slot that does not run to start at a placement.
  func isOrdered(_ candidate: Int, at global: Int) -> Bool {
    let activity = slots.activity[candidate]
    for index in rules.after[activity] {
      let earliest = times.end[global] &+ rules.afterGap[index]
      let then = rules.afterActivity[index]
      if then == activity && times.start[global] < earliest { return false }
      for other in slots.ofActivity[then]
      where runs(other) && times.start[placement[other]] < earliest { return false }
    }
    for index in rules.before[activity] {
      let first = rules.beforeActivity[index]
      if first == activity { continue }
      if rules.beforeRequired[index] && running[first] == 0 { return false }
      let latest = times.start[global] &- rules.beforeGap[index]
      for other in slots.ofActivity[first]
      where runs(other) && times.end[placement[other]] > latest { return false }
    }
    if rules.after[activity].isEmpty { return true }
    for index in rules.before[activity] where rules.beforeActivity[index] == activity {
      let latest = times.start[global] &- rules.beforeGap[index]
      for other in slots.ofActivity[activity]
      where runs(other) && times.end[placement[other]] > latest { return false }
    }
    return true
  }

  /// Whether every `max` leaves room for one more offering at a placement.
  func isWithinLimits(_ activity: Int, at global: Int) -> Bool {
    let day = times.startDay[global]
    for index in rules.ofActivity[activity]
    where rules.firstDay[index] <= day && day < rules.lastDay[index] {
      let limit = rules.limit[index]
      if counted[limit] >= rules.most[limit] { return false }
    }
    return true
  }

  /// What a running slot's lack of people counts in `energy`, in points, rounded up.
  @inline(__always)
  func lackPoints(_ candidate: Int) -> Int {
    let activity = slots.activity[candidate]
    let lack = max(0, activities.minPeople[activity] &- seated.count(candidate))
    return (lack &* tables.price[activity] &* lackFactor) &>> 6 &+ 1
  }

  /// Whether a slot may stop running: it is not pinned, and nothing that runs needs it.
  func canClose(_ candidate: Int) -> Bool {
    if slots.mustRun[candidate] { return false }
    return running[slots.activity[candidate]] > 1 || isNotRequired(candidate)
  }

  /// Whether a slot that does not run may be so.
  func mayBeClosed(_ candidate: Int) -> Bool {
    !slots.mustRun[candidate]
      && (running[slots.activity[candidate]] > 0 || isNotRequired(candidate))
  }

  /// Whether nothing that runs needs the activity of a slot.
  private func isNotRequired(_ candidate: Int) -> Bool {
    let activity = slots.activity[candidate]
    for index in rules.after[activity]
    where rules.afterRequired[index] && rules.afterActivity[index] != activity {
      if running[rules.afterActivity[index]] > 0 { return false }
    }
    return true
  }

  /// Whether a resource is free for `times` more uses at a placement, of a slot at a place.
  ///
  /// Busy times, seats and impossible units are in the candidates' blocked rows already.
  func isFree(_ resource: Int, at global: Int, _ here: Int, uses wanted: Int) -> Bool {
    let minutes = times.minutes[global] &* wanted
    if resources.maxMinutes[resource] &- usedMinutes[resource] < minutes { return false }
    let units = resources.units[resource]
    if wanted > units { return false }
    let count = uses.count(resource)
    if units == 1 {
      let from = resources.travels[resource] ? here : times.nowhere
      for index in 0..<count {
        let other = uses[resource, index]
        if clash(global, at: from, with: other) { return false }
      }
      return true
    }
    if count &+ wanted <= units { return true }
    return heldAtMost(units &- wanted, resource, during: global)
  }

  /// Whether no more than `most` uses hold a resource at any moment of a placement's sessions.
  private func heldAtMost(_ most: Int, _ resource: Int, during global: Int) -> Bool {
    let count = uses.count(resource)
    for session in times.sessions[global] {
      let first = times.sessionStart[session]
      let last = times.sessionEnd[session]
      if held(resource, at: first) > most { return false }
      for index in 0..<count {
        let other = placement[uses[resource, index]]
        if times.end[other] <= first || times.start[other] >= last { continue }
        for moment in times.sessions[other] {
          let start = times.sessionStart[moment]
          if first < start && start < last && held(resource, at: start) > most { return false }
        }
      }
    }
    return true
  }

  /// How many uses hold a resource at a minute.
  private func held(_ resource: Int, at minute: Int) -> Int {
    var sum = 0
    for index in 0..<uses.count(resource) {
      let other = placement[uses[resource, index]]
      if times.end[other] <= minute || times.start[other] > minute { continue }
      for session in times.sessions[other]
      where times.sessionStart[session] <= minute && minute < times.sessionEnd[session] {
        sum += 1
      }
    }
    return sum
  }
}
