import ArgumentParser
import Compiler
import Engine
import Explanations
import Problem
import Referee

/// `lichtrinh explain DIR [ITEM]`: why something is left out, and what would let it in.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: say(
        "Vì sao một việc không vào được kế hoạch, và cần gì để vào.",
        "Why something is left out of a plan, and what would let it in."
      ),
      discussion: say(
        """
        Xét mọi cách xếp và mọi nguồn lực theo mọi quy tắc khi kế hoạch giữ nguyên (đã chứng minh),
        rồi tìm cách khắc phục rẻ nhất bằng cách giải lại; mỗi cách đều được trọng tài kiểm tra.
        Không có --solution: dùng out/<mã>/solution.json nếu có, nếu không thì lập kế hoạch trước.
        VIỆC là mã hoạt động, đề án, người đăng ký, người:hoạt-động hoặc điểm tham quan.
        Ctrl-C dừng sớm và vẫn in những gì đã tìm được.

        VÍ DỤ
          lichtrinh explain Data/vinh-long-2016-candidates
          lichtrinh explain Data/vinh-long-2016-candidates G2-09 --solution dap-an.json
          lichtrinh explain problem.json a7 --solution solution.json --format json
          lichtrinh explain problem.json a7 --remedy 1 --write-problem sua.json --write-solution moi.json
        """,
        """
        Looks at every placement and every resource under every rule, the plan as it is (proved),
        then solves anew for the cheapest remedies; the referee checks each of them.
        Without --solution: out/<id>/solution.json where it is, otherwise a plan is made first.
        ITEM is an activity, a project, a person who asks, person:activity, or a site.
        Ctrl-C ends it early and still prints what was found.

        EXAMPLES
          lichtrinh explain Data/vinh-long-2016-candidates
          lichtrinh explain Data/vinh-long-2016-candidates G2-09 --solution solution.json
          lichtrinh explain problem.json a7 --solution solution.json --format json
          lichtrinh explain problem.json a7 --remedy 1 --write-problem new.json --write-solution s.json
        """
      )
    )
  }

  @Argument(help: ExplainSubject.argumentHelp)
  var subject: String

  @Argument(
    help: ArgumentHelp(
      say(
        "Việc cần hỏi; mặc định mọi việc bị bỏ lại.",
        "What to ask about; all that is left out by default."
      ),
      valueName: say("việc", "item")
    )
  )
  var item: String?

  @Option(
    help: ArgumentHelp(
      say("Đáp án cần giải thích.", "The answer to explain."),
      valueName: say("tệp", "file")
    )
  )
  var solution: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say("Áp dụng cách khắc phục thứ n của VIỆC.", "Apply the n-th remedy of ITEM."),
      valueName: say("n", "n")
    )
  )
  var remedy: Int?

  @Option(
    help: ArgumentHelp(
      say("Ghi bài toán đã sửa vào tệp này.", "Write the changed problem to this file."),
      valueName: say("tệp", "file")
    )
  )
  var writeProblem: String?

  @Option(
    help: ArgumentHelp(
      say("Ghi đáp án có VIỆC vào tệp này.", "Write the answer that has ITEM in it to this file."),
      valueName: say("tệp", "file")
    )
  )
  var writeSolution: String?

  @Option(help: ArgumentHelp(say("Dạng kết quả.", "The form."), valueName: say("dạng", "form")))
  var format: OutputFormat = .text

  @OptionGroup var effort: ResolveArguments
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(subject, item, solution, writeProblem, writeSolution)
    let writes = [writeProblem, writeSolution].compactMap(\.self)
    if let remedy {
      guard item != nil, remedy >= 1, !writes.isEmpty else {
        throw ValidationError(
          say(
            "--remedy cần VIỆC, số từ 1 và --write-problem hoặc --write-solution.",
            "--remedy needs ITEM, a number from 1, and --write-problem or --write-solution."
          )
        )
      }
    } else if !writes.isEmpty {
      throw ValidationError(
        say(
          "--write-problem, --write-solution cần --remedy.",
          "--write-problem and --write-solution need --remedy."
        )
      )
    }
    let inputs = [subject, solution].compactMap(\.self)
    for file in writes {
      try PlanInput.demandNoInput(file, of: subject)
      if inputs.contains(where: { OutputFile.isSame($0, file) })
        || writes.count(where: { $0 == file }) > 1
      {
        throw ValidationError(
          say(
            "«\(file)» trùng với một tệp khác của lệnh.",
            "'\(file)' is another file of the command."
          )
        )
      }
    }
  }

  func run() throws {
    let isForPrograms = format == .json
    let read = try ExplainSubject(path: subject, onOneLine: isForPrograms)
    let asked = try item.map { try ExplainItem($0, in: read) }
    for file in [writeProblem, writeSolution].compactMap(\.self) { try OutputFile.prove(file) }
    let cancellation = Cancellation()
    Interruption.begin(.searching(cancellation))
    let display = effort.display
    let resolver = Resolver(effort.effort, cancellation) { display.show($0) }
    let answer = try read.answer(solution, resolver, display, onOneLine: isForPrograms)
    let run = ExplainRun(read, answer, resolver, display)
    let findings = run.findings(asked)
    display.finish()
    let wasInterrupted = Interruption.begin(.writing)
    if let remedy { try apply(remedy, of: findings, to: read) }
    if isForPrograms {
      Terminal.output.write(
        try PrintedJSON.bytes(of: ExplainReport(findings, read.names, answer, resolver.effort))
      )
    } else {
      Terminal.output.line(run.text(findings, asked).joined(separator: "\n"))
    }
    if wasInterrupted { throw Exit.interrupted }
    if !answer.verdict.lawful { throw Exit.unlawful }
  }

  /// Writes the problem changed by a remedy and the answer that has the item in it.
  private func apply(_ number: Int, of findings: ExplainFindings, to read: ExplainSubject) throws {
    let remedies = findings.activities.flatMap(\.remedies) + findings.requests.flatMap(\.remedies)
    guard remedies.indices.contains(number - 1) else {
      throw ValidationError(
        say(
          "Chỉ có \(remedies.count) cách khắc phục.",
          "There are only \(remedies.count) remedies."
        )
      )
    }
    let remedy = remedies[number - 1]
    if let writeProblem {
      let changed = read.problem.applying(remedy.changes)
      try OutputFile.write(ProblemFile.write(changed), to: writeProblem)
    }
    if let writeSolution {
      try OutputFile.write(SolutionFile.write(remedy.solution), to: writeSolution)
    }
  }
}
