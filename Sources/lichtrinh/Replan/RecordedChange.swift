import Almanac
import Foundation
import PlanFolder
import Planning

/// A change that becomes part of its plan folder: `changes/0004.yaml`, named after the revision that it leads to, and the
/// pins of what it froze.
struct RecordedChange {
  private let plan: String
  private let text: String
  private let name: String
  private let programme: Programme

  /// Makes the text of the file, which ends the command where it cannot be done.
  init(
    _ command: ReplanCommand,
    _ change: YearChange,
    after revision: Int,
    on programme: Programme
  ) throws {
    plan = command.plan
    self.programme = programme
    let path = command.change ?? ""
    guard let bytes = try RevisionFolder.bytes(path) else {
      throw OutputFile.Failure(path: path, number: ENOENT)
    }
    guard let text = LoadedChange.recorded(bytes, today: change.today, revision: revision) else {
      Terminal.errors.line(
        say(
          "\(path):1:1: không thêm được today và revision; viết chúng thành hai dòng đầu của tệp",
          "\(path):1:1: today and revision cannot be put in; write them as the file's first lines"
        )
      )
      throw Exit.badInput
    }
    self.text = text
    name = try Self.freeName(plan, after: revision)
  }

  /// Proves, before long work, that the pins can be written.
  func prove(_ pins: [PublishedChoice]) throws { _ = try PinsOnDisk(plan, programme).text(pins) }

  /// Writes both files, the pins first: a change without them would free what was held.
  func write(_ pins: [PublishedChoice]) throws {
    try PinsOnDisk(plan, programme).write(pins)
    try OutputFile.write(Array(text.utf8), to: plan + "/changes/" + name, mode: 0o600)
    Terminal.errors.line(
      say("Đã ghi vào kế hoạch: ", "Recorded in the plan: ")
        + "\(plan)/changes/\(name), \(plan)/\(PinsFile.name)"
    )
  }

  /// The first name behind those that are there: names are read in order.
  private static func freeName(_ plan: String, after revision: Int) throws -> String {
    let folder = plan + "/changes"
    var names: [String] = []
    if FileManager.default.fileExists(atPath: folder) {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    }
    let numbers = names.compactMap { Int($0.prefix { $0.isNumber }) }
    let number = max(revision + 1, (numbers.max() ?? 0) + 1)
    return String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number).yaml"
  }
}
