import Almanac
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

  /// The lines: what happened, the sum, what is pinned ahead, the changes for the approver, then those of the executing unit.
  var lines: [String] {
    var lines: [String] = []
    if let today = account.today {
      let of = account.revision.map { say(" so với bản số \($0)", " against revision \($0)") } ?? ""
      let day = CivilDate(iso: today)?.dayMonthYear ?? today
      lines.append(say("Lập lại từ ngày \(day)\(of)", "Replanned from \(today)\(of)"))
    }
    for event in account.events {
      let reason = event.reason.map { " – " + said($0) } ?? ""
      lines.append("  [\(event.number)] \(said(event.text))\(reason)")
    }
    lines += summary
    if !account.pinned.isEmpty {
      lines += ["", say("Bị ghim (\(account.pinned.count)):", "Pinned (\(account.pinned.count)):")]
      for pinned in account.pinned {
        let pins = pinned.pins.map { said($0.name) }.joined(separator: ", ")
        let reason = pinned.reason.map { " – " + said($0) } ?? ""
        lines.append("- \(pinned.offering): \(pins)\(reason)")
      }
    }
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

  private var summary: [String] {
    let score = account.scoreBefore.map { "\($0) → \(account.score)" } ?? "\(account.score)"
    let served = account.servedBefore.map { "\($0) → \(account.served)" } ?? "\(account.served)"
    let bound = account.bound.map { say(", cận trên \($0)", ", bound \($0)") } ?? ""
    return [
      say(
        "Giữ nguyên \(account.unchanged) đợt (\(account.frozen) đã bắt đầu), thay đổi \(account.changes.count)",
        "\(account.unchanged) offerings stay as they are (\(account.frozen) had begun), \(account.changes.count) change"
      ),
      say(
        "Điểm \(score) (trong đó điểm thay đổi −\(account.changePoints))\(bound), thiếu \(account.shortfall); "
          + "phục vụ \(served) người",
        "Score \(score) (change points −\(account.changePoints) in it)\(bound), shortfall \(account.shortfall); "
          + "people served \(served)"
      ),
    ]
  }

  private func lines(of change: ReplanAccount.Change) -> [String] {
    let title = change.title.map { " · " + said($0) } ?? ""
    var lines = ["- \(change.offering)\(title): \(said(change.what))"]
    let approval = change.approval.map(said)
    if !approval.isEmpty { lines.append("    " + approval.joined(separator: "; ")) }
    lines.append("    " + say("vì ", "because ") + said(change.why))
    return lines
  }

  private func said(_ text: LocalizedText) -> String { text[CommandLanguage.current] }
}
