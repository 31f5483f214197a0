public import Attendance

/// A registration with when it last changed.
public struct DatedRegistration: Hashable, Sendable {
  /// The registration.
  public var registration: Registration
  /// When it came to be as it is.
  public var time: RecordedTime
}
