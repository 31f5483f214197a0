/// The best plan found, kept beside the one being changed and brought up to date by what changed since.
final class Incumbent {
  /// The score, in scaled points.
  private(set) var score = Int.min
  /// The shortfall.
  private(set) var shortfall = Int.max
  /// Pinned offerings that do not run.
  private(set) var missing = Int.max
  /// The global placement of each slot, or −1.
  let placement: IndexColumn
  /// The candidate of each need of each slot.
  let choice: IndexColumn
  /// The slot of each entry, or −1.
  let slot: IndexColumn
  private let tables: Tables
  private let storage = Storage()
  private let changedEntries: GrowingRows
  private let changedSlots: GrowingRows
  private let entryChanged: Column<Bool>
  private let slotChanged: Column<Bool>

  /// Starts from a state that is lawful but for missing pinned offerings.
  init(_ state: State) {
    tables = state.tables
    placement = storage.indices(tables.slots.count, -1)
    choice = storage.indices(tables.slots.choiceCount, -1)
    slot = storage.indices(tables.entries.count, -1)
    changedEntries = GrowingRows(1, room: tables.entries.count)
    changedSlots = GrowingRows(1, room: tables.slots.count)
    entryChanged = storage.column(tables.entries.count, false)
    slotChanged = storage.column(tables.slots.count, false)
    copy(state)
  }

  /// Whether no plan is known to have fewer missing or less shortfall.
  var hasLeastShortfall: Bool { shortfall <= tables.unavoidableShortfall && missing == 0 }

  /// Whether a state is better: fewer missing, then less shortfall, then a larger score.
  @inline(__always)
  func isWorse(than state: State) -> Bool {
    if state.missing != missing { return state.missing < missing }
    if state.shortfall != shortfall { return state.shortfall < shortfall }
    return state.score > score
  }

  /// Whether another incumbent is better.
  func isWorse(than other: Incumbent) -> Bool {
    (other.missing, other.shortfall, -other.score) < (missing, shortfall, -score)
  }

  /// Notes what the journal of an accepted move touched, and forgets the journal.
  @inline(__always)
  func note(_ journal: Journal) {
    while journal.count > 0 {
      switch Journal.Kind(rawValue: journal.pop()) {
      case .seat:
        note(entry: journal.pop())
      case .unseat:
        _ = journal.pop()
        note(entry: journal.pop())
      case .attach:
        note(slot: journal.pop())
      case .detach:
        let candidate = journal.pop()
        note(slot: candidate)
        _ = journal.pop()
        for _ in 0..<tables.activities.needs[tables.slots.activity[candidate]].count {
          _ = journal.pop()
        }
      case nil:
        preconditionFailure("the journal holds no such record")
      }
    }
  }

  @inline(__always)
  func note(entry: Int) {
    if entryChanged[entry] { return }
    entryChanged[entry] = true
    changedEntries.append(entry, to: 0)
  }

  @inline(__always)
  func note(slot candidate: Int) {
    if slotChanged[candidate] { return }
    slotChanged[candidate] = true
    changedSlots.append(candidate, to: 0)
  }

  /// Takes over a state of which everything that changed has been noted.
  func update(_ state: State) {
    while changedEntries.count(0) > 0 {
      let entry = changedEntries[0, changedEntries.count(0) - 1]
      _ = changedEntries.remove(at: changedEntries.count(0) - 1, from: 0)
      entryChanged[entry] = false
      slot[entry] = state.slot[entry]
    }
    while changedSlots.count(0) > 0 {
      let candidate = changedSlots[0, changedSlots.count(0) - 1]
      _ = changedSlots.remove(at: changedSlots.count(0) - 1, from: 0)
      slotChanged[candidate] = false
      copy(candidate, state)
    }
    weigh(state)
  }

  /// Brings a state back to this plan; its journal is empty before and after.
  func restore(_ state: State) {
    for index in 0..<changedEntries.count(0) {
      let entry = changedEntries[0, index]
      if state.slot[entry] >= 0 { state.unseatSilently(entry) }
    }
    for index in 0..<changedSlots.count(0) {
      let candidate = changedSlots[0, index]
      if state.runs(candidate) { state.detachSilently(candidate) }
    }
    for index in 0..<changedSlots.count(0) {
      let candidate = changedSlots[0, index]
      if placement[candidate] >= 0 { put(candidate, state) }
    }
    for index in 0..<changedEntries.count(0) {
      let entry = changedEntries[0, index]
      if slot[entry] >= 0 { state.seatSilently(entry, in: slot[entry]) }
    }
    state.settleCharges()
    update(state)
  }

  /// Takes over another incumbent, and brings the state to it.
  func adopt(_ other: Incumbent, _ state: State) {
    for entry in 0..<tables.entries.count {
      slot[entry] = other.slot[entry]
      if state.slot[entry] != slot[entry] { note(entry: entry) }
    }
    for candidate in 0..<tables.slots.count {
      placement[candidate] = other.placement[candidate]
      var differs = state.placement[candidate] != placement[candidate]
      let first = tables.slots.choiceFirst[candidate]
      for need in 0..<tables.activities.needs[tables.slots.activity[candidate]].count {
        choice[first + need] = other.choice[first + need]
        differs = differs || state.choice[first + need] != choice[first + need]
      }
      if differs { note(slot: candidate) }
    }
    restore(state)
  }

  /// Builds the same plan from nothing.
  func rebuilt() -> State {
    let state = State(tables)
    for candidate in 0..<tables.slots.count where placement[candidate] >= 0 {
      put(candidate, state)
    }
    for entry in 0..<tables.entries.count where slot[entry] >= 0 {
      state.seatSilently(entry, in: slot[entry])
    }
    state.settleCharges()
    return state
  }

  private func put(_ candidate: Int, _ state: State) {
    let first = tables.slots.choiceFirst[candidate]
    for need in 0..<tables.activities.needs[tables.slots.activity[candidate]].count {
      state.choice[first + need] = choice[first + need]
    }
    state.attachSilently(candidate, at: placement[candidate])
  }

  private func copy(_ candidate: Int, _ state: State) {
    placement[candidate] = state.placement[candidate]
    let first = tables.slots.choiceFirst[candidate]
    for need in 0..<tables.activities.needs[tables.slots.activity[candidate]].count {
      choice[first + need] = state.choice[first + need]
    }
  }

  private func copy(_ state: State) {
    for entry in 0..<tables.entries.count { slot[entry] = state.slot[entry] }
    for candidate in 0..<tables.slots.count { copy(candidate, state) }
    weigh(state)
  }

  private func weigh(_ state: State) {
    score = state.score
    shortfall = state.shortfall
    missing = state.missing
  }
}
