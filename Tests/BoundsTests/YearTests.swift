import Bounds
import Engine
import Foundation
import Problem
import Referee
import Testing

/// The maker of year problems, which stands beside the package where there is any.
private enum YearMaker {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/instances/make.py").path

  static var isPresent: Bool { FileManager.default.fileExists(atPath: path) }

  /// The small year of a seed.
  static func small(seed: Int) throws -> PlanningProblem {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", path, "s", "\(seed)"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try ProblemFile.read([UInt8](output)).get()
  }
}

@Suite("Small years are bounded near what the engine finds")
struct YearTests {
  @Test(
    "The bound is never below an answer, and within a twentieth",
    // Skipped where the maker of year problems is not beside the package.
    .enabled(if: YearMaker.isPresent),
    arguments: 1...3
  )
  func small(seed: Int) throws {
    let problem = try YearMaker.small(seed: seed)
    let found = Search.run(
      problem,
      options: SearchOptions(limits: SearchLimits(steps: 1_000_000))
    )
    let verdict = Referee.judge(problem, found.solution)
    #expect(verdict.lawful && verdict.shortfall == 0)
    let all = ScoreBound.run(problem, options: BoundOptions(steps: 300, knownScore: verdict.score))
    let fewer = ScoreBound.run(
      problem,
      options: BoundOptions(
        steps: 300,
        knownScore: verdict.score,
        knownShortfall: verdict.shortfall
      )
    )
    #expect(!all.isForLeastShortfall && fewer.isForLeastShortfall)
    for result in [all, fewer] {
      #expect(result.score >= verdict.score)
      #expect(result.shortfall <= verdict.shortfall)
      #expect(Double(result.score) <= 1.05 * Double(verdict.score))
    }
  }
}
