/// What is known about public holidays: the law's rules and the decisions of single years.
///
/// `Data/vietnam/holidays.csv` holds the same table; `HolidayTable.vietnam` is built in.
public struct HolidayTable: Hashable, Sendable {
  /// The rules of law, each with the dates it is in force.
  public var rules: [HolidayRule]
  /// The years' decisions on which days are taken for Tết and National Day.
  public var breaks: [DecreedBreak]
  /// The years' decisions to work on one day for a day off on another.
  public var swaps: [DecreedSwap]
  /// The spans whose computed days were compared with another source.
  public var checks: [CheckedSpan]

  /// Makes a table; where two entries of a list apply to the same day, the first counts.
  public init(
    rules: [HolidayRule],
    breaks: [DecreedBreak] = [],
    swaps: [DecreedSwap] = [],
    checks: [CheckedSpan] = []
  ) {
    self.rules = rules
    self.breaks = breaks
    self.swaps = swaps
    self.checks = checks
  }
}

/// How well a day off is known.
public enum HolidayMark: String, CaseIterable, Hashable, Sendable {
  /// Read in the announcement of the year.
  case verified = "verified"
  /// Agrees with an independent list; the announcement itself was not read.
  case package = "package"
  /// Agrees with an independent list, but the year's announcement may still move adjacent days.
  case unannounced = "unannounced"
  /// Computed from the law alone.
  case forecast = "forecast"
}

/// Which calendar fixes a holiday.
public enum HolidayBasis: String, CaseIterable, Hashable, Sendable {
  /// A day of the civil year.
  case solar = "solar"
  /// A day of the lunar year.
  case lunar = "lunar"
}

/// A rule of law: this holiday, on this day of the year, for so many days.
public struct HolidayRule: Hashable, Sendable {
  /// The holiday.
  public var holiday: PublicHoliday
  /// The first day the rule is in force.
  public var validFrom: CivilDate
  /// The last day the rule is in force; nil: still in force.
  public var validUntil: CivilDate?
  /// The calendar that `month` and `day` belong to.
  public var basis: HolidayBasis
  /// The month, 1…12.
  public var month: Int
  /// The day of the month.
  public var day: Int
  /// The number of days off.
  ///
  /// Those of Tết begin on its eve; a second day of National Day is the day before or after.
  public var daysOff: Int
  /// How well the rule is known.
  public var mark: HolidayMark
  /// The law and its article.
  public var source: String

  /// Makes a rule.
  public init(
    _ holiday: PublicHoliday,
    validFrom: CivilDate,
    validUntil: CivilDate? = nil,
    basis: HolidayBasis,
    month: Int,
    day: Int,
    daysOff: Int,
    mark: HolidayMark,
    source: String
  ) {
    self.holiday = holiday
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.basis = basis
    self.month = month
    self.day = day
    self.daysOff = daysOff
    self.mark = mark
    self.source = source
  }
}

/// A year's decision on the days taken for Tết or National Day, first to last.
///
/// Weekly days off between them belong to the break; those around it are not counted.
public struct DecreedBreak: Hashable, Sendable {
  /// `tet` or `nationalDay`; breaks of other holidays have no effect.
  public var holiday: PublicHoliday
  /// The first day off.
  public var firstOff: CivilDate
  /// The last day off.
  public var lastOff: CivilDate
  /// How well the decision is known.
  public var mark: HolidayMark
  /// Where it is known from.
  public var source: String

  /// Makes a decision.
  public init(
    _ holiday: PublicHoliday,
    firstOff: CivilDate,
    lastOff: CivilDate,
    mark: HolidayMark,
    source: String
  ) {
    self.holiday = holiday
    self.firstOff = firstOff
    self.lastOff = lastOff
    self.mark = mark
    self.source = source
  }
}

/// A year's decision to be off on a working day and to work on a weekly day off for it.
public struct DecreedSwap: Hashable, Sendable {
  /// The working day that is taken off.
  public var dayOff: CivilDate
  /// The weekly day off that is worked instead.
  public var workInstead: CivilDate
  /// How well the decision is known.
  public var mark: HolidayMark
  /// Where it is known from.
  public var source: String

  /// Makes a decision.
  public init(dayOff: CivilDate, workInstead: CivilDate, mark: HolidayMark, source: String) {
    self.dayOff = dayOff
    self.workInstead = workInstead
    self.mark = mark
    self.source = source
  }
}

/// A span of days for which the computed holidays were compared with another source.
public struct CheckedSpan: Hashable, Sendable {
  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var until: CivilDate
  /// The mark that days computed by rule bear within the span.
  public var mark: HolidayMark
  /// What they were compared with.
  public var source: String

  /// Makes a span.
  public init(from: CivilDate, until: CivilDate, mark: HolidayMark, source: String) {
    self.from = from
    self.until = until
    self.mark = mark
    self.source = source
  }
}
