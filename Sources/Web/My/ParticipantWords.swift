import Planning
import Store

/// What the store's rules mean to a participant: nobody is named, and no command.
enum ParticipantWords {
  /// Why something was not done.
  static func reason(_ refusal: StoreRefusal, _ year: PublicYear) -> LocalizedText {
    func title(_ id: String) -> LocalizedText { year.offering(id)?.title ?? LocalizedText(id) }
    func moment(_ text: String) -> LocalizedText {
      LocalizedText(
        vi: DayText(language: .vi).moment(text),
        en: DayText(language: .en).moment(text)
      )
    }
    switch refusal {
    case .noWindow:
      return LocalizedText(
        vi: "Đợt này chưa mở đăng ký.",
        en: "Registration for this offering is not open yet."
      )
    case .notYetOpen(_, let opens):
      return LocalizedText(
        vi: "Chưa đến ngày mở đăng ký: \(moment(opens).vi).",
        en: "Registration opens on \(moment(opens).en)."
      )
    case .closed(_, let closed):
      return LocalizedText(
        vi: "Đã hết hạn đăng ký lúc \(moment(closed).vi).",
        en: "Registration closed on \(moment(closed).en)."
      )
    case .notAdmitted:
      return LocalizedText(
        vi: "Đợt này dành cho địa bàn hoặc đối tượng khác.",
        en: "This offering is for other districts or other people."
      )
    case .alreadyRegistered(let id, let status):
      return LocalizedText(
        vi: "Bạn đã đăng ký «\(title(id).vi)»: \(status.name.vi).",
        en: "You are registered already in “\(title(id).en)”: \(status.name.en)."
      )
    case .ownTime(let reason):
      return LocalizedText(
        vi: "Bạn không dự được: \(reason.vi)",
        en: "You cannot be there: \(reason.en)"
      )
    case .notRegistered:
      return LocalizedText(
        vi: "Bạn không còn đăng ký đợt này.",
        en: "You are not registered for this offering any more."
      )
    case .noOffer:
      return LocalizedText(
        vi: "Hiện không có chỗ nào được mời cho bạn ở đợt này.",
        en: "No seat is offered to you in this offering now."
      )
    case .offerLapsed:
      return LocalizedText(
        vi: "Đã quá hạn nhận chỗ; chỗ được chuyển cho người kế tiếp.",
        en: "The time for accepting is over; the seat went to the next one."
      )
    default:
      return LocalizedText(
        vi: "Chưa làm được; hãy liên hệ đơn vị tổ chức.",
        en: "That is not possible now; please ask the office."
      )
    }
  }

  /// What a registration is, to the person whose it is.
  static func state(_ registration: Registration, _ language: Language) -> String {
    let days = DayText(language: language)
    let until = registration.offeredUntil.map { days.moment($0) } ?? ""
    let place = registration.waitingPlace ?? 1
    let both: LocalizedText
    switch registration.status {
    case .seated: both = LocalizedText(vi: "Bạn có chỗ.", en: "You have a seat.")
    case .offered:
      both = LocalizedText(
        vi: "Có một chỗ dành cho bạn; hãy trả lời trước \(until).",
        en: "A seat is held for you; answer before \(until)."
      )
    case .waiting:
      both = LocalizedText(
        vi: "Bạn đứng thứ \(place) trong danh sách chờ.",
        en: "You are number \(place) in the waiting list."
      )
    case .withdrawn: both = LocalizedText(vi: "Đã rút đăng ký.", en: "Withdrawn.")
    case .lapsed:
      both = LocalizedText(
        vi: "Đã hết hạn nhận chỗ; chỗ được chuyển cho người khác.",
        en: "The offer lapsed; the seat went to someone else."
      )
    }
    return both[language]
  }

  /// What was done, told once after it.
  static func done(_ what: String, _ language: Language) -> String? {
    let both: LocalizedText
    switch what {
    case "seated":
      both = LocalizedText(
        vi: "Đã đăng ký: bạn có chỗ. Lịch của bạn được cập nhật.",
        en: "Registered: you have a seat. Your calendar follows."
      )
    case "waiting":
      both = LocalizedText(
        vi: "Chưa có chỗ cho bạn: bạn đã vào danh sách chờ và sẽ được mời khi có chỗ.",
        en: "There is no seat for you yet: you are in the waiting list and will be offered one."
      )
    case "withdrawn": both = LocalizedText(vi: "Đã rút đăng ký.", en: "Withdrawn.")
    case "declined":
      both = LocalizedText(
        vi: "Bạn đã từ chối; chỗ được mời cho người kế tiếp.",
        en: "You declined; the seat is offered to the next one."
      )
    default: return nil
    }
    return both[language]
  }

  static let page: [String: LocalizedText] = [
    "offers": LocalizedText(vi: "Đang chờ bạn trả lời", en: "Waiting for your answer"),
    "accept": LocalizedText(vi: "Nhận chỗ", en: "Accept the seat"),
    "decline": LocalizedText(vi: "Từ chối", en: "Decline"),
    "mine": LocalizedText(vi: "Đợt của tôi", en: "My offerings"),
    "waiting": LocalizedText(vi: "Danh sách chờ", en: "Waiting list"),
    "past": LocalizedText(vi: "Đã rút hoặc hết hạn", en: "Withdrawn or lapsed"),
    "open": LocalizedText(vi: "Đang nhận đăng ký", en: "Open for registration"),
    "none": LocalizedText(
      vi: "Bạn chưa có chỗ trong đợt nào.",
      en: "You have no seat in any offering yet."
    ),
    "noneOpen": LocalizedText(
      vi: "Hiện không có đợt nào mà bạn có thể đăng ký.",
      en: "There is nothing that you could register for now."
    ),
    "details": LocalizedText(vi: "Chi tiết, rút đăng ký", en: "Details, withdraw"),
    "register": LocalizedText(vi: "Đăng ký", en: "Register"),
    "calendar": LocalizedText(vi: "Lịch của tôi", en: "My calendar"),
    "year": LocalizedText(vi: "Lịch năm", en: "The year's calendar"),
    "keep": LocalizedText(
      vi:
        "Địa chỉ trang này là của riêng bạn: ai có nó thì đăng ký và rút thay bạn được. Đừng chuyển cho người khác; nếu lộ, báo đơn vị tổ chức để đổi.",
      en:
        "The address of this page is yours alone: whoever has it can register and withdraw for you. Do not pass it on; if it got out, ask the office for another one."
    ),
    "calendarKeep": LocalizedText(
      vi: "Địa chỉ lịch chỉ cho xem, không đăng ký hay rút thay bạn được.",
      en: "The calendar's address only shows your dates; nobody can register or withdraw with it."
    ),
    "certificates": LocalizedText(vi: "Giấy chứng nhận", en: "Certificates"),
    "back": LocalizedText(vi: "Năm của tôi", en: "My year"),
    "when": LocalizedText(vi: "Thời gian", en: "When"),
    "place": LocalizedText(vi: "Địa điểm", en: "Where"),
    "seats": LocalizedText(vi: "Chỗ", en: "Seats"),
    "sessions": LocalizedText(vi: "Các buổi", en: "Sessions"),
    "rules": LocalizedText(vi: "Ai được tham dự", en: "Who may come"),
    "confirm": LocalizedText(vi: "Xác nhận đăng ký", en: "Confirm the registration"),
    "confirmHint": LocalizedText(
      vi: "Còn chỗ theo quy định thì bạn có chỗ ngay; nếu không, bạn vào cuối danh sách chờ.",
      en:
        "If the rules leave a seat for you, you have it at once; otherwise you join the end of the waiting list."
    ),
    "withdraw": LocalizedText(vi: "Rút đăng ký", en: "Withdraw"),
    "withdrawHint": LocalizedText(
      vi: "Chỗ của bạn sẽ được mời cho người đầu tiên trong danh sách chờ; không lấy lại được.",
      en: "Your seat is offered to whoever waits first; you cannot take it back."
    ),
    "leaveHint": LocalizedText(
      vi: "Bạn sẽ mất thứ tự trong danh sách chờ.",
      en: "You lose your place in the waiting list."
    ),
  ]
}
