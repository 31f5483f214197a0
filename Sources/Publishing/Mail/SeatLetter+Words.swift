import Planning

extension SeatLetter {
  /// What stands in the list of a mail program.
  var subject: String {
    let what: LocalizedText =
      switch news {
      case .seated: LocalizedText(vi: "Thư mời", en: "Invitation")
      case .moved: LocalizedText(vi: "Thay đổi", en: "Changed")
      case .offered: LocalizedText(vi: "Mời nhận chỗ", en: "A seat is offered")
      case .waiting: LocalizedText(vi: "Danh sách chờ", en: "Waiting list")
      case .ended: LocalizedText(vi: "Huỷ", en: "Cancelled")
      case .lapsed: LocalizedText(vi: "Hết hạn nhận chỗ", en: "The offer has lapsed")
      }
    return "\(what.vi) / \(what.en): \(title.vi)"
  }

  /// The whole text, Vietnamese, then English.
  func text(from agency: Agency) -> String {
    [Language.vi, .en].map { text(from: agency, $0) }.joined(separator: "\r\n---\r\n\r\n")
  }

  private func text(from agency: Agency, _ language: Language) -> String {
    func say(_ vi: String, _ en: String) -> String { LocalizedText(vi: vi, en: en)[language] }
    var lines = [
      say("Kính gửi \(name),", "Dear \(name),"),
      "",
      "\(agency.name[language]): \(opening[language])",
      "",
      title[language],
      times[language],
    ]
    if let location { lines.append(location[language]) }
    let further = advice.map { $0[language] }
    if !further.isEmpty { lines += [""] + further }
    if let link { lines += ["", link] }
    lines += [
      "",
      say("Thắc mắc xin gửi về ", "Questions go to ") + agency.email,
      "",
    ]
    return lines.joined(separator: "\r\n")
  }

  private var opening: LocalizedText {
    switch (news, role) {
    case (.seated, .participant):
      LocalizedText(
        vi: "Ông/Bà có chỗ và được mời tham dự:",
        en: "you have a seat and are invited to:"
      )
    case (.seated, .trainer):
      LocalizedText(vi: "trân trọng mời Ông/Bà giảng dạy:", en: "you are asked to teach:")
    case (.seated, .coordinator):
      LocalizedText(vi: "Ông/Bà phụ trách:", en: "you look after:")
    case (.moved, _):
      LocalizedText(
        vi: "xin thông báo thời gian hoặc địa điểm đã thay đổi; nay là:",
        en: "the time or place has changed; it is now:"
      )
    case (.offered, _):
      LocalizedText(
        vi: "có chỗ trống và được giữ cho Ông/Bà:",
        en: "a seat has become free and is held for you:"
      )
    case (.waiting, _):
      LocalizedText(
        vi: "đã nhận đăng ký của Ông/Bà; hiện chưa có chỗ, Ông/Bà ở trong danh sách chờ:",
        en: "your registration was received; there is no seat yet, and you wait in line for:"
      )
    case (.ended, _):
      LocalizedText(
        vi: "xin thông báo Ông/Bà không còn lịch sau:",
        en: "you are no longer expected at:"
      )
    case (.lapsed, _):
      LocalizedText(
        vi: "chỗ được giữ đã hết hạn và dành cho người kế tiếp:",
        en: "the seat that was held for you was not accepted in time and went to the next in line:"
      )
    }
  }

  /// What the person can do.
  private var advice: [LocalizedText] {
    switch (news, role) {
    case (.offered(let until), _):
      [
        LocalizedText(
          vi: "Xin nhận chỗ trước \(until.vi), ở trang riêng của Ông/Bà (địa chỉ do cơ quan cấp) "
            + "hoặc qua cơ quan; sau đó chỗ được mời người kế tiếp.",
          en:
            "Please accept it before \(until.en), on your own page (at the address that the office "
            + "gave you) or through the office; after that it is offered to the next in line."
        )
      ]
    case (.seated, .participant), (.moved, .participant):
      [
        LocalizedText(
          vi:
            "Nếu không dự được, xin rút đăng ký ở trang riêng hoặc báo cơ quan, để người khác có chỗ.",
          en:
            "If you cannot come, please withdraw on your own page or tell the office, so that somebody "
            + "else gets the seat."
        )
      ]
    case (.waiting, _):
      [
        LocalizedText(
          vi: "Khi có chỗ trống, cơ quan mời lần lượt theo thứ tự đăng ký.",
          en: "When a seat becomes free, those who wait are asked in the order of registering."
        )
      ]
    default: []
    }
  }
}
