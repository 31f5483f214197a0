import Almanac
import Planning

/// Long work that somebody asks for.
enum JobTask: Sendable, Codable {
  /// The year planned anew.
  case plan(seconds: Int)
  /// The year planned around an offering that is to be held at other times.
  case move(PlacementWish)
  /// The year planned around a change file.
  case change(text: String, today: CivilDate)
  /// Why something is left out; nil: everything that is.
  case explain(activity: String?)
  /// Scenarios of the plan beside each other; none: all.
  case compare([String], seconds: Int)

  /// An offering, where it is to be, and why.
  struct PlacementWish: Sendable, Codable {
    var offering: String
    var sessions: [SessionTime]
    var reason: String
    /// The day before which everything stays as it is.
    var today: CivilDate
  }

  /// What it is called.
  var name: LocalizedText {
    switch self {
    case .plan: LocalizedText(vi: "Lập kế hoạch năm", en: "Planning the year")
    case .move(let wish):
      LocalizedText(
        vi: "Chuyển \(wish.offering) sang \(wish.sessions.first?.date.dayMonthYear ?? "")",
        en: "Moving \(wish.offering) to \(wish.sessions.first?.date.iso ?? "")"
      )
    case .change: LocalizedText(vi: "Lập lại sau thay đổi", en: "Planning around a change")
    case .explain(let activity):
      LocalizedText(
        vi: "Vì sao " + (activity.map { "\($0) không diễn ra" } ?? "có việc bị bỏ lại"),
        en: "Why " + (activity.map { "\($0) does not run" } ?? "something is left out")
      )
    case .compare: LocalizedText(vi: "So sánh phương án", en: "Comparing scenarios")
    }
  }

  /// Whether it needs a plan to begin from.
  var needsAnswer: Bool {
    switch self {
    case .plan, .compare: false
    case .move, .change, .explain: true
    }
  }

  /// Seconds that a planned search takes; nil: it is not known.
  var seconds: Int? {
    switch self {
    case .plan(let seconds), .compare(_, let seconds): seconds
    case .move, .change: Self.replanSeconds
    case .explain: nil
    }
  }

  /// A replan begins from what there is and needs less.
  private static let replanSeconds = 10
  /// An explanation ends by then with what it found.
  private static let explainSeconds = 120

  /// The arguments of the command, run in the job's folder.
  ///
  /// - Parameters:
  ///   - base: the number of the revision that it begins from.
  ///   - steps: steps in place of seconds.
  ///   - language: the language of its messages.
  /// - Returns: the arguments, the subcommand first.
  func arguments(base: Int?, steps: Int?, language: Language) -> [String] {
    let folder = JobFolder.plan
    let effort = steps.map { ["--steps", "\($0)"] } ?? seconds.map { ["--seconds", "\($0)"] }
    let common = (effort ?? []) + ["--lang", language.rawValue]
    let progress = ["--progress", "json"]
    let result = ["--out", JobFolder.result]
    switch self {
    case .plan:
      return ["plan", folder, "--only", "plan", "--stats", "json"] + result + progress + common
    case .move(let wish):
      return replan(base, wish.today) + result + progress + common
    case .change(_, let today):
      return replan(base, today) + ["--keep"] + result + progress + common
    case .explain(let activity):
      let limits = steps.map { ["--steps", "\($0)"] } ?? ["--seconds", "\(Self.explainSeconds)"]
      return ["explain", folder] + (activity.map { [$0] } ?? [])
        + ["--solution", JobFolder.answer, "--format", "json", "--lang", language.rawValue]
        + limits
    case .compare(let names, _):
      return ["compare", folder] + names + ["--format", "json"] + result + progress + common
    }
  }

  private func replan(_ base: Int?, _ today: CivilDate) -> [String] {
    [
      "replan", JobFolder.plan, "--from", "\(base ?? 1)", "--change", JobFolder.change,
      "--today", today.iso, "--format", "json", "--only", "plan",
    ]
  }

  /// The change file that it is about; nil: none.
  var changeFile: String? {
    switch self {
    case .plan, .explain, .compare: nil
    case .move(let wish):
      "changes:\n  - moved: {offering: \(wish.offering), sessions: ["
        + wish.sessions.map { "\"\($0.text)\"" }.joined(separator: ", ") + "]}\n"
        + (wish.reason.isEmpty ? "" : "    reason: \(Self.quoted(wish.reason))\n")
    case .change(let text, _): text
    }
  }

  /// A text as YAML's double quotes hold it.
  private static func quoted(_ text: String) -> String {
    let escaped = text.map { character -> String in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case _ where character.isNewline || character == "\t": " "
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
