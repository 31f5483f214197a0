import Problem

/// Problem and solution files as commands read them: every mistake printed, exit code 2.
enum ProblemInput {
  /// The problem of a file; `onOneLine` sums its mistakes up for a program that asked for JSON.
  static func problem(_ path: String, onOneLine: Bool = false) throws -> PlanningProblem {
    try value(ProblemFile.read(path: path), path, onOneLine)
  }

  /// The solution of a file, checked against its problem's name.
  static func solution(
    _ path: String,
    for problem: PlanningProblem,
    onOneLine: Bool = false
  ) throws -> Solution {
    try value(SolutionFile.read(path: path, of: problem), path, onOneLine)
  }

  /// The content of a file of another form.
  static func bytes(_ path: String) throws -> [UInt8] {
    try value(FileBytes.read(path: path), path, false)
  }

  private static func value<Value>(
    _ read: Result<Value, FileFaults>,
    _ path: String,
    _ onOneLine: Bool
  ) throws -> Value {
    switch read {
    case .success(let value): return value
    case .failure(let faults):
      Terminal.errors.line(
        onOneLine
          ? say(faults.vietnameseLine(file: path), faults.line(file: path))
          : say(
            faults.vietnameseLines(file: path).joined(separator: "\n"),
            faults.lines(file: path).joined(separator: "\n")
          )
      )
      throw Exit.badInput
    }
  }
}
