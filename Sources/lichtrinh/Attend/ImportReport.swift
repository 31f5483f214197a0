import Attendance
import Planning

/// What a filled list would change, as the command shows it before anything is recorded.
struct ImportReport {
  private let outcome: ListImport
  private let file: String
  private let offering: Offering
  private let replaces: Bool
  private let language = CommandLanguage.current

  init(_ outcome: ListImport, file: String, offering: Offering, replaces: Bool) {
    self.outcome = outcome
    self.file = file
    self.offering = offering
    self.replaces = replaces
  }

  /// Problems on standard error by place; counts, differences and marks on standard output.
  func show() {
    for problem in outcome.problems {
      Terminal.errors.line("\(file):\(problem.line):\(problem.column): \(problem.text[language])")
    }
    let counts = AttendanceMark.allCases.compactMap { mark -> String? in
      let count = outcome.marks.count { $0.mark == mark }
      return count == 0 ? nil : "\(count) \(mark.name[language])"
    }
    let list = counts.isEmpty ? say("không có gì", "nothing") : counts.joined(separator: ", ")
    Terminal.output.line(
      say("\(offering.id): sẽ ghi \(list)", "\(offering.id): to be recorded: \(list)")
        + say("; đã có \(outcome.unchanged)", "; known already: \(outcome.unchanged)")
    )
    for mark in outcome.marks where mark.mark != .present {
      Terminal.output.line("  + \(line(mark))")
    }
    for difference in outcome.differences {
      let known = difference.known.name[language]
      Terminal.output.line(
        "  \(replaces ? "*" : "=") \(line(difference.mark)); "
          + (replaces
            ? say("thay \(known)", "replaces \(known)") : say("giữ \(known)", "kept: \(known)"))
      )
    }
    if !outcome.differences.isEmpty && !replaces {
      Terminal.output.line(
        say(
          "  Thêm --replace để thay điều đã ghi.",
          "  Add --replace to replace what was recorded."
        )
      )
    }
  }

  /// Who came without being on the list, and whether they are taken in.
  func showNewcomers(joining: [ListImport.Newcomer]) {
    let lines = Set(joining.map(\.line))
    for newcomer in outcome.newcomers {
      let who =
        newcomer.isKnown
        ? newcomer.person.id
        : newcomer.person.name + (newcomer.person.birthYear.map { " (\($0))" } ?? "")
      let near = newcomer.near.joined(separator: ", ")
      let hint = near.isEmpty ? "" : say("; gần giống: \(near)", "; near: \(near)")
      if lines.contains(newcomer.line) {
        Terminal.output.line(
          "  + \(who): "
            + say(
              "nhận vào đợt, \(newcomer.marks.count) buổi",
              "joins, \(newcomer.marks.count) sessions"
            )
        )
      } else {
        Terminal.errors.line(
          "\(file):\(newcomer.line):1: "
            + say(
              "\(who) không có trong danh sách\(hint); sửa tên, hoặc nhận vào bằng --join \(newcomer.line)",
              "\(who) is not on the list\(hint); mend the name, or take them in by --join \(newcomer.line)"
            )
        )
      }
    }
  }

  private func line(_ mark: SessionMark) -> String {
    let session = SessionChoice.text(offering.sessions[mark.session])
    let name = mark.substitute.map { ": \($0.name)" } ?? ""
    return "\(mark.person) \(session) \(mark.mark.name[language])\(name)"
  }
}
