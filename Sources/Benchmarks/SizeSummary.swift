import Referee

/// The searches by size: the worst and the middle of the seeds.
struct SizeSummary {
  private struct PeerLine {
    var ratios: [Double] = []
    var had: [Double?] = []
    var compared = 0
  }

  private struct Line {
    var withoutShortfall: [Double?] = []
    var gaps: [Double] = []
    var tried: [Int] = []
    var seats: [Int] = []
    var peakBytes: [Int] = []
    var peers: [PeerLine] = []
  }

  private var sizes: [String] = []
  private var lines: [Line] = []
  private var peerNames: [String] = []

  /// Takes the engine's row in.
  mutating func add(_ run: EngineRun, _ bound: BoundRun?) {
    let line = position(of: run)
    lines[line].withoutShortfall.append(
      run.verdict.shortfall == 0 ? run.trace.firstWithoutShortfall : nil
    )
    lines[line].tried.append(run.triedPerSecond)
    lines[line].seats.append(run.seatTrialsPerSecond)
    lines[line].peakBytes += [run.peakBytes].compactMap(\.self)
    lines[line].gaps += [bound?.gap(of: run.verdict)].compactMap(\.self)
  }

  /// Takes a peer's row in.
  mutating func add(_ run: EngineRun, _ peer: Peer, _ answer: Peer.Answer) {
    let line = position(of: run)
    let column = peerNames.firstIndex(of: peer.name) ?? peerNames.count
    if column == peerNames.count { peerNames.append(peer.name) }
    while lines[line].peers.count <= column { lines[line].peers.append(PeerLine()) }
    lines[line].peers[column].compared += 1
    guard let verdict = answer.verdict else { return }
    if let ratio = PeerRatio(run.verdict, verdict).value {
      lines[line].peers[column].ratios.append(ratio)
    }
    lines[line].peers[column].had.append(
      run.trace.first(withShortfall: verdict.shortfall, score: verdict.score)
    )
  }

  /// Prints the tables.
  func show() {
    guard !lines.isEmpty else { return }
    let table = BenchTable(
      "Engine, by size",
      note:
        "0 short: when the slowest of the seeds had no shortfall; gap: in the middle and worst.",
      [
        ("size", 12), ("problems", 8), ("0 short at", 10), ("gap", 8), ("worst gap", 9),
        ("tried/s", 9), ("seats/s", 10), ("MB", 5),
      ]
    )
    for (size, line) in zip(sizes, lines) {
      table.row([
        size, "\(line.tried.count)", Self.latest(line.withoutShortfall),
        Self.middle(line.gaps).map(Figure.percent) ?? "–",
        line.gaps.max().map(Figure.percent) ?? "–",
        Self.middle(line.tried).map(Figure.whole) ?? "–",
        Self.middle(line.seats).map(Figure.whole) ?? "–",
        line.peakBytes.max().map { Figure.short(Double($0) / 1e6) } ?? "–",
      ])
    }
    showPeers()
  }

  private func showPeers() {
    guard !peerNames.isEmpty else { return }
    let table = BenchTable(
      "Engine ÷ peers, by size",
      note: """
        Compared: problems on which neither answer has a shortfall, of those run; ours ÷ peer: in the
        middle and least; had it at: when the slowest of our searches had what the peer had at its end.
        """,
      [
        ("size", 12), ("peer", 12), ("compared", 8), ("ours÷peer", 9), ("least", 7),
        ("had it at", 10),
      ]
    )
    for (size, line) in zip(sizes, lines) {
      for (name, peer) in zip(peerNames, line.peers) where peer.compared > 0 {
        table.row([
          size, name, "\(peer.ratios.count) of \(peer.compared)",
          Self.middle(peer.ratios).map(Figure.ratio) ?? "–",
          peer.ratios.min().map(Figure.ratio) ?? "–", Self.latest(peer.had),
        ])
      }
    }
  }

  private mutating func position(of run: EngineRun) -> Int {
    let size = run.size?.rawValue ?? "plan folder"
    if let known = sizes.firstIndex(of: size) { return known }
    sizes.append(size)
    lines.append(Line())
    return sizes.count - 1
  }

  private static func latest(_ moments: [Double?]) -> String {
    let known = moments.compactMap(\.self)
    guard known.count == moments.count else {
      return "never \(moments.count - known.count)×"
    }
    return known.max().map { "\(Figure.short($0)) s" } ?? "–"
  }

  private static func middle<Value: Comparable>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values.sorted()[(values.count - 1) / 2]
  }
}
