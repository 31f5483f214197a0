import Almanac
import ICalendar
public import Planning

/// What changed between two revisions, for people; it names no participant.
public struct ChangeSummary {
  private let publication: Publication

  /// Sums a publication up.
  public init(_ publication: Publication) {
    self.publication = publication
  }

  /// The summary in a language, one line a change.
  public func text(_ language: Language) -> String {
    let words = CalendarWords(language: language)
    let state = publication.state
    var lines = [
      words.say(
        "Bản công bố số \(state.number), \(state.time.date.dayMonthYear) \(state.time.clock)",
        "Revision \(state.number), \(state.time.date.iso) \(state.time.clock)"
      )
    ]
    if !state.reason.isEmpty { lines.append(words.say("Lý do: ", "Reason: ") + state.reason) }
    if !publication.isChanged {
      lines.append(words.say("Không có gì thay đổi.", "Nothing changed."))
      return lines.joined(separator: "\n") + "\n"
    }
    let sections: [(EventChange.Kind, String)] = [
      (.added, words.say("Thêm mới", "New")),
      (.reinstated, words.say("Tổ chức lại", "Reinstated")),
      (.moved, words.say("Đổi thời gian hoặc địa điểm", "Moved in time or place")),
      (.dropped, words.say("Huỷ", "Dropped")),
      (.edited, words.say("Sửa nội dung khác", "Edited otherwise")),
    ]
    for (kind, title) in sections {
      let own = publication.changes.filter { $0.kind == kind }
      if own.isEmpty { continue }
      lines += ["", "\(title) (\(own.count)):"]
      lines += own.map { "- " + line($0, words) }
    }
    if let count = publication.paymentChanges, count > 0 {
      lines += [
        "",
        words.say(
          "Thanh toán, quyết toán có thay đổi: \(count)",
          "Payments and filings that changed: \(count)"
        ),
      ]
    }
    lines += people(words)
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ change: EventChange, _ words: CalendarWords) -> String {
    let language = words.language
    let after = change.after
    var text = after.summary[language] + ": "
    if change.kind == .moved, let before = change.before {
      text += range(before, words)
      if before.time != after.time { text += " → " + range(after, words) }
      if before.location != after.location {
        let none = words.say("chưa định", "none")
        text += "; \(before.location?[language] ?? none) → \(after.location?[language] ?? none)"
      }
      return text
    }
    text += range(after, words)
    if let location = after.location { text += ", " + location[language] }
    return text
  }

  private func range(_ event: EventState, _ words: CalendarWords) -> String {
    EventTimeText.time(event.time).map { words.range($0) } ?? event.time
  }

  private func people(_ words: CalendarWords) -> [String] {
    let changed = publication.plan.offerings.compactMap { offering in
      publication.arrivals[offering.id].map { (offering, $0) }
    }
    var lines: [String] = []
    if !changed.isEmpty {
      lines += ["", words.say("Người tham dự:", "Participants:")]
      let index = CalendarIndex(publication.plan.programme, language: words.language)
      for (offering, count) in changed {
        let title = index.activity(offering.activity)?.title[words.language] ?? offering.id
        lines.append("- \(title) (\(offering.id)): +\(count.coming) −\(count.leaving)")
      }
    }
    let cancellations = publication.messages.count { $0.method == CalendarMethod.cancel.rawValue }
    let requests = publication.messages.count - cancellations
    lines += [
      "",
      words.say(
        "Thư: \(requests) mời hoặc báo đổi, \(cancellations) báo huỷ; "
          + "\(publication.unreachable.count) người chưa có địa chỉ thư.",
        "Mail: \(requests) invitations or updates, \(cancellations) cancellations; "
          + "\(publication.unreachable.count) people have no usable address."
      ),
    ]
    return lines
  }
}
