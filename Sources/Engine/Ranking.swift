/// Entries by what they are worth: a heap, filled at once and emptied from the top.
struct Ranking {
  /// An entry with its worth.
  struct Item: BitwiseCopyable {
    var worth: Int
    var entry: Int32
  }

  private let items: UnsafeMutablePointer<Item>
  /// How many items are left: the heap, and behind it, ascending, those that were looked at.
  private(set) var count = 0
  private var heap = 0
  /// About what all items that were added bring together, in points; those that cost count nothing.
  private(set) var whole = 0

  /// Uses memory for that many items, which belongs to the storage.
  init(_ capacity: Int, _ storage: Storage) {
    items = storage.column(capacity, Item(worth: 0, entry: 0)).base
  }

  mutating func clear() {
    count = 0
    whole = 0
  }

  /// Adds an item; `order` must follow before the first `pop`.
  @inline(__always)
  mutating func add(_ entry: Int, _ worth: Int) {
    items[count] = Item(worth: worth, entry: Int32(truncatingIfNeeded: entry))
    whole &+= max(0, worth &- Self.noise / 2) &>> 2
    count &+= 1
  }

  /// Makes the heap.
  mutating func order() {
    heap = count
    var root = heap / 2 &- 1
    while root >= 0 {
      sink(root)
      root &-= 1
    }
  }

  /// Removes the item of greatest worth.
  @inline(__always)
  mutating func pop() -> Item {
    if heap == count { lift() }
    count &-= 1
    return items[count]
  }

  /// About what the best of them bring together, in points, at most that many of them and each less a cost; none is removed.
  mutating func most(_ room: Int, paying cost: Int) -> Int {
    var sum = 0
    while heap > 0 && count &- heap < room {
      lift()
      let worth = items[heap].worth &- Self.noise / 2
      let gain = worth &>> 2 &- cost
      if gain <= 0 { break }
      sum &+= gain
    }
    return sum
  }

  /// What is added to four times the points of an item is below this, so that equals come in any order.
  static let noise = 24

  /// Puts the best item of the heap behind it.
  @inline(__always)
  private mutating func lift() {
    let top = items[0]
    heap &-= 1
    items[0] = items[heap]
    sink(0)
    items[heap] = top
  }

  private func sink(_ start: Int) {
    var parent = start
    let item = items[parent]
    while true {
      var child = 2 &* parent &+ 1
      if child >= heap { break }
      if child &+ 1 < heap && items[child &+ 1].worth > items[child].worth { child &+= 1 }
      if items[child].worth <= item.worth { break }
      items[parent] = items[child]
      parent = child
    }
    if parent < heap { items[parent] = item }
  }
}
