import ICalendar
import Planning

/// The colours of feeds, by their CSS names.
enum CalendarPalette {
  /// The year feed's.
  static let year = CalendarColor(named: "teal")

  /// A kind's.
  static func color(of kind: ActivityKind) -> CalendarColor? {
    switch kind {
    case .course: CalendarColor(named: "royalblue")
    case .workshop: CalendarColor(named: "darkcyan")
    case .tour: CalendarColor(named: "seagreen")
    case .fair: CalendarColor(named: "chocolate")
    case .contest: CalendarColor(named: "mediumvioletred")
    case .meeting: CalendarColor(named: "slateblue")
    case .work: CalendarColor(named: "dimgray")
    }
  }
}
