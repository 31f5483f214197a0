import Almanac
import Planning
import Publishing
import Synchronization

/// Pictures of an opened plan, each drawn when it is first asked for: what is opened never changes.
final class OpenDrawings: Sendable {
  /// The year as a picture, with what its scripts go by.
  struct Year: Sendable {
    var picture: String
    var legend: String
    var months: String
    var firstDay: String
    var origin: Double
    var dayWidth: Double
  }

  private struct YearKey: Hashable {
    var rows: YearPicture.Rows
    var language: Language
  }

  private let years = Mutex<[YearKey: Year]>([:])
  private let budgets = Mutex<[Language: String]>([:])

  /// The year with a row for each of something.
  func year(_ rows: YearPicture.Rows, _ language: Language, _ picture: () -> YearPicture) -> Year {
    let key = YearKey(rows: rows, language: language)
    if let kept = years.withLock({ $0[key] }) { return kept }
    let picture = picture()
    let year = Year(
      picture: picture.drawn(by: rows),
      legend: picture.legend,
      months: picture.months,
      firstDay: picture.scale.firstDay.iso,
      origin: picture.scale.origin,
      dayWidth: picture.scale.dayWidth
    )
    years.withLock { $0[key] = year }
    return year
  }

  /// The money of the year.
  func budget(_ facts: PlanFacts, _ language: Language) -> String {
    if let kept = budgets.withLock({ $0[language] }) { return kept }
    let budget = ReportPart.budget(facts, language)
    budgets.withLock { $0[language] = budget }
    return budget
  }
}
