import Almanac
import Planning

/// The report's texts, dates and numbers in one language.
struct ReportWords: Equatable {
  /// The language.
  let language: Language

  /// A text of the report's own.
  subscript(message: ReportMessage) -> String { message.text[language] }

  /// A text of the plan's.
  subscript(text: LocalizedText) -> String { text[language] }

  /// `21/03/2016` or `21 March 2016`.
  func date(_ date: CivilDate) -> String {
    switch language {
    case .vi: date.dayMonthYear
    case .en: "\(date.day) \(monthName(date)) \(date.year)"
    }
  }

  /// A range of days, both ends included, without what both share: `21–23/03/2016`.
  func dates(_ from: CivilDate, _ to: CivilDate) -> String {
    guard from < to else { return date(from) }
    let isSameYear = from.year == to.year
    let isSameMonth = isSameYear && from.month == to.month
    let start =
      switch language {
      case .vi: isSameMonth ? twoDigits(from.day) : isSameYear ? from.dayMonth : date(from)
      case .en:
        isSameMonth
          ? String(from.day) : isSameYear ? "\(from.day) \(monthName(from))" : date(from)
      }
    return "\(start)–\(date(to))"
  }

  /// A range within a known year: `21–23/03` or `21–23 March`.
  func shortDates(_ from: CivilDate, _ to: CivilDate) -> String {
    let end = language == .vi ? to.dayMonth : "\(to.day) \(monthName(to))"
    guard from < to else { return end }
    if from.month == to.month && from.year == to.year {
      return "\(language == .vi ? twoDigits(from.day) : String(from.day))–\(end)"
    }
    let start = language == .vi ? from.dayMonth : "\(from.day) \(monthName(from))"
    return "\(start)–\(end)"
  }

  /// The weekday's short name: `T2` or `Mon`.
  func weekday(_ date: CivilDate) -> String {
    language == .vi ? date.weekday.shortNameVi : date.weekday.shortNameEn
  }

  /// `3 giờ 05 phút` or `3 h 05`.
  func duration(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, twoDigits(minutes % 60))
    return language == .vi ? "\(hours) giờ \(rest) phút" : "\(hours) h \(rest)"
  }

  /// `07:30`.
  func time(_ minute: Int) -> String {
    "\(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
  }

  /// `Th 3` or `Mar`, for the scales of pictures.
  func shortMonth(_ date: CivilDate) -> String {
    language == .vi ? "Th \(date.month)" : String(monthName(date).prefix(3))
  }

  /// `Tháng 3/2016` or `March 2016`.
  func month(_ date: CivilDate) -> String {
    language == .vi
      ? "Tháng \(date.month)/\(date.year)" : "\(monthName(date)) \(date.year)"
  }

  /// `Quý I` or `Q1`.
  func quarter(_ date: CivilDate) -> String {
    language == .vi
      ? "Quý \(ReportWords.romans[date.quarter - 1])" : "Q\(date.quarter)"
  }

  /// An amount's digits in groups, without its unit; a true minus sign where it is negative.
  func amount(_ money: Money) -> String { count(money.dong) }

  /// An amount with its unit.
  func money(_ money: Money) -> String { money.text(language) }

  /// A count in groups of three digits; a true minus sign where it is negative.
  func count(_ number: Int) -> String {
    let text = Money(number).grouped(language)
    return number < 0 ? "−" + text.dropFirst() : text
  }

  /// Points with their sign.
  func points(_ points: Int) -> String { (points > 0 ? "+" : "") + count(points) }

  /// A part of a whole to a tenth of a percent, rounded down, so that only the whole is 100 %.
  func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    return Share(thousandths: Int(Double(part) / Double(whole) * 1000)).text(language)
  }

  /// The English name of a month.
  private func monthName(_ date: CivilDate) -> String { ReportWords.months[date.month - 1] }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let romans = ["I", "II", "III", "IV"]
}
