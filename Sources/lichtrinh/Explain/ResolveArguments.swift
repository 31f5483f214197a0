import ArgumentParser
import Explanations

/// How much work a command may do that solves changed problems again and again.
struct ResolveArguments: ParsableArguments {
  /// Steps of one search that solves anew; enough to go on from a good answer.
  private static let usualSteps = 3_000

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Số bước của mỗi lần giải lại; cùng số bước cho cùng kết quả.",
        "Steps each time a changed problem is solved; the same steps give the same result."
      ),
      valueName: say("số", "n")
    )
  )
  var steps: Int = Self.usualSteps

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Thời gian nhiều nhất, giây; mặc định không hạn.",
        "The most seconds; no limit by default."
      ),
      valueName: say("giây", "s")
    )
  )
  var seconds: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(say("Mầm ngẫu nhiên.", "The random seed."), valueName: say("số", "n"))
  )
  var seed: Int = 1

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

  mutating func validate() throws {
    try SearchArguments.demandLimits(seconds: seconds, steps: steps)
    if seed < 0 {
      throw ValidationError(say("--seed không được âm.", "--seed must not be negative."))
    }
  }

  /// A display of how the work goes on.
  var display: ResolveDisplay { ResolveDisplay(form: progress, effort: effort) }

  /// The effort.
  var effort: Effort { Effort(steps: steps, seconds: seconds, seed: UInt64(seed)) }
}
