import Attendance
import Foundation
import Planning
import Rosters
import SampleYear
import Testing

/// Scans of a list's real pages, drawn on, turned, shaded and roughened by a Python script.
final class SyntheticScans {
  /// What a scanner did to the pages.
  struct Condition: Codable {
    var seed: Int
    var dpi: Int
    var degrees: Double
    var noise: Double
    var shadow: Double
    var blur = 0.0
    var specks = 0.0
    var format = "jpg"
    var quality = 75
    var upsideDown = false
    var outside = 245
    var share = 0.6
    var lightest = 150
    /// Whose strokes: `zigzag` or `loops`.
    var hand = "zigzag"
  }

  /// One page with what was drawn in its boxes.
  struct Truth: Codable {
    var file: String
    var condition: Int
    var page: Int
    var signed: [Bool]
  }

  let folder: URL
  let layouts: [SheetLayout]
  let truths: [Truth]
  let key: AttendanceKey
  let offering: Offering

  /// Whether Python with numpy and Pillow, and poppler's pdftoppm are installed.
  static let canBeMade: Bool = {
    do {
      return try run(["python3", "-c", "import numpy, PIL"]) == 0 && run(["pdftoppm", "-v"]) == 0
    } catch {
      return false
    }
  }()

  init(people: Int, _ conditions: [Condition]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "scans-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let plan = SmallYear.plan(courseParticipants: people)
    offering = try #require(plan.offerings.first { $0.activity == "G1-01" })
    key = try #require(AttendanceKey(bytes: [UInt8](repeating: 5, count: 32)))
    let issue = ListIssue(
      offering: offering,
      revision: 1,
      after: nil,
      state: AttendanceState(),
      blankRows: 2,
      key: key
    )
    let form = try RosterForm(offering: offering, in: plan, issue: issue, language: .vi)
    let (pdf, layouts) = try RosterPDF.renderWithLayouts(form)
    self.layouts = layouts
    try Data(pdf).write(to: folder.appending(path: "list.pdf"))
    let encoder = JSONEncoder()
    try encoder.encode(layouts).write(to: folder.appending(path: "layouts.json"))
    try encoder.encode(conditions).write(to: folder.appending(path: "conditions.json"))
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "make_scans.py").path
    try #require(try Self.run(["python3", script, folder.path]) == 0)
    truths = try JSONDecoder().decode(
      [Truth].self,
      from: Data(contentsOf: folder.appending(path: "truth.json"))
    )
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      Issue.record("the folder of scans stays: \(error)")
    }
  }

  /// The path of a file of the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  static func run(_ command: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = FileHandle.nullDevice
    if command.last == "-v" || command.contains("-c") {
      process.standardError = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
