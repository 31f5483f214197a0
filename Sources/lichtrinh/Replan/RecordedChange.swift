import Almanac
import Foundation
import PlanFolder
import Planning

/// A change that becomes part of its plan folder: `changes/0004.yaml`, named after the revision that it leads to, and the
/// pins of what it froze.
struct RecordedChange {
  private let plan: String
  private let change: YearChange
  private let revision: Int

  init(_ plan: String, _ change: YearChange, after revision: Int) {
    self.plan = plan
    self.change = change
    self.revision = revision
  }

  /// Writes both files, the pins first: a change without them would free what was held.
  func write(_ pins: [PublishedChoice], from path: String) throws {
    guard let bytes = try RevisionFolder.bytes(path) else {
      throw OutputFile.Failure(path: path, number: ENOENT)
    }
    let name = try freeName()
    try OutputFile.write(
      Array(PinsFile.text(pins).utf8),
      to: plan + "/" + PinsFile.name,
      mode: 0o600
    )
    try OutputFile.write(recorded(bytes), to: plan + "/changes/" + name, mode: 0o600)
    Terminal.errors.line(
      say("Đã ghi vào kế hoạch: ", "Recorded in the plan: ")
        + "\(plan)/changes/\(name), \(plan)/\(PinsFile.name)"
    )
  }

  /// The file as it was given, with day and revision where it does not say them.
  private func recorded(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let keys = text.split(whereSeparator: \.isNewline).map { String($0) }
    var head = ""
    if let today = change.today {
      if keys.contains(where: { $0.hasPrefix("today:") }) {
        return Array(
          text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("today:") ? "today: \(today.iso)" : String($0) }
            .joined(separator: "\n").utf8
        )
      }
      head += "today: \(today.iso)\n"
    }
    if !keys.contains(where: { $0.hasPrefix("revision:") }) { head += "revision: \(revision)\n" }
    return Array((head + text).utf8)
  }

  /// The first name behind those that are there: names are read in order.
  private func freeName() throws -> String {
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
