import Problem
import Compiler
import ArgumentParser
import Foundation
import Planning
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
    help: ArgumentHelp(
      say(
        "Chỉ lập phương án này và ghi tệp của nó; «\(Self.asItIs)» là kế hoạch hiện tại.",
        "Plan this scenario alone and write its file; '\(Self.asItIs)' is the plan as it is."
      ),
      valueName: say("tên", "name")
    )
  )
  var only: String?

  @Option(help: ArgumentHelp(say("Dạng kết quả.", "The form."), valueName: say("dạng", "form")))
  var format: OutputFormat = .text

  @OptionGroup var effort: EffortArguments<SearchArguments.Usual>

  @Option(
    help: ArgumentHelp(
      say(
        "Tiến độ trên đầu ra lỗi: auto, json, none.",
        "Progress on standard error: auto, json, none."
      ),
      valueName: say("dạng", "form")
    )
  )
  var progress: ProgressForm = .auto

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder, out)
    if Set(scenarios).count < scenarios.count {
      throw ValidationError(say("Một phương án được nêu hai lần.", "A scenario is named twice."))
    }
  }

  func run() throws {
    let names = scenarios.isEmpty ? Scenario.names(in: folder) : scenarios
    if list {
      for name in [Self.asItIs] + names { Terminal.output.line(name) }
      return
    }
    let compiled = try PlanInput(folder: folder).demandCompiled(isQuiet: true)
    let target = out ?? "out/\(compiled.programme.id)-compare"
    let runs = ScenarioRuns(target, try effort.search(progress: progress, hasBound: true))
    try OutputFile.makeFolder(target)
    // Every mistake is told before long work.
    var all = [Scenario(asItIs: compiled)]
    all += try (only.map { $0 == Self.asItIs ? [] : [$0] } ?? names).map {
      try Scenario($0, of: compiled.programme, in: folder)
    }
    if let only {
      guard let wanted = only == Self.asItIs ? all.first : all.last else { return }
      let facts = try runs.facts(of: wanted)
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
    let facts = try all.map { try runs.facts(of: $0) }
    try tell(facts, title: compiled.programme.title, to: target)
  }

  private func tell(_ facts: [ScenarioFacts], title: LocalizedText, to target: String?) throws {
    switch format {
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
    if format == .text { Terminal.output.line("\(target)/compare.html") }
  }
}

/// The runs of scenarios, each kept in a file, so that any process may make it.
struct ScenarioRuns {
  private let folder: String
  private let search: SearchArguments

  /// A file of a run with what it is of.
  private struct Kept: Codable {
    var digest: String
    var facts: ScenarioFacts
  }

  init(_ folder: String, _ search: SearchArguments) {
    self.folder = folder
    self.search = search
  }

  /// The facts of a scenario: from its file where that is of the same problem and search, else searched and kept.
  func facts(of scenario: Scenario) throws -> ScenarioFacts {
    let name = scenario.name.isEmpty ? CompareCommand.asItIs : scenario.name
    let path = folder + "/" + PathText.safe(name) + ".run.json"
    let digest = RunDigest.of(scenario.compiled.problem, search, scenario.changes.map(\.en))
    if let bytes = try RevisionFolder.bytes(path) {
      let kept = try RevisionFolder.decoded(path) {
        try JSONDecoder().decode(Kept.self, from: Data(bytes))
      }
      if kept.digest == digest { return kept.facts }
    }
    let (facts, wasInterrupted) = try scenario.facts(search)
    if wasInterrupted {
      Terminal.errors.line(
        say("Đã dừng; các phương án đã lập xong được giữ.", "Stopped; finished scenarios are kept.")
      )
      throw Exit.interrupted
    }
    try OutputFile.write(try PrintedJSON.bytes(of: Kept(digest: digest, facts: facts)), to: path)
    return facts
  }
}
