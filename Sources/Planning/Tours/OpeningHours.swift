public import Almanac

/// When something is open, by the day of the week: several windows a day, in order and apart.
public struct OpeningHours: Hashable, Sendable {
  /// The windows of Monday … Sunday.
  private var days: [[ClockSpan]]

  /// Hours that are closed all week.
  public init() {
    days = Array(repeating: [], count: Weekday.allCases.count)
  }

  /// The same windows on each of some days; nil where they meet or stand out of order.
  public init?(_ windows: [ClockSpan], on weekdays: [Weekday] = Weekday.allCases) {
    self.init()
    for weekday in weekdays {
      guard set(windows, on: weekday) else { return nil }
    }
  }

  /// The windows of a day of the week.
  public subscript(weekday: Weekday) -> [ClockSpan] { days[weekday.rawValue - 1] }

  /// Sets the windows of a day of the week; false, and nothing set, where they meet or stand out of order.
  public mutating func set(_ windows: [ClockSpan], on weekday: Weekday) -> Bool {
    guard zip(windows, windows.dropFirst()).allSatisfy({ $0.end < $1.start }) else { return false }
    days[weekday.rawValue - 1] = windows
    return true
  }

  /// Whether it is never open.
  public var isEmpty: Bool { days.allSatisfy(\.isEmpty) }
}
