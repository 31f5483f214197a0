import Referee

/// The table of the searches: a row for the engine and one for each peer on the same problem.
struct EngineTable {
  private let table: BenchTable
  private let marks: [Double]

  /// Prints the heads.
  init(nameWidth: Int, marks: [Double], threads: Int) {
    self.marks = marks
    table = BenchTable(
      "Engine: \(threads) threads",
      note: """
        Built: seconds to the first plan. Score as it stood at a time, with the shortfall in brackets
        where there is any; moves tried, moves that led to a lawful neighbour, and seats weighed (the
        simple moves that the others are made of) in a second of one core's time; MB: the most memory
        in use; the referee's verdict. Bound: no lawful answer has more points; gap: from the score to
        it, in hundredths of it. Against a peer: our score at the end ÷ the peer's, and when our search
        had what the peer has at its end. Engine, bound and peers run one after the other.
        """,
      [
        ("problem", nameWidth), ("by", 12), ("took", 6), ("built", 6), ("0 short at", 10),
      ] + marks.map { ("\(Int($0)) s", 13) } + [
        ("end", 13), ("bound", 9), ("gap", 8), ("tried/s", 9), ("lawful/s", 9), ("seats/s", 10),
        ("MB", 5), ("referee", 7), ("ours÷peer", 9), ("ours had it at", 14),
      ]
    )
  }

  /// Prints the engine's row.
  func row(_ run: EngineRun, _ bound: BoundRun?) {
    let cells = [
      run.name, "engine", Figure.short(run.seconds),
      run.trace.first.map(Figure.short) ?? "–",
      run.trace.firstWithoutShortfall.map(Figure.short) ?? "never",
    ]
    let scores = marks.map { mark in
      guard mark < run.seconds, let best = run.trace.best(at: mark) else { return "" }
      return Self.answer(best.shortfall, best.score)
    }
    table.row(
      cells + scores + [
        Self.answer(run.verdict.shortfall, run.verdict.score),
        bound.map { Figure.whole($0.score) } ?? "",
        bound?.gap(of: run.verdict).map(Figure.percent) ?? "",
        Figure.whole(run.triedPerSecond), Figure.whole(run.lawfulPerSecond),
        Figure.whole(run.seatTrialsPerSecond),
        run.peakBytes.map { Figure.short(Double($0) / 1e6) } ?? "–", run.agreement,
      ]
    )
  }

  /// Prints a peer's row.
  func row(_ run: EngineRun, _ peer: Peer, _ answer: Peer.Answer) {
    guard let verdict = answer.verdict else {
      return absence(run.name, peer.name, "none in \(Figure.short(answer.seconds)) s")
    }
    let had = run.trace.first(withShortfall: verdict.shortfall, score: verdict.score)
    table.row(
      [run.name, peer.name, Figure.short(answer.seconds), "", ""] + marks.map { _ in "" } + [
        Self.answer(verdict.shortfall, verdict.score),
        answer.bound.map(Figure.whole) ?? "", Self.gap(verdict, answer.bound),
        answer.movesPerSecond.map(Figure.whole) ?? "", "", "", "",
        verdict.lawful ? "lawful" : "\(verdict.broken.count + verdict.unlisted) broken",
        PeerRatio(run.verdict, verdict).text, had.map { "\(Figure.short($0)) s" } ?? "never",
      ]
    )
  }

  /// Prints why there is no answer of a peer.
  func absence(_ problem: String, _ peer: String, _ reason: String) {
    table.row([problem, peer, "", "", ""] + marks.map { _ in "" } + [reason])
  }

  private static func gap(_ verdict: Verdict, _ bound: Int?) -> String {
    guard let bound, verdict.lawful, verdict.shortfall == 0 else { return "" }
    return Figure.percent(Double(bound - verdict.score) / Double(max(1, abs(bound))))
  }

  private static func answer(_ shortfall: Int, _ score: Int) -> String {
    Figure.whole(score) + (shortfall == 0 ? "" : " (\(Figure.whole(shortfall)))")
  }
}

/// Our score as a multiple of a peer's, where the two can be compared.
struct PeerRatio {
  /// The multiple; nil where an answer breaks a rule or has a shortfall.
  let value: Double?
  /// The multiple as text, or which of the two has less shortfall.
  let text: String

  /// Compares two verdicts on the same problem.
  init(_ ours: Verdict, _ peers: Verdict) {
    guard ours.lawful, peers.lawful else {
      value = nil
      text = ours.lawful ? "lawful" : "–"
      return
    }
    guard ours.shortfall == 0, peers.shortfall == 0, peers.score > 0 else {
      value = nil
      text =
        ours.shortfall == peers.shortfall
        ? "as short" : ours.shortfall < peers.shortfall ? "less short" : "more short"
      return
    }
    let ratio = Double(ours.score) / Double(peers.score)
    value = ratio
    text = Figure.ratio(ratio)
  }
}
