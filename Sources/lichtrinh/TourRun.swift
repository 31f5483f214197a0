import Itinerary
import Synchronization

/// A search for an itinerary with its display and its Ctrl-C.
struct TourRun {
  /// What was found.
  let result: ItineraryResult
  /// Whether somebody stopped the search.
  let wasInterrupted: Bool

  /// Searches and shows progress where a person watches.
  init(_ problem: ItineraryProblem, _ options: ItineraryOptions) {
    let cancellation = ItineraryCancellation()
    Interruption.begin(.touring(cancellation))
    let lastShown = Mutex(-1.0)
    let isWatched = Terminal.errors.isInteractive
    result = ItinerarySearch.run(
      problem,
      options: options,
      cancellation: cancellation,
      progress: { progress in
        let isDue = lastShown.withLock { last in
          guard progress.elapsedSeconds - last >= 0.2 else { return false }
          last = progress.elapsedSeconds
          return true
        }
        guard isWatched, isDue else { return }
        Terminal.errors.clearLine()
        Terminal.errors.write(Self.line(progress, options.limits))
      }
    )
    if isWatched { Terminal.errors.clearLine() }
    wasInterrupted = Interruption.begin(.writing)
  }

  private static func line(_ progress: ItineraryProgress, _ limits: ItineraryLimits) -> String {
    var parts = [say("giá trị \(progress.bestValue)", "value \(progress.bestValue)")]
    if progress.lacking > 0 {
      parts.append(say("còn thiếu \(progress.lacking)", "lacking \(progress.lacking)"))
    }
    parts.append(say("\(progress.steps) bước", "\(progress.steps) steps"))
    if let seconds = limits.seconds {
      let left = Int(max(0, seconds - progress.elapsedSeconds).rounded(.up))
      parts.append(say("còn \(left) giây", "\(left) s left"))
    }
    return String(parts.joined(separator: " · ").prefix((Terminal.errors.columns ?? 80) - 1))
  }
}

/// What more time or money would add to an itinerary.
struct TourGain {
  /// More of what.
  let cause: String
  /// The value that it would add.
  let value: Int

  /// What one more hour a day and, where money is limited, one more million would add, each found by a search of its own.
  static func all(
    of result: ItineraryResult,
    _ task: TourTask,
    _ options: ItineraryOptions
  ) -> [TourGain] {
    guard task.hasClockTimes else { return [] }
    var longer = task.problem
    let hour = 60 * longer.ticksPerMinute
    for day in longer.days.indices {
      longer.days[day].latestReturn += hour
      longer.days[day].longestTicks = longer.days[day].longestTicks.map { $0 + hour }
      longer.days[day].longestDrivingTicks = longer.days[day].longestDrivingTicks.map { $0 + hour }
    }
    var gains = [gain(say("thêm một giờ mỗi ngày", "one more hour a day"), longer, result, options)]
    if let budget = task.problem.budget {
      var richer = task.problem
      richer.budget = budget + 1_000_000
      gains.append(
        gain(say("thêm một triệu đồng", "one more million đồng"), richer, result, options)
      )
    }
    return gains
  }

  private static func gain(
    _ cause: String,
    _ problem: ItineraryProblem,
    _ result: ItineraryResult,
    _ options: ItineraryOptions
  ) -> TourGain {
    let found = TourRun(problem, options).result
    let isBetter = found.breaches.isEmpty
    return TourGain(
      cause: cause,
      value: isBetter ? max(0, found.plan.value - result.plan.value) : 0
    )
  }

  /// The gain on a line.
  func line(_ task: TourTask) -> String {
    say("\(cause): thêm \(task.value(value)) điểm", "\(cause): \(task.value(value)) more points")
  }
}
