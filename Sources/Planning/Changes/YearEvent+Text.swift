import Almanac

extension YearEvent {
  /// What happens, in a line; people stand by id, all else too where no programme gives its name.
  public func text(in programme: Programme? = nil) -> LocalizedText {
    EventWords(programme: programme).text(kind)
  }
}

/// What happens in words, with the names of a programme.
private struct EventWords {
  let programme: Programme?

  func text(_ kind: YearEvent.Kind) -> LocalizedText {
    switch kind {
    case .budget(let change): text(change)
    case .unavailable(let resource, let windows):
      Self.dated(
        LocalizedText(
          vi: "\(name(resource)) không dùng được",
          en: "\(name(resource)) is not available"
        ),
        windows
      )
    case .absent(let person, let windows):
      Self.dated(
        LocalizedText(vi: "\(person) không tham dự được", en: "\(person) cannot come"),
        windows
      )
    case .withdrawn(let person, let activity):
      LocalizedText(
        vi: "\(person) rút khỏi \(activity.map { title($0).vi } ?? "mọi hoạt động")",
        en: "\(person) withdraws from \(activity.map { title($0).en } ?? "everything")"
      )
    case .joined(let person, let requests):
      LocalizedText(
        vi: "thêm người \(person.id), \(requests.count) nguyện vọng",
        en: "\(person.id) comes new, with \(requests.count) "
          + (requests.count == 1 ? "request" : "requests")
      )
    case .requested(let request):
      LocalizedText(
        vi: "\(request.person) đăng ký \(title(request.activity).vi)",
        en: "\(request.person) asks for \(title(request.activity).en)"
      )
    case .held(let offering):
      LocalizedText(vi: "\(offering) đã tổ chức", en: "\(offering) was held")
    case .contracted(let offering, _):
      LocalizedText(vi: "\(offering) đã ký hợp đồng", en: "\(offering) is contracted")
    case .paid(let offering):
      LocalizedText(vi: "\(offering) đã tạm ứng", en: "\(offering): an advance is paid")
    case .refunded(let offering):
      LocalizedText(
        vi: "\(offering) đã thu hồi tạm ứng",
        en: "\(offering): the advance came back"
      )
    case .moved(let offering, let sessions):
      LocalizedText(
        vi: "\(offering) chuyển sang \(sessions.first?.date.dayMonthYear ?? "")",
        en: "\(offering) is moved to \(sessions.first?.date.iso ?? "")"
      )
    case .added(let profile):
      LocalizedText(
        vi: "thêm \(profile.kind.name.vi.lowercased()) \(profile.name) (\(profile.id))",
        en: "\(profile.kind.name.en.lowercased()) \(profile.name) (\(profile.id)) is new"
      )
    case .closed(let weekdays, _):
      LocalizedText(
        vi: "không tổ chức vào " + weekdays.map(\.shortNameVi).joined(separator: ", "),
        en: "no sessions on " + weekdays.map(\.shortNameEn).joined(separator: ", ")
      )
    case .weights:
      LocalizedText(vi: "đổi trọng số", en: "other weights")
    case .rescheduled, .dropped, .offerings: activity(kind)
    }
  }

  private func activity(_ kind: YearEvent.Kind) -> LocalizedText {
    switch kind {
    case .rescheduled(let activity, let windows):
      Self.dated(
        LocalizedText(
          vi: "\(title(activity).vi) chuyển sang",
          en: "\(title(activity).en) is moved to"
        ),
        windows
      )
    case .dropped(let activity):
      LocalizedText(
        vi: "\(title(activity).vi) không tổ chức nữa",
        en: "\(title(activity).en) cannot be held any more"
      )
    case .offerings(let activity, _, _):
      LocalizedText(
        vi: "\(title(activity).vi) đổi số đợt hoặc điểm",
        en: "\(title(activity).en) has other offerings"
      )
    default: LocalizedText("")
    }
  }

  private func text(_ change: BudgetChange) -> LocalizedText {
    let source =
      programme?.sources.first { $0.id == change.source }?.name
      ?? LocalizedText(vi: "nguồn \(change.source)", en: "source \(change.source)")
    switch change.amount {
    case .by(let money):
      let more = money.dong > 0 ? "+" : ""
      return LocalizedText(
        vi: "\(source.vi) \(more)\(money.text(.vi))",
        en: "\(source.en) \(more)\(money.text(.en))"
      )
    case .byShare(let thousandths):
      let sign = thousandths > 0 ? "+" : "−"
      let share = Share(thousandths: abs(thousandths))
      return LocalizedText(
        vi: "\(source.vi) \(sign)\(share.text(.vi))",
        en: "\(source.en) \(sign)\(share.text(.en))"
      )
    case .to(let money):
      return LocalizedText(
        vi: "\(source.vi) còn \(money.text(.vi))",
        en: "\(source.en) has \(money.text(.en))"
      )
    }
  }

  /// A resource's name with its id.
  private func name(_ resource: String) -> String {
    let name = programme?.resources.first { $0.id == resource }?.name
    return name.map { "\($0) (\(resource))" } ?? resource
  }

  /// An activity's id with its title.
  private func title(_ activity: String) -> LocalizedText {
    guard let title = programme?.activities.first(where: { $0.id == activity })?.title else {
      return LocalizedText(activity)
    }
    return LocalizedText(vi: "\(activity) · \(title.vi)", en: "\(activity) · \(title.en)")
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
