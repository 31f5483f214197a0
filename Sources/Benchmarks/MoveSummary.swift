import Engine

/// What became of the moves of each kind, by size.
struct MoveSummary {
  private var sizes: [String] = []
  private var tallies: [[MoveStatistics]] = []

  /// Takes a search in.
  mutating func add(_ run: EngineRun) {
    let size = run.size?.rawValue ?? "plan folder"
    guard let known = sizes.firstIndex(of: size) else {
      sizes.append(size)
      tallies.append(run.result.statistics)
      return
    }
    for statistics in run.result.statistics {
      if let kind = tallies[known].firstIndex(where: { $0.name == statistics.name }) {
        tallies[known][kind].tried += statistics.tried
        tallies[known][kind].evaluated += statistics.evaluated
        tallies[known][kind].accepted += statistics.accepted
        tallies[known][kind].improved += statistics.improved
      } else {
        tallies[known].append(statistics)
      }
    }
  }

  /// Prints the table.
  func show() {
    guard !sizes.isEmpty else { return }
    let table = BenchTable(
      "Moves by kind, all seeds of a size together",
      note: "Lawful: led to a lawful neighbour; improved: was a new best answer.",
      [
        ("size", 12), ("kind", 12), ("tried", 14), ("of all", 8), ("lawful", 8), ("accepted", 9),
        ("improved", 9),
      ]
    )
    for (size, kinds) in zip(sizes, tallies) {
      let all = kinds.reduce(0) { $0 + $1.tried }
      for kind in kinds {
        table.row([
          size, kind.name, Figure.whole(kind.tried), Self.part(kind.tried, of: all),
          Self.part(kind.evaluated, of: kind.tried), Self.part(kind.accepted, of: kind.tried),
          Figure.whole(kind.improved),
        ])
      }
    }
  }

  private static func part(_ count: Int, of all: Int) -> String {
    all == 0 ? "–" : Figure.percent(Double(count) / Double(all))
  }
}
