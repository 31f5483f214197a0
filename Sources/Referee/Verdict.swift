/// What the referee finds of a solution.
///
/// Numbers are exact within 128 bits; as `Int` they stay at its bounds where a file's numbers are
/// that large.
public struct Verdict: Sendable, Equatable {
  /// The shortfall.
  let exactShortfall: Int128
  /// The score by its parts.
  public let parts: ScoreParts
  /// The number of offerings that could be read.
  public let offerings: Int
  /// The number of participants over all offerings.
  public let seats: Int
  /// The number of participants with at least one served request.
  public let served: Int
  /// What each source pays, in the order of the problem; sources that no offering names are left
  /// out.
  public let spent: [SourceSpending]
  /// The broken rules, the first hundred thousand of them.
  public let broken: [BrokenRule]
  /// How many more there are.
  public let unlisted: Int

  /// Whether no rule is broken; only then shortfall and score count.
  public var lawful: Bool { broken.isEmpty }
  /// What is missing of the fewest offerings; to make small, and first.
  public var shortfall: Int { Int(clamping: exactShortfall) }
  /// The points; to make large.
  public var score: Int { Int(clamping: parts.total) }
}

/// What a source pays, in whole currency units.
public struct SourceSpending: Sendable, Equatable {
  /// The id of the source.
  public let source: String
  let exactAmount: Int128

  /// The amount.
  public var amount: Int { Int(clamping: exactAmount) }
}
