import ArgumentParser
import Compiler
import Foundation
import PlanFolder
import Planning
import Problem

/// A plan folder read and compiled, with everything that was found on the way.
struct PlanInput {
  /// The folder as the user named it.
  let folder: String
  /// The programme; nil where errors forbid it.
  let programme: Programme?
  /// The problem; nil where there is any error.
  let compiled: CompiledProgramme?
  /// Errors and warnings, by place.
  let diagnostics: [Diagnostic]
  /// The files that it is read from and that stand outside the folder, as `programme.yaml` writes them.
  let outsideFiles: [String]

  /// Reads and compiles a folder; without its pins and recorded changes where `isCurrent` is false.
  init(folder: String, isCurrent: Bool = true) {
    self.folder = folder
    let loaded = LoadedFolder.read(folder, opener: CalendarProcess(), isCurrent: isCurrent)
    programme = loaded.programme
    outsideFiles = loaded.outsideFiles
    var found = loaded.diagnostics
    var compiled: CompiledProgramme?
    if let programme = loaded.programme {
      let compilation = ProgrammeCompiler.compile(programme, sources: loaded.sources)
      found += compilation.diagnostics
      if !loaded.diagnostics.contains(where: { $0.severity == .error }) {
        compiled = compilation.compiled
      }
    }
    self.compiled = compiled
    diagnostics = found.sorted { $0.location < $1.location }
  }

  /// Whether something forbids a plan.
  var hasErrors: Bool { compiled == nil }

  /// The help of the argument that names the folder.
  static var argumentHelp: ArgumentHelp {
    ArgumentHelp(say("Thư mục kế hoạch.", "The plan folder."), valueName: say("thư-mục", "dir"))
  }

  /// The problem, with warnings printed; ends the command with every mistake where errors forbid it.
  ///
  /// A quiet one tells warnings only beside errors: where the plan was checked before, they are known.
  func demandCompiled(isQuiet: Bool = false) throws -> CompiledProgramme {
    if !isQuiet || hasErrors { printDiagnostics() }
    guard let compiled else {
      Terminal.errors.line(summary)
      throw Exit.badInput
    }
    return compiled
  }

  /// The programme of a folder, good or not for planning; ends the command with every mistake where there is none.
  static func programme(of folder: String) throws -> Programme {
    let input = PlanInput(folder: folder)
    guard let programme = input.programme else {
      input.printDiagnostics()
      throw Exit.badInput
    }
    return programme
  }

  /// Refuses to write to a file that a folder is read from.
  static func demandNoInput(_ path: String, of folder: String) throws {
    let endings = ["yaml", "yml", "csv", "xlsx", "md"]
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    guard endings.contains(ending.lowercased()),
      let names = FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }),
      names.contains(where: { OutputFile.isSame(folder + "/" + $0, path) })
    else { return }
    throw ValidationError(
      say("«\(path)» là tệp dữ liệu của kế hoạch.", "'\(path)' is one of the plan's own files.")
    )
  }

  /// Prints every mistake on standard error, one a line.
  func printDiagnostics() {
    for diagnostic in diagnostics {
      Terminal.errors.line(diagnostic.line(CommandLanguage.current))
    }
  }

  /// The sizes of the programme by name.
  var counts: [String: Int] {
    guard let programme else { return [:] }
    return [
      "groups": programme.groups.count,
      "projects": Set(programme.activities.map(\.project)).count,
      "activities": programme.activities.count,
      "organisations": programme.organisations.count,
      "people": programme.people.count,
      "requests": programme.requests.count,
      "resources": programme.resources.count,
      "placements": compiled?.problem.placementSets.reduce(0) { $0 + $1.placements.count } ?? 0,
    ]
  }

  /// One line for people.
  var summary: String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    var parts: [String] = []
    if let programme {
      let counts = counts
      let asked = programme.askedByGroup.values.reduce(Money.zero, +)
      parts.append(
        say(
          "\(counts["groups", default: 0]) nhóm, \(counts["projects", default: 0]) đề án, "
            + "\(counts["activities", default: 0]) hoạt động, đề nghị \(asked.text(.vi)); "
            + "\(counts["people", default: 0]) người của \(counts["organisations", default: 0]) đơn vị, "
            + "\(counts["requests", default: 0]) đăng ký, "
            + "\(counts["placements", default: 0]) cách xếp lịch",
          "\(counts["groups", default: 0]) groups, \(counts["projects", default: 0]) projects, "
            + "\(counts["activities", default: 0]) activities, \(asked.text(.en)) asked; "
            + "\(counts["people", default: 0]) people of "
            + "\(counts["organisations", default: 0]) organisations, "
            + "\(counts["requests", default: 0]) requests, "
            + "\(counts["placements", default: 0]) placements"
        )
      )
    }
    parts.append(
      say("\(errors) lỗi, \(warnings) cảnh báo", "\(errors) errors, \(warnings) warnings")
    )
    return "\(folder): " + parts.joined(separator: "; ")
  }
}
