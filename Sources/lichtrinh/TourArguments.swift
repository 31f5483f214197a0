import ArgumentParser
import Itinerary

/// How long and how to search for an itinerary.
struct TourArguments: ParsableArguments {
  /// The time of a search that is given neither time nor steps.
  private static let usualSeconds = 5.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Thời gian tìm, giây; mặc định 5 nếu không có --steps.",
        "Seconds to search; 5 unless --steps is given."
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

  mutating func validate() throws {
    if let seconds, !(seconds > 0 && seconds <= 10_000_000) {
      throw ValidationError(
        say(
          "--seconds phải lớn hơn 0 và không quá 10000000.",
          "--seconds must be above 0 and at most 10000000."
        )
      )
    }
    if let steps, steps < 0 {
      throw ValidationError(say("--steps không được âm.", "--steps must not be negative."))
    }
    if seed < 0 {
      throw ValidationError(say("--seed không được âm.", "--seed must not be negative."))
    }
    guard (1...256).contains(threads) else {
      throw ValidationError(
        say("--threads phải từ 1 đến 256.", "--threads must be from 1 to 256.")
      )
    }
  }

  /// The options of the search.
  var options: ItineraryOptions {
    ItineraryOptions(
      limits: ItineraryLimits(
        seconds: seconds ?? (steps == nil ? Self.usualSeconds : nil),
        steps: steps
      ),
      seed: UInt64(seed),
      threads: threads
    )
  }
}
