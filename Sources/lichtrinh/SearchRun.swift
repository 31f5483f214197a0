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

  /// Searches, shows progress and has the answer judged.
  init(_ problem: PlanningProblem, _ arguments: SearchArguments, start: Solution? = nil) {
    let cancellation = Cancellation()
    Interruption.begin(.searching(cancellation))
    let options = arguments.options
    let display = ProgressDisplay(form: arguments.progress, limits: options.limits)
    result = Search.run(
      problem,
      options: options,
      start: start,
      cancellation: cancellation,
      progress: { display.show($0) }
    )
    display.finish()
    wasInterrupted = Interruption.begin(.writing)
    verdict = Referee.judge(problem, result.solution)
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

/// Why the engine found no lawful answer, in words.
enum InfeasibilityText {
  /// The reason in the language of this run.
  static func text(_ reason: Infeasibility) -> String {
    switch reason {
    case .pinnedOfferingImpossible(let id):
      say(
        "Đợt \(id) bị ghim phải diễn ra nhưng hoạt động không còn hoặc ghim mâu thuẫn.",
        "Offering \(id) is pinned to run, but its activity is gone or its pins contradict."
      )
    case .pinnedOfferingNotPlaced(let id):
      say(
        "Không xếp được đợt \(id) bị ghim cùng các đợt khác.",
        "Offering \(id), pinned to run, could not be placed beside the others."
      )
    case .negativeCeiling(let position):
      say(
        "Mức trần thứ \(position + 1) âm: kế hoạch rỗng cũng vượt.",
        "Ceiling \(position + 1) is negative: even the empty plan exceeds it."
      )
    }
  }
}
