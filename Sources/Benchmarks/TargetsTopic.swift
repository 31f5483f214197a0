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

  /// What the searches of a run add up to.
  private struct Results {
    let engine: EngineTable
    var table = TargetTable()
    var summary = SizeSummary()
  }

  /// Prints the tables.
  func run() throws {
    let timetables = try publicTopic.run()
    let longest = sizes.map { length.targetSeconds($0, isFirstSeed: true) }.max() ?? 0
    var results = Results(
      engine: EngineTable(
        nameWidth: 8,
        marks: [1, 5, 20, 30, 60, 180].filter { $0 < longest },
        threads: threads
      )
    )
    for size in sizes {
      let problems = BenchProblems(
        shared: shared,
        sizes: [size],
        seeds: seeds ?? length.targetSeeds(size)
      )
      guard problems.hasMaker else {
        results.table.absence("\(size)", "not measured: no maker of year problems in \(shared)")
        continue
      }
      try BenchProblems.makeFolder()
      try problems.each { try run($0, size, &results) }
    }
    if timetables.searches > 0 {
      results.table.row(
        .count("public", .timetables, atLeast: timetables.searches, timetables.solved)
      )
      if !peers.isEmpty {
        results.table.absence("public", "the peers are run on the year problems alone")
      }
    } else {
      results.table.absence("public", "not measured: no public instances in \(shared)")
    }
    if peers.isEmpty { results.table.absence("peers", "not measured: none was run") }
    results.table.show(threads: threads)
    results.summary.show()
  }

  private func run(
    _ entry: BenchProblems.Entry,
    _ size: YearSize,
    _ results: inout Results
  ) throws {
    let seconds = length.targetSeconds(size, isFirstSeed: entry.isFirstSeed)
    let run = EngineRun(entry, seconds: seconds, threads: threads)
    if run.agreement != "lawful" {
      results.table.absence(entry.name, "the referee: \(run.agreement)")
    }
    let name = entry.name
    let bound =
      size == .xl ? nil : BoundRun(entry, run, seconds: boundSeconds(size))
    results.engine.row(run, bound)
    results.summary.add(run, bound)
    if let most = EngineTargets.shortfallSeconds[size] {
      if let bound, bound.shortfall > 0 {
        results.table.absence(name, "no answer has a shortfall below \(bound.shortfall)")
      } else {
        results.table.row(.most(name, .shortfall, most, run.trace.firstWithoutShortfall))
      }
    }
    if entry.isFirstSeed { scores(run, size, within: seconds, &results.table) }
    if let gap = EngineTargets.gaps[size], let bound {
      results.table.row(
        .most(name, .gap(seconds), gap, bound.gap(of: run.verdict), Figure.percent)
      )
    }
    if size == .xl {
      results.table.row(
        .most(name, .reading, EngineTargets.readingSeconds, entry.readingSeconds)
      )
      results.table.row(.most(name, .planned, EngineTargets.planningSeconds, run.trace.first))
      results.table.row(
        .most(
          name,
          .memory,
          EngineTargets.megabytes,
          run.peakBytes.map { Double($0) / 1e6 }
        )
      )
    } else {
      results.table.row(
        .count(name, .moves, atLeast: EngineTargets.movesPerSecond, run.triedPerSecond)
      )
      results.table.row(
        .count(name, .seats, atLeast: EngineTargets.seatsPerSecond, run.seatTrialsPerSecond)
      )
    }
    for peer in peers {
      if peer.copes(with: size) {
        try compare(run, entry, size, with: peer, within: seconds, &results)
      } else {
        results.engine.absence(name, peer.name, "not run: too large for it")
        results.table.absence(name, "\(peer.name) was not run: too large for it")
      }
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
    _ results: inout Results
  ) throws {
    let answer = try peer.solve(entry, seconds: EngineTargets.peerSeconds)
    results.engine.row(run, peer, answer)
    results.summary.add(run, peer, answer)
    guard let verdict = answer.verdict, verdict.lawful else {
      results.table.absence(run.name, "\(peer.name) has no lawful answer")
      return
    }
    let moment = min(seconds, EngineTargets.secondsAgainstPeers(size))
    let measure = Measure.against(peer.name, moment)
    let best = run.trace.best(at: moment)
    if verdict.shortfall > 0, let best, best.shortfall < verdict.shortfall {
      results.table.absence(
        run.name,
        "\(peer.name) has a shortfall of \(verdict.shortfall); we \(best.shortfall), "
          + "and \(Figure.whole(best.score)) to its \(Figure.whole(verdict.score))"
      )
      return
    }
    results.table.row(
      .count(
        run.name,
        measure,
        atLeast: verdict.score,
        best.flatMap { $0.shortfall == verdict.shortfall ? $0.score : nil }
      )
    )
  }
}
