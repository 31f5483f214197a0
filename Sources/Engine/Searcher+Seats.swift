/// Seats people better while times and resources stay as they are.
extension Searcher {
  /// No more passes in one call.
  private static let mostPasses = 200

  /// Makes exchanges of seats along cycles until none gains points; keeps the plan if it is the best so far.
  ///
  /// Ceilings hold throughout, and a plan that is not lawful stays as it is. Nothing random is drawn.
  func exchangeSeats(stop: () -> Bool) {
    if !state.isLawful || tables.entries.count == 0 { return }
    let exchange = exchange ?? SeatExchange(tables.slots.count)
    self.exchange = exchange
    holdCeilings()
    var pass = 0
    while pass < Self.mostPasses && makeCycles(exchange, stop: stop) { pass += 1 }
    applyPrices()
    if incumbent.isWorse(than: state) { incumbent.update(state) }
  }

  /// Looks at every seat once, and makes cycles that have no slot in common; false if there was none.
  private func makeCycles(_ exchange: SeatExchange, stop: () -> Bool) -> Bool {
    if stop() || !exchange.begin(state) { return false }
    offerSeats(exchange)
    var improved = false
    while !stop() && exchange.findCycle() {
      if makeCycle(exchange) {
        improved = true
        exchange.useCycle()
      } else {
        exchange.forbidCycle()
      }
    }
    return improved
  }

  /// Notes every change of one person's seats that is lawful by itself.
  private func offerSeats(_ exchange: SeatExchange) {
    let nowhere = exchange.nowhere
    for node in 0..<nowhere {
      let slot = exchange.slot(node)
      let activity = tables.slots.activity[slot]
      if !tables.activities.takesPeople[activity] { continue }
      let people = state.people(slot)
      if people < state.capacity[slot] && state.canPay(slot, people + 1, for: 0) {
        exchange.offer(node, nowhere, 0, leaving: -1, coming: -1)
      }
      if people > tables.activities.minPeople[activity] && state.canPay(slot, people - 1, for: 0) {
        exchange.offer(nowhere, node, 0, leaving: -1, coming: -1)
      }
    }
    for person in 0..<tables.entries.personCount {
      for index in 0..<state.attended.count(person) {
        let seat = state.attended.seat(person, index)
        let slot = Int(seat.slot)
        if state.isBound(Int(seat.entry), to: slot) { continue }
        let from = exchange.node[slot]
        let loss = state.loss(Int(seat.entry))
        exchange.offer(from, nowhere, -loss, leaving: Int(seat.entry), coming: -1)
        offerSeats(exchange, person, from, Int(seat.entry), loss)
      }
      offerSeats(exchange, person, nowhere, -1, 0)
    }
  }

  /// Notes the seats that a person might take for one that is left, or besides.
  private func offerSeats(
    _ exchange: SeatExchange,
    _ person: Int,
    _ from: Int,
    _ leaving: Int,
    _ loss: Int
  ) {
    let left = leaving < 0 ? -1 : exchange.slot(from)
    for index in tables.entries.ofPerson[person] {
      let entry = tables.entries.personEntry[index]
      if state.slot[entry] >= 0 && entry != leaving { continue }
      for slot in tables.slots.ofActivity[state.activity(entry)]
      where slot != left && state.runs(slot) {
        let global = state.placement[slot]
        seatTrials &+= 1
        if !state.isFree(entry, at: global) || !state.hasQuota(entry, in: slot)
          || !state.hasTime(entry, at: global, state.place[slot], except: left < 0 ? slot : left)
        {
          continue
        }
        let gain =
          leaving < 0 ? state.gain(entry, in: slot) : state.gain(entry, in: slot, after: leaving)
        exchange.offer(from, exchange.node[slot], gain - loss, leaving: leaving, coming: entry)
      }
    }
  }

  /// Makes the changes of the cycle that was found, if they are lawful together and gain points.
  private func makeCycle(_ exchange: SeatExchange) -> Bool {
    let before = state.score
    for index in 0..<exchange.cycleCount {
      let from = exchange.from(index)
      let leaving = Int(exchange[from, exchange.to(index)].leaving)
      if leaving < 0 { continue }
      if state.slot[leaving] < 0 || exchange.node[state.slot[leaving]] != from { return giveUp() }
      state.unseat(leaving)
    }
    for index in 0..<exchange.cycleCount {
      let target = exchange.to(index)
      let coming = Int(exchange[exchange.from(index), target].coming)
      if coming < 0 { continue }
      let slot = exchange.slot(target)
      if state.slot[coming] >= 0 || state.people(slot) >= state.capacity[slot]
        || !state.hasQuota(coming, in: slot)
        || !state.hasTime(coming, at: state.placement[slot], state.place[slot], except: slot)
      {
        return giveUp()
      }
      state.seat(coming, in: slot)
    }
    guard state.isPaid && state.lacking == 0 && state.score > before else { return giveUp() }
    incumbent.note(state.journal)
    return true
  }

  private func giveUp() -> Bool {
    state.rollBack()
    return false
  }
}
