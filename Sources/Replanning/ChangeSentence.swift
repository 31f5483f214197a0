import Almanac
import Planning
import Problem

/// What becomes of an offering and why, in a sentence each.
struct ChangeSentence {
  let change: OfferingChange
  let cause: ChangeCause
  let origin: EventTrace.Origin
  let sessions: OfferingSessions
  let words: StoryWords

  /// What becomes of it.
  var what: LocalizedText {
    if change.isCancelled {
      return join([LocalizedText(vi: "huỷ", en: "cancelled"), bracketed(days(change.before))], " ")
    }
    if change.isNew { return join([new, days(change.after), comers].compactMap(\.self), ", ") }
    var parts: [LocalizedText] = []
    if change.isMoved {
      let arrow = join([days(change.before), days(change.after)], " → ")
      parts.append(LocalizedText(vi: "dời \(arrow.vi)", en: "moved \(arrow.en)"))
    }
    for need in change.swapped {
      let before = change.before.map { words.resource($0.resources[need]) } ?? ""
      let after = change.after.map { words.resource($0.resources[need]) } ?? ""
      parts.append(LocalizedText("\(before) → \(after)"))
    }
    let leavers = change.released.count
    if leavers > 0 {
      parts.append(
        LocalizedText(
          vi: "\(leavers) người rời",
          en: leavers == 1 ? "1 person leaves" : "\(leavers) people leave"
        )
      )
    }
    if let comers { parts.append(comers) }
    return join(parts, "; ")
  }

  /// Why: the events that made it, and the rule that staying as published would break or what the change brings.
  var why: LocalizedText {
    let numbers = origin.events.map { "[\($0 + 1)]" }.joined(separator: " ")
    let made =
      numbers.isEmpty
      ? nil
      : origin.isKnockOn
        ? LocalizedText(vi: "\(numbers) kéo theo", en: "\(numbers), which it follows from")
        : LocalizedText(numbers)
    return join([made, rest].compactMap(\.self), ": ")
  }

  /// The rules that staying would break, in words.
  var broken: [LocalizedText] {
    cause.broken.map { words.rule($0, cause.back, change.before) }
  }

  private var rest: LocalizedText {
    if let rule = broken.first {
      let more =
        broken.count > 1
        ? LocalizedText(vi: " và điều khác", en: " and more") : LocalizedText("")
      return LocalizedText(
        vi: "giữ nguyên thì phạm: \(rule.vi)\(more.vi)",
        en: "staying would break: \(rule.en)\(more.en)"
      )
    }
    if cause.mended > 0 {
      return LocalizedText(
        vi: "bớt thiếu \(cause.mended) đợt so với số tối thiểu",
        en: "\(cause.mended) fewer offerings are missing of the least number"
      )
    }
    return cause.gain > 0
      ? LocalizedText(vi: "được thêm \(cause.gain) điểm", en: "it brings \(cause.gain) points")
      : LocalizedText(vi: "giữ nguyên cũng không hơn", en: "staying is no better")
  }

  private var new: LocalizedText { LocalizedText(vi: "mới", en: "new") }

  private var comers: LocalizedText? {
    let count = change.joined.count
    guard count > 0 else { return nil }
    if change.isNew { return LocalizedText(vi: "\(count) người", en: "\(count) people") }
    return LocalizedText(
      vi: "\(count) người mới",
      en: count == 1 ? "1 person comes" : "\(count) people come"
    )
  }

  private func days(_ offering: PlannedOffering?) -> LocalizedText {
    let times = offering.map(sessions.of) ?? []
    guard let first = times.first?.date, let last = times.last?.date else {
      return LocalizedText("–")
    }
    return first == last
      ? LocalizedText(vi: first.dayMonthYear, en: first.iso)
      : LocalizedText(
        vi: "\(first.dayMonthYear)–\(last.dayMonthYear)",
        en: "\(first.iso)–\(last.iso)"
      )
  }

  private func bracketed(_ text: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "(\(text.vi))", en: "(\(text.en))")
  }

  private func join(_ texts: [LocalizedText], _ separator: String) -> LocalizedText {
    LocalizedText(
      vi: texts.map(\.vi).joined(separator: separator),
      en: texts.map(\.en).joined(separator: separator)
    )
  }
}
