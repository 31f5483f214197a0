/// A time of the day by the local clock, to the minute.
public struct ClockTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Minutes since 00:00, 0…1440; 1440 is the end of the day.
  public let minutesFromMidnight: Int

  /// Makes a time, or nil outside 0…1440 minutes.
  public init?(minutesFromMidnight: Int) {
    guard (0...1440).contains(minutesFromMidnight) else { return nil }
    self.minutesFromMidnight = minutesFromMidnight
  }

  /// Makes a time that the caller knows to exist, such as a constant: `ClockTime(7, 30)`.
  public init(_ hour: Int, _ minute: Int) {
    precondition(
      (0...24).contains(hour) && (0..<60).contains(minute) && hour * 60 + minute <= 1440,
      "no such time: \(hour):\(minute)"
    )
    minutesFromMidnight = hour * 60 + minute
  }

  /// Reads `HH:MM` or `H:MM`, 00:00 to 24:00; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(6))
    guard bytes.count == 4 || bytes.count == 5, bytes[bytes.count - 3] == UInt8(ascii: ":"),
      let hour = digits(bytes[..<(bytes.count - 3)]),
      let minute = digits(bytes[(bytes.count - 2)...]), minute < 60
    else { return nil }
    self.init(minutesFromMidnight: hour * 60 + minute)
  }

  /// The time as `HH:MM`.
  public var description: String {
    "\(padded(minutesFromMidnight / 60, 2)):\(padded(minutesFromMidnight % 60, 2))"
  }

  /// Whether the first is the earlier.
  public static func < (first: ClockTime, second: ClockTime) -> Bool {
    first.minutesFromMidnight < second.minutesFromMidnight
  }
}

/// A span of a day by the local clock, half open: `start` ≤ t < `end`.
public struct ClockSpan: Hashable, Sendable, CustomStringConvertible {
  /// The first minute.
  public let start: ClockTime
  /// The first minute after.
  public let end: ClockTime

  /// Makes a span, or nil where it does not end after it starts.
  public init?(_ start: ClockTime, _ end: ClockTime) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `HH:MM-HH:MM`; nil for anything else or a span that does not end after it starts.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = ClockTime(parts[0]), let end = ClockTime(parts[1])
    else { return nil }
    self.init(start, end)
  }

  /// Makes a span of times that are known to be in order.
  init(ordered start: ClockTime, _ end: ClockTime) {
    precondition(start < end, "a span from \(start) to \(end)")
    self.start = start
    self.end = end
  }

  /// The length in minutes, at least 1.
  public var minutes: Int { end.minutesFromMidnight - start.minutesFromMidnight }

  /// Whether the two share a minute.
  public func meets(_ other: ClockSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// The span as `07:30-11:30`.
  public var description: String { "\(start)-\(end)" }
}
