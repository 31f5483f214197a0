import Compiler
import Engine
import Foundation
import PlanFolder
import Planning
import Problem
import Publishing
import Referee

/// A variant of a plan: the plan as it is, or with the changes of a file of its `scenarios/`.
struct Scenario {
  /// The name of its file without ending; empty: the plan as it is.
  let name: String
  /// What it is called.
  let title: LocalizedText
  /// The changes in words.
  let changes: [LocalizedText]
  /// What cannot run any more, in words.
  let lost: [LocalizedText]
  /// The exact problem.
  let compiled: CompiledProgramme

  /// The plan as it is.
  init(asItIs compiled: CompiledProgramme) {
    self.compiled = compiled
    name = ""
    title = LocalizedText(vi: "Hiện tại", en: "As it is")
    changes = []
    lost = []
  }

  /// A scenario of a plan by the name or path of its file; ends the command with every mistake.
  init(_ wanted: String, of programme: Programme, in folder: String) throws {
    let own = folder + "/scenarios/" + wanted + ".yaml"
    let path = FileManager.default.fileExists(atPath: own) ? own : wanted
    if path == wanted, !FileManager.default.fileExists(atPath: path) {
      let known = Self.names(in: folder)
      Terminal.errors.line(
        say(
          "không có phương án «\(wanted)»; có: \(known.joined(separator: ", "))",
          "there is no scenario '\(wanted)'; there are: \(known.joined(separator: ", "))"
        )
      )
      throw Exit.badInput
    }
    let loaded = LoadedChange.read(path, on: programme)
    for diagnostic in loaded.diagnostics {
      Terminal.errors.line(diagnostic.line(CommandLanguage.current))
    }
    guard let change = loaded.change else { throw Exit.badInput }
    name = URL(filePath: path).deletingPathExtension().lastPathComponent
    title = change.title ?? LocalizedText(name)
    changes = change.events.map { event in
      let text = event.text(in: programme)
      guard let reason = event.reason else { return text }
      return LocalizedText(vi: "\(text.vi) (\(reason.vi))", en: "\(text.en) (\(reason.en))")
    }
    let altered = programme.applying(change)
    let compilation = ProgrammeCompiler.compile(
      altered,
      sources: SourceMap(fallback: SourceLocation(file: path, line: 1, column: 1))
    )
    for diagnostic in compilation.diagnostics where diagnostic.severity == .error {
      Terminal.errors.line(diagnostic.line(CommandLanguage.current))
    }
    guard let compiled = compilation.compiled else { throw Exit.badInput }
    self.compiled = compiled
    lost = compilation.diagnostics
      .filter { ["no-placement", "need-always-busy"].contains($0.code) }.map(\.cause)
  }

  /// The names of a plan's scenarios, in order.
  static func names(in folder: String) -> [String] {
    let path = folder + "/scenarios"
    guard let names = FileManager.default.enumerator(atPath: path)?.compactMap({ $0 as? String })
    else { return [] }
    return names.filter { $0.hasSuffix(".yaml") && !$0.contains("/") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(".yaml".count)) }.sorted()
  }

  /// Searches, and sums up what comes of it; ends the command where there is no lawful plan.
  func facts(_ search: SearchArguments) throws -> (facts: ScenarioFacts, wasInterrupted: Bool) {
    let run = SearchRun(compiled.problem, search)
    if !run.verdict.lawful {
      Terminal.errors.line(title[CommandLanguage.current] + ":")
    }
    try run.demandLawful()
    let solution = OfferingIds.assigned(to: run.result.solution, in: compiled)
    let plan = try PlanExporter.certified(compiled, solution)
    let facts = ScenarioFacts(
      name: name,
      title: title,
      changes: changes,
      lost: lost,
      plan: plan,
      run: search.facts(of: run)
    )
    return (facts, run.wasInterrupted)
  }
}
