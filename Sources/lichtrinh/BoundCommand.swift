import ArgumentParser
import Bounds
import Engine
import Problem
import Referee

/// `lichtrinh bound PROBLEM`: what no answer's score can exceed.
struct BoundCommand: ParsableCommand {
  /// The time of a run that is given neither time nor steps.
  private static let usualSeconds = 20.0

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bound",
      abstract: say(
        "Tính cận trên: điểm mà không đáp án nào vượt được.",
        "Works out a bound: the score that no answer can exceed."
      ),
      discussion: say(
        """
        Có --answer: so với đáp án ấy; khoảng cách tính bằng phần trăm của cận trên.
        Nếu thiếu hụt của đáp án ấy không thể ít hơn, cận trên chỉ xét các đáp án có cùng thiếu hụt.
        Dừng khi hết giờ, hết bước hoặc khi khoảng cách bằng 0.
        Ctrl-C dừng sớm và vẫn in cận trên tốt nhất.

        VÍ DỤ
          lichtrinh bound problem.json
          lichtrinh bound problem.json --seconds 60 --answer solution.json --format json
        """,
        """
        With --answer: compared with that answer; the gap is in hundredths of the bound.
        Where no answer can have less shortfall, the bound is for answers with the same shortfall.
        Ends when the time or the steps are over, or when the gap is 0.
        Ctrl-C ends it early and still prints the best bound.

        EXAMPLES
          lichtrinh bound problem.json
          lichtrinh bound problem.json --seconds 60 --answer solution.json --format json
        """
      )
    )
  }

  @Argument(
    help: ArgumentHelp(
      say("Tệp bài toán.", "The problem file."),
      valueName: say("bài-toán", "problem")
    )
  )
  var problem: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Thời gian tính, giây; mặc định 20 nếu không có --steps.",
        "Seconds to work; 20 unless --steps is given."
      ),
      valueName: say("giây", "s")
    )
  )
  var seconds: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say("Số bước; cùng số bước cho cùng cận trên.", "Steps; the same steps give the same bound."),
      valueName: say("số", "n")
    )
  )
  var steps: Int?

  @Option(
    help: ArgumentHelp(
      say("Đáp án để so.", "An answer to compare with."),
      valueName: say("tệp", "file")
    )
  )
  var answer: String?

  @Option(help: ArgumentHelp(say("Dạng kết quả.", "The form."), valueName: say("dạng", "form")))
  var format: OutputFormat = .text

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(problem, answer)
    try SearchArguments.demandLimits(seconds: seconds, steps: steps)
  }

  func run() throws {
    let isForPrograms = format == .json
    let problem = try ProblemInput.problem(problem, onOneLine: isForPrograms)
    let verdict = try answer.map { path in
      Referee.judge(
        problem,
        try ProblemInput.solution(path, for: problem, onOneLine: isForPrograms)
      )
    }
    if let verdict, !verdict.lawful {
      for line in VerdictText(verdict).broken { Terminal.errors.line(line) }
      throw Exit.unlawful
    }
    let cancellation = Cancellation()
    Interruption.begin(.searching(cancellation))
    let report = BoundReport(problem, verdict, work(on: problem, verdict, cancellation))
    let wasInterrupted = Interruption.begin(.writing)
    if isForPrograms {
      Terminal.output.write(try PrintedJSON.bytes(of: report))
    } else {
      Terminal.output.line(report.lines.joined(separator: "\n"))
    }
    if report.isBeaten { throw Exit.rejected }
    if wasInterrupted { throw Exit.interrupted }
  }

  /// Improves the bound until an end is reached.
  private func work(
    on problem: PlanningProblem,
    _ verdict: Verdict?,
    _ cancellation: Cancellation
  ) -> BoundResult {
    let live = Terminal.errors.isInteractive ? LiveLine() : nil
    defer { live?.finish() }
    return ScoreBound.run(
      problem,
      options: BoundOptions(
        seconds: seconds ?? (steps == nil ? Self.usualSeconds : nil),
        steps: steps,
        knownScore: verdict?.score,
        knownShortfall: verdict?.shortfall
      ),
      isCancelled: { cancellation.isCancelled },
      progress: { progress in
        live?.show(at: progress.elapsedSeconds) {
          [
            say("cận trên \(progress.score)", "bound \(progress.score)"),
            say("\(progress.steps) bước", "\(progress.steps) steps"),
          ]
        }
      }
    )
  }
}
