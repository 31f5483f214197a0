/// The changes made to a state since the last decision, so that they can be taken back in reverse order.
final class Journal {
  /// What was done.
  enum Kind: Int {
    /// An entry took a seat: [entry].
    case seat
    /// An entry left its seat: [entry, slot].
    case unseat
    /// An offering was put on: [slot].
    case attach
    /// An offering was taken off: [choices …, placement, slot].
    case detach
  }

  /// The numbers of all records; each ends with its kind.
  @exclusivity(unchecked) private(set) var words: UnsafeMutablePointer<Int>
  /// How many numbers there are.
  @exclusivity(unchecked) private(set) var count = 0
  private var capacity = 1 << 12

  init() {
    words = .allocate(capacity: capacity)
  }

  @inline(__always)
  func push(_ word: Int) {
    if count == capacity { grow() }
    words[count] = word
    count &+= 1
  }

  @inline(__always)
  func pop() -> Int {
    count &-= 1
    return words[count]
  }

  /// Forgets everything.
  @inline(__always)
  func clear() { count = 0 }

  private func grow() {
    let larger = UnsafeMutablePointer<Int>.allocate(capacity: capacity * 2)
    larger.initialize(from: words, count: capacity)
    words.deallocate()
    words = larger
    capacity *= 2
  }

  deinit { words.deallocate() }
}
