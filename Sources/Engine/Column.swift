#if canImport(Glibc)
import Glibc
#endif

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
}

/// A flat run of indices and small counts, kept in 32 bits and used as `Int`.
struct IndexColumn {
  /// The first value.
  let base: UnsafeMutablePointer<Int32>

  @inline(__always)
  subscript(index: Int) -> Int {
    get { Int(base[index]) }
    nonmutating set { base[index] = Int32(truncatingIfNeeded: newValue) }
  }
}

/// The borders of consecutive rows in flat columns: row i covers `first[i] ..< first[i + 1]`.
struct Rows {
  /// One more border than there are rows.
  let first: IndexColumn

  @inline(__always)
  subscript(row: Int) -> Range<Int> {
    Range(uncheckedBounds: (first[row], first[row &+ 1]))
  }
}

/// A table of bits, each row starting on a word of its own.
struct BitRows {
  /// The words.
  let words: Column<UInt64>

  /// Whether the bit stands, in the row that starts at word `row`.
  @inline(__always)
  func has(_ bit: Int, row: Int) -> Bool {
    (words[row &+ (bit &>> 6)] &>> UInt64(truncatingIfNeeded: bit & 63)) & 1 != 0
  }

  /// Sets the bit in the row that starts at word `row`.
  func set(_ bit: Int, row: Int) {
    words[row + bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// The words that a row of that many bits takes.
  static func words(_ bits: Int) -> Int { (bits + 63) / 64 }
}

/// Owns the memory of columns and frees it when it goes.
final class Storage {
  /// The bytes of a large page, of which the processor can keep more addresses at hand.
  private static let largePage = 1 << 21

  private var blocks: [UnsafeMutableRawPointer] = []

  /// A column with the same value everywhere.
  func column<Element: BitwiseCopyable>(_ count: Int, _ value: Element) -> Column<Element> {
    let base: UnsafeMutablePointer<Element> = room(count)
    base.initialize(repeating: value, count: max(1, count))
    return Column(base: base)
  }

  /// A column with the array's values.
  func column<Element: BitwiseCopyable>(_ values: [Element]) -> Column<Element> {
    let base: UnsafeMutablePointer<Element> = room(values.count)
    for (index, value) in values.enumerated() {
      (base + index).initialize(to: value)
    }
    return Column(base: base)
  }

  /// Memory for values, from the beginning of a cache line.
  private func room<Element: BitwiseCopyable>(_ count: Int) -> UnsafeMutablePointer<Element> {
    var bytes = max(1, count) * MemoryLayout<Element>.stride
    let isLarge = bytes >= Self.largePage / 4
    // Whole pages, so that the last one may be large too.
    if isLarge { bytes = (bytes + Self.largePage - 1) / Self.largePage * Self.largePage }
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: bytes,
      alignment: isLarge ? Self.largePage : 64
    )
    #if canImport(Glibc)
    // Only a wish: without large pages everything works as well, more slowly.
    if isLarge { _ = madvise(block, bytes, MADV_HUGEPAGE) }
    #endif
    blocks.append(block)
    return block.bindMemory(to: Element.self, capacity: max(1, count))
  }

  /// A column of indices with the same value everywhere.
  func indices(_ count: Int, _ value: Int) -> IndexColumn {
    IndexColumn(base: column(count, Int32(clamping: value)).base)
  }

  /// A column of indices; values beyond 32 bits are clamped.
  func indices(_ values: [Int]) -> IndexColumn {
    IndexColumn(base: column(values.map { Int32(clamping: $0) }).base)
  }

  /// Borders of rows of the given lengths.
  func rows(_ lengths: [Int]) -> Rows {
    var first = [0]
    first.reserveCapacity(lengths.count + 1)
    var sum = 0
    for length in lengths {
      sum += length
      first.append(sum)
    }
    return Rows(first: indices(first))
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}
