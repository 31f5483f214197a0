/// A flat run of plain values at a fixed address, read and written without checks.
///
/// The memory belongs to the `Storage` that made it. Whoever indexes it has proved the index.
struct Column<Element: BitwiseCopyable> {
  /// The first value.
  let base: UnsafeMutablePointer<Element>

  @inline(__always)
  subscript(index: Int) -> Element {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }

  /// The run from an index on.
  @inline(__always)
  func from(_ index: Int) -> Column { Column(base: base + index) }

  /// Takes over the first values of another run.
  @inline(__always)
  func take(_ count: Int, from other: Column) {
    base.update(from: other.base, count: count)
  }
}

/// A flat run of times, indices and counts, kept in 32 bits and used as `Int`.
struct Whole {
  /// The first value.
  let base: UnsafeMutablePointer<Int32>

  @inline(__always)
  subscript(index: Int) -> Int {
    get { Int(base[index]) }
    nonmutating set { base[index] = Int32(truncatingIfNeeded: newValue) }
  }

  /// The run from an index on.
  @inline(__always)
  func from(_ index: Int) -> Whole { Whole(base: base + index) }

  /// Takes over the first values of another run.
  @inline(__always)
  func take(_ count: Int, from other: Whole) {
    base.update(from: other.base, count: count)
  }

  /// Opens a gap of one before the value at `index`; `count` values stand before.
  @inline(__always)
  func open(at index: Int, count: Int) {
    var place = count
    while place > index {
      base[place] = base[place &- 1]
      place &-= 1
    }
  }
}

/// Owns the memory of columns and frees it when it goes.
final class Storage {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// A column with the same value everywhere.
  func column<Element: BitwiseCopyable>(_ count: Int, _ value: Element) -> Column<Element> {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: max(1, count))
    blocks.append(UnsafeMutableRawPointer(base))
    return Column(base: base)
  }

  /// A column with the array's values.
  func column<Element: BitwiseCopyable>(_ values: [Element]) -> Column<Element> {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, values.count))
    for (index, value) in values.enumerated() {
      (base + index).initialize(to: value)
    }
    blocks.append(UnsafeMutableRawPointer(base))
    return Column(base: base)
  }

  /// A run of whole numbers with the same value everywhere.
  func whole(_ count: Int, _ value: Int) -> Whole {
    Whole(base: column(count, Int32(clamping: value)).base)
  }

  /// A run of whole numbers; values beyond 32 bits are clamped.
  func whole(_ values: [Int]) -> Whole {
    Whole(base: column(values.map { Int32(clamping: $0) }).base)
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}
