/// A month of the Vietnamese lunar calendar: from the day of one new moon to the eve of the next.
public struct LunarMonth: Hashable, Sendable {
  /// The lunar year, named by the civil year in which it begins.
  public let year: Int
  /// The number of the month, 1…12; month 1 begins with Tết.
  public let month: Int
  /// Whether this is the leap month that follows the month of the same number.
  public let isLeap: Bool
  /// The civil date of the month's first day.
  public let start: CivilDate
  /// The number of days, 29 or 30.
  public let length: Int

  /// The civil date of the month's last day.
  public var end: CivilDate { start.adding(days: length - 1) }
}
