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
  /// What no answer can be better than; nil: not known.
  let bound: KnownBound?
  /// Seconds from the beginning to the end.
  let seconds: Double

  /// A way to search an answer.
  typealias Searching = (
    SearchOptions, Cancellation, @escaping @Sendable (SearchProgress) -> Void
  ) -> SearchResult

  /// Searches, shows progress and has the answer judged.
  ///
  /// A search that is to be the same from run to run makes all its steps; any other ends when no better answer can be.
  ///
  /// `search` is another way to search; it gives its answer for the same problem.
  init(
    _ problem: PlanningProblem,
    _ arguments: SearchArguments,
    start: Solution? = nil,
    search: Searching? = nil
  ) {
    let cancellation = Cancellation()
    Interruption.begin(.searching(cancellation))
    let options = arguments.options
    let display = ProgressDisplay(form: arguments.progress, limits: options.limits)
    let beside = arguments.boundExtent(for: problem).map {
      BoundBeside(problem, $0, threads: arguments.effort.threads)
    }
    let mayEnd = !arguments.isRepeatable
    let began = ContinuousClock.now
    let search: Searching =
      search ?? { options, cancellation, progress in
        Search.run(
          problem,
          options: options,
          start: start,
          cancellation: cancellation,
          progress: progress
        )
      }
    result = search(
      options,
      cancellation,
      { [trace] report in
        beside?.learn(shortfall: report.bestShortfall, score: report.bestScore)
        let bound = beside?.bound.flatMap {
          $0.holds(forShortfall: report.bestShortfall) ? $0 : nil
        }
        let moment = SearchTrace.Point(report, bound: bound)
        trace.add(moment)
        display.show(report, bound: moment.bound)
        if mayEnd, moment.gap?.isClosed == true { cancellation.cancel() }
      }
    )
    seconds = (ContinuousClock.now - began) / .seconds(1)
    display.finish()
    let found = beside?.finish(cancellation)
    wasInterrupted = Interruption.begin(.writing)
    let verdict = Referee.judge(problem, result.solution)
    self.verdict = verdict
    // A bound below a lawful answer, or for answers with less shortfall, is none.
    let bound = found.flatMap {
      let isBeaten = verdict.lawful && verdict.score > $0.score
      return isBeaten || !$0.holds(forShortfall: verdict.shortfall) ? nil : $0
    }
    self.bound = bound
    if let last = trace.points.last { trace.add(last.with(bound: bound)) }
  }

  /// How far the answer may be from the best possible.
  var gap: Gap? { Gap(shortfall: verdict.shortfall, score: verdict.score, bound: bound) }

  /// Whether the search ended because no better answer can be.
  private var isProved: Bool { result.stoppedBy == .cancelled && !wasInterrupted }

  /// Why the search ended, in a word for programs.
  var stoppedBy: String { isProved ? "proved" : result.stoppedBy.rawValue }

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
    if !result.infeasibilities.isEmpty {
      Terminal.errors.line(
        say("Điều gì mâu thuẫn: lichtrinh explain", "What clashes: lichtrinh explain")
      )
    }
    throw result.infeasibilities.isEmpty ? Exit.rejected : Exit.unlawful
  }

  /// One line for people: score, shortfall, bound and gap, moves.
  var summary: String {
    var parts = [
      say("Trọng tài: hợp lệ; điểm \(verdict.score)", "Referee: lawful; score \(verdict.score)"),
      say("thiếu \(verdict.shortfall)", "shortfall \(verdict.shortfall)"),
    ]
    if let bound { parts.append(say("cận trên \(bound.score)", "bound \(bound.score)")) }
    if let gap {
      parts.append(
        gap.isClosed
          ? say("đã chứng minh là tốt nhất", "proved the best possible")
          : say("cách \(gap.text)", "gap \(gap.text)")
      )
    }
    let moves = say("\(result.moves) bước đã thử", "\(result.moves) moves tried")
    return parts.joined(separator: ", ") + "; " + moves
  }
}
