import Foundation
import Itinerary

/// How near itineraries come to the best that is known of the public collections, one thread.
struct ItinerariesTopic {
  /// The folder with `benchmarks`.
  let shared: String
  /// Seconds of each search.
  let seconds: Double
  /// Only every so many cases.
  let stride: Int

  /// Prints a table for each collection that is there, its worst cases, and answers better than the best known.
  func run() throws {
    for collection in ItineraryCollection.allCases {
      let folder = "\(shared)/benchmarks/\(collection.rawValue)"
      guard FileManager.default.fileExists(atPath: "\(folder)/best_known.csv") else {
        say("\nNo \(collection.rawValue) files at \(folder): left out.")
        continue
      }
      try run(collection, folder)
    }
  }

  private func run(_ collection: ItineraryCollection, _ folder: String) throws {
    let cases = try collection.cases(folder).enumerated()
      .filter { $0.offset.isMultiple(of: stride) }.map(\.element)
    let table = BenchTable(
      "Itineraries: \(collection.title), \(Figure.short(seconds)) s each, one thread, seed 1",
      note: "Gap: what is missing to the best known value, mean over the cases of a family.",
      [("family", 10), ("cases", 6), ("gap %", 8), ("worst %", 8), ("seconds", 8), ("steps", 10)]
    )
    let families = Dictionary(grouping: cases, by: \.family)
    var all: [ItineraryOutcome] = []
    for family in families.keys.sorted() {
      let outcomes = try families[family, default: []].map { try outcome(of: $0, folder) }
      row(family, outcomes, table)
      all += outcomes
    }
    row("all", all, table)
    say("\nThe worst ten:")
    let ordered = all.sorted { ($1.gap, $0.name) < ($0.gap, $1.name) }
    for outcome in ordered.prefix(10) { say("  \(outcome.line)") }
    let better = all.filter { $0.gap < 0 }
    say(better.isEmpty ? "No answer is better than the best known." : "Better than the best known:")
    for outcome in better {
      say("  \(outcome.line)")
      for route in outcome.routes { say("    \(route.map(String.init).joined(separator: " "))") }
    }
  }

  private func outcome(of entry: ItineraryCase, _ folder: String) throws -> ItineraryOutcome {
    let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(entry.file)"))
    let tour = try PublicTourFile.read(Array(bytes), name: entry.file, tours: entry.tours).get()
    let began = ContinuousClock.now
    let result = ItinerarySearch.run(
      tour.problem,
      options: ItineraryOptions(limits: ItineraryLimits(seconds: seconds))
    )
    let elapsed = (ContinuousClock.now - began) / .seconds(1)
    guard result.breaches.isEmpty else {
      throw BenchFailure("\(entry.name): the itinerary breaks \(result.breaches)")
    }
    return ItineraryOutcome(
      name: entry.name,
      value: Double(result.plan.value) / Double(tour.valueScale),
      best: entry.best,
      seconds: elapsed,
      steps: result.steps,
      routes: result.plan.routes.map { $0.map { tour.numbers[$0] } }
    )
  }

  private func row(_ name: String, _ outcomes: [ItineraryOutcome], _ table: BenchTable) {
    let count = Double(max(1, outcomes.count))
    let gap = outcomes.reduce(0) { $0 + $1.gap } / count
    let time = outcomes.reduce(0) { $0 + $1.seconds } / count
    table.row([
      name, "\(outcomes.count)", String(format: "%.2f", gap),
      String(format: "%.2f", outcomes.map(\.gap).max() ?? 0), Figure.short(time),
      Figure.whole(outcomes.reduce(0) { $0 + $1.steps } / max(1, outcomes.count)),
    ])
  }
}

/// What a search of a public problem came to.
private struct ItineraryOutcome {
  let name: String
  let value: Double
  let best: Double
  let seconds: Double
  let steps: Int
  let routes: [[Int]]

  var gap: Double { best > 0 ? 100 * (best - value) / best : 0 }

  var line: String {
    let found = String(format: "%.2f %%  %g of %g", gap, value, best)
    return "\(name): \(found)"
  }
}

/// A problem of a public collection with the best value known.
struct ItineraryCase {
  let name: String
  let family: String
  let file: String
  let tours: Int?
  let best: Double
}

/// The public collections of itineraries.
enum ItineraryCollection: String, CaseIterable {
  case toptw
  case mctopmtw

  var title: String {
    switch self {
    case .toptw: "team orienteering with time windows"
    case .mctopmtw: "the same with several windows, fees and kinds"
    }
  }

  /// The cases of one to four tours.
  func cases(_ folder: String) throws -> [ItineraryCase] {
    let text = try String(contentsOfFile: "\(folder)/best_known.csv", encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return self == .toptw ? toptw(cells) : mctopmtw(cells)
    }
  }

  private func toptw(_ cells: [String]) -> ItineraryCase? {
    guard cells.count > 3, let tours = Int(cells[2]), tours <= 4, let best = Double(cells[3])
    else { return nil }
    return ItineraryCase(
      name: cells[0],
      family: "\(Self.series(cells[1])) m=\(tours)",
      file: "\(cells[1]).txt",
      tours: tours,
      best: best
    )
  }

  private func mctopmtw(_ cells: [String]) -> ItineraryCase? {
    guard cells.count > 1, let best = Double(cells[1]) else { return nil }
    let parts = cells[0].split(separator: "-").map(String.init)
    guard parts.count == 3 else { return nil }
    return ItineraryCase(
      name: cells[0],
      family: "\(Self.series(parts[2])) m=\(parts[1])",
      file: "\(cells[0]).txt",
      tours: nil,
      best: best
    )
  }

  /// `c1` of `c101`, `pr` of `pr07`.
  private static func series(_ name: String) -> String {
    let letters = name.prefix { $0.isLetter }
    return letters == "pr" ? "pr" : "\(letters)\(name.dropFirst(letters.count).prefix(1))"
  }
}
