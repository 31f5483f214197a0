import Foundation

/// How far a long work is, as the command tells it line by line.
struct JobProgress: Sendable {
  /// A line of `--progress json`.
  private struct Line: Decodable {
    var score: Int
    var shortfall: Int
    var bound: Int?
    var gapPercent: Double?
    var moves: Int
    var steps: Int
    var elapsedMilliseconds: Int
    var millisecondsLeft: Int?
  }

  /// The best score so far.
  private(set) var score: Int?
  /// The shortfall of that answer.
  private(set) var shortfall: Int?
  /// What no answer can be better than.
  private(set) var bound: Int?
  /// How far the answer may be from the best, in percent.
  private(set) var gapPercent: Double?
  /// Moves that were tried.
  private(set) var moves = 0
  /// Hundredths of the work that are done, where that is known.
  private(set) var percent: Int?
  /// How many searches were begun; scenarios have one each.
  private(set) var searches = 0
  /// What the command said that is no progress, the last lines of it.
  private(set) var messages: [String] = []

  private var lastElapsed = Int.max
  private let steps: Int?

  /// So many lines of messages are kept.
  private static let mostMessages = 40

  /// A progress of searches of so many steps; nil: by time.
  init(steps: Int?) {
    self.steps = steps
  }

  /// The progress of a work that has ended, as far as it was kept.
  init(messages: [String], bound: Int?) {
    steps = nil
    self.messages = messages
    self.bound = bound
  }

  /// Takes in a line of standard error.
  mutating func read(_ text: String) {
    guard text.hasPrefix("{"), let line = Self.line(text) else {
      let message = text.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !message.isEmpty else { return }
      messages.append(message)
      if messages.count > Self.mostMessages { messages.removeFirst() }
      return
    }
    if line.elapsedMilliseconds < lastElapsed { searches += 1 }
    lastElapsed = line.elapsedMilliseconds
    score = line.score
    shortfall = line.shortfall
    bound = line.bound
    gapPercent = line.gapPercent
    moves = line.moves
    if let left = line.millisecondsLeft {
      percent = line.elapsedMilliseconds * 100 / max(1, line.elapsedMilliseconds + left)
    } else if let steps {
      percent = min(100, line.steps * 100 / max(1, steps))
    }
  }

  private static func line(_ text: String) -> Line? {
    do {
      return try JSONDecoder().decode(Line.self, from: Data(text.utf8))
    } catch {
      return nil
    }
  }
}
