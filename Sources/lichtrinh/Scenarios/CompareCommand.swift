import ArgumentParser
import Compiler
import Foundation
import Planning
import Problem
import Publishing

/// `lichtrinh compare DIR A B ...`: scenarios of a plan side by side.
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: say(
        "So sánh các phương án của một kế hoạch: người, tiền, nhóm, huyện, tháng, từng đợt.",
        "Compares scenarios of a plan: people, money, groups, districts, months, each offering."
      ),
      discussion: say(
        """
        Phương án là tệp scenarios/TÊN.yaml trong thư mục kế hoạch, viết như tệp thay đổi. Mọi
        phương án được lập với cùng mầm và thời gian. Không nêu tên nào thì so sánh tất cả.
        Mỗi phương án có thể chạy ở một tiến trình riêng bằng --only, rồi chạy lại lệnh để gộp.

        VÍ DỤ
          lichtrinh compare ke-hoach-2027
          lichtrinh compare ke-hoach-2027 giam-10 them-giang-vien --seconds 60 --out so-sanh
          lichtrinh compare ke-hoach-2027 --list | xargs -P 4 -I{} \\
            lichtrinh compare ke-hoach-2027 --only {} --steps 100000 --out so-sanh
        """,
        """
        A scenario is a file scenarios/NAME.yaml in the plan folder, written as a change file. All
        are planned with the same seed and time. Without a name all are compared.
        Each may run in a process of its own with --only; running the command again gathers them.

        EXAMPLES
          lichtrinh compare plan-2027
          lichtrinh compare plan-2027 cut-10 more-trainers --seconds 60 --out comparison
          lichtrinh compare plan-2027 --list | xargs -P 4 -I{} \\
            lichtrinh compare plan-2027 --only {} --steps 100000 --out comparison
        """
      )
    )
  }

  /// The name under which the plan as it is can be asked for.
  static let asItIs = "plan"

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @Argument(
    help: ArgumentHelp(
      say("Tên các phương án; mặc định tất cả.", "Scenarios; all by default."),
      valueName: say("phương-án", "scenario")
    )
  )
  var scenarios: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục kết quả; mặc định out/<mã chương trình>-compare.",
        "The folder of results; out/<programme's id>-compare by default."
      ),
      valueName: say("thư-mục", "dir")
    )
  )
  var out: String?

  @Flag(
    help: ArgumentHelp(
      say("In tên các phương án, mỗi dòng một tên.", "Print the scenarios, one a line.")
    )
  )
  var list = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Chỉ lập phương án này và ghi tệp của nó; «\(Self.asItIs)» là kế hoạch hiện tại.",
        "Plan this scenario alone and write its file; '\(Self.asItIs)' is the plan as it is."
      ),
      valueName: say("tên", "name")
    )
  )
  var only: String?

  @OptionGroup var runs: KeptRunArguments

  mutating func validate() throws {
    try PathName.demand(folder, out)
    if Set(scenarios).count < scenarios.count {
      throw ValidationError(say("Một phương án được nêu hai lần.", "A scenario is named twice."))
    }
  }

  func run() throws {
    let known = Scenario.names(in: folder)
    let names = scenarios.isEmpty ? known : scenarios
    if known.contains(Self.asItIs) {
      let file = "\(folder)/scenarios/\(Self.asItIs).yaml"
      Terminal.errors.line(
        say(
          "\(file):1:1: «\(Self.asItIs)» là tên của kế hoạch hiện tại; đổi tên tệp",
          "\(file):1:1: '\(Self.asItIs)' is the name of the plan as it is; rename the file"
        )
      )
      throw Exit.badInput
    }
    if list {
      for name in [Self.asItIs] + names { Terminal.output.line(name) }
      return
    }
    let compiled = try PlanInput(folder: folder).demandCompiled(isQuiet: true)
    let target = out ?? "out/\(compiled.programme.id)-compare"
    let kept = try KeptRuns(target, try runs.search())
    // Every mistake is told before long work.
    var all = [Scenario(asItIs: compiled)]
    all += try (only.map { $0 == Self.asItIs ? [] : [$0] } ?? names).map {
      try Scenario($0, of: compiled.programme, in: folder)
    }
    if let only {
      guard let wanted = only == Self.asItIs ? all.first : all.last else { return }
      let facts = try facts(of: wanted, kept)
      try tell([facts], title: compiled.programme.title, to: nil)
      return
    }
    if names.isEmpty {
      Terminal.errors.line(
        say(
          "\(folder)/scenarios: chưa có phương án nào; chỉ có kế hoạch hiện tại",
          "\(folder)/scenarios: there is no scenario yet; only the plan as it is"
        )
      )
    }
    let facts = try all.map { try self.facts(of: $0, kept) }
    try tell(facts, title: compiled.programme.title, to: target)
  }

  private func facts(of scenario: Scenario, _ kept: KeptRuns) throws -> ScenarioFacts {
    try kept.facts(
      scenario.name.isEmpty ? Self.asItIs : scenario.name,
      of: scenario.compiled.problem,
      scenario.changes.map(\.en)
    ) { try scenario.facts($0) }
  }

  private func tell(_ facts: [ScenarioFacts], title: LocalizedText, to target: String?) throws {
    switch runs.format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: facts))
    case .text:
      for line in TextTable.lines(ScenarioFacts.rows(facts, CommandLanguage.current)) {
        Terminal.output.line(line)
      }
      let differences = ScenarioFacts.differenceRows(facts, CommandLanguage.current)
      if facts.count > 1, !differences.isEmpty {
        Terminal.output.line("")
        for line in TextTable.lines(differences) { Terminal.output.line(line) }
      }
    }
    guard let target else { return }
    let page = ComparisonPage(facts, of: title).html(CommandLanguage.current)
    try OutputFile.write(Array(page.utf8), to: target + "/compare.html")
    try OutputFile.write(try PrintedJSON.bytes(of: facts), to: target + "/compare.json")
    if runs.format == .text { Terminal.output.line("\(target)/compare.html") }
  }
}
