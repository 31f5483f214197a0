extension State {
  /// Takes back everything in the journal.
  func rollBack() {
    rollBack(to: 0)
    settleCharges()
  }

  /// Takes back what was done since the journal had that many numbers.
  func rollBack(to mark: Int) {
    while journal.count > mark {
      switch Journal.Kind(rawValue: journal.pop()) {
      case .seat:
        unseatSilently(journal.pop())
      case .unseat:
        let candidate = journal.pop()
        seatSilently(journal.pop(), in: candidate)
      case .attach:
        detachSilently(journal.pop())
      case .detach:
        let candidate = journal.pop()
        let global = journal.pop()
        let first = slots.choiceFirst[candidate]
        var need = activities.needs[slots.activity[candidate]].count &- 1
        while need >= 0 {
          choice[first &+ need] = journal.pop()
          need &-= 1
        }
        attachSilently(candidate, at: global)
      case nil:
        preconditionFailure("the journal holds no such record")
      }
    }
  }
}
