import Compiler
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

  /// Reads and compiles a folder.
  init(folder: String) {
    self.folder = folder
    let loaded = LoadedFolder.read(folder)
    programme = loaded.programme
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
