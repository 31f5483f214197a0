import Foundation
import Planning

/// What `explain --format json` tells, as far as pages show it.
struct ExplainedItems: Sendable {
  /// A text with its kind.
  struct Told: Decodable, Sendable {
    var text: String
  }

  /// A way to let an item in.
  struct Way: Decodable, Sendable {
    var text: String
    var gained: Int
    var without: [String]
  }

  /// What forcing an item in does.
  struct Forced: Decodable, Sendable {
    var certainty: String
    var lost: Int?
    var without: [String]?
  }

  /// An activity that has fewer offerings than it may.
  struct Item: Decodable, Sendable {
    var activity: String
    var name: String
    var offerings: Int
    var possible: Int
    var shortfall: Int
    var placements: Int
    var openPlacements: Int
    var obstacles: [Told]
    var remedies: [Way]
    var forced: Forced?
    var isFinished: Bool
  }

  private struct Report: Decodable {
    var activities: [Item]
  }

  /// The activities, in the order of the command.
  let activities: [Item]
  /// Whether it was stopped before its end.
  let wasStopped: Bool

  /// Reads what the command printed.
  init(json bytes: [UInt8], wasStopped: Bool) throws {
    activities = try JSONDecoder().decode(Report.self, from: Data(bytes)).activities
    self.wasStopped = wasStopped
  }
}
