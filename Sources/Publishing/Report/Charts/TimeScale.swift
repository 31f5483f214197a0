import Almanac

/// Places days along a line: each day is a strip of the same width.
struct TimeScale: Equatable {
  /// The first day.
  let firstDay: CivilDate
  /// The last day.
  let lastDay: CivilDate
  /// Where the first day begins.
  let origin: Double
  /// The width of all days together.
  let width: Double

  /// How many days there are; at least one.
  var days: Int { max(1, firstDay.days(until: lastDay) + 1) }
  /// The width of a day.
  var dayWidth: Double { width / Double(days) }

  /// Where a day begins; days outside stand at the nearer end.
  func start(of date: CivilDate) -> Double {
    let offset = min(max(0, firstDay.days(until: date)), days)
    return origin + Double(offset) * dayWidth
  }

  /// Where a day ends.
  func end(of date: CivilDate) -> Double { start(of: date.adding(days: 1)) }

  /// The middle of a day.
  func middle(of date: CivilDate) -> Double { (start(of: date) + end(of: date)) / 2 }
}
