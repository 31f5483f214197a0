import Attendance
import Planning
import Store

/// Whether people register for an offering now, in words.
enum RegistrationWindow: Hashable {
  case none
  case notYet(opens: String)
  case open(until: String)
  case closed

  init(_ seats: OfferingSeats?, at now: RecordedTime) {
    guard let seats, let opens = seats.opensAt, let closes = seats.closesAt else {
      self = .none
      return
    }
    let end = Self.end(seats, closes)
    if now.text < opens {
      self = .notYet(opens: opens)
    } else if now.text >= end {
      self = .closed
    } else {
      self = .open(until: end)
    }
  }

  /// The moments at which it is another one.
  static func turns(_ seats: OfferingSeats) -> [String] {
    guard let opens = seats.opensAt, let closes = seats.closesAt else { return [] }
    return [opens, end(seats, closes)]
  }

  /// Nobody registers once the offering has begun.
  private static func end(_ seats: OfferingSeats, _ closes: String) -> String {
    min(closes, seats.startsAt)
  }

  var isOpen: Bool {
    if case .open = self { true } else { false }
  }

  /// What stands beside an offering.
  func text(_ language: Language) -> String {
    let days = DayText(language: language)
    let both: LocalizedText
    switch self {
    case .none:
      both = LocalizedText(vi: "chưa mở đăng ký", en: "registration is not open yet")
    case .notYet(let opens):
      both = LocalizedText(
        vi: "mở đăng ký từ \(days.moment(opens))",
        en: "registration opens on \(days.moment(opens))"
      )
    case .open(let until):
      both = LocalizedText(
        vi: "nhận đăng ký đến \(days.moment(until))",
        en: "registration until \(days.moment(until))"
      )
    case .closed: both = LocalizedText(vi: "đã hết hạn đăng ký", en: "registration is closed")
    }
    return both[language]
  }
}

extension OfferingSeats {
  /// How many seats nobody has and nobody was offered.
  var left: Int { max(0, seats - seated - offered) }

  /// How many seats are left, in words; with those who wait.
  func text(_ language: Language) -> String {
    let waits =
      waiting == 0
      ? LocalizedText("")
      : LocalizedText(vi: ", \(waiting) người chờ", en: ", \(waiting) waiting")
    return LocalizedText(
      vi: left == 0 ? "hết chỗ\(waits.vi)" : "còn \(left)/\(seats) chỗ\(waits.vi)",
      en: left == 0 ? "full\(waits.en)" : "\(left) of \(seats) seats left\(waits.en)"
    )[language]
  }
}
