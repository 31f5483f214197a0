import ArgumentParser
import Compiler
import Problem

/// `lichtrinh export`: files of a plan that was found before, or of the public holidays.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say(
        "Xuất lại lịch, danh sách, báo cáo từ một đáp án; hoặc lịch ngày lễ.",
        "Writes calendars, rosters and report of an answer again; or the public holidays."
      ),
      subcommands: [ExportPlanCommand.self, ExportHolidaysCommand.self],
      defaultSubcommand: ExportPlanCommand.self
    )
  }
}

/// `lichtrinh export DIR --solution FILE`.
struct ExportPlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: say(
        "Xuất các tệp của một kế hoạch đã có đáp án.",
        "Writes the files of a plan whose answer is known."
      ),
      discussion: say(
        """
        Đáp án được trọng tài kiểm tra lại; cùng đáp án cho cùng từng byte.

        VÍ DỤ
          lichtrinh export Data/vinh-long-2016 --solution out/vinh-long-2016/solution.json --out ket-qua
          lichtrinh export Data/vinh-long-2016 --solution solution.json --out lich --only calendars
        """,
        """
        The referee checks the answer again; the same answer gives the same bytes.

        EXAMPLES
          lichtrinh export Data/vinh-long-2016 --solution out/vinh-long-2016/solution.json --out result
          lichtrinh export Data/vinh-long-2016 --solution solution.json --out feeds --only calendars
        """
      )
    )
  }

  @Argument(help: ArgumentHelp(say("Thư mục kế hoạch.", "The plan folder."), valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(say("Tệp đáp án của kế hoạch.", "The plan's answer."), valueName: "file")
  )
  var solution: String

  @Option(
    help: ArgumentHelp(say("Thư mục kết quả.", "The folder of results."), valueName: "dir")
  )
  var out: String

  @OptionGroup var export: ExportArguments
  @OptionGroup var language: LanguageOption

  func run() throws {
    let input = PlanInput(folder: folder)
    input.printDiagnostics()
    guard let compiled = input.compiled else {
      Terminal.errors.line(input.summary)
      throw Exit.badInput
    }
    let answer = try ProblemInput.solution(solution, for: compiled.problem)
    let solution = OfferingIds.assigned(to: answer, in: compiled)
    let exporter = try PlanExporter(compiled, solution, search: nil)
    try exporter.write(to: out, export)
  }
}
