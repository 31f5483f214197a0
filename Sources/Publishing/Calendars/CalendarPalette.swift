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

/// Names of files made of ids.
enum PathText {
  /// The id with everything but ASCII letters, digits, `-` and `_` written as `=XX` by octet, so that two ids never meet.
  static func safe(_ id: String) -> String {
    var text = ""
    for octet in id.utf8 {
      let character = Character(UnicodeScalar(octet))
      if octet < 0x80, character.isLetter || character.isNumber || "-_".contains(character) {
        text.append(character)
      } else {
        let digits = String(octet, radix: 16, uppercase: true)
        text += "=" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
