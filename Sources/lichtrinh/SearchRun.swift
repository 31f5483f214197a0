import Engine
import Problem
import Referee

/// A search with its display, its Ctrl-C and, at the end, its referee.
struct SearchRun {
  /// What the engine found.
  let result: SearchResult
  /// What the referee says of it.
  let verdict: Verdict
  /// Whether somebody stopped the search.
  let wasInterrupted: Bool
  /// How it went.
  let trace = SearchTrace()
  /// What no score can exceed; nil: not known.
  let bound: Int?
  /// Seconds from the beginning to the end.
  let seconds: Double

  /// Searches, shows progress and has the answer judged.
  init(_ problem: PlanningProblem, _ arguments: SearchArguments, start: Solution? = nil) {
    let cancellation = Cancellation()
    Interruption.begin(.searching(cancellation))
    let options = arguments.options
    let display = ProgressDisplay(form: arguments.progress, limits: options.limits)
    let began = ContinuousClock.now
    result = Search.run(
      problem,
      options: options,
      start: start,
      cancellation: cancellation,
      progress: { [trace] report in
        trace.add(SearchTrace.Point(report, bound: nil))
        display.show(report, bound: nil)
      }
    )
    seconds = (ContinuousClock.now - began) / .seconds(1)
    display.finish()
    wasInterrupted = Interruption.begin(.writing)
    bound = nil
    verdict = Referee.judge(problem, result.solution)
  }

  /// How far the answer may be from the best possible.
  var gap: Gap? { Gap(shortfall: verdict.shortfall, score: verdict.score, bound: bound) }

  /// Why the search ended, in a word for programs.
  var stoppedBy: String { result.stoppedBy.rawValue }

  /// Writes the trace and prints the figures, as far as they are wanted.
  func tell(_ arguments: SearchArguments, problem: String) throws {
    if let path = arguments.trace { try OutputFile.write(TraceFile.bytes(trace), to: path) }
    if arguments.stats == .json {
      Terminal.output.write(
        try PrintedJSON.bytes(of: SearchReport(self, arguments, problem: problem))
      )
    }
  }

  /// Ends the command with reasons where the answer is not lawful.
  func demandLawful() throws {
    guard !verdict.lawful else { return }
    if wasInterrupted {
      Terminal.errors.line(
        say("Đã dừng khi chưa có đáp án hợp lệ.", "Stopped before there was a lawful answer.")
      )
      throw Exit.interrupted
    }
    if result.stoppedBy == .seconds && result.steps == 0 {
      Terminal.errors.line(
        say(
          "Hết giờ trước khi dựng xong phương án đầu tiên; hãy tăng --seconds.",
          "The time was over before the first answer was built; give more --seconds."
        )
      )
    }
    for reason in result.infeasibilities {
      Terminal.errors.line(InfeasibilityText.text(reason))
    }
    for line in VerdictText(verdict).broken { Terminal.errors.line(line) }
    throw result.infeasibilities.isEmpty ? Exit.rejected : Exit.unlawful
  }

  /// One line for people: score, shortfall, moves.
  var summary: String {
    say(
      "Trọng tài: hợp lệ; điểm \(verdict.score), thiếu \(verdict.shortfall); "
        + "\(result.moves) bước đã thử",
      "Referee: lawful; score \(verdict.score), shortfall \(verdict.shortfall); "
        + "\(result.moves) moves tried"
    )
  }
}
