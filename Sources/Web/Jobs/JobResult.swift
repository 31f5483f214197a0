import Compiler
import Foundation
import PlanFolder
import Planning
import Problem
import Publishing
import Referee
import Replanning
import Store

/// What a long work brought, read from its folder and judged.
struct JobResult {
  private let job: Job
  /// The plan that it began from; results that are no proposal need none.
  private let open: OpenPlan?
  private let options: WebOptions

  /// The code with which the command ends when somebody stopped it.
  static let interrupted: Int32 = 130

  init(_ job: Job, _ open: OpenPlan?, _ options: WebOptions) {
    self.job = job
    self.open = open
    self.options = options
  }

  /// What becomes of the work after its process ended.
  func phase(after end: ChildRun.End) throws -> Job.Phase {
    switch end {
    case .exited(0): return try result(wasStopped: false)
    case .exited(Self.interrupted):
      return try hasResult ? result(wasStopped: true) : .stopped
    case .exited(let code): return .failed(reasons(code))
    case .unstarted:
      return .failed([
        LocalizedText(
          vi: "Máy chủ không bắt đầu được việc này.",
          en: "The server could not begin the work."
        )
      ])
    case .signalled(let number):
      if job.isStopping { return .stopped }
      return .failed([
        LocalizedText(
          vi: "Việc tính toán bị ngắt (tín hiệu \(number)); kế hoạch không bị ảnh hưởng.",
          en: "The work broke down (signal \(number)); the plan is as it was."
        )
      ])
    }
  }

  private var hasResult: Bool {
    get throws {
      switch job.task {
      case .plan, .move, .change:
        try job.folder.bytes(JobFolder.result + "/plan.json") != nil
      case .explain:
        try job.folder.bytes(JobFolder.printed).map { !$0.isEmpty } ?? false
      case .compare: try !finishedScenarios.isEmpty
      }
    }
  }

  /// What the command said; where it said nothing, the code with which it ended.
  private func reasons(_ code: Int32) -> [LocalizedText] {
    let messages = job.progress.messages
    guard messages.isEmpty else { return messages.map { LocalizedText($0) } }
    return [
      LocalizedText(
        vi: "Lệnh kết thúc với mã \(code) và không nói vì sao.",
        en: "The command ended with code \(code) and did not say why."
      )
    ]
  }

  private func result(wasStopped: Bool) throws -> Job.Phase {
    switch job.task {
    case .plan, .move, .change: return try proposal(wasStopped)
    case .explain:
      guard let bytes = try job.folder.bytes(JobFolder.printed) else { return .failed(reasons(0)) }
      return .explained(try ExplainedItems(json: bytes, wasStopped: wasStopped))
    case .compare:
      if wasStopped {
        return .compared(ComparedScenarios(scenarios: try finishedScenarios, wasStopped: true))
      }
      guard let bytes = try job.folder.bytes(JobFolder.printed) else { return .failed(reasons(0)) }
      let scenarios = try JSONDecoder().decode([ScenarioFacts].self, from: Data(bytes))
      return .compared(ComparedScenarios(scenarios: scenarios, wasStopped: wasStopped))
    }
  }

  /// The scenarios that a comparison finished before it was stopped, in its order: each stands in a file of its own.
  private var finishedScenarios: [ScenarioFacts] {
    get throws {
      struct Kept: Decodable { var facts: ScenarioFacts }
      guard case .compare(let asked, _) = job.task else { return [] }
      let scenarios = job.folder.path + "/" + JobFolder.plan + "/scenarios"
      let files =
        FileManager.default.fileExists(atPath: scenarios)
        ? try FileManager.default.contentsOfDirectory(atPath: scenarios) : []
      let names = asked.isEmpty ? ScenarioFiles.names(files.map { "scenarios/" + $0 }) : asked
      return try (["plan"] + names).compactMap { name in
        let file = JobFolder.result + "/" + PathText.safe(name) + ".run.json"
        return try job.folder.bytes(file).map {
          try JSONDecoder().decode(Kept.self, from: Data($0)).facts
        }
      }
    }
  }

  private func proposal(_ wasStopped: Bool) throws -> Job.Phase {
    guard let open, let bytes = try job.folder.bytes(JobFolder.result + "/plan.json") else {
      return .failed(reasons(0))
    }
    let choices = try PlanFacts(json: bytes).choices
    let documents = try documents(choices, open)
    for document in documents {
      try job.folder.write(document.bytes, to: JobFolder.plan + "/" + document.path)
    }
    let folder = job.folder.path + "/" + JobFolder.plan
    let loaded = LoadedFolder.read(folder, opener: options.calendarOpener)
    guard let programme = loaded.programme, !loaded.hasErrors else {
      throw PlanOpening.Unreadable(loaded.diagnostics)
    }
    let compilation = ProgrammeCompiler.compile(programme, sources: loaded.sources)
    guard let compiled = compilation.compiled else {
      throw PlanOpening.Unreadable(compilation.diagnostics)
    }
    let (solution, missing) = compiled.solution(of: choices)
    guard let solution else {
      let ids = missing.joined(separator: ", ")
      return .failed([
        LocalizedText(
          vi: "Không xếp lại được các đợt: \(ids).",
          en: "These offerings have times that the plan does not allow: \(ids)."
        )
      ])
    }
    let after = OpenAnswer(solution, of: compiled)
    guard after.verdict.lawful else {
      return .failed(
        [
          LocalizedText(
            vi: "Trọng tài không chấp nhận phương án này:",
            en: "The referee does not accept this answer:"
          )
        ]
          + after.verdict.broken.prefix(10).map {
            LocalizedText(vi: $0.vietnameseText, en: $0.text)
          }
      )
    }
    return .proposed(
      Proposal(
        after: after,
        before: open.answer,
        account: try account(after, open, compiled),
        documents: documents,
        reason: reason,
        edition: open.edition,
        wasStopped: wasStopped,
        bound: job.progress.bound
      )
    )
  }

  private var reason: LocalizedText {
    guard case .move(let wish) = job.task, !wish.reason.isEmpty else { return job.task.name }
    let name = job.task.name
    return LocalizedText(
      vi: "\(name.vi): \(wish.reason)",
      en: "\(name.en): \(wish.reason)"
    )
  }

  /// The files of the plan that change: the pin of what was moved, or the recorded change with its pins.
  private func documents(
    _ choices: [PublishedChoice],
    _ open: OpenPlan
  ) throws -> [PlanDocument] {
    switch job.task {
    case .plan, .explain, .compare: return []
    case .move(let wish):
      guard var choice = choices.first(where: { $0.offering == wish.offering }) else { return [] }
      var pins = open.programme.published.filter { !$0.pins.isEmpty }
      let earlier = pins.firstIndex { $0.offering == wish.offering }
      choice.pins = earlier.map { pins[$0].pins } ?? []
      choice.pin([.run, .placement])
      choice.reason = wish.reason.isEmpty ? nil : LocalizedText(wish.reason)
      if let earlier { pins[earlier] = choice } else { pins.append(choice) }
      let present = try job.folder.bytes(JobFolder.plan + "/" + PinsFile.name)
      let text =
        switch PinsFile.edited(present, to: pins, of: open.programme) {
        case .text(let text): text
        // A comment about a pin that is another now goes with it.
        case .comment: PinsFile.text(pins)
        }
      return [PlanDocument(path: PinsFile.name, bytes: Array(text.utf8), isPrivate: true)]
    case .change:
      let known = Set(open.documentPaths)
      let changes = try FileManager.default.contentsOfDirectory(
        atPath: job.folder.path + "/" + JobFolder.plan + "/changes"
      ).map { "changes/" + $0 }.filter { !known.contains($0) && $0.hasSuffix(".yaml") }.sorted()
      return try (changes + [PinsFile.name]).compactMap { path in
        try job.folder.bytes(JobFolder.plan + "/" + path).map {
          PlanDocument(path: path, bytes: $0, isPrivate: true)
        }
      }
    }
  }

  /// What changes: as the command told it, or by comparing.
  private func account(
    _ after: OpenAnswer,
    _ open: OpenPlan,
    _ compiled: CompiledProgramme
  ) throws -> ReplanAccount? {
    if let bytes = try job.folder.bytes(JobFolder.result + "/replan.json") {
      return try JSONDecoder().decode(ReplanAccount.self, from: Data(bytes))
    }
    guard let before = open.answer else { return nil }
    let programme = compiled.programme
    return ReplanStory(
      compiled.problem,
      published: before.solution.offerings,
      after.solution,
      approved: Set(programme.sources.filter(\.isState).map(\.id)),
      titles: Dictionary(
        programme.activities.map { ($0.id, $0.title) },
        uniquingKeysWith: { first, _ in first }
      )
    ).account(today: nil, revision: open.revision?.number)
  }
}
