/// A rule of the planning problem; the raw value is its number.
public enum Rule: Int, Sendable, CaseIterable, Comparable {
  /// An offering names an activity and a placement of it; no activity has too many.
  case count = 1
  /// Who may, must and can be in an offering.
  case people
  /// When a participant can be there.
  case ownTime
  /// What an offering uses, when and how much of it.
  case resources
  /// What comes before what.
  case order
  /// What is paid, when and by whom.
  case money
  /// How many offerings start when.
  case limits
  /// What was published and must stay.
  case pins

  /// Whether the left rule stands before the right one.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One place where an answer breaks a rule.
public struct BrokenRule: Sendable, Equatable {
  /// What breaks it.
  public let breach: Breach

  /// The rule.
  public var rule: Rule { breach.rule }
  /// What breaks it, with the ids and numbers, in English.
  public var text: String { breach.english }
  /// What breaks it, with the ids and numbers, in Vietnamese.
  public var vietnameseText: String { breach.vietnamese }
  /// The rule's number and the English text: `rule 3: …`.
  public var line: String { "rule \(rule.rawValue): \(text)" }
  /// The rule's number and the Vietnamese text: `quy tắc 3: …`.
  public var vietnameseLine: String { "quy tắc \(rule.rawValue): \(vietnameseText)" }
}

/// The broken rules found so far: the first thousands kept, the others counted.
struct BrokenRules {
  /// More are only counted: two hundred offerings at one time break one rule twenty thousand times.
  static let mostKept = 100_000

  private(set) var kept: [BrokenRule] = []
  private(set) var count = 0

  /// Notes one.
  mutating func add(_ breach: @autoclosure () -> Breach) {
    count += 1
    if kept.count < Self.mostKept {
      kept.append(BrokenRule(breach: breach()))
    }
  }
}
