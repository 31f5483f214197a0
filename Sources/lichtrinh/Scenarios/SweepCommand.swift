import ArgumentParser
import Bounds
import Compiler
import Engine
import Foundation
import Planning
import Problem
import Publishing
import Referee

/// `lichtrinh sweep DIR --parameter P --values V`: the curve of people served over a parameter.
struct SweepCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sweep",
      abstract: say(
        "Cho một tham số chạy qua nhiều giá trị và vẽ đường số người được phục vụ.",
        "Runs a parameter over values and draws the curve of people served."
      ),
      discussion: say(
        """
        Mỗi giá trị là một tệp điểm trong thư mục kết quả, do một tiến trình bất kỳ lập với --only;
        lệnh không có --only lập nốt các điểm còn thiếu rồi vẽ. Nhờ vậy xargs, GNU parallel, Slurm
        hay Kubernetes đều chia việc được; xem Documentation/replanning.md.

        VÍ DỤ
          lichtrinh sweep ke-hoach-2027 --parameter budget --values 1.5e9..3e9/7 --seconds 20
          lichtrinh sweep ke-hoach-2027 --parameter budget --values 1.5e9..3e9/7 --list \\
            | xargs -P 4 -I{} lichtrinh sweep ke-hoach-2027 --parameter budget \\
              --values 1.5e9..3e9/7 --only {} --steps 100000 --out duong-cong
        """,
        """
        Each value is a point's file in the folder of results, which any process makes with --only;
        without it the command makes the points still missing and draws. So xargs, GNU parallel,
        Slurm or Kubernetes can spread the work; see Documentation/replanning.md.

        EXAMPLES
          lichtrinh sweep plan-2027 --parameter budget --values 1.5e9..3e9/7 --seconds 20
          lichtrinh sweep plan-2027 --parameter budget --values 1.5e9..3e9/7 --list \\
            | xargs -P 4 -I{} lichtrinh sweep plan-2027 --parameter budget \\
              --values 1.5e9..3e9/7 --only {} --steps 100000 --out curve
        """
      )
    )
  }

  /// Steps of the bound on the people served.
  private static let boundSteps = 300

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @Option(
    help: ArgumentHelp(
      say("Tham số: \(SweptParameter.names).", "The parameter: \(SweptParameter.names)."),
      valueName: say("tên", "name")
    )
  )
  var parameter: SweptParameter

  @Option(
    help: ArgumentHelp(
      say(
        "Các giá trị: 1500000000,2.1e9 hoặc khoảng 1.5e9..3e9/số-điểm.",
        "The values: 1500000000,2.1e9 or a range 1.5e9..3e9/points."
      ),
      valueName: say("giá-trị", "values")
    )
  )
  var values: SweptValues

  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục kết quả; mặc định out/<mã chương trình>-sweep.",
        "The folder of results; out/<programme's id>-sweep by default."
      ),
      valueName: say("thư-mục", "dir")
    )
  )
  var out: String?

  @Flag(
    help: ArgumentHelp(
      say("In các giá trị, mỗi dòng một giá trị.", "Print the values, one a line.")
    )
  )
  var list = false

  @Option(
    help: ArgumentHelp(
      say("Chỉ lập điểm của giá trị này.", "Make the point of this value alone."),
      valueName: say("giá-trị", "value")
    )
  )
  var only: Int?

  @OptionGroup var runs: KeptRunArguments

  mutating func validate() throws {
    try PathName.demand(folder, out)
    if let only, !values.values.contains(only) {
      throw ValidationError(
        say("--only phải là một trong các giá trị.", "--only must be one of the values.")
      )
    }
  }

  func run() throws {
    if list {
      for value in values.values { Terminal.output.line("\(value)") }
      return
    }
    let compiled = try PlanInput(folder: folder).demandCompiled(isQuiet: true)
    let target = out ?? "out/\(compiled.programme.id)-sweep"
    let kept = try KeptRuns(target, try runs.search())
    if let only {
      let point = try point(only, compiled, kept)
      if runs.format == .json { Terminal.output.write(try PrintedJSON.bytes(of: point)) }
      return
    }
    let facts = SweepFacts(
      parameter: parameter.name,
      title: parameter.title(in: compiled.programme),
      programme: compiled.programme.title,
      isMoney: parameter.isMoney,
      points: try values.values.map { try point($0, compiled, kept) }
    )
    let page = SweepPage(facts).html(CommandLanguage.current)
    try OutputFile.write(Array(page.utf8), to: target + "/sweep.html")
    try OutputFile.write(try PrintedJSON.bytes(of: facts), to: target + "/sweep.json")
    try OutputFile.write(facts.csv, to: target + "/sweep.csv")
    switch runs.format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: facts))
    case .text:
      for line in TextTable.lines(rows(facts)) { Terminal.output.line(line) }
      Terminal.output.line("\(target)/sweep.html")
    }
  }

  private func rows(_ facts: SweepFacts) -> [[String]] {
    let head = [
      parameter.name, say("phục vụ", "served"), say("không thể hơn", "cannot exceed"),
      say("điểm", "score"), say("cận trên", "bound"), say("tiền Nhà nước", "State money"),
    ]
    return [head]
      + facts.points.map { point in
        [
          Money(point.value).grouped(CommandLanguage.current), "\(point.served)",
          "\(point.servedBound)", "\(point.score)", point.scoreBound.map { "\($0)" } ?? "–",
          point.money.grouped(CommandLanguage.current),
        ]
      }
  }

  /// The point of a value: from its file where that is of the same problem and search, else made and kept.
  private func point(
    _ value: Int,
    _ compiled: CompiledProgramme,
    _ kept: KeptRuns
  ) throws -> SweepPoint {
    guard let event = parameter.event(value, in: compiled.programme) else {
      Terminal.errors.line(
        say(
          "\(parameter.name): kế hoạch không có nguồn hay mức trần cả năm như vậy",
          "\(parameter.name): the plan has no such source or ceiling of the whole year"
        )
      )
      throw Exit.badInput
    }
    let altered = compiled.programme.applying(YearChange(events: [event]))
    let point = try FolderReplan.compiled(altered, folder)
    return try kept.facts(
      "\(parameter.name)-\(value)",
      of: point.problem,
      [parameter.name, "\(Self.boundSteps)"]
    ) { try made(value, point, $0) }
  }

  private func made(
    _ value: Int,
    _ compiled: CompiledProgramme,
    _ search: SearchArguments
  ) throws -> (facts: SweepPoint, wasInterrupted: Bool) {
    let run = SearchRun(compiled.problem, search)
    try run.demandLawful()
    let solution = OfferingIds.assigned(to: run.result.solution, in: compiled)
    let facts = ScenarioFacts(
      name: "",
      title: LocalizedText(""),
      changes: [],
      lost: [],
      plan: try PlanExporter.certified(compiled, solution),
      run: nil
    )
    let point = SweepPoint(
      value: value,
      served: run.verdict.served,
      servedBound: PeopleBound.people(compiled.problem, steps: Self.boundSteps),
      score: run.verdict.score,
      scoreBound: run.bound?.score,
      shortfall: run.verdict.shortfall,
      money: facts.spent,
      offerings: solution.offerings.count
    )
    return (point, run.wasInterrupted)
  }
}
