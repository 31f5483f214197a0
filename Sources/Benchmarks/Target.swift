import Foundation

/// One thing that is asked of the engine, and what was measured of it.
struct Target {
  /// Which way a measure should go.
  enum Sense {
    case atLeast
    case atMost
  }

  /// The problem, as the tables call it.
  let problem: String
  /// What is measured.
  let measure: Measure
  /// Which way it should go.
  let sense: Sense
  /// How far.
  let asked: Double
  /// How far it went; nil: never, or not at all.
  let measured: Double?
  /// How numbers of the measure are written.
  let figure: (Double) -> String

  /// A target in whole numbers.
  static func count(
    _ problem: String,
    _ measure: Measure,
    atLeast asked: Int,
    _ measured: Int?
  ) -> Target {
    Target(
      problem: problem,
      measure: measure,
      sense: .atLeast,
      asked: Double(asked),
      measured: measured.map(Double.init),
      figure: { Figure.whole(Int($0.rounded())) }
    )
  }

  /// A target that is not to be exceeded.
  static func most(
    _ problem: String,
    _ measure: Measure,
    _ asked: Double,
    _ measured: Double?,
    _ figure: @escaping (Double) -> String = Figure.short
  ) -> Target {
    Target(
      problem: problem,
      measure: measure,
      sense: .atMost,
      asked: asked,
      measured: measured,
      figure: figure
    )
  }

  /// Whether it was reached.
  var isReached: Bool {
    guard let measured else { return false }
    return sense == .atLeast ? measured >= asked : measured <= asked
  }

  /// By how much, in hundredths of what is asked; above 0 where it was reached.
  var margin: Double? {
    guard let measured, asked != 0 else { return nil }
    return (sense == .atLeast ? measured - asked : asked - measured) / abs(asked)
  }
}

/// The table of targets, printed when all of them are measured.
struct TargetTable {
  private enum Line {
    case target(Target)
    case absence(problem: String, reason: String)
  }

  private var lines: [Line] = []

  /// Takes a target in.
  mutating func row(_ target: Target) { lines.append(.target(target)) }

  /// Takes in what was left out, and why.
  mutating func absence(_ problem: String, _ reason: String) {
    lines.append(.absence(problem: problem, reason: reason))
  }

  /// Prints the table and how many targets were reached.
  func show(threads: Int) {
    let table = BenchTable(
      "Targets: \(threads) threads",
      note: """
        What is asked of the engine beside what it reaches here, and by how much it is reached (+) or
        missed (−), in hundredths of what is asked. Shortfall comes first: a score counts only without
        any that can be avoided. Moves and seats weighed are those of one core in a second of its time.
        Against a peer, what is asked is the peer's score, and `by` how much more or less ours is.
        """,
      [
        ("problem", 8), ("measure", 40), ("asked", 12), ("measured", 12), ("", 7), ("by", 9),
      ]
    )
    var missed: [Target] = []
    var reached = 0
    for line in lines {
      switch line {
      case .target(let target):
        if target.isReached { reached += 1 } else { missed.append(target) }
        table.row(Self.cells(target))
      case .absence(let problem, let reason):
        let blank = String(repeating: " ", count: max(0, 40 - reason.count))
        table.row([problem, reason + blank])
      }
    }
    say("\(reached) of \(reached + missed.count) targets reached")
    for target in missed { say("missed: \(target.problem), \(target.measure.text)") }
  }

  private static func cells(_ target: Target) -> [String] {
    [
      target.problem,
      target.measure.text.padding(toLength: 40, withPad: " ", startingAt: 0),
      (target.sense == .atLeast ? "≥ " : "≤ ") + target.figure(target.asked),
      target.measured.map(target.figure) ?? "never",
      target.isReached ? "reached" : "missed",
      target.margin.map { (0 <= $0 ? "+" : "") + Figure.percent($0) } ?? "",
    ]
  }
}
