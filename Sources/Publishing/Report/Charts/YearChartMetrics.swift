/// The measures of a year's picture for one width of screen, in the picture's own units.
struct YearChartMetrics: Equatable {
  /// The width of the picture.
  var width: Double
  /// The width of the groups' names beside their lanes; 0: the names stand above them.
  var nameWidth: Double
  /// The size of texts.
  var textSize: Double
  /// The height of the head with months and quarters.
  var headHeight: Double
  /// The height of a track with one row of bars.
  var trackHeight: Double
  /// The height of a bar.
  var barHeight: Double
  /// The least width of a bar, so that one day can be seen.
  var leastBarWidth: Double
  /// Whether bars are labelled with the whole id, or without their group's.
  var showsWholeIds: Bool

  /// For tables' width: names beside the lanes, whole ids.
  static let wide = YearChartMetrics(
    width: 1180,
    nameWidth: 216,
    textSize: 12,
    headHeight: 40,
    trackHeight: 19,
    barHeight: 12,
    leastBarWidth: 9,
    showsWholeIds: true
  )

  /// For pages on which each offering is a link: rows high enough for a finger or a shaky hand.
  static let linked = YearChartMetrics(
    width: 1180,
    nameWidth: 190,
    textSize: 12,
    headHeight: 40,
    trackHeight: 24,
    barHeight: 14,
    leastBarWidth: 10,
    showsWholeIds: true
  )

  /// For a phone held upright: names above the lanes, short ids.
  static let narrow = YearChartMetrics(
    width: 336,
    nameWidth: 0,
    textSize: 10.5,
    headHeight: 34,
    trackHeight: 17,
    barHeight: 10,
    leastBarWidth: 8,
    showsWholeIds: false
  )

  /// How many characters of a group's name fit on a line.
  var nameLimit: Int {
    Int((nameWidth > 0 ? nameWidth - 16 : width) / (textSize * 0.52))
  }
  /// The height of a line of text.
  var lineHeight: Double { textSize * 1.3 }
}
