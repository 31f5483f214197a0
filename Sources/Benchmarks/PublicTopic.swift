import Engine
import Foundation
import Problem
import PublicInstances
import Referee

/// How soon the engine, on one thread, has a feasible answer to public timetabling instances.
struct PublicTopic {
  /// The folder with the instances and their validator.
  let folder: String
  /// The most seconds of each search.
  let seconds: Double
  /// The seeds of the searches.
  let seeds: [Int]
  /// The most instances.
  let most: Int

  /// What came of one search.
  private struct Outcome {
    var distance: Int
    var seconds: Double
    var fault: String?
  }

  /// Prints the table, and tells how many searches there were and how many came to distance 0.
  @discardableResult
  func run() throws -> (searches: Int, solved: Int) {
    let files = try instances()
    guard !files.isEmpty else { return (0, 0) }
    Machine.forgetPeak()
    let table = BenchTable(
      "Public instances: post-enrolment timetabling, 1 thread, at most \(Figure.short(seconds)) s",
      note: """
        For each seed the seconds to distance 0, or the distance to feasibility in the end (students of
        the events left out), in brackets. Every answer is judged by the referee and, where Python is
        installed, by the instances' own validator; what they find is told below the table.
        """,
      [("instance", 18), ("events", 6), ("rooms", 5), ("students", 8), ("read ms", 8)]
        + seeds.map { ("seed \($0)", 9) } + [("at 0", 7), ("slowest", 7)]
    )
    var solved = 0
    var faults: [String] = []
    for file in files {
      let (reading, instance) = try Timing.of(runs: 3) { try read(file) }
      let outcomes = try seeds.map { try solve(instance, file: file, seed: $0) }
      let times = outcomes.filter { $0.distance == 0 }.map(\.seconds)
      solved += times.count
      faults += outcomes.compactMap(\.fault)
      table.row(
        [
          name(of: file), "\(instance.eventCount)", "\(instance.roomSeats.count)",
          "\(instance.studentCount)", Figure.short(reading.seconds * 1_000),
        ]
          + outcomes.map { outcome in
            outcome.distance == 0
              ? Figure.short(outcome.seconds) : "(\(Figure.whole(outcome.distance)))"
          }
          + ["\(times.count)/\(seeds.count)", times.max().map(Figure.short) ?? "–"]
      )
    }
    say("Distance 0 in \(solved) of \(files.count * seeds.count) searches")
    for fault in faults { say(fault) }
    Machine.sayPeak(of: "public instances")
    return (files.count * seeds.count, solved)
  }

  private func solve(_ instance: CourseTimetabling, file: String, seed: Int) throws -> Outcome {
    let problem = instance.problem(name: name(of: file))
    let trace = ScoreTrace()
    let cancellation = Cancellation()
    let result = Search.run(
      problem,
      options: SearchOptions(limits: SearchLimits(seconds: seconds), seed: UInt64(seed)),
      cancellation: cancellation,
      progress: {
        trace.add($0)
        if $0.bestShortfall == 0 { cancellation.cancel() }
      }
    )
    return Outcome(
      distance: instance.distance(of: result.solution),
      seconds: trace.firstWithoutShortfall ?? seconds,
      fault: try fault(of: result.solution, problem, instance, file: file, seed: seed)
    )
  }

  /// What referee or validator find wrong with an answer; nil: nothing.
  private func fault(
    of solution: Solution,
    _ problem: PlanningProblem,
    _ instance: CourseTimetabling,
    file: String,
    seed: Int
  ) throws -> String? {
    let place = "\(name(of: file)), seed \(seed): "
    let verdict = judge(problem, solution)
    if !verdict.lawful { return place + "the referee finds \(verdict.broken.count) broken rules" }
    let answer = "\(BenchProblems.folder)/public.sln"
    try FileManager.default.createDirectory(
      atPath: BenchProblems.folder,
      withIntermediateDirectories: true
    )
    try Data(instance.answerText(solution).get().utf8)
      .write(to: URL(filePath: answer), options: .atomic)
    let outcome = try OtherProgram.run(["python3", validator, file, answer, "--json"])
    if outcome.output.isEmpty { return place + "the validator could not be run" }
    let said = try JSONDecoder().decode(Said.self, from: outcome.output)
    let agrees = said.hard == 0 && said.distance == instance.distance(of: solution)
    return agrees ? nil : place + "the validator says: \(outcome.lastLine)"
  }

  /// What the validator says.
  private struct Said: Decodable {
    let hard: Int
    let distance: Int
  }

  private var validator: String { "\(folder)/validate_itc2007t2.py" }

  private func instances() throws -> [String] {
    let place = "\(folder)/itc2007-t2"
    guard FileManager.default.fileExists(atPath: place) else {
      say("\nNo public instances at \(place): left out")
      return []
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: place)
      .filter { $0.hasSuffix(".tim") }
      .sorted { $0.compare($1, options: .numeric) == .orderedAscending }
    return names.prefix(most).map { "\(place)/\($0)" }
  }

  private func read(_ file: String) throws -> CourseTimetabling {
    try CourseTimetabling.read([UInt8](Data(contentsOf: URL(filePath: file)))).get()
  }

  private func name(of file: String) -> String {
    URL(filePath: file).deletingPathExtension().lastPathComponent
  }
}
