/// A day that returns every year, in the civil or the lunar calendar: a month and a day of it.
public struct YearlyDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The month, 1…12.
  public let month: Int
  /// The day of the month, 1…31; of a lunar month, 1…30.
  public let day: Int

  /// Makes a day, or nil outside 1…12 and 1…31.
  public init?(month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.month = month
    self.day = day
  }

  /// Reads day first, as Vietnamese texts write it: `dd/MM` or `d/M`, such as `15/12`; nil for
  /// anything else.
  public init?(dayMonth text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 }),
      let day = digits(ArraySlice(parts[0])), let month = digits(ArraySlice(parts[1]))
    else { return nil }
    self.init(month: month, day: day)
  }

  /// The day as `dd/MM`.
  public var description: String { "\(padded(day, 2))/\(padded(month, 2))" }

  /// Whether the first comes earlier in the year.
  public static func < (first: YearlyDay, second: YearlyDay) -> Bool {
    (first.month, first.day) < (second.month, second.day)
  }

  /// Whether the day lies from `first` to `last`, over the turn of the year if `last` is the earlier.
  func isWithin(_ first: YearlyDay, _ last: YearlyDay) -> Bool {
    first <= last ? first <= self && self <= last : first <= self || self <= last
  }
}
