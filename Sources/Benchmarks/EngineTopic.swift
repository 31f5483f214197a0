/// How well and how fast the engine searches, beside its bound and its peers.
struct EngineTopic {
  /// Seconds of each search.
  let seconds: (YearSize?) -> Double
  /// Seconds that the bound of each problem is given, after the search.
  let boundSeconds: (YearSize?) -> Double
  /// Threads of each search.
  let threads: Int
  /// The peers that are installed.
  let peers: [Peer]
  /// Seconds of each peer.
  let peerSeconds: (YearSize?) -> Double

  /// Prints the tables.
  func run(on problems: BenchProblems) throws {
    let most = problems.measuredSizes.map(seconds).max() ?? 0
    let marks = [1, 5, 20, 30, 60, 180].filter { $0 < most }
    let table = EngineTable(nameWidth: problems.nameWidth, marks: marks, threads: threads)
    var summary = SizeSummary()
    var moves = MoveSummary()
    try problems.each { entry in
      let run = EngineRun(entry, seconds: seconds(entry.size), threads: threads)
      moves.add(run)
      let bound = BoundRun(entry, run, seconds: boundSeconds(entry.size))
      table.row(run, bound)
      summary.add(run, bound)
      for peer in peers {
        guard peer.copes(with: entry.size) else {
          table.absence(entry.name, peer.name, "not run: too large for it")
          continue
        }
        let answer = try peer.solve(entry, seconds: peerSeconds(entry.size))
        table.row(run, peer, answer)
        summary.add(run, peer, answer)
      }
    }
    summary.show()
    moves.show()
  }
}
