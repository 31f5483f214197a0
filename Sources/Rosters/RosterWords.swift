import Almanac
import Planning

/// The words that all rosters share, in both languages.
enum RosterWords {
  static let attendanceTitle = LocalizedText(vi: "DANH SÁCH ĐIỂM DANH", en: "ATTENDANCE ROSTER")

  /// The title of an attendance list; those of exhibitors and juries say whom they are of.
  static func attendanceTitle(of activity: Activity) -> LocalizedText {
    let isOfMany = activity.kind == .fair || activity.kind == .contest && !activity.enrolled.isEmpty
    guard isOfMany else { return attendanceTitle }
    let who = participants(of: activity)
    return LocalizedText(vi: "DANH SÁCH ĐIỂM DANH \(who.vi)", en: "ATTENDANCE ROSTER: \(who.en)")
  }
  static let nation = LocalizedText(
    vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    en: "SOCIALIST REPUBLIC OF VIET NAM"
  )
  static let motto = LocalizedText(
    vi: "Độc lập - Tự do - Hạnh phúc",
    en: "Independence - Freedom - Happiness"
  )
  static let time = LocalizedText(vi: "Thời gian", en: "Time")
  static let place = LocalizedText(vi: "Địa điểm", en: "Place")
  static let trainer = LocalizedText(vi: "Giảng viên", en: "Trainer")

  static let serial = LocalizedText(vi: "STT", en: "No.")
  static let name = LocalizedText(vi: "Họ và tên", en: "Full name")
  static let birthYear = LocalizedText(vi: "Năm sinh", en: "Birth year")
  static let sex = LocalizedText(vi: "Giới tính", en: "Sex")
  static let organisation = LocalizedText(vi: "Đơn vị", en: "Organisation")
  static let position = LocalizedText(vi: "Chức vụ", en: "Position")
  static let address = LocalizedText(vi: "Địa chỉ", en: "Address")
  static let phone = LocalizedText(vi: "Điện thoại", en: "Telephone")
  static let signature = LocalizedText(vi: "Ký tên", en: "Signature")
  static let note = LocalizedText(vi: "Ghi chú", en: "Note")

  static let morning = LocalizedText(vi: "Sáng", en: "a.m.")
  static let afternoon = LocalizedText(vi: "Chiều", en: "p.m.")
  static let evening = LocalizedText(vi: "Tối", en: "Eve.")

  static let preparer = LocalizedText(vi: "NGƯỜI LẬP", en: "PREPARED BY")
  static let preparerManner = LocalizedText(
    vi: "(Ký, ghi rõ họ tên)",
    en: "(Signature and full name)"
  )
  static let head = LocalizedText(vi: "THỦ TRƯỞNG ĐƠN VỊ", en: "HEAD OF THE OFFICE")
  static let headManner = LocalizedText(
    vi: "(Ký tên, đóng dấu)",
    en: "(Signature and seal)"
  )
  static let continued = LocalizedText(vi: "Tiếp theo", en: "Continued")

  /// The line on every page of sample data, which is the same in both languages.
  static let sampleNotice =
    "Dữ liệu mẫu: người và đơn vị là hư cấu / Sample data: invented people and organisations"

  /// The mark of a plan that is not published, on every page, the same in both languages.
  static let draftMark = "DỰ THẢO / DRAFT"

  /// The half of the day in which a session starts: before the end of the programme's morning, before
  /// the end of its afternoon, or later.
  static func half(of session: Session, _ times: SessionTimes) -> LocalizedText {
    switch session.startMinute {
    case ..<times.morning.end.minutesFromMidnight: morning
    case ..<times.afternoon.end.minutesFromMidnight: afternoon
    default: evening
    }
  }

  /// A minute of the day as `07:30`.
  static func clock(_ minute: Int) -> String {
    ClockTime(minutesFromMidnight: minute)?.description ?? ""
  }

  /// The decision that a list rests on.
  static func basis(_ decision: Decision, _ language: Language) -> String {
    switch language {
    case .vi:
      "Căn cứ Quyết định số \(decision.number) ngày \(date(decision.date, language)) của "
        + decision.issuer
    case .en:
      "Under Decision \(decision.number) of \(date(decision.date, language)), \(decision.issuer)"
    }
  }

  /// Place and date as official papers write them: days below 10 and the months 1 and 2 get a zero in
  /// Vietnamese (Circular 01/2011/TT-BNV, article 9).
  static func placeAndDate(_ place: String, _ date: CivilDate, _ language: Language) -> String {
    switch language {
    case .vi:
      let (year, month, day) = date.parts
      let days = day < 10 ? "0\(day)" : "\(day)"
      let months = month < 3 ? "0\(month)" : "\(month)"
      return "\(place), ngày \(days) tháng \(months) năm \(year)"
    case .en:
      return "\(place), \(self.date(date, language))"
    }
  }

  /// A date in running text: `15/03/2016` in Vietnamese, `15 March 2016` in English.
  static func date(_ date: CivilDate, _ language: Language) -> String {
    let (year, month, day) = date.parts
    return language == .vi ? date.dayMonthYear : "\(day) \(englishMonths[month - 1]) \(year)"
  }

  /// A range of days in a narrow column: `21/03`, `21–22/03` or `21/03–02/04`.
  static func days(_ first: CivilDate, _ last: CivilDate) -> String {
    if first == last { return first.dayMonth }
    guard first.month == last.month, first.year == last.year else {
      return "\(first.dayMonth)–\(last.dayMonth)"
    }
    return "\(first.dayMonth.prefix(2))–\(last.dayMonth)"
  }

  /// The count of people under the table.
  static func total(_ people: [Person], _ language: Language) -> String {
    let women = people.count { $0.sex == .female }
    switch language {
    case .vi: return "Danh sách này có \(people.count) người, trong đó có \(women) nữ."
    case .en:
      let noun = people.count == 1 ? "person" : "people"
      let womenNoun = women == 1 ? "woman" : "women"
      return "This list has \(people.count) \(noun), \(women) \(womenNoun) among them."
    }
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
