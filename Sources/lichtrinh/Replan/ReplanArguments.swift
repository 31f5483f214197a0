import Almanac
import ArgumentParser
import Engine
import Replanning

/// How long a replan searches; it needs less than a plan, since it begins from what was published.
enum ReplanTime: UsualTime {
  static let seconds = 5.0
}

/// How a replan searches.
struct ReplanArguments: ParsableArguments {
  @OptionGroup var effort: EffortArguments<ReplanTime>

  @Option(
    help: ArgumentHelp(
      say(
        "Khi tìm, điểm thay đổi được tính gấp bấy nhiêu lần; càng lớn càng ít đổi.",
        "How often change points count while searching; the more, the less changes."
      ),
      valueName: say("số", "n")
    )
  )
  var steadiness: Int = Steadiness.usual

  @Option(
    help: ArgumentHelp(
      say(
        "Tiến độ trên đầu ra lỗi: auto, json, none.",
        "Progress on standard error: auto, json, none."
      ),
      valueName: say("dạng", "form")
    )
  )
  var progress: ProgressForm = .auto

  @Flag(
    name: .customLong("bound"),
    help: ArgumentHelp(
      say(
        "Tính thêm cận trên của điểm bên cạnh việc tìm.",
        "Work out a bound on the score beside the search."
      )
    )
  )
  var hasBound = false

  mutating func validate() throws {
    guard (1...1_000).contains(steadiness) else {
      throw ValidationError(
        say("--steadiness phải từ 1 đến 1000.", "--steadiness must be from 1 to 1000.")
      )
    }
  }

  /// The search as every command makes it.
  func search() throws -> SearchArguments {
    try effort.search(progress: progress, hasBound: hasBound)
  }
}

extension EffortArguments {
  /// The search of a command with its own usual time.
  func search(progress: ProgressForm, hasBound: Bool) throws -> SearchArguments {
    var words = ["--seed", "\(seed)", "--threads", "\(threads)", "--progress", progress.rawValue]
    if let limitSeconds { words += ["--seconds", "\(limitSeconds)"] }
    if let steps { words += ["--steps", "\(steps)"] }
    if !hasBound { words.append("--no-bound") }
    return try SearchArguments.parse(words)
  }
}

/// A date of the command line.
struct DateArgument: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    guard let date = CivilDate(iso: argument) else { return nil }
    self.date = date
  }
}
