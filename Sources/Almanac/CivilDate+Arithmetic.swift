extension CivilDate: Comparable, Strideable {
  /// Whether the first day is the earlier.
  public static func < (first: CivilDate, second: CivilDate) -> Bool {
    first.dayNumber < second.dayNumber
  }

  /// Days from this date to the other; negative if the other is earlier.
  public func distance(to other: CivilDate) -> Int {
    other.dayNumber - dayNumber
  }

  /// The date that many days later; earlier if negative.
  public func advanced(by days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + days)
  }

  /// The date that many days later; earlier if negative.
  public func adding(days: Int) -> CivilDate {
    advanced(by: days)
  }

  /// Days from this date until the other; negative if the other is earlier.
  public func days(until other: CivilDate) -> Int {
    distance(to: other)
  }

  /// The same day of the month that many months later, or the month's last day where it is shorter.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let monthsSinceYearZero = year * 12 + month - 1 + months
    let newYear = CivilDate.floorDivision(monthsSinceYearZero, 12)
    let newMonth = monthsSinceYearZero - newYear * 12 + 1
    let newDay = min(day, CivilDate.daysIn(month: newMonth, year: newYear))
    return CivilDate(
      dayNumber: CivilDate.dayNumber(year: newYear, month: newMonth, day: newDay)
    )
  }

  /// The first day of this date's month.
  public var startOfMonth: CivilDate { adding(days: 1 - day) }

  /// The last day of this date's month.
  public var endOfMonth: CivilDate { startOfMonth.adding(months: 1).adding(days: -1) }

  /// All days of a year in order; years 1 to 9999.
  public static func days(ofYear year: Int) -> ClosedRange<CivilDate> {
    CivilDate(year, 1, 1)...CivilDate(year, 12, 31)
  }

  /// Whether the year has a 29 February.
  static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month 1…12: 28 to 31.
  static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01, counting years from March so that a leap day ends its year.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let yearFromMarch = month > 2 ? year : year - 1
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let leapDays =
      floorDivision(yearFromMarch, 4) - floorDivision(yearFromMarch, 100)
      + floorDivision(yearFromMarch, 400)
    // March to July and August to December each take 31, 30, 31, 30, 31 days: 153 in five months.
    let daysBeforeMonth = (153 * monthFromMarch + 2) / 5
    return yearFromMarch * 365 + leapDays + daysBeforeMonth + day - 719_469
  }

  /// The inverse of `dayNumber(year:month:day:)`.
  static func parts(ofDayNumber dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let daysFromMarchYearZero = dayNumber + 719_468
    let cycle = floorDivision(daysFromMarchYearZero, daysPerCycle)
    let dayOfCycle = daysFromMarchYearZero - cycle * daysPerCycle
    // The last day of every 4, 100 and 400 years must not start a further year.
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  /// Days in 400 years.
  private static let daysPerCycle = 146_097

  static func floorDivision(_ dividend: Int, _ divisor: Int) -> Int {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
  }
}
