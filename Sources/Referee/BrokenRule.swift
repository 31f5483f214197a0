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
  /// The rule.
  public let rule: Rule
  /// What breaks it, with the ids and numbers.
  public let text: String

  /// Makes a broken rule.
  public init(rule: Rule, text: String) {
    self.rule = rule
    self.text = text
  }

  /// The rule's number and the text: `rule 3: …`.
  public var line: String { "rule \(rule.rawValue): \(text)" }
}

/// The broken rules found so far: the first thousands kept, the others counted.
struct BrokenRules {
  /// More are only counted: two hundred offerings at one time break one rule twenty thousand times.
  static let mostKept = 100_000

  private(set) var kept: [BrokenRule] = []
  private(set) var count = 0

  /// Notes one; the text is made only if it is kept.
  mutating func add(_ rule: Rule, _ text: @autoclosure () -> String) {
    count += 1
    if kept.count < Self.mostKept {
      kept.append(BrokenRule(rule: rule, text: text()))
    }
  }
}
