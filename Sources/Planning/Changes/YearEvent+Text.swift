import Almanac

extension YearEvent {
  /// What happens, in a line; it names no person, only ids.
  public var text: LocalizedText {
    switch kind {
    case .budget(let change): Self.text(change)
    case .unavailable(let resource, let windows):
      Self.dated(
        LocalizedText(vi: "\(resource) không dùng được", en: "\(resource) is not available"),
        windows
      )
    case .absent(let person, let windows):
      Self.dated(
        LocalizedText(vi: "\(person) không tham dự được", en: "\(person) cannot come"),
        windows
      )
    case .withdrawn(let person, let activity):
      LocalizedText(
        vi: "\(person) rút khỏi \(activity ?? "mọi hoạt động")",
        en: "\(person) withdraws from \(activity ?? "everything")"
      )
    case .joined(let person, let requests):
      LocalizedText(
        vi: "thêm người \(person.id), \(requests.count) nguyện vọng",
        en: "\(person.id) comes new, with \(requests.count) requests"
      )
    case .requested(let request):
      LocalizedText(
        vi: "\(request.person) đăng ký \(request.activity)",
        en: "\(request.person) asks for \(request.activity)"
      )
    case .rescheduled(let activity, let windows):
      Self.dated(
        LocalizedText(vi: "\(activity) chuyển sang", en: "\(activity) is moved to"),
        windows
      )
    case .dropped(let activity):
      LocalizedText(vi: "\(activity) không tổ chức nữa", en: "\(activity) cannot be held any more")
    case .held(let offering):
      LocalizedText(vi: "\(offering) đã tổ chức", en: "\(offering) was held")
    case .contracted(let offering, _):
      LocalizedText(vi: "\(offering) đã ký hợp đồng", en: "\(offering) is contracted")
    case .added(let profile):
      LocalizedText(
        vi: "thêm \(profile.kind.name.vi.lowercased()) \(profile.id)",
        en: "\(profile.kind.name.en.lowercased()) \(profile.id) is new"
      )
    case .closed(let weekdays, _):
      LocalizedText(
        vi: "không tổ chức vào " + weekdays.map(\.shortNameVi).joined(separator: ", "),
        en: "no sessions on " + weekdays.map(\.shortNameEn).joined(separator: ", ")
      )
    case .weights:
      LocalizedText(vi: "đổi trọng số", en: "other weights")
    case .offerings(let activity, _, _):
      LocalizedText(vi: "\(activity) đổi số đợt hoặc điểm", en: "\(activity) has other offerings")
    }
  }

  private static func text(_ change: BudgetChange) -> LocalizedText {
    switch change.amount {
    case .by(let money):
      let more = money.dong > 0 ? "+" : ""
      return LocalizedText(
        vi: "nguồn \(change.source) \(more)\(money.text(.vi))",
        en: "source \(change.source) \(more)\(money.text(.en))"
      )
    case .byShare(let thousandths):
      let sign = thousandths > 0 ? "+" : "−"
      let share = Share(thousandths: abs(thousandths))
      return LocalizedText(
        vi: "nguồn \(change.source) \(sign)\(share.text(.vi))",
        en: "source \(change.source) \(sign)\(share.text(.en))"
      )
    case .to(let money):
      return LocalizedText(
        vi: "nguồn \(change.source) còn \(money.text(.vi))",
        en: "source \(change.source) has \(money.text(.en))"
      )
    }
  }

  private static func dated(_ text: LocalizedText, _ windows: [DateWindow]) -> LocalizedText {
    guard !windows.isEmpty else { return text }
    func list(_ day: (CivilDate) -> String) -> String {
      windows.map { $0.from == $0.to ? day($0.from) : "\(day($0.from)) – \(day($0.to))" }
        .joined(separator: ", ")
    }
    return LocalizedText(
      vi: "\(text.vi) \(list(\.dayMonthYear))",
      en: "\(text.en) \(list(\.iso))"
    )
  }
}
