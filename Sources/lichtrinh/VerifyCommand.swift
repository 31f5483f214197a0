import ArgumentParser
import Problem
import Referee

/// `lichtrinh verify PROBLEM SOLUTION`: the referee's verdict.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say(
        "Kiểm tra một đáp án: phán quyết, các phần điểm, mọi quy tắc bị phạm.",
        "Judges an answer: verdict, parts of the score, every broken rule."
      ),
      discussion: say(
        """
        Mã thoát 0 nếu hợp lệ, 1 nếu phạm quy tắc, 2 nếu không đọc được.

        VÍ DỤ
          lichtrinh verify problem.json solution.json
          lichtrinh verify problem.json solution.json --json
        """,
        """
        Exit code 0: lawful; 1: a rule is broken; 2: unreadable.

        EXAMPLES
          lichtrinh verify problem.json solution.json
          lichtrinh verify problem.json solution.json --json
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

  @Argument(
    help: ArgumentHelp(
      say("Tệp đáp án.", "The solution file."),
      valueName: say("đáp-án", "solution")
    )
  )
  var solution: String

  @Option(help: ArgumentHelp(say("Dạng kết quả.", "The form."), valueName: say("dạng", "form")))
  var format: OutputFormat = .text

  @Flag(help: ArgumentHelp(say("Như --format json.", "The same as --format json.")))
  var json = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Thêm điểm của từng đợt, giới hạn và thay đổi (chỉ dạng chữ).",
        "Add the points of each offering, limit and change (text only)."
      )
    )
  )
  var opened = false

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(problem, solution)
    if opened && (json || format == .json) {
      throw ValidationError(
        say(
          "--opened là dạng chữ; dạng JSON: lichtrinh explain --format json.",
          "--opened is text; for JSON there is lichtrinh explain --format json."
        )
      )
    }
  }

  func run() throws {
    let isForPrograms = json || format == .json
    let problem = try ProblemInput.problem(problem, onOneLine: isForPrograms)
    let answer = try ProblemInput.solution(solution, for: problem, onOneLine: isForPrograms)
    let verdict = Referee.judge(problem, answer)
    if isForPrograms {
      Terminal.output.write(verdict.json())
      Terminal.output.write("\n")
    } else {
      var lines = VerdictText(verdict).lines
      if opened {
        lines += ScoreText(names: ProblemNames(problem, nil), solution: answer).lines(all: true)
      }
      Terminal.output.line(lines.joined(separator: "\n"))
    }
    if !verdict.lawful { throw Exit.unlawful }
  }
}
