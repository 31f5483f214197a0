import ArgumentParser
import Engine
import Problem
import Publishing

/// How long and how to search; the same for every command that does.
struct SearchArguments: ParsableArguments {
  /// The time of a search for a year's plan.
  enum Usual: UsualTime {
    static let seconds = 20.0
  }

  /// More steps seldom bring the bound down.
  private static let mostBoundSteps = 2_000

  @OptionGroup var effort: EffortArguments<Usual>

  @Flag(
    help: ArgumentHelp(
      say(
        "Không tính cận trên bên cạnh việc tìm.",
        "Do not work out a bound beside the search."
      )
    )
  )
  var noBound = false

  @Option(
    help: ArgumentHelp(
      say(
        "Tiến độ trên đầu ra lỗi: auto (chỉ khi có người xem), json (mỗi dòng một đối tượng), none.",
        "Progress on standard error: auto (if someone watches), json (one object a line), none."
      ),
      valueName: say("dạng", "form")
    )
  )
  var progress: ProgressForm = .auto

  @Option(
    help: ArgumentHelp(
      say(
        "In số liệu của lần tìm thay cho các dòng kết quả: json (một đối tượng trên đầu ra chuẩn).",
        "Print figures of the search in place of the usual lines: json (one object)."
      ),
      valueName: say("dạng", "form")
    )
  )
  var stats: StatisticsForm?

  @Option(
    help: ArgumentHelp(
      say(
        "Ghi diễn biến (thời gian, điểm, cận trên) vào tệp CSV này, để vẽ đồ thị.",
        "Write how score and bound went to this CSV file, for plots."
      ),
      valueName: say("tệp", "file")
    )
  )
  var trace: String?

  mutating func validate() throws {
    try PathName.demand(trace)
  }

  /// Refuses limits that mean nothing.
  static func demandLimits(seconds: Double?, steps: Int?) throws {
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
  }

  /// Refuses a trace that would take the place of another file of the run.
  func demandOwnTrace(_ files: [String]) throws {
    guard let trace, files.contains(where: { $0 == trace || OutputFile.isSame($0, trace) }) else {
      return
    }
    throw ValidationError(
      say("--trace không được trùng với tệp khác.", "--trace must be a file of its own.")
    )
  }

  /// Proves, before long work, that the trace can be written.
  func proveTrace() throws {
    if let trace { try OutputFile.prove(trace) }
  }

  /// The engine's options.
  var options: SearchOptions {
    SearchOptions(
      limits: SearchLimits(seconds: effort.limitSeconds, steps: effort.steps),
      seed: UInt64(effort.seed),
      threads: effort.threads
    )
  }
}

extension SearchArguments {
  /// Whether the same arguments give the same answer and the same facts.
  var isRepeatable: Bool { effort.steps != nil && effort.seconds == nil }

  /// How far the bound goes beside the search; nil: there is none.
  ///
  /// A step of the bound looks at everybody who may come to something, which takes about as long as a step of the search
  /// for each; so the bound takes about a quarter of the time of one thread.
  func boundExtent(for problem: PlanningProblem) -> BoundBeside.Extent? {
    if noBound { return nil }
    guard isRepeatable, let steps = effort.steps else { return .untilStopped }
    let people = problem.activities.reduce(problem.requests.count) { $0 + $1.enrolled.count }
    return .steps(min(Self.mostBoundSteps, 1 + steps / (4 * max(1, people))))
  }

  /// How an answer was found, without what depends on the clock.
  func facts(of run: SearchRun) -> RunFacts {
    RunFacts(
      seed: effort.seed,
      steps: effort.steps.map { min($0, run.result.steps) },
      seconds: effort.steps == nil ? effort.limitSeconds.map { Int($0.rounded(.up)) } : nil,
      threads: effort.threads,
      scoreBound: run.bound?.score
    )
  }
}

/// The form in which figures of a search are printed.
enum StatisticsForm: String, ExpressibleByArgument, CaseIterable {
  /// One JSON object.
  case json
}

/// How progress is shown.
enum ProgressForm: String, ExpressibleByArgument, CaseIterable {
  /// A line that renews itself, where a person watches.
  case auto
  /// One JSON object a line.
  case json
  /// Nothing.
  case none
}
