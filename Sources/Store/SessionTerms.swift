import Attendance

/// For how long sessions last.
public struct SessionTerms: Sendable {
  /// Minutes without use after which a browser's session ends.
  public var idleMinutes = 120
  /// Minutes of use after which a browser's session gets another token.
  public var tokenMinutes = 15
  /// Seconds for which the token before it stays good once the new one is used, for requests that were under way.
  public var graceSeconds = 60
  /// Minutes after which a use is noted anew.
  public var seenMinutes = 5

  /// The usual terms.
  public init() {}
}
