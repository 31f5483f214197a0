public import Planning
public import Problem
public import Referee

/// What the account of a replan calls things; the ids and the referee's texts where it is told nothing else.
public struct StoryWords: Sendable {
  /// An event.
  public var event: @Sendable (YearEvent) -> LocalizedText
  /// A resource by its id.
  public var resource: @Sendable (String) -> String
  /// A broken rule of an answer, told of one of its offerings.
  public var rule: @Sendable (BrokenRule, Solution, PlannedOffering?) -> LocalizedText

  /// Makes words.
  public init(
    event: @escaping @Sendable (YearEvent) -> LocalizedText = { $0.text() },
    resource: @escaping @Sendable (String) -> String = { $0 },
    rule: @escaping @Sendable (BrokenRule, Solution, PlannedOffering?) -> LocalizedText = {
      rule,
      _,
      _ in LocalizedText(vi: rule.vietnameseText, en: rule.text)
    }
  ) {
    self.event = event
    self.resource = resource
    self.rule = rule
  }
}
