import Almanac
import Planning

/// Reads the table of public holidays: rules of law, and decisions of single years.
extension FolderReader {
  private static let layout = TableRecords.Layout(
    required: ["entry"],
    optional: [
      "holiday", "valid_from", "valid_until", "basis", "month", "day", "days_off", "first_off",
      "last_off", "work_instead", "mark", "source",
    ]
  )

  func readHolidays(_ entry: ReferencePaths.Entry) {
    guard isThere(entry), let records = records("holidays", at: entry.path, FolderReader.layout)
    else { return }
    var table = HolidayTable(rules: [])
    for record in records where record.isWhole {
      record.note()
      let kinds = ["rule", "break", "swap", "check"].map { (word: $0, value: $0) }
      switch record.required("entry")?.choice(kinds) {
      case "rule": if let rule = holidayRule(record) { table.rules.append(rule) }
      case "break": if let taken = decreedBreak(record) { table.breaks.append(taken) }
      case "swap": if let swap = decreedSwap(record) { table.swaps.append(swap) }
      case "check": if let span = checkedSpan(record) { table.checks.append(span) }
      default: break
      }
    }
    contents.holidays = table
  }

  private func holidayRule(_ record: TableRecord) -> HolidayRule? {
    let holiday = record.required("holiday")?.choice(of: PublicHoliday.allCases)
    let from = record.required("valid_from")?.date()
    let until = record["valid_until"]?.date()
    let basis = record.required("basis")?.choice(of: HolidayBasis.allCases)
    let month = record.required("month")?.integer(1...12)
    let day = record.required("day")?.integer(1...31)
    let daysOff = record.required("days_off")?.integer(1...15)
    let mark = record.required("mark")?.choice(of: HolidayMark.allCases)
    guard let holiday, let from, let basis, let month, let day, let daysOff, let mark else {
      return nil
    }
    if basis == .solar, CivilDate(year: 2000, month: month, day: day) == nil {
      findings.report(.noSuchDate("day", "\(day)/\(month)"), at: record.subject["day"])
      return nil
    }
    return HolidayRule(
      holiday,
      validFrom: from,
      validUntil: until,
      basis: basis,
      month: month,
      day: day,
      daysOff: daysOff,
      mark: mark,
      source: record.raw("source")
    )
  }

  private func decreedBreak(_ record: TableRecord) -> DecreedBreak? {
    let holiday = record.required("holiday")?.choice(of: PublicHoliday.allCases)
    let first = record.required("first_off")?.date()
    let last = record.required("last_off")?.date()
    let mark = record.required("mark")?.choice(of: HolidayMark.allCases)
    guard let holiday, let first, let last, let mark else { return nil }
    guard first <= last, first.distance(to: last) < 31 else {
      findings.report(.windowReversed(first, last), at: record.subject["last_off"])
      return nil
    }
    return DecreedBreak(
      holiday,
      firstOff: first,
      lastOff: last,
      mark: mark,
      source: record.raw("source")
    )
  }

  private func decreedSwap(_ record: TableRecord) -> DecreedSwap? {
    let dayOff = record.required("first_off")?.date()
    let workInstead = record.required("work_instead")?.date()
    let mark = record.required("mark")?.choice(of: HolidayMark.allCases)
    guard let dayOff, let workInstead, let mark else { return nil }
    return DecreedSwap(
      dayOff: dayOff,
      workInstead: workInstead,
      mark: mark,
      source: record.raw("source")
    )
  }

  private func checkedSpan(_ record: TableRecord) -> CheckedSpan? {
    let from = record.required("valid_from")?.date()
    let until = record.required("valid_until")?.date()
    let mark = record.required("mark")?.choice(of: HolidayMark.allCases)
    guard let from, let until, let mark else { return nil }
    return CheckedSpan(from: from, until: until, mark: mark, source: record.raw("source"))
  }
}
