import Itinerary

/// A tour to be arranged, with the names by which people know its parts.
struct TourTask {
  /// What it is called.
  var title: String
  /// The problem.
  var problem: ItineraryProblem
  /// The name of each site: its name in a plan folder, its number in a public file.
  var siteNames: [String]
  /// The id of each site.
  var siteIds: [String]
  /// The name of each place of the table of travel that a day may begin or end at.
  var placeNames: [Int: String]
  /// The name of each kind.
  var kindNames: [String]
  /// The heading of each day.
  var dayNames: [String]
  /// What one unit of the reader's values and money is in the problem's.
  var valueScale = 1
  var moneyScale = 1
  /// Whether times are of the day, to be shown as hours and minutes.
  var hasClockTimes: Bool

  /// A time as people read it.
  func time(_ ticks: Int) -> String {
    guard hasClockTimes else { return number(ticks, per: problem.ticksPerMinute) }
    let minutes = ticks / problem.ticksPerMinute
    let padded = minutes % 60 < 10 ? "0\(minutes % 60)" : "\(minutes % 60)"
    return "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(padded)"
  }

  /// A length of time as people read it.
  func duration(_ ticks: Int) -> String {
    guard hasClockTimes else { return number(ticks, per: problem.ticksPerMinute) }
    return "\(ticks / problem.ticksPerMinute) " + say("phút", "min")
  }

  /// A distance as people read it.
  func distance(_ metres: Int) -> String {
    hasClockTimes ? "\((metres + 500) / 1000) km" : number(metres, per: 1000)
  }

  /// A value as people read it.
  func value(_ value: Int) -> String { number(value, per: valueScale) }

  /// An amount of money as people read it.
  func money(_ amount: Int) -> String {
    hasClockTimes ? "\(amount) đồng" : number(amount, per: moneyScale)
  }

  /// A number with the decimals that it has: `12`, `12.5`.
  private func number(_ number: Int, per scale: Int) -> String {
    var text = "\(number / scale)"
    var rest = number % scale
    guard rest != 0 else { return text }
    text += say(",", ".")
    var unit = scale / 10
    while rest != 0, unit > 0 {
      text += "\(rest / unit)"
      rest %= unit
      unit /= 10
    }
    return text
  }
}

extension TourTask {
  /// A public problem under its file's name.
  init(_ tour: PublicTour, title: String) {
    self.title = title
    problem = tour.problem
    siteNames = tour.numbers.map { say("điểm \($0)", "point \($0)") }
    siteIds = tour.numbers.map(String.init)
    placeNames = [0: say("điểm 0", "point 0")]
    kindNames = tour.problem.kinds.indices.map { say("loại \($0 + 1)", "type \($0 + 1)") }
    dayNames = tour.problem.days.indices.map { say("Chuyến \($0 + 1)", "Tour \($0 + 1)") }
    valueScale = tour.valueScale
    moneyScale = 1000
    hasClockTimes = false
  }
}
