import Almanac
import Compiler
import Foundation
import Planning
import Problem
import Store

/// The folder in which one long work runs: a copy of the plan, what it is asked, and what it brings.
struct JobFolder: Sendable {
  /// The plan's copy within it.
  static let plan = "plan"
  /// The answer that it begins from.
  static let answer = "base.json"
  /// The change file.
  static let change = "change.yaml"
  /// Where the command writes.
  static let result = "out"
  /// What the command prints.
  static let printed = "printed"

  /// The path.
  let path: String

  /// Where the folders of all long work are.
  static func all(_ options: WebOptions) -> String { options.workFolder + "/jobs" }

  /// The folders that earlier runs of the server left behind.
  static func left(_ options: WebOptions) throws -> [JobFolder] {
    let path = all(options)
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .map { JobFolder(path: path + "/" + $0) }
  }

  private init(path: String) { self.path = path }

  /// Writes what a work needs.
  init(
    _ id: String,
    for task: JobTask,
    of open: OpenPlan,
    documents: [PlanDocument],
    _ options: WebOptions
  ) throws {
    path = Self.all(options) + "/" + id
    _ = try WorkFolder(options.workFolder).folder(named: "jobs/\(id)/\(Self.plan)", of: documents)
    let result = path + "/" + Self.result
    try FileManager.default.createDirectory(atPath: result, withIntermediateDirectories: true)
    if let answer = open.answer {
      try write(SolutionFile.write(answer.solution), to: Self.answer)
      if let number = open.revision?.number {
        let digits = "\(number)"
        let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".json"
        let revisions = "\(Self.plan)/revisions"
        try FileManager.default.createDirectory(
          atPath: path + "/" + revisions,
          withIntermediateDirectories: true
        )
        try write(
          BaseRevision(open.compiled.choices(of: answer.solution)).bytes(),
          to: "\(revisions)/\(name)"
        )
      }
    }
    if let text = task.changeFile { try write(Array(text.utf8), to: Self.change) }
  }

  /// Writes a file of it.
  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name), options: .atomic)
  }

  /// A file of it; nil where it is not there.
  func bytes(_ name: String) throws -> [UInt8]? {
    let file = path + "/" + name
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  /// Takes it away.
  func remove() throws {
    if FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
  }
}

/// A revision as `replan` reads it: what runs, with the times in words, whatever the placements are numbered.
private struct BaseRevision: Encodable {
  struct Offering: Encodable {
    var activity: String
    var id: String
    var resources: [String]
    var participants: [String]
  }
  struct Mark: Encodable { var sessions: [String: [String]] }

  var offerings: [Offering]
  var revision: Mark

  init(_ choices: [PublishedChoice]) {
    offerings = choices.map {
      Offering(
        activity: $0.activity,
        id: $0.offering,
        resources: $0.resources,
        participants: $0.participants
      )
    }
    revision = Mark(
      sessions: Dictionary(
        choices.map { ($0.offering, $0.sessions.map(\.text)) },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }

  func bytes() throws -> [UInt8] { [UInt8](try JSONEncoder().encode(self)) }
}
