import Foundation
import Problem
import Referee

/// A general solver that takes the same problem file.
enum Peer: Equatable {
  /// OR-Tools' CP-SAT, one model of it all.
  case constraintSolver(script: String, workers: Int)
  /// Timefold, with moves made for this problem; so many solvers side by side.
  case timefold(script: String, environment: String, threads: Int)

  /// What the tables call it.
  var name: String {
    switch self {
    case .constraintSolver(_, let workers): "CP-SAT ×\(workers)"
    case .timefold(_, _, let threads): "Timefold ×\(threads)"
    }
  }

  private var threads: Int {
    switch self {
    case .constraintSolver(_, let workers): workers
    case .timefold(_, _, let threads): threads
    }
  }

  /// Whether problems of a size are worth its while; nil is a plan folder.
  func copes(with size: YearSize?) -> Bool {
    switch (self, size) {
    case (_, .xl), (.constraintSolver, .l): false
    default: true
    }
  }

  /// An answer with what else the peer tells.
  struct Answer {
    let verdict: Verdict?
    let seconds: Double
    var bound: Int?
    /// Moves tried a second and thread.
    var movesPerSecond: Int?
  }

  /// The line that the peers print.
  private struct Report: Decodable {
    var bound: Double?
    var moveEvaluationSpeed: Int?

    enum CodingKeys: String, CodingKey {
      case bound
      case moveEvaluationSpeed = "move_evaluation_speed"
    }
  }

  /// Solves a problem for so many seconds, reading and building not counted, and has the answer judged.
  func solve(_ entry: BenchProblems.Entry, seconds: Double) throws -> Answer {
    let target = "\(BenchProblems.folder)/peer-solution.json"
    if FileManager.default.fileExists(atPath: target) {
      try FileManager.default.removeItem(atPath: target)
    }
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try OtherProgram.run(
      command(entry.path, target, "\(Int(seconds.rounded(.up)))"),
      atMost: 2 * seconds + 300,
      environment: environment
    )
    let took = (clock.now - start) / .seconds(1)
    guard outcome.status == 0, FileManager.default.fileExists(atPath: target) else {
      return Answer(verdict: nil, seconds: took)
    }
    var answer: Answer
    switch SolutionFile.read(path: target, of: entry.problem) {
    case .success(let solution):
      answer = Answer(verdict: judge(entry.problem, solution), seconds: took)
    case .failure(let faults):
      say(faults.line(file: target))
      return Answer(verdict: nil, seconds: took)
    }
    do {
      let report = try JSONDecoder().decode(Report.self, from: Data(outcome.lastLine.utf8))
      answer.bound = report.bound.flatMap { Int(exactly: $0.rounded(.down)) }
      answer.movesPerSecond = report.moveEvaluationSpeed.map { $0 / threads }
    } catch {
      say("\(name) told nothing of its run: \(error)")
    }
    return answer
  }

  private func command(_ problem: String, _ target: String, _ seconds: String) -> [String] {
    switch self {
    case .constraintSolver(let script, let workers):
      ["python3", script, problem, target, seconds, "\(workers)"]
    case .timefold(let script, _, _):
      [script, problem, target, seconds]
    }
  }

  private var environment: [String: String] {
    switch self {
    case .constraintSolver: [:]
    case .timefold(_, let environment, let threads):
      ["TIMEFOLD_VENV": environment, "PEER_OPTS": "-Dthreads=\(threads)"]
    }
  }
}
