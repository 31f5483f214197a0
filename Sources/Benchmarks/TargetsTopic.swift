import Referee

/// What is asked of the engine, target by target, beside what it reaches here.
struct TargetsTopic {
  /// How long the searches are, and how many.
  let length: BenchLength
  /// The folder with the maker of year problems and the public instances.
  let shared: String
  /// The sizes asked for.
  let sizes: [YearSize]
  /// The seeds asked for; nil: those of the length.
  let seeds: [Int]?
  /// Seconds of each bound, after the search.
  let boundSeconds: (YearSize) -> Double
  /// Threads of each search.
  let threads: Int
  /// The peers that are installed.
  let peers: [Peer]
  /// The searches on public instances.
  let publicTopic: PublicTopic

  /// Prints the tables.
  func run() throws {
    let timetables = try publicTopic.run()
    var table = TargetTable(threads: threads)
    for size in sizes {
      let problems = BenchProblems(
        shared: shared,
        sizes: [size],
        seeds: seeds ?? length.targetSeeds(size)
      )
      guard problems.hasMaker else {
        table.absence("\(size)", "not measured: no maker of year problems in \(shared)")
        continue
      }
      try BenchProblems.makeFolder()
      try problems.each { try run($0, size, &table) }
    }
    if timetables.searches > 0 {
      table.row(
        .count("public", .timetables, atLeast: timetables.searches, timetables.solved)
      )
    } else {
      table.absence("public", "not measured: no public instances in \(shared)")
    }
    if peers.isEmpty { table.absence("peers", "not measured: none was run") }
    table.show()
  }

  private func run(
    _ entry: BenchProblems.Entry,
    _ size: YearSize,
    _ table: inout TargetTable
  ) throws {
    let seconds = length.targetSeconds(size, isFirstSeed: entry.isFirstSeed)
    let run = EngineRun(entry, seconds: seconds, threads: threads)
    if run.agreement != "lawful" { table.absence(entry.name, "the referee: \(run.agreement)") }
    let name = entry.name
    let bound =
      size == .xl ? nil : BoundRun(entry, run, seconds: boundSeconds(size))
    if let most = EngineTargets.shortfallSeconds[size] {
      if let bound, bound.shortfall > 0 {
        table.absence(name, "no answer has a shortfall below \(bound.shortfall)")
      } else {
        table.row(.most(name, .shortfall, most, run.trace.firstWithoutShortfall))
      }
    }
    if entry.isFirstSeed { scores(run, size, within: seconds, &table) }
    if let gap = EngineTargets.gaps[size], let bound {
      table.row(
        .most(name, .gap(seconds), gap, bound.gap(of: run.verdict), Figure.percent)
      )
    }
    if size == .xl {
      table.row(
        .most(name, .reading, EngineTargets.readingSeconds, entry.readingSeconds)
      )
      table.row(.most(name, .planned, EngineTargets.planningSeconds, run.trace.first))
      table.row(
        .most(
          name,
          .memory,
          EngineTargets.megabytes,
          run.peakBytes.map { Double($0) / 1e6 }
        )
      )
    } else {
      table.row(
        .count(name, .moves, atLeast: EngineTargets.movesPerSecond, run.triedPerSecond)
      )
      table.row(
        .count(name, .seats, atLeast: EngineTargets.seatsPerSecond, run.seatTrialsPerSecond)
      )
    }
    for peer in peers where peer.copes(with: size) {
      try compare(run, entry, size, with: peer, within: seconds, &table)
    }
  }

  /// The scores asked of the first seed, as far as the search was long enough for them.
  private func scores(
    _ run: EngineRun,
    _ size: YearSize,
    within seconds: Double,
    _ table: inout TargetTable
  ) {
    for asked in EngineTargets.scores[size] ?? [] {
      guard asked.seconds <= seconds else {
        table.absence(run.name, "not measured: \(Measure.score(asked.seconds).text) (--long)")
        continue
      }
      let best = run.trace.best(at: asked.seconds)
      table.row(
        .count(
          run.name,
          .score(asked.seconds),
          atLeast: asked.score,
          best.flatMap { $0.shortfall == 0 ? $0.score : nil }
        )
      )
    }
    if let until = EngineTargets.improvesUntil[size] {
      guard until <= seconds else { return }
      let before = run.trace.best(at: until * 0.8)
      let best = run.trace.best(at: until)
      table.row(
        .count(
          run.name,
          .gains(from: until * 0.8, to: until),
          atLeast: 1,
          best.flatMap { best in before.map { best.score - $0.score } }
        )
      )
    }
  }

  /// Has a peer solve the same problem, and holds our score of an earlier time against its last.
  private func compare(
    _ run: EngineRun,
    _ entry: BenchProblems.Entry,
    _ size: YearSize,
    with peer: Peer,
    within seconds: Double,
    _ table: inout TargetTable
  ) throws {
    let answer = try peer.solve(entry, seconds: EngineTargets.peerSeconds)
    guard let verdict = answer.verdict, verdict.lawful else {
      table.absence(run.name, "\(peer.name) has no lawful answer")
      return
    }
    let moment = min(seconds, EngineTargets.secondsAgainstPeers(size))
    let measure = Measure.against(peer.name, moment)
    let best = run.trace.best(at: moment)
    if verdict.shortfall > 0, let best, best.shortfall < verdict.shortfall {
      table.absence(run.name, "\(peer.name) has a shortfall of \(verdict.shortfall); we less")
      return
    }
    table.row(
      .count(
        run.name,
        measure,
        atLeast: verdict.score,
        best.flatMap { $0.shortfall == verdict.shortfall ? $0.score : nil }
      )
    )
  }
}
