/// A named time in which sessions are forbidden or cost points: a harvest, a spring tide, a busy week.
public struct AvoidedPeriod: Hashable, Sendable {
  /// What a period does to a session on one of its days.
  public enum Effect: Hashable, Sendable {
    /// No session may be held.
    case forbidden
    /// Every day with a session costs that many points.
    case pointsPerSessionDay(Int)
  }

  /// Which days belong to a period.
  public enum Rule: Hashable, Sendable {
    /// From one date to another, both included.
    case dates(ClosedRange<CivilDate>)
    /// Every year from one day to another, both included, over New Year if the second is the earlier.
    case everyYear(from: YearlyDay, through: YearlyDay)
    /// Every lunar year from one day to another, both included, over Tết if the second is the earlier:
    /// 15/12 through 10/01 are the weeks around Tết. A leap month counts as the month it follows.
    case everyLunarYear(from: YearlyDay, through: YearlyDay)
    /// The days around certain days of lunar months: spring tides come about the 1st and the 15th.
    case lunarDays(LunarDays)
  }

  /// Days around certain days of lunar months.
  public struct LunarDays: Hashable, Sendable {
    /// The days of the month, 1…30.
    public let days: Set<Int>
    /// The lunar months, 1…12; empty means every month.
    ///
    /// A leap month counts as the month it follows.
    public let months: Set<Int>
    /// How many days before each of them belong to the period too.
    public let daysBefore: Int
    /// How many days after each of them belong to the period too.
    public let daysAfter: Int

    /// Makes a rule, by default for spring tides.
    ///
    /// Margins below 0 count as 0, above 30 as 30.
    public init(days: Set<Int> = [1, 15], months: Set<Int>, daysBefore: Int, daysAfter: Int) {
      self.days = days
      self.months = months
      self.daysBefore = min(max(daysBefore, 0), 30)
      self.daysAfter = min(max(daysAfter, 0), 30)
    }
  }

  /// The Vietnamese name.
  public var nameVi: String
  /// The English name.
  public var nameEn: String
  /// The days it takes.
  public var rule: Rule
  /// The ids of the districts it concerns; empty: everywhere.
  public var districts: Set<String>
  /// What it does to sessions.
  public var effect: Effect

  /// Makes a period.
  public init(
    nameVi: String,
    nameEn: String,
    rule: Rule,
    districts: Set<String> = [],
    effect: Effect
  ) {
    self.nameVi = nameVi
    self.nameEn = nameEn
    self.rule = rule
    self.districts = districts
    self.effect = effect
  }

  /// Whether the date belongs to the period, wherever it is in force.
  public func includes(_ date: CivilDate) -> Bool { rule.includes(date) }

  /// Whether the period concerns a session on the date in the district; nil, a place in no district,
  /// is concerned only by periods that hold everywhere.
  public func touches(_ date: CivilDate, district: String?) -> Bool {
    let concernsDistrict = districts.isEmpty || district.map(districts.contains) ?? false
    return concernsDistrict && includes(date)
  }
}

extension AvoidedPeriod.Rule {
  /// Whether the date belongs to the days of the rule; a lunar rule holds on no date outside
  /// `LunarCalendar.dates`.
  public func includes(_ date: CivilDate) -> Bool {
    switch self {
    case .dates(let range):
      return range.contains(date)
    case .everyYear(let first, let last):
      let (_, month, day) = date.parts
      return YearlyDay(month: month, day: day)?.isWithin(first, last) ?? false
    case .everyLunarYear(let first, let last):
      guard let lunar = LunarDate(date) else { return false }
      return YearlyDay(month: lunar.month, day: lunar.day)?.isWithin(first, last) ?? false
    case .lunarDays(let lunarDays):
      return lunarDays.includes(date)
    }
  }
}

extension AvoidedPeriod.LunarDays {
  /// Whether one of the lunar days lies within the margins of the date.
  func includes(_ date: CivilDate) -> Bool {
    // A tide `daysAfter` days ago still counts, one `daysBefore` days ahead already does.
    (-daysAfter...daysBefore).contains { offset in
      guard let lunar = LunarDate(date.adding(days: offset)) else { return false }
      return days.contains(lunar.day) && (months.isEmpty || months.contains(lunar.month))
    }
  }
}
