import ArgumentParser

/// How long a search takes that is given neither time nor steps.
protocol UsualTime: Sendable {
  /// The time, in seconds.
  static var seconds: Double { get }
}

/// How much work a search may do, and what makes it repeatable.
struct EffortArguments<Usual: UsualTime>: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Thời gian tìm, giây; mặc định \(Int(Usual.seconds)) nếu không có --steps.",
        "Seconds to search; \(Int(Usual.seconds)) unless --steps is given."
      ),
      valueName: say("giây", "s")
    )
  )
  var seconds: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Số bước của mỗi luồng; cùng bước, mầm và số luồng cho cùng kết quả.",
        "Steps of each thread; the same steps, seed and threads give the same answer."
      ),
      valueName: say("số", "n")
    )
  )
  var steps: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(say("Mầm ngẫu nhiên.", "The random seed."), valueName: say("số", "n"))
  )
  var seed: Int = 1

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(say("Số luồng.", "The number of threads."), valueName: say("số", "n"))
  )
  var threads: Int = 2

  /// The limit of time, in seconds; none where only steps were given.
  var limitSeconds: Double? { seconds ?? (steps == nil ? Usual.seconds : nil) }

  mutating func validate() throws {
    try SearchArguments.demandLimits(seconds: seconds, steps: steps)
    if seed < 0 {
      throw ValidationError(say("--seed không được âm.", "--seed must not be negative."))
    }
    guard (1...256).contains(threads) else {
      throw ValidationError(
        say("--threads phải từ 1 đến 256.", "--threads must be from 1 to 256.")
      )
    }
  }
}
