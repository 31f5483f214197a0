/// The position of an element in one of a problem's lists, typed by what it points at.
///
/// Positions count from 0 in the order of `problem.json`. An index made by reading a problem is
/// always valid in that problem's list and in no other.
public struct ListIndex<Element>: Hashable, Comparable, Sendable {
  /// The position, from 0.
  public let position: Int

  /// Makes an index of a position that the caller knows to be valid.
  public init(_ position: Int) {
    self.position = position
  }

  /// Whether the left element stands before the right one.
  public static func < (left: Self, right: Self) -> Bool {
    left.position < right.position
  }
}

extension Array {
  /// The element at a typed index.
  public subscript(index: ListIndex<Element>) -> Element {
    self[index.position]
  }
}
