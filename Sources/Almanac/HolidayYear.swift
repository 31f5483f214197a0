/// Works out the special days of one year from the table.
///
/// The law gives the holidays; a holiday that meets a weekly day off moves to the next working day
/// (Labour Code 2019, article 112, clause 3). Where the year's decision is in the table, it fixes the
/// days of Tết and National Day; where it is not, they follow what was decided in the years before:
/// for Tết from its eve, a Saturday made up on the working day before and a Sunday on the one after
/// (both after, until 2013); for National Day the neighbour that joins or lengthens a weekend.
struct HolidayYear {
  let year: Int
  let table: HolidayTable
  let weeklyDaysOff: Set<Weekday>
  private var days: [SpecialDay] = []
  private var taken: Set<CivilDate> = []

  /// The special days of the year in order of date, then of the law.
  static func days(
    of year: Int,
    table: HolidayTable,
    weeklyDaysOff: Set<Weekday>
  ) -> [SpecialDay] {
    var builder = HolidayYear(year: year, table: table, weeklyDaysOff: weeklyDaysOff)
    builder.addSwaps()
    let rules = PublicHoliday.allCases.compactMap { builder.rule(for: $0) }
    for (rule, date) in rules {
      switch rule.holiday {
      case .tet: builder.addTet(rule, tet: date)
      case .nationalDay: builder.addNationalDay(rule, date)
      default: builder.add(rule, date)
      }
    }
    builder.addDaysInLieu(rules)
    return builder.days.enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  private init(year: Int, table: HolidayTable, weeklyDaysOff: Set<Weekday>) {
    self.year = year
    self.table = table
    self.weeklyDaysOff = weeklyDaysOff
  }

  /// The rule for a holiday that is in force on its day of this year, with that day.
  private func rule(for holiday: PublicHoliday) -> (HolidayRule, CivilDate)? {
    for rule in table.rules where rule.holiday == holiday && rule.daysOff > 0 {
      let date =
        switch rule.basis {
        case .solar: CivilDate(year: year, month: rule.month, day: rule.day)
        case .lunar: LunarDate(year: year, month: rule.month, day: rule.day)?.civilDate
        }
      guard let date, rule.validFrom <= date, date <= rule.validUntil ?? date else { continue }
      return (rule, date)
    }
    return nil
  }

  private mutating func addSwaps() {
    for day in table.swaps.flatMap(SpecialDay.days(of:)) where day.date.year == year {
      days.append(day)
      if day.isDayOff { taken.insert(day.date) }
    }
  }

  /// Adds a holiday under its own name.
  private mutating func add(
    _ rule: HolidayRule,
    _ date: CivilDate,
    by decision: DecreedBreak? = nil
  ) {
    days.append(
      SpecialDay(
        date: date,
        kind: .statutory,
        holiday: rule.holiday,
        nameVi: rule.holiday.nameVi,
        nameEn: rule.holiday.nameEn,
        basis: rule.basis,
        mark: decision?.mark ?? mark(on: date),
        source: decision?.source ?? rule.source
      )
    )
    taken.insert(date)
  }

  private mutating func addNationalDay(_ rule: HolidayRule, _ date: CivilDate) {
    if let decision = decision(on: .nationalDay, near: date) {
      // The break may reach over a weekend; only the law's number of days counts as the holiday.
      let chosen = (decision.firstOff...decision.lastOff)
        .filter { $0 == date || !isWeeklyDayOff($0) }
      for day in chosen { add(rule, day, by: decision) }
    } else {
      add(rule, date)
      if rule.daysOff > 1 { add(rule, usualNeighbour(of: date)) }
    }
  }

  /// The second day of National Day as chosen in 2021 to 2026.
  private func usualNeighbour(of date: CivilDate) -> CivilDate {
    switch date.weekday {
    case .monday, .thursday, .sunday: date.adding(days: 1)
    case .tuesday, .wednesday, .friday, .saturday: date.adding(days: -1)
    }
  }

  private mutating func addTet(_ rule: HolidayRule, tet: CivilDate) {
    let statutory = tet.adding(days: -1)...tet.adding(days: rule.daysOff - 2)
    if let decision = decision(on: .tet, near: tet) {
      for date in decision.firstOff...decision.lastOff
      where statutory.contains(date) || !isWeeklyDayOff(date) {
        addTetDay(rule, tet: tet, date: date, isStatutory: statutory.contains(date), by: decision)
      }
      return
    }
    for date in statutory { addTetDay(rule, tet: tet, date: date, isStatutory: true) }
    for date in statutory where isWeeklyDayOff(date) {
      let goesBefore = date.weekday == .saturday && year >= 2014
      let substitute = freeWorkingDay(from: date, step: goesBefore ? -1 : 1)
      addTetDay(rule, tet: tet, date: substitute, isStatutory: false)
    }
  }

  private mutating func addTetDay(
    _ rule: HolidayRule,
    tet: CivilDate,
    date: CivilDate,
    isStatutory: Bool,
    by decision: DecreedBreak? = nil
  ) {
    let names = SpecialDay.tetNames(offset: tet.days(until: date), date: date)
    days.append(
      SpecialDay(
        date: date,
        kind: isStatutory ? .statutory : .tetInLieu,
        holiday: .tet,
        nameVi: names.vi,
        nameEn: names.en,
        basis: .lunar,
        mark: decision?.mark ?? mark(on: date),
        source: decision?.source ?? rule.source
      )
    )
    taken.insert(date)
  }

  /// Gives every other holiday on a weekly day off the next working day that is still free.
  private mutating func addDaysInLieu(_ rules: [(HolidayRule, CivilDate)]) {
    let moved = rules.filter { $0.0.holiday != .tet && isWeeklyDayOff($0.1) }
      .sorted { $0.1 < $1.1 }
    for (rule, date) in moved {
      let substitute = freeWorkingDay(from: date, step: 1)
      days.append(
        .inLieu(
          of: rule.holiday,
          on: substitute,
          basis: rule.basis,
          mark: mark(on: date),
          source: rule.source
        )
      )
      taken.insert(substitute)
    }
  }

  private func freeWorkingDay(from date: CivilDate, step: Int) -> CivilDate {
    var candidate = date.adding(days: step)
    while isWeeklyDayOff(candidate) || taken.contains(candidate) {
      candidate = candidate.adding(days: step)
    }
    return candidate
  }

  /// The year's decision, if it covers the holiday and stays within a fortnight of it.
  private func decision(on holiday: PublicHoliday, near date: CivilDate) -> DecreedBreak? {
    table.breaks.first {
      $0.holiday == holiday && $0.firstOff <= date && date <= $0.lastOff
        && $0.firstOff.days(until: date) <= 14 && date.days(until: $0.lastOff) <= 14
    }
  }

  private func isWeeklyDayOff(_ date: CivilDate) -> Bool { weeklyDaysOff.contains(date.weekday) }

  private func mark(on date: CivilDate) -> HolidayMark {
    table.checks.first { $0.from <= date && date <= $0.until }?.mark ?? .forecast
  }
}
