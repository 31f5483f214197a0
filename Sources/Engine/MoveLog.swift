/// The accepted moves of one round, each with what it changed, so that another search can make them too.
///
/// A move is: the loss it was allowed, the number of slots and of entries, for each slot its placement and choices, and
/// for each entry its slot, all as they were after the move. One search writes it in a round; all read it between rounds.
final class MoveLog: @unchecked Sendable {
  /// The numbers of all moves.
  @exclusivity(unchecked) private(set) var words: UnsafeMutablePointer<Int>
  /// How many numbers there are.
  @exclusivity(unchecked) private(set) var count = 0
  private var capacity = 1 << 12

  init() {
    words = .allocate(capacity: capacity)
  }

  /// Forgets all moves.
  func clear() { count = 0 }

  @inline(__always)
  private func push(_ word: Int) {
    if count == capacity { grow() }
    words[count] = word
    count &+= 1
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Int>.allocate(capacity: capacity * 2)
    larger.initialize(from: words, count: capacity)
    words.deallocate()
    words = larger
    capacity *= 2
  }

  /// Adds the move that stands in a state's journal; what it changed twice stands twice.
  func add(_ state: State, allowedLoss: Int) {
    push(allowedLoss)
    let sizes = count
    push(0)
    push(0)
    for slotsFirst in [true, false] {
      var index = state.journal.count
      while index > 0 {
        index = step(state, below: index, slotsFirst, sizes)
      }
    }
  }

  /// Reads the record of the journal that ends below an index; returns where it begins.
  @inline(__always)
  private func step(_ state: State, below end: Int, _ takesSlots: Bool, _ sizes: Int) -> Int {
    let journal = state.journal.words
    let kind = Journal.Kind(rawValue: journal[end &- 1])
    switch kind {
    case .seat, .unseat:
      let length = kind == .seat ? 2 : 3
      if !takesSlots {
        let entry = journal[end &- length]
        push(entry)
        push(state.slot[entry])
        words[sizes &+ 1] &+= 1
      }
      return end &- length
    case .attach, .detach:
      let slot = journal[end &- 2]
      let needs = state.activities.needs[state.slots.activity[slot]].count
      if takesSlots {
        push(slot)
        push(state.placement[slot])
        let first = state.slots.choiceFirst[slot]
        for need in 0..<needs { push(state.choice[first &+ need]) }
        words[sizes] &+= 1
      }
      return end &- (kind == .attach ? 2 : 3 &+ needs)
    case nil:
      preconditionFailure("the journal holds no such record")
    }
  }

  deinit { words.deallocate() }
}
