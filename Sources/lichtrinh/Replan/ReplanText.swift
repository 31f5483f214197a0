import Planning
import Replanning

/// The account of a replan for people or for programs.
struct ReplanText {
  private let account: ReplanAccount

  init(_ account: ReplanAccount) {
    self.account = account
  }

  /// Prints it.
  func tell(_ format: OutputFormat) throws {
    switch format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: account))
    case .text: Terminal.output.line(lines.joined(separator: "\n"))
    }
  }

  /// The lines: what happened, the sum, the changes for the approver, then those of the executing unit.
  var lines: [String] {
    var lines: [String] = []
    if let today = account.today {
      let of = account.revision.map { say(" so với bản số \($0)", " against revision \($0)") } ?? ""
      lines.append(say("Lập lại từ ngày \(today)\(of)", "Replanned from \(today)\(of)"))
    }
    for event in account.events {
      let reason = event.reason.map { " – " + said($0) } ?? ""
      lines.append("  [\(event.number)] \(said(event.text))\(reason)")
    }
    lines.append(summary)
    let groups: [(ReplanAccount.Decision, String)] = [
      (.approver, say("Phải trình lại cấp phê duyệt", "Back to the approver")),
      (.unit, say("Đơn vị thực hiện tự quyết", "Within the executing unit's own power")),
    ]
    for (decision, title) in groups {
      let own = account.changes.filter { $0.decision == decision }
      guard !own.isEmpty else { continue }
      lines += ["", "\(title) (\(own.count)):"]
      for change in own { lines += self.lines(of: change) }
    }
    return lines
  }

  private var summary: String {
    say(
      "Giữ nguyên \(account.unchanged) đợt (đã giữ cố định \(account.frozen)), thay đổi \(account.changes.count)"
        + "; điểm thay đổi \(account.changePoints), điểm \(account.score), thiếu \(account.shortfall), "
        + "phục vụ \(account.served) người",
      "\(account.unchanged) offerings stay as they are (\(account.frozen) frozen), \(account.changes.count) change"
        + "; change points \(account.changePoints), score \(account.score), shortfall \(account.shortfall), "
        + "\(account.served) people served"
    )
  }

  private func lines(of change: ReplanAccount.Change) -> [String] {
    let title = change.title.map { " · " + said($0) } ?? ""
    var lines = ["- \(change.offering)\(title): \(what(change))"]
    let approval = change.approval.map(said)
    if !approval.isEmpty { lines.append("    " + approval.joined(separator: "; ")) }
    lines.append("    " + say("vì ", "because ") + why(change))
    return lines
  }

  private func what(_ change: ReplanAccount.Change) -> String {
    var parts: [String] = []
    for kind in change.kinds {
      switch kind {
      case .cancelled: parts.append(say("huỷ", "cancelled") + " (\(days(change.before)))")
      case .new:
        let people = change.after?.people ?? 0
        parts.append(
          say("mới, ", "new, ") + days(change.after)
            + (people > 0 ? say(", \(people) người", ", \(people) people") : "")
        )
      case .moved:
        parts.append(say("dời ", "moved ") + "\(days(change.before)) → \(days(change.after))")
      case .swapped:
        let pairs = zip(change.before?.resources ?? [], change.after?.resources ?? [])
          .filter { $0 != $1 }.map { "\($0) → \($1)" }
        parts.append(pairs.joined(separator: ", "))
      case .released:
        let count = change.released.count
        parts.append(
          say("\(count) người rời", count == 1 ? "1 person leaves" : "\(count) people leave")
        )
      case .joined:
        let count = change.joined.count
        parts.append(
          say("\(count) người mới", count == 1 ? "1 person comes" : "\(count) people come")
        )
      }
    }
    return parts.joined(separator: "; ")
  }

  private func why(_ change: ReplanAccount.Change) -> String {
    let numbers = change.events.map { "[\($0)]" }.joined(separator: " ")
    let made =
      numbers.isEmpty
      ? "" : numbers + (change.isKnockOn ? say(" kéo theo", ", which it follows from") : "")
    let rest: String
    if let rule = change.broken.first {
      let more = change.broken.count > 1 ? say(" và lỗi khác", " and more") : ""
      rest = say("giữ nguyên thì phạm: ", "staying would break: ") + said(rule) + more
    } else if change.gain > 0 {
      rest = say("được thêm \(change.gain) điểm", "it brings \(change.gain) points")
    } else {
      rest = say("không đổi thì không hơn", "staying is no better")
    }
    return made.isEmpty ? rest : made + ": " + rest
  }

  private func days(_ state: ReplanAccount.State?) -> String {
    guard let first = state?.sessions.first?.prefix(10), let last = state?.sessions.last?.prefix(10)
    else { return "–" }
    return first == last ? String(first) : "\(first)–\(last)"
  }

  private func said(_ text: LocalizedText) -> String { text[CommandLanguage.current] }
}
