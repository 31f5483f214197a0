import ArgumentParser
import Compiler
import Planning
import Problem
import Referee
import Store

/// `lichtrinh store import DIR STORE`.
struct StoreImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        "Đưa một thư mục kế hoạch vào kho.",
        "Takes a plan folder into a store."
      ),
      discussion: say(
        """
        Mọi tệp được giữ nguyên từng byte. Các bản trong revisions/ thành dự thảo; bản đã trình thì
        không đổi nữa. --solution ghi thêm một đáp án thành dự thảo tiếp theo.

        VÍ DỤ
          lichtrinh store import ke-hoach-2027 kho.db --by lan
          lichtrinh store import ke-hoach-2027 kho.db --solution ket-qua/solution.json
        """,
        """
        Every file is kept to the byte. What stands in revisions/ becomes drafts; what was submitted
        never changes. --solution keeps an answer as the next draft.

        EXAMPLES
          lichtrinh store import plan-2027 store.db --by lan
          lichtrinh store import plan-2027 store.db --solution result/solution.json
        """
      )
    )
  }

  @Argument(help: PlanInput.argumentHelp) var folder: String
  @Argument(help: OpenStore.argumentHelp) var store: String

  @Option(
    help: ArgumentHelp(
      say("Đáp án ghi thành dự thảo tiếp theo.", "An answer to keep as the next draft."),
      valueName: say("tệp", "file")
    )
  )
  var solution: String?

  @Option(
    help: ArgumentHelp(
      say("Lý do của dự thảo.", "Why the draft was made."),
      valueName: say("lý-do", "text")
    )
  )
  var reason: String = ""

  @Flag(
    help: ArgumentHelp(
      say(
        "Ghi đè người, đơn vị, đăng ký đã sửa trong kho.",
        "Overwrite people, organisations and requests that were changed in the store."
      )
    )
  )
  var replace = false

  @OptionGroup var mark: StoreMarkOptions
  @OptionGroup var format: StoreFormatOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder, store, solution)
  }

  private struct Report: Encodable {
    var draft: Int?
    var plan: StoredPlan
  }

  func run() throws {
    let input = PlanInput(folder: folder)
    let compiled = try input.demandCompiled()
    let documents = try FolderFiles.read(folder, outside: input.outsideFiles)
    let draft = try solution.map { path in
      let answer = try ProblemInput.solution(path, for: compiled.problem)
      return OfferingIds.assigned(to: answer, in: compiled)
    }
    let plan =
      try draft.map { try PlanExporter.certified(compiled, $0) }
      ?? published(documents, compiled)
    let answer = draft.map { SolutionFile.write($0) }
    let content = FolderContent(programme: compiled.programme, documents: documents, plan: plan)
    let mark = mark.mark
    let kept = try OpenStore.with(store) { store in
      let kept = try store.take(content, replacing: replace, mark)
      let number = try answer.map {
        try store.draft($0, reason: reason, of: kept.id, mark)
      }
      return (plan: kept, draft: number)
    }
    switch format.format {
    case .json:
      let report = Report(draft: kept.draft, plan: kept.plan)
      Terminal.output.write(try PrintedJSON.bytes(of: report))
    case .text:
      let plan = kept.plan
      Terminal.output.line(
        say(
          "\(plan.id): \(plan.documents) tệp, \(plan.organisations) đơn vị, \(plan.people) người, "
            + "\(plan.requests) đăng ký, \(plan.facts) dòng điểm danh, \(plan.revisions) bản",
          "\(plan.id): \(plan.documents) files, \(plan.organisations) organisations, "
            + "\(plan.people) people, \(plan.requests) requests, \(plan.facts) attendance facts, "
            + "\(plan.revisions) revisions"
        )
      )
      if let number = kept.draft {
        Terminal.output.line(say("Dự thảo số \(number).", "Draft \(number)."))
      }
    }
  }

  /// The plan of the last published revision; nil, with a word, where the folder no longer allows it.
  private func published(_ documents: [PlanDocument], _ compiled: CompiledProgramme) throws -> Plan?
  {
    let paths = documents.map(\.path).filter {
      $0.hasPrefix("revisions/") && $0.hasSuffix(".json") && $0.split(separator: ".").count == 2
    }
    guard let path = paths.max() else { return nil }
    let answer = try ProblemInput.solution(folder + "/" + path, for: compiled.problem)
    let solution = OfferingIds.assigned(to: answer, in: compiled)
    let verdict = Referee.judge(compiled.problem, solution)
    guard verdict.lawful else {
      Terminal.errors.line(
        say(
          "\(path): không còn hợp với thư mục; các đợt nhận đăng ký trong kho giữ nguyên",
          "\(path): no longer fits the folder; the store's offerings stay as they were"
        )
      )
      return nil
    }
    return PlanMaker.plan(of: compiled, solution, verdict)
  }
}
