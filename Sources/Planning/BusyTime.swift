public import Almanac

/// A stretch of local time in which somebody or something is taken, by the minute.
public struct BusyTime: Hashable, Sendable {
  /// The day on which it begins.
  public var firstDay: CivilDate
  /// Minutes from that day's beginning, 0 to 1439.
  public var startMinute: Int
  /// The day on which it ends.
  public var lastDay: CivilDate
  /// Minutes from that day's beginning to the end, which is not taken any more, 1 to 1440.
  public var endMinute: Int

  /// Makes a time of minutes since the beginning of 1970, half-open; nil where there are none.
  public init?(minutes: Range<Int>) {
    guard let last = minutes.last else { return nil }
    let epoch = CivilDate(dayNumber: 0)
    let (first, start) = Self.divided(minutes.lowerBound)
    let (end, minute) = Self.divided(last)
    firstDay = epoch.adding(days: first)
    startMinute = start
    lastDay = epoch.adding(days: end)
    endMinute = minute + 1
  }

  /// The days, where it takes whole days alone.
  public var wholeDays: DateWindow? {
    startMinute == 0 && endMinute == 1440 ? DateWindow(from: firstDay, to: lastDay) : nil
  }

  private static func divided(_ minutes: Int) -> (day: Int, minute: Int) {
    let day = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    return (day, minutes - day * 1440)
  }
}
