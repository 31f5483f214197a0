public import Problem

/// What lets an item in, shown by an answer to the changed problem that the referee finds lawful.
public struct Remedy: Sendable {
  /// How it was found.
  public enum Origin: String, Sendable {
    /// By examining every way beside the answer as it is.
    case examination
    /// By solving the changed problem anew.
    case search
  }

  /// The changes; none: the item fits in as things are.
  public var changes: [Change]
  /// The answer with the item in it.
  public var solution: Solution
  /// Its shortfall by the changed problem.
  public var shortfall: Int
  /// Its score by the changed problem, in points.
  public var score: Int
  /// How it was found.
  public var origin: Origin
  /// Whether no smaller money lets the item in with the answer otherwise as it is: all ways were looked at.
  public var isLeast: Bool

  /// The money it asks for: of ceilings that hold one another the most.
  public var money: Int { changes.reduce(0) { max($0, $1.money) } }
  /// Whether each of its changes is one of another's, which may ask for more money there, and for more changes.
  func asksLess(than other: Remedy) -> Bool {
    changes.allSatisfy { change in
      other.changes.contains { more in
        if case .raiseCeiling(let ceiling, let amount) = change,
          case .raiseCeiling(ceiling, let greater) = more
        {
          return amount <= greater
        }
        return change == more
      }
    }
  }
  /// Whether it asks for money alone.
  public var isOfMoney: Bool { !changes.isEmpty && changes.allSatisfy { $0.money > 0 } }
}
