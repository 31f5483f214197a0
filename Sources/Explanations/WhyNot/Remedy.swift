public import Problem
import Referee

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
  /// Whether no smaller amount of its one kind of change (money, or days of a wider window) lets the item in with the
  /// answer otherwise as it is: all ways were looked at.
  public var isLeast: Bool
  /// So much of its one change is proved not to be enough: with it no answer has the item and loses nothing.
  ///
  /// In the unit of ``Change/amount``; nil: not looked at, or nothing is proved.
  public var provedFloor: Int?

  /// What is known of a remedy.
  public enum Standing: String, Sendable, CaseIterable {
    /// It is proved that no less money lets the item in with the answer otherwise as it is.
    case leastMoney
    /// It is proved that no window of fewer days lets the item in with the answer otherwise as it is.
    case leastDays
    /// An answer shows it, with all else as it is.
    case found
    /// An answer found by solving anew shows it; none was found with less.
    case foundAnew
    /// An answer found by solving anew shows it, and it is proved that with less no answer has the item and loses nothing.
    case leastOfAll
    /// An answer found by solving anew shows it, and none of the agency's statements changes.
    case rearranged
  }

  /// What is known of it.
  public var standing: Standing {
    switch origin {
    case .examination: isLeast ? (isOfMoney || changes.isEmpty ? .leastMoney : .leastDays) : .found
    case .search:
      if changes.allSatisfy(\.isOfAnswer) {
        .rearranged
      } else if let provedFloor, let only = changes.first, provedFloor + 1 >= only.amount {
        .leastOfAll
      } else {
        .foundAnew
      }
    }
  }

  /// The money it asks for: of ceilings that hold one another the most.
  public var money: Int { changes.reduce(0) { max($0, $1.money) } }
  /// Whether it asks for money alone.
  public var isOfMoney: Bool { !changes.isEmpty && changes.allSatisfy { $0.money > 0 } }
  /// The offerings, by position in the answer, that give way.
  public var displaced: [Int] {
    changes.compactMap { if case .displace(let position) = $0 { position } else { nil } }
  }
  /// How many of the agency's other statements it changes.
  public var otherChanges: Int { changes.count { $0.money == 0 && !$0.isOfAnswer } }

  /// Whether each of its changes is one of another's, which may ask for more of it, and for more changes.
  func asksLess(than other: Remedy) -> Bool {
    changes.allSatisfy { change in
      other.changes.contains { change.isOfSameStatement(as: $0) && change.amount <= $0.amount }
    }
  }
}

extension Remedy {
  /// Remedies by what they cost an answer's owner: those that lose no points first; then less money, fewer
  /// points lost, fewer other statements to change, less of them, more points won.
  static func ordered(_ remedies: [Remedy], for answer: JudgedAnswer) -> [Remedy] {
    remedies.enumerated().sorted { left, right in
      let keys = [left, right].map { $0.element.costs(for: answer) + [$0.offset] }
      return keys[0].lexicographicallyPrecedes(keys[1])
    }.map(\.element)
  }

  private func costs(for answer: JudgedAnswer) -> [Int] {
    let lost = max(0, answer.verdict.score.minus(score))
    return [
      max(0, shortfall - answer.verdict.shortfall),
      lost > 0 ? 1 : 0,
      money,
      lost,
      otherChanges,
      changes.reduce(0) { $0.plus($1.money) },
      changes.reduce(0) { $0.plus($1.money == 0 ? $1.amount : 0) },
      0.minus(score),
    ]
  }
}
