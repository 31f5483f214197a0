import Almanac
import Attendance

/// Moments as HTTP writes them (RFC 9110, IMF-fixdate).
enum HTTPDate {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  /// Seconds by which Vietnam's time is ahead of universal time.
  private static let offset = 7 * 3_600

  /// A moment, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func text(_ time: RecordedTime) -> String {
    let seconds = time.localSeconds - offset
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - day * 86_400
    let parts = CivilDate(dayNumber: day).parts
    // 1 January 1970 was a Thursday.
    let weekday = days[((day + 3) % 7 + 7) % 7]
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map(twoDigits).joined(separator: ":")
    let year = String(repeating: "0", count: max(0, 4 - "\(parts.year)".count)) + "\(parts.year)"
    return "\(weekday), \(twoDigits(parts.day)) \(months[parts.month - 1]) \(year) \(clock) GMT"
  }

  /// Reads such a moment; nil for anything else, as the standard asks of readers.
  static func time(_ text: String) -> RecordedTime? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let day = Int(words[1]),
      let month = months.firstIndex(of: String(words[2])), let year = Int(words[3]),
      let date = CivilDate(year: year, month: month + 1, day: day)
    else { return nil }
    let clock = words[4].split(separator: ":").map { Int($0) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
    else { return nil }
    return RecordedTime(
      secondsSince1970: date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second
    )
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
