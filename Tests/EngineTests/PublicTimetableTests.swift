import Foundation
import Problem
import PublicInstances
import Referee
import Testing

@testable import Engine

@Suite(
  "Public course timetabling files run through the engine like any problem",
  // Skipped where the public files are not beside the package.
  .enabled(if: PublicTimetables.arePresent)
)
struct PublicTimetableTests {
  @Test("Every event finds its place within a few steps", arguments: PublicTimetables.numbers)
  func distance(number: Int) throws {
    let instance = try PublicTimetables.instance(number)
    let problem = instance.problem(name: "public-\(number)")
    let enough = Cancellation()
    let result = Search.run(
      problem,
      options: SearchOptions(limits: SearchLimits(steps: 4_000_000), seed: UInt64(number)),
      cancellation: enough,
      progress: { if $0.bestShortfall == 0 { enough.cancel() } }
    )
    #expect(result.shortfall == 0)
    #expect(instance.distance(of: result.solution) == 0)
    let verdict = judge(problem, result.solution)
    #expect(verdict.broken.isEmpty)
    #expect(verdict.score == result.score)
  }

  @Test("Ten thousand random moves keep every count right, before and after the board's part")
  func deltas() throws {
    let problem = try PublicTimetables.instance(17).problem(name: "public-17")
    let tables = Tables(problem)
    let searcher = Searcher(tables, seed: 2, stream: 0)
    searcher.construct(from: nil, stop: { false })
    for step in 0..<10_000 {
      searcher.search(1, stop: { false })
      if step % 40 != 0 { continue }
      let found = searcher.state.disagreements()
      #expect(found.isEmpty, "after \(step) steps")
      if !found.isEmpty { break }
      if step % 400 != 0 { continue }
      let current = Incumbent(searcher.state)
      let verdict = judge(problem, current.solution(tables))
      #expect(verdict.broken.isEmpty)
      #expect(verdict.score == current.score)
      #expect(verdict.shortfall == current.shortfall)
    }
    #expect(searcher.incumbent.shortfall == 0)
  }
}

/// The public files, which stand beside the package where there are any.
enum PublicTimetables {
  static let numbers = [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23]

  static var arePresent: Bool {
    FileManager.default.fileExists(atPath: file(1).path)
  }

  static func file(_ number: Int) -> URL {
    YearFiles.shared.appending(path: "benchmarks/itc2007-t2/comp-2007-2-\(number).tim")
  }

  static func instance(_ number: Int) throws -> CourseTimetabling {
    try CourseTimetabling.read([UInt8](Data(contentsOf: file(number)))).get()
  }
}
