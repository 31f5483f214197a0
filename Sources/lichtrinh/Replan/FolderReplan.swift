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
    let (change, places) = try change(on: before.programme, of: revision)
    guard let today = change.today else {
      throw Self.usage(
        "Cần --today hoặc khóa today trong tệp thay đổi.",
        "--today is needed, or the key today in the change file."
      )
    }
    try demandAllowed(change, places, today, revision, before)
    let recorded =
      try command.keep
      ? RecordedChange(command, change, after: revision.number, on: before.programme) : nil
    let altered = AlteredProgramme(before.programme, revision.choices, change).programme
    let pins = altered.published.filter { !$0.pins.isEmpty }
    try recorded?.prove(pins)
    let compiled = try Self.compiled(altered, command.plan)
    let target = command.out ?? "out/\(compiled.programme.id)"
    try OutputFolder.prove(target)
    let baseline = compiled.problem.baseline?.offerings.map(\.offering) ?? []
    // The search begins with what is moved where it is to be; it is told against where it was.
    let published = baseline.map { offering in
      guard let choice = revision.choices.first(where: { $0.offering == offering.id }) else {
        return offering
      }
      var before = offering
      before.placement = compiled.problem.placement(of: choice) ?? .max
      before.resources = choice.resources
      // People who have withdrawn since were published too.
      before.participants = choice.participants
      return before
    }
    let replan = ReplanRun(compiled.problem, baseline, compiled.programme)
    try replan.demandPossible()
    let run = try replan.search(command.search)
    let solution = OfferingIds.assigned(to: run.result.solution, in: compiled)
    let times = revision.choices.map { ($0.offering, $0.sessions) }
    var account = ReplanStory(
      compiled.problem,
      published: published,
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

  /// Ends the command, with every mistake, where an offering is to be moved that has begun, or to times that it cannot
  /// have.
  private func demandAllowed(
    _ change: YearChange,
    _ places: [SourceLocation],
    _ today: CivilDate,
    _ revision: PublishedRevision,
    _ before: CompiledProgramme
  ) throws {
    var isAllowed = true
    for (event, place) in zip(change.events, places) {
      guard case .moved(let offering, let sessions) = event.kind else { continue }
      let published = revision.choices.first { $0.offering == offering }?.sessions.first?.date
      let cause: LocalizedText
      if let published, published < today {
        cause = LocalizedText(
          vi: "đợt `\(offering)` đã bắt đầu ngày \(published.dayMonthYear); bỏ dòng này",
          en: "offering `\(offering)` began on \(published.iso); leave it out"
        )
      } else if let first = sessions.first?.date, first < today {
        cause = LocalizedText(
          vi: "\(first.dayMonthYear) ở trước ngày lập lại; chọn ngày từ \(today.dayMonthYear)",
          en: "\(first.iso) lies before the day of the replan; choose a day from \(today.iso)"
        )
      } else if !before.allows(sessions, for: offering) {
        let times = sessions.map(\.text).joined(separator: ", ")
        cause = LocalizedText(
          vi: "`\(offering)` không xếp được vào \(times); chọn thời gian mà hoạt động cho phép",
          en: "`\(offering)` cannot be held at \(times); choose times that its activity allows"
        )
      } else {
        continue
      }
      isAllowed = false
      Terminal.errors.line(
        "\(place.file):\(place.line):\(place.column): \(cause[CommandLanguage.current])"
      )
    }
    if !isAllowed { throw Exit.badInput }
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
  ) throws -> (YearChange, [SourceLocation]) {
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
    return (change, loaded.places)
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
