import Problem

extension Searcher {
  /// Builds a first plan: a given answer as far as it is lawful, what was published, what must run, then the rest.
  ///
  /// The empty plan is where it begins, so that whatever `stop` leaves undone, the plan is lawful but for pins.
  func construct(from start: Solution?, stop: () -> Bool) {
    if let start { takeOver(start) }
    // What must run comes first, while there is money and room for it.
    for mustRun in [true, false] {
      for slot in 0..<tables.slots.count
      where tables.slots.published[slot] >= 0 && tables.slots.mustRun[slot] == mustRun
        && !state.runs(slot) && hasRoom(slot)
      {
        continuePublished(slot)
      }
    }
    let order = constructionOrder()
    for pass in 0..<4 {
      for slot in order {
        if stop() { break }
        if state.runs(slot) || !hasRoom(slot) { continue }
        let urgent = isUrgent(slot)
        openBest(slot, tries: urgent ? 12 : 6, force: urgent && pass > 0)
      }
    }
    incumbent.update(state)
  }

  /// Whether a slot that does not run would mend a missing pin or a shortfall of its activity.
  func isUrgent(_ slot: Int) -> Bool {
    let activity = tables.slots.activity[slot]
    return tables.slots.mustRun[slot]
      || state.running[activity] < tables.activities.fewest[activity]
  }

  /// The slots: those that must run, those without which there is shortfall, then by value for people.
  private func constructionOrder() -> [Int] {
    var ranked: [(Int, Int)] = []
    for activity in 0..<tables.activities.count {
      let worth = tables.activities.worthFirst[activity]
      for (copy, slot) in tables.slots.ofActivity[activity].enumerated() {
        let index = min(copy, tables.activities.most[activity] - 1)
        var rank = 0
        if index >= 0 {
          rank =
            tables.activities.worth[worth + index + 1] - tables.activities.worth[worth + index]
        }
        let people = min(
          tables.activities.maxPeople[activity],
          tables.entries.ofActivity[activity].count
        )
        rank += Int(min(0x1p50, tables.usualGain * Double(people)))
        if copy < tables.activities.fewest[activity] { rank += tables.shortfallWeight }
        if tables.activities.hasEnrolled[activity] { rank += tables.shortfallWeight }
        if tables.slots.mustRun[slot] { rank += tables.missingWeight }
        ranked.append((rank, slot))
      }
    }
    return ranked.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.1)
  }

  /// Opens a slot in the best of several random ways, if one is better than leaving it closed.
  private func openBest(_ slot: Int, tries: Int, force: Bool) {
    var best = state.energy
    var chosenStart: Generator?
    for _ in 0..<tries {
      let start = random
      let before = state.energy
      if rebuild(slot, near: false, keep: false, force: force) && state.isPaid && state.lacking == 0
        && state.energy > best
      {
        best = state.energy
        chosenStart = start
      }
      state.rollBack()
      assert(before == state.energy)
    }
    guard let chosenStart else { return }
    let after = random
    random = chosenStart
    if rebuild(slot, near: false, keep: false, force: force) && state.isPaid && state.lacking == 0 {
      incumbent.note(state.journal)
    } else {
      state.rollBack()
    }
    random = after
  }

  /// Runs a published slot as it was published, as far as that is lawful.
  private func continuePublished(_ slot: Int) {
    let first = tables.slots.choiceFirst[slot]
    let needs = tables.activities.needs[tables.slots.activity[slot]].count
    guard tables.slots.placement[slot] >= 0 else { return }
    var choices: [Int] = []
    for need in 0..<needs { choices.append(tables.slots.choice[first + need]) }
    let people = tables.slots.people[slot].map { tables.slots.entry[$0] }
    _ = place(slot, at: tables.slots.placement[slot], choices, people)
  }

  /// Takes over the offerings of an answer, each as far as it is lawful beside those before.
  private func takeOver(_ start: Solution) {
    let names = Names(tables.problem)
    for offering in start.offerings {
      guard let activity = names.activity[offering.activity] else { continue }
      let row = tables.slots.ofActivity[activity]
      let published = tables.problem.baseline?.offerings ?? []
      let mine = row.first { slot in
        let index = tables.slots.published[slot]
        return index >= 0 && !state.runs(slot) && published[index].id == offering.id
      }
      let free = row.first { tables.slots.published[$0] < 0 && !state.runs($0) }
      let count = tables.activities.placements[activity].count
      guard let slot = mine ?? free, hasRoom(slot), 0 <= offering.placement,
        offering.placement < count
      else { continue }
      var choices: [Int] = []
      for (need, id) in zip(tables.activities.needs[activity], offering.resources) {
        choices.append(
          tables.activities.candidates[need].first {
            tables.activities.resource[$0] == names.resource[id]
          } ?? -1
        )
      }
      let people = offering.participants.compactMap { id in
        names.participant[id].flatMap { person in
          tables.entries.ofActivity[activity].first { tables.entries.person[$0] == person }
        }
      }
      _ = place(
        slot,
        at: tables.activities.placementFirst[activity] + offering.placement,
        choices,
        people
      )
    }
  }

  /// Runs a slot as told, without those who cannot come; false, and nothing changed, if that is not lawful.
  private func place(_ slot: Int, at global: Int, _ choices: [Int], _ people: [Int]) -> Bool {
    let activity = tables.slots.activity[slot]
    let needs = tables.activities.needs[activity].count
    guard choices.count == needs, !choices.contains(-1), state.isOrdered(slot, at: global),
      state.isWithinLimits(activity, at: global)
    else { return false }
    for need in 0..<needs { chosen[need] = choices[need] }
    let here = placeOf(activity)
    for need in 0..<needs {
      let resource = tables.activities.resource[chosen[need]]
      if isBlocked(chosen[need], activity, global)
        || !state.isFree(resource, at: global, here, uses: count(of: resource, needs))
      {
        return false
      }
    }
    let first = tables.slots.choiceFirst[slot]
    for need in 0..<needs { state.choice[first + need] = chosen[need] }
    state.attach(slot, at: global)
    for entry in people where state.slot[entry] < 0 {
      if state.people(slot) < state.capacity[slot] && state.isFree(entry, at: global)
        && state.hasQuota(entry, in: slot)
        && state.hasTime(entry, at: global, here, except: slot)
      {
        state.seat(entry, in: slot)
      }
    }
    let filled =
      !tables.activities.takesPeople[activity]
      || bringBound(slot) && (hasFewest(slot) || rankAndFill(slot))
    if filled && state.isPaid && state.lacking == 0 {
      incumbent.note(state.journal)
      return true
    }
    state.rollBack()
    return false
  }

  private func rankAndFill(_ slot: Int) -> Bool {
    rank(slot)
    return fill(slot)
  }

  /// Whether a running slot has its minimum of people.
  func hasFewest(_ slot: Int) -> Bool {
    state.people(slot) >= tables.activities.minPeople[tables.slots.activity[slot]]
  }
}

/// The positions of a problem's elements by id.
private struct Names {
  let activity: [String: Int]
  let resource: [String: Int]
  let participant: [String: Int]

  init(_ problem: PlanningProblem) {
    func positions(_ ids: [String]) -> [String: Int] {
      Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
    activity = positions(problem.activities.map(\.id))
    resource = positions(problem.resources.map(\.id))
    participant = positions(problem.participants.map(\.id))
  }
}
