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
      discussion: say(
        """
        VÍ DỤ
          lichtrinh export ke-hoach-2027 --solution ket-qua/solution.json --out lich
          lichtrinh export holidays --from 2027 --to 2027 --out ngay-le.ics
        """,
        """
        EXAMPLES
          lichtrinh export plan-2027 --solution result/solution.json --out feeds
          lichtrinh export holidays --from 2027 --to 2027 --out holidays.ics
        """
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
          lichtrinh export ke-hoach-2027 --solution ket-qua/solution.json --out ket-qua
          lichtrinh export ke-hoach-2027 --solution dap-an.json --out lich --only calendars
        """,
        """
        The referee checks the answer again; the same answer gives the same bytes.

        EXAMPLES
          lichtrinh export plan-2027 --solution result/solution.json --out result
          lichtrinh export plan-2027 --solution solution.json --out feeds --only calendars
        """
      )
    )
  }

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @Option(
    help: ArgumentHelp(
      say("Tệp đáp án của kế hoạch.", "The plan's answer."),
      valueName: say("tệp", "file")
    )
  )
  var solution: String

  @Option(
    help: ArgumentHelp(
      say("Thư mục kết quả.", "The folder of results."),
      valueName: say("thư-mục", "dir")
    )
  )
  var out: String

  @OptionGroup var export: ExportArguments
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder, solution, out)
  }

  func run() throws {
    let compiled = try PlanInput(folder: folder).demandCompiled()
    let answer = try ProblemInput.solution(solution, for: compiled.problem)
    let solution = OfferingIds.assigned(to: answer, in: compiled)
    let exporter = try PlanExporter(compiled, solution, search: nil)
    Interruption.begin(.writing)
    try exporter.write(to: out, export)
  }
}
