public import Attendance

/// Who makes a change, and when, as the caller knows it; the store asks no clock.
public struct ChangeMark: Hashable, Sendable {
  /// Who.
  public var by: String
  /// When.
  public var time: RecordedTime

  /// Makes a mark.
  public init(by: String, at time: RecordedTime) {
    self.by = by
    self.time = time
  }
}
