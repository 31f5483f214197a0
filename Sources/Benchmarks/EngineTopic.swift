import Engine
import Problem
import Referee

/// How well and how fast the engine searches, beside its peers.
struct EngineTopic {
  /// Seconds of each search.
  let seconds: Double
  /// Threads of each search.
  let threads: Int
  /// The peers that are installed.
  let peers: [Peer]
  /// Seconds of each peer.
  let peerSeconds: Double

  private var marks: [Double] { [1, 5, 20, 60, 180].filter { $0 < seconds } }

  /// Prints the table.
  func run(on problems: BenchProblems) throws {
    let table = BenchTable(
      "Engine: \(Figure.short(seconds)) s, \(threads) threads",
      note: """
        Score as it stood at a time, with the shortfall in brackets where there is any; moves tried and
        moves that led to a lawful neighbour, a second and thread; the referee's verdict on the answer.
        Against a peer: our score at the end ÷ the peer's. Gap: of our score to the bound that a peer proved.
        """,
      [("problem", problems.nameWidth), ("by", 18), ("took", 6), ("0 short at", 10)]
        + marks.map { ("\(Int($0)) s", 13) }
        + [
          ("end", 13), ("tried/s", 9), ("lawful/s", 9), ("MB", 5), ("referee", 7), ("ours÷peer", 9),
          ("bound", 9), ("gap", 7),
        ]
    )
    var peaks: [Int] = []
    var ratios: [(peer: String, ratio: Double)] = []
    try problems.each { entry in
      let verdict = ownRow(entry, table)
      peaks += [Machine.peakBytes].compactMap(\.self)
      for peer in peers {
        if let ratio = try peerRow(peer, entry, verdict, table) {
          ratios.append((peer.name, ratio))
        }
      }
    }
    if let peak = peaks.max() {
      say("Peak memory of the process, engine: \(Figure.short(Double(peak) / 1e6)) MB")
    }
    for peer in peers {
      let own = ratios.filter { $0.peer == peer.name }.map(\.ratio).sorted()
      guard let least = own.first, let most = own.last else { continue }
      say(
        "Ours ÷ \(peer.name), over \(own.count) problems without shortfall: median "
          + "\(Figure.ratio(own[(own.count - 1) / 2])), least \(Figure.ratio(least)), "
          + "most \(Figure.ratio(most))"
      )
    }
  }

  private func ownRow(_ entry: BenchProblems.Entry, _ table: BenchTable) -> Verdict {
    Machine.forgetPeak()
    let trace = ScoreTrace()
    let limits = SearchLimits(seconds: seconds)
    let (timing, result) = Timing.of(runs: 1) {
      Search.run(
        entry.problem,
        options: SearchOptions(limits: limits, threads: threads),
        progress: { trace.add($0) }
      )
    }
    let peak = Machine.peak
    let verdict = judge(entry.problem, result.solution)
    let work = timing.seconds * Double(threads)
    let lawful = result.statistics.reduce(0) { $0 + $1.evaluated }
    table.row(
      [
        entry.name, "engine", Figure.short(timing.seconds),
        trace.firstWithoutShortfall.map(Figure.short) ?? "never",
      ]
        + marks.map { mark in
          trace.best(at: mark).map { Self.answer($0.shortfall, $0.score) } ?? "–"
        }
        + [
          Self.answer(verdict.shortfall, verdict.score),
          Figure.whole(Int(Double(result.moves) / work)), Figure.whole(Int(Double(lawful) / work)),
          peak, agreement(of: result, verdict),
        ]
    )
    return verdict
  }

  /// Whether the referee finds the answer lawful and with the figures that the engine gives.
  private func agreement(of result: SearchResult, _ verdict: Verdict) -> String {
    guard verdict.lawful else { return "\(verdict.broken.count + verdict.unlisted) broken" }
    let agrees = verdict.score == result.score && verdict.shortfall == result.shortfall
    return agrees ? "lawful" : "differs"
  }

  /// Prints a peer's row; gives the ratio of the scores where neither answer has a shortfall.
  private func peerRow(
    _ peer: Peer,
    _ entry: BenchProblems.Entry,
    _ ours: Verdict,
    _ table: BenchTable
  ) throws -> Double? {
    let blanks = marks.map { _ in "" }
    guard entry.isSmall || peer.copesWithLarge else {
      table.row(
        [entry.name, peer.name, "", ""] + blanks + ["not run: one model of it all is too large"]
      )
      return nil
    }
    let answer = try peer.solve(entry, seconds: peerSeconds)
    guard let verdict = answer.verdict else {
      table.row(
        [entry.name, peer.name, Figure.short(answer.seconds), ""] + blanks + ["none in time"]
      )
      return nil
    }
    let isComparable = ours.shortfall == 0 && verdict.shortfall == 0 && verdict.score > 0
    let ratio = isComparable ? Double(ours.score) / Double(verdict.score) : nil
    let bound = ours.shortfall == 0 ? answer.bound : nil
    table.row(
      [entry.name, peer.name, Figure.short(answer.seconds), ""] + blanks + [
        Self.answer(verdict.shortfall, verdict.score),
        answer.movesPerSecond.map(Figure.whole) ?? "", "", "",
        verdict.lawful ? "lawful" : "\(verdict.broken.count + verdict.unlisted) broken",
        ratio.map(Figure.ratio)
          ?? (ours.shortfall < verdict.shortfall ? "less short" : "–"),
        bound.map(Figure.whole) ?? "",
        bound.map { Figure.percent(Double($0 - ours.score) / Double(max(1, $0))) } ?? "",
      ]
    )
    return verdict.lawful && ours.lawful ? ratio : nil
  }

  private static func answer(_ shortfall: Int, _ score: Int) -> String {
    Figure.whole(score) + (shortfall == 0 ? "" : " (\(Figure.whole(shortfall)))")
  }
}
