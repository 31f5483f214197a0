import ArgumentParser
import Engine
import Explanations
import Planning
import Problem
import Publishing
import Referee

/// `lichtrinh prices DIR`: what a little more of each scarce thing brings.
struct PricesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "prices",
      abstract: say(
        "Thêm một triệu, một buổi hay một chỗ ở đâu có ích nhất.",
        "Where one more million, session or seat does most."
      ),
      discussion: say(
        """
        Giải lại với một ít nhiều hơn của từng mức trần, giới hạn và nguồn lực, bắt đầu từ đáp án đã có;
        mỗi kết quả đều được trọng tài kiểm tra. Không có --solution: như lichtrinh explain.
        Ctrl-C dừng sớm và vẫn in những gì đã tìm được.

        VÍ DỤ
          lichtrinh prices Data/vinh-long-2016-candidates --solution dap-an.json
          lichtrinh prices Data/vinh-long-2016-candidates --page gia.html
          lichtrinh prices problem.json --solution solution.json --format json
        """,
        """
        Solves anew with a little more under each ceiling, limit and resource, from the answer that is
        known; the referee checks every answer. Without --solution: as lichtrinh explain does.
        Ctrl-C ends it early and still prints what was found.

        EXAMPLES
          lichtrinh prices Data/vinh-long-2016-candidates --solution solution.json
          lichtrinh prices Data/vinh-long-2016-candidates --page prices.html
          lichtrinh prices problem.json --solution solution.json --format json
        """
      )
    )
  }

  @Argument(help: ExplainSubject.argumentHelp)
  var subject: String

  @Option(
    help: ArgumentHelp(
      say("Đáp án đang dùng.", "The answer in use."),
      valueName: say("tệp", "file")
    )
  )
  var solution: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Ghi thêm một trang HTML có hình vào tệp này.",
        "Write a page with pictures to this file too."
      ),
      valueName: say("tệp", "file")
    )
  )
  var page: String?

  @Option(help: ArgumentHelp(say("Dạng kết quả.", "The form."), valueName: say("dạng", "form")))
  var format: OutputFormat = .text

  @OptionGroup var effort: ResolveArguments
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(subject, solution, page)
    if let page {
      try PlanInput.demandNoInput(page, of: subject)
      if [subject, solution].compactMap(\.self).contains(where: { OutputFile.isSame($0, page) }) {
        throw ValidationError(
          say(
            "«\(page)» trùng với một tệp khác của lệnh.",
            "'\(page)' is another file of the command."
          )
        )
      }
    }
  }

  func run() throws {
    let isForPrograms = format == .json
    let read = try ExplainSubject(path: subject, onOneLine: isForPrograms)
    if let page { try OutputFile.prove(page) }
    let cancellation = Cancellation()
    Interruption.begin(.searching(cancellation))
    let display = effort.display
    let resolver = Resolver(effort.effort, cancellation) { display.show($0) }
    let answer = try read.answer(solution, resolver, display, onOneLine: isForPrograms)
    guard answer.verdict.lawful else {
      for line in VerdictText(answer.verdict).broken { Terminal.errors.line(line) }
      throw cancellation.isCancelled ? Exit.interrupted : Exit.unlawful
    }
    let table = work(on: read.problem, answer, resolver, display)
    let wasInterrupted = Interruption.begin(.writing)
    let text = PriceText(read, table)
    if let page {
      let html = PricePage(text.facts).html(CommandLanguage.current)
      try OutputFile.write(Array(html.utf8), to: page)
    }
    if isForPrograms {
      Terminal.output.write(try PrintedJSON.bytes(of: text.facts))
    } else {
      Terminal.output.line(text.lines.joined(separator: "\n"))
      if let page { Terminal.output.line(page) }
    }
    if wasInterrupted { throw Exit.interrupted }
  }

  private func work(
    on problem: PlanningProblem,
    _ answer: JudgedAnswer,
    _ resolver: Resolver,
    _ display: ResolveDisplay
  ) -> PriceTable {
    defer { display.finish() }
    display.tell("base", say("đang tìm phương án gốc", "improving the plan"))
    let verdict = answer.verdict
    display.know(shortfall: verdict.shortfall, score: verdict.score)
    var search = PriceSearch(problem, answer, resolver) { progress in
      let best = progress.base.verdict
      display.know(shortfall: best.shortfall, score: best.score, bound: progress.bound)
      display.tell(
        "prices",
        say("đang giải lại", "solving anew"),
        done: progress.done,
        all: progress.all
      )
    }
    return search.run()
  }
}
