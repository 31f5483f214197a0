/// A heap of entries by what they are worth, filled at once and emptied from the top.
struct Ranking {
  /// An entry with its worth.
  struct Item: BitwiseCopyable {
    var worth: Int
    var entry: Int32
  }

  private let items: UnsafeMutablePointer<Item>
  private(set) var count = 0

  /// Uses memory for that many items, which belongs to the storage.
  init(_ capacity: Int, _ storage: Storage) {
    items = storage.column(capacity, Item(worth: 0, entry: 0)).base
  }

  mutating func clear() { count = 0 }

  /// Adds an item; `order` must follow before the first `pop`.
  @inline(__always)
  mutating func add(_ entry: Int, _ worth: Int) {
    items[count] = Item(worth: worth, entry: Int32(truncatingIfNeeded: entry))
    count &+= 1
  }

  /// Makes the heap.
  mutating func order() {
    var root = count / 2 &- 1
    while root >= 0 {
      sink(root)
      root &-= 1
    }
  }

  /// Removes the item of greatest worth.
  @inline(__always)
  mutating func pop() -> Item {
    let top = items[0]
    count &-= 1
    items[0] = items[count]
    sink(0)
    return top
  }

  private func sink(_ start: Int) {
    var parent = start
    let item = items[parent]
    while true {
      var child = 2 &* parent &+ 1
      if child >= count { break }
      if child &+ 1 < count && items[child &+ 1].worth > items[child].worth { child &+= 1 }
      if items[child].worth <= item.worth { break }
      items[parent] = items[child]
      parent = child
    }
    if parent < count { items[parent] = item }
  }
}
