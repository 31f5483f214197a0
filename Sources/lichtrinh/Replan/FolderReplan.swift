import Referee
import Engine
import Almanac
import Compiler
import Foundation
import PlanFolder
import Planning
import Problem
import Publishing
import Replanning

/// A replan of a plan folder: a revision, a change file, a day.
struct FolderReplan {
  private let command: ReplanCommand

  init(_ command: ReplanCommand) {
    self.command = command
  }

  /// Searches, exports the result and tells what changes.
  func run() throws {
    let input = PlanInput(folder: command.plan)
    let before = try input.demandCompiled()
    let revision = try PublishedRevision(of: command.plan, number: command.from)
    let change = try change(on: before.programme)
    guard let today = change.today else {
      throw Self.usage(
        "Cần --today hoặc khóa today trong tệp thay đổi.",
        "--today is needed, or the key today in the change file."
      )
    }
    try demandPublished(change, revision)
    let altered = Self.programme(before.programme, revision.choices, change)
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
    let replan = ReplanRun(compiled.problem, published ?? [])
    try replan.demandPossible()
    let run = try replan.search(command.search)
    let solution = OfferingIds.assigned(to: run.result.solution, in: compiled)
    let times = revision.choices.map { ($0.offering, $0.sessions) }
    let account = ReplanStory(
      compiled.problem,
      published: published ?? [],
      solution,
      events: change.events,
      times: Dictionary(times, uniquingKeysWith: { first, _ in first }),
      approved: Set(altered.sources.filter(\.isState).map(\.id)),
      titles: Dictionary(
        altered.activities.map { ($0.id, $0.title) },
        uniquingKeysWith: { first, _ in first }
      )
    ).account(today: today.iso, revision: revision.number)
    let exporter = try PlanExporter(
      compiled,
      solution,
      search: try command.search.search().facts(of: run)
    )
    let text = ReplanText(account)
    try text.tell(command.format)
    try exporter.write(to: target, command.export, isTold: command.format == .text)
    try OutputFile.write(try PrintedJSON.bytes(of: account), to: target + "/replan.json")
    if command.keep {
      try RecordedChange(command.plan, change, after: revision.number)
        .write(altered.published.filter { !$0.pins.isEmpty }, from: command.change ?? "")
    }
    if run.wasInterrupted { throw Exit.interrupted }
  }

  private func change(on programme: Programme) throws -> YearChange {
    let loaded = LoadedChange.read(
      command.change ?? "",
      on: programme,
      today: command.today?.date
    )
    for diagnostic in loaded.diagnostics {
      Terminal.errors.line(diagnostic.line(CommandLanguage.current))
    }
    guard var change = loaded.change else { throw Exit.badInput }
    if let today = command.today?.date {
      guard programme.firstDay <= today, today <= programme.lastDay else {
        throw Self.usage(
          "--today phải nằm trong năm kế hoạch.",
          "--today must lie in the year planned."
        )
      }
      change.today = today
    }
    return change
  }

  /// Ends the command where offerings are said to be held or contracted that the revision does not have.
  private func demandPublished(_ change: YearChange, _ revision: PublishedRevision) throws {
    let known = Set(revision.choices.map(\.offering))
    let named = change.events.compactMap { event -> String? in
      switch event.kind {
      case .held(let offering), .contracted(let offering, _): offering
      default: nil
      }
    }
    let missing = named.filter { !known.contains($0) }
    guard !missing.isEmpty else { return }
    for id in missing {
      Terminal.errors.line(
        say(
          "\(command.change ?? ""):1:1: bản số \(revision.number) không có đợt «\(id)»; sửa mã hoặc chọn bản khác bằng --from",
          "\(command.change ?? ""):1:1: revision \(revision.number) has no offering '\(id)'; mend the id or choose another with --from"
        )
      )
    }
    throw Exit.badInput
  }

  /// The programme after a change, with what was published and what of it is pinned.
  static func programme(
    _ programme: Programme,
    _ published: [PublishedChoice],
    _ change: YearChange
  ) -> Programme {
    var pinned = Dictionary(
      programme.published.map { ($0.offering, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var choices = published.map { choice in
      var choice = choice
      if let pin = pinned.removeValue(forKey: choice.offering) {
        choice.pin(pin.pins)
        choice.reason = pin.reason
      }
      if let today = change.today, let first = choice.sessions.first, first.date < today {
        choice.pin(PinKind.allCases)
      }
      return choice
    }
    // What is pinned beside the revision stays pinned as its file says.
    choices += programme.published.filter { pinned[$0.offering] != nil }
    for event in change.events {
      let (offering, pins): (String, [PinKind]) =
        switch event.kind {
        case .held(let offering): (offering, PinKind.allCases)
        case .contracted(let offering, let pins): (offering, pins)
        default: ("", [])
        }
      for position in choices.indices where choices[position].offering == offering {
        choices[position].pin(pins)
        choices[position].reason = event.reason ?? choices[position].reason
      }
    }
    var altered = programme
    altered.published = choices
    return altered.applying(change)
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
