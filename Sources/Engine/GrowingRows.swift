/// Rows of indices of changing length, each in a block of its own that doubles when it is full.
///
/// After warming up nothing is allocated. Removal moves the last value into the gap.
final class GrowingRows {
  private let rows: UnsafeMutablePointer<UnsafeMutablePointer<Int32>>
  private let capacities: UnsafeMutablePointer<Int32>
  private let counts: UnsafeMutablePointer<Int32>
  private let rowCount: Int

  /// Makes that many empty rows.
  ///
  /// - Parameters:
  ///   - count: How many rows.
  ///   - room: How many values each row takes before it grows.
  convenience init(_ count: Int, room: Int = 4) {
    self.init(count) { _ in room }
  }

  /// Makes that many empty rows, each with room for as many values as `room` says.
  init(_ count: Int, room: (Int) -> Int) {
    rowCount = count
    rows = .allocate(capacity: max(1, count))
    capacities = .allocate(capacity: max(1, count))
    counts = .allocate(capacity: max(1, count))
    for row in 0..<count {
      let values = max(1, room(row))
      (rows + row).initialize(to: .allocate(capacity: values))
      (capacities + row).initialize(to: Int32(values))
    }
    counts.initialize(repeating: 0, count: max(1, count))
  }

  /// The length of a row.
  @inline(__always)
  func count(_ row: Int) -> Int { Int(counts[row]) }

  /// A value of a row.
  @inline(__always)
  subscript(row: Int, position: Int) -> Int { Int(rows[row][position]) }

  /// Replaces a value of a row.
  @inline(__always)
  func put(_ value: Int, at position: Int, in row: Int) {
    rows[row][position] = Int32(truncatingIfNeeded: value)
  }

  /// Adds a value at the end of a row.
  @inline(__always)
  func append(_ value: Int, to row: Int) {
    if counts[row] == capacities[row] { grow(row) }
    rows[row][Int(counts[row])] = Int32(truncatingIfNeeded: value)
    counts[row] &+= 1
  }

  /// Removes the value at a position and returns the one that took its place (itself, if it was the last).
  @inline(__always)
  func remove(at position: Int, from row: Int) -> Int {
    counts[row] &-= 1
    let last = rows[row][Int(counts[row])]
    rows[row][position] = last
    return Int(last)
  }

  /// Removes one occurrence of a value.
  @inline(__always)
  func remove(_ value: Int, from row: Int) {
    let wanted = Int32(truncatingIfNeeded: value)
    let base = rows[row]
    var position = 0
    while base[position] != wanted { position &+= 1 }
    _ = remove(at: position, from: row)
  }

  private func grow(_ row: Int) {
    let capacity = Int(capacities[row])
    let larger = UnsafeMutablePointer<Int32>.allocate(capacity: capacity * 2)
    larger.initialize(from: rows[row], count: capacity)
    rows[row].deallocate()
    rows[row] = larger
    capacities[row] = Int32(capacity * 2)
  }

  deinit {
    for row in 0..<rowCount { rows[row].deallocate() }
    rows.deallocate()
    capacities.deallocate()
    counts.deallocate()
  }
}
