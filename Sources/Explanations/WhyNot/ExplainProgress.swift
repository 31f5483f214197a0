public import Problem

/// What explaining several items is at.
public struct ExplainProgress: Sendable {
  /// A stage of the work.
  public enum Stage: String, Sendable {
    /// Looking at every way, the answer as it is.
    case examining
    /// Looking for what lets items in.
    case remedies
  }

  /// The stage.
  public var stage: Stage
  /// The activity at work.
  public var item: ListIndex<Activity>
  /// How many items are done with in this stage.
  public var done: Int
  /// How many there are.
  public var all: Int
  /// Remedies found so far, of all items.
  public var remedies = 0
}
