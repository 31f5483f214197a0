import Engine
import Foundation
import Problem
import Referee

/// How fast problem files are read and written, and answers judged.
struct FilesTopic {
  /// How often each is done.
  let runs: Int

  /// Prints the table.
  func run(on problems: BenchProblems) throws {
    let table = BenchTable(
      "Problem files and the referee: median of \(runs) runs (least–most)",
      note:
        "Read: from the file to a checked problem. Judged: the answer that construction alone gives.",
      [
        ("problem", problems.nameWidth), ("MB", 6), ("read s", 21), ("read MB/s", 16),
        ("write s", 21),
        ("write MB/s", 16), ("offerings", 9), ("seats", 7), ("judge ms", 21), ("peak MB", 7),
      ]
    )
    try problems.each(firstSeedOnly: true) { entry in try row(entry, table) }
  }

  private func row(_ entry: BenchProblems.Entry, _ table: BenchTable) throws {
    Machine.forgetPeak()
    let (reading, _) = try Timing.of(runs: runs) { try ProblemFile.read(path: entry.path).get() }
    let peak = Machine.peak
    let (writing, written) = Timing.of(runs: runs) { ProblemFile.write(entry.problem) }
    let size = try FileManager.default.attributesOfItem(atPath: entry.path)[.size] as? Int ?? 0
    let limits = SearchLimits(seconds: 60, steps: 1)
    let answer = Search.run(entry.problem, options: SearchOptions(limits: limits)).solution
    let (judging, verdict) = Timing.of(runs: runs) { judge(entry.problem, answer) }
    let megabytes = Double(size) / 1e6
    table.row([
      entry.name, Figure.short(megabytes), reading.text, reading.rate(of: megabytes),
      writing.text, writing.rate(of: Double(written.count) / 1e6),
      Figure.whole(verdict.offerings), Figure.whole(verdict.seats), judging.milliseconds, peak,
    ])
  }
}
