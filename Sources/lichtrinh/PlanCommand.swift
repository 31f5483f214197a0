import ArgumentParser
import Compiler
import Engine
import Planning
import Problem
import Referee

/// `lichtrinh plan DIR`: the main job, from the folder to calendars, rosters and report.
struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: say(
        "Lập kế hoạch năm và xuất lịch, danh sách điểm danh, báo cáo.",
        "Plans the year and writes calendars, rosters and the report."
      ),
      discussion: say(
        """
        Đọc thư mục, tìm phương án tốt nhất trong thời gian cho phép,
        để trọng tài kiểm tra, rồi xuất kết quả.
        Ctrl-C dừng sớm và vẫn xuất phương án tốt nhất đến lúc đó.

        VÍ DỤ
          lichtrinh plan Data/vinh-long-2016
          lichtrinh plan Data/vinh-long-2016 --seconds 60 --out ket-qua --people
          lichtrinh plan Data/vinh-long-2016 --steps 100000 --problem bai-toan.json
        """,
        """
        Reads the folder, searches for the best plan in the time given,
        has the referee check it, and exports it.
        Ctrl-C ends the search early and still exports the best plan so far.

        EXAMPLES
          lichtrinh plan Data/vinh-long-2016
          lichtrinh plan Data/vinh-long-2016 --seconds 60 --out result --people
          lichtrinh plan Data/vinh-long-2016 --steps 100000 --problem problem.json
        """
      )
    )
  }

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục kết quả; mặc định out/<mã chương trình>.",
        "The folder of results; out/<programme's id> by default."
      ),
      valueName: say("thư-mục", "dir")
    )
  )
  var out: String?

  @Option(
    name: .customLong("problem"),
    help: ArgumentHelp(
      say("Ghi cả bài toán chính xác vào tệp này.", "Write the exact problem to this file too."),
      valueName: say("tệp", "file")
    )
  )
  var problemFile: String?

  @OptionGroup var search: SearchArguments
  @OptionGroup var export: ExportArguments
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder, out, problemFile)
    for file in [problemFile, search.trace].compactMap(\.self) {
      try PlanInput.demandNoInput(file, of: folder)
    }
    try search.demandOwnTrace([problemFile].compactMap(\.self))
  }

  func run() throws {
    let compiled = try PlanInput(folder: folder).demandCompiled()
    let target = out ?? "out/\(compiled.programme.id)"
    try OutputFolder.prove(target)
    try search.proveTrace()
    if let problemFile {
      try OutputFile.write(ProblemFile.write(compiled.problem), to: problemFile)
    }
    let run = SearchRun(compiled.problem, search)
    try run.tell(search, problem: compiled.problem.name)
    try run.demandLawful()
    let solution = OfferingIds.assigned(to: run.result.solution, in: compiled)
    let exporter = try PlanExporter(
      compiled,
      solution,
      search: search.facts(of: run)
    )
    let isTold = search.stats == nil
    if isTold { Terminal.output.line(run.summary) }
    try exporter.write(to: target, export, isTold: isTold)
    if isTold && run.verdict.shortfall > 0 {
      Terminal.output.line(
        say(
          "Còn thiếu so với số tối thiểu; vì sao: lichtrinh explain \(folder) --solution \(target)/solution.json",
          "Less runs than should; why: lichtrinh explain \(folder) --solution \(target)/solution.json"
        )
      )
    }
    if run.wasInterrupted {
      Terminal.errors.line(
        say(
          "Đã dừng theo yêu cầu; phương án tốt nhất đã được lưu.",
          "Stopped; the best plan so far was saved."
        )
      )
      throw Exit.interrupted
    }
  }
}
