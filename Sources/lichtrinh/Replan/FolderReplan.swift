import Almanac
import Compiler
import Engine
import Foundation
import PlanFolder
import Planning
import Problem
import Publishing
import Referee
import Replanning

/// A replan of a plan folder: a revision, a change file, a day.
struct FolderReplan {
  private let command: ReplanCommand

  init(_ command: ReplanCommand) {
    self.command = command
  }

  /// Searches, exports the result and tells what changes.
  func run() throws {
    let before = try PlanInput(folder: command.plan).demandCompiled()
    let revision = try PublishedRevision(of: command.plan, number: command.from ?? changedRevision)
    let change = try change(on: before.programme, of: revision)
    guard let today = change.today else {
      throw Self.usage(
        "Cần --today hoặc khóa today trong tệp thay đổi.",
        "--today is needed, or the key today in the change file."
      )
    }
    try demandAllowed(change, before)
    let recorded =
      try command.keep
      ? RecordedChange(command, change, after: revision.number, on: before.programme) : nil
    let altered = AlteredProgramme(before.programme, revision.choices, change).programme
    let pins = altered.published.filter { !$0.pins.isEmpty }
    try recorded?.prove(pins)
    let compiled = try Self.compiled(altered, command.plan)
    let target = command.out ?? "out/\(compiled.programme.id)"
    try OutputFolder.prove(target)
    let published = compiled.problem.baseline?.offerings.map { offering in
      // As published, people included who have withdrawn since.
      var planned = offering.offering
      let choice = revision.choices.first { $0.offering == offering.id }
      planned.participants = choice?.participants ?? planned.participants
      return planned
    }
    // What is moved was published elsewhere; the search begins with it where it is to be.
    let told = (published ?? []).map { offering in
      Self.unmoved(offering, revision.choices, change, compiled.problem)
    }
    let replan = ReplanRun(compiled.problem, published ?? [], compiled.programme)
    try replan.demandPossible()
    let run = try replan.search(command.search)
    let solution = OfferingIds.assigned(to: run.result.solution, in: compiled)
    let times = revision.choices.map { ($0.offering, $0.sessions) }
    var account = ReplanStory(
      compiled.problem,
      published: told,
      solution,
      events: change.events,
      times: Dictionary(times, uniquingKeysWith: { first, _ in first }),
      approved: Set(altered.sources.filter(\.isState).map(\.id)),
      titles: Dictionary(
        altered.activities.map { ($0.id, $0.title) },
        uniquingKeysWith: { first, _ in first }
      ),
      words: StoryWords(compiled.problem, compiled.programme)
    ).account(today: today.iso, revision: revision.number)
    account.pinned = pins.filter { $0.sessions.first.map { $0.date >= today } ?? false }.map {
      ReplanAccount.Pinned(offering: $0.offering, pins: $0.pins, reason: $0.reason)
    }
    account.bound = run.bound?.score
    let earlier = try Self.verdict(on: revision.choices, in: before.programme, command.plan)
    account.scoreBefore = earlier?.score
    account.servedBefore = earlier?.served
    let exporter = try PlanExporter(
      compiled,
      solution,
      search: try command.search.search().facts(of: run)
    )
    try ReplanText(account).tell(command.format)
    try exporter.write(to: target, command.export, isTold: command.format == .text)
    try OutputFile.write(try PrintedJSON.bytes(of: account), to: target + "/replan.json")
    try recorded?.write(pins)
    if run.wasInterrupted { throw Exit.interrupted }
  }

  /// Ends the command where an offering is to be moved to times that its activity cannot have.
  private func demandAllowed(_ change: YearChange, _ before: CompiledProgramme) throws {
    var isAllowed = true
    for event in change.events {
      guard case .moved(let offering, let sessions) = event.kind,
        !before.allows(sessions, for: offering)
      else { continue }
      isAllowed = false
      let times = sessions.map(\.text).joined(separator: ", ")
      Terminal.errors.line(
        say(
          "\(command.change ?? ""):1:1: «\(offering)» không xếp được vào \(times); chọn thời gian mà hoạt động cho phép",
          "\(command.change ?? ""):1:1: '\(offering)' cannot be held at \(times); choose times that its activity allows"
        )
      )
    }
    if !isAllowed { throw Exit.badInput }
  }

  /// An offering as it was published, where a change moves it.
  private static func unmoved(
    _ offering: PlannedOffering,
    _ published: [PublishedChoice],
    _ change: YearChange,
    _ problem: PlanningProblem
  ) -> PlannedOffering {
    let isMoved = change.events.contains { event in
      if case .moved(let id, _) = event.kind { id == offering.id } else { false }
    }
    guard isMoved, let choice = published.first(where: { $0.offering == offering.id }) else {
      return offering
    }
    var before = offering
    before.placement = problem.placement(of: choice) ?? .max
    return before
  }

  /// The revision that the change file says it is of.
  private var changedRevision: Int? {
    get throws {
      try command.change.flatMap { try RevisionFolder.bytes($0) }
        .flatMap { LoadedChange.revision($0) }
    }
  }

  private func change(
    on programme: Programme,
    of revision: PublishedRevision
  ) throws -> YearChange {
    if let today = command.today?.date {
      guard programme.firstDay <= today, today <= programme.lastDay else {
        throw Self.usage(
          "--today phải nằm trong năm kế hoạch.",
          "--today must lie in the year planned."
        )
      }
    }
    let loaded = LoadedChange.read(
      command.change ?? "",
      on: programme,
      today: command.today?.date,
      published: PublishedOfferings(
        revision: revision.number,
        ids: revision.choices.map(\.offering)
      )
    )
    for diagnostic in loaded.diagnostics {
      Terminal.errors.line(diagnostic.line(CommandLanguage.current))
    }
    guard var change = loaded.change else { throw Exit.badInput }
    change.today = command.today?.date ?? change.today
    return change
  }

  /// What the referee says of the published answer in the plan before the change; nil where it is no longer lawful in it.
  private static func verdict(
    on published: [PublishedChoice],
    in programme: Programme,
    _ folder: String
  ) throws -> Verdict? {
    var before = programme
    before.published = published
    let place = SourceLocation(file: folder, line: 1, column: 1)
    let compilation = ProgrammeCompiler.compile(before, sources: SourceMap(fallback: place))
    guard var problem = compilation.compiled?.problem else { return nil }
    let offerings = problem.baseline?.offerings.map(\.offering) ?? []
    problem.baseline = nil
    let verdict = judge(problem, Solution(problem: problem.name, offerings: offerings))
    return verdict.lawful ? verdict : nil
  }

  /// The exact problem of an altered programme; what can no longer run is told and left out.
  static func compiled(_ programme: Programme, _ folder: String) throws -> CompiledProgramme {
    let place = SourceLocation(file: folder, line: 1, column: 1)
    let compilation = ProgrammeCompiler.compile(programme, sources: SourceMap(fallback: place))
    let known: Set<String> = ["no-placement", "need-always-busy"]
    for diagnostic in compilation.diagnostics
    where diagnostic.severity == .error || known.contains(diagnostic.code) {
      Terminal.errors.line(diagnostic.line(CommandLanguage.current))
    }
    guard let compiled = compilation.compiled else { throw Exit.badInput }
    return compiled
  }

  private static func usage(_ vi: String, _ en: String) -> any Error {
    Terminal.errors.line(say(vi, en))
    return Exit.usage
  }
}
