import Problem

/// Problem and solution files as commands read them: every mistake printed, exit code 2.
enum ProblemInput {
  /// The problem of a file.
  static func problem(_ path: String) throws -> PlanningProblem {
    try value(ProblemFile.read(path: path), path)
  }

  /// The solution of a file, checked against its problem's name.
  static func solution(_ path: String, for problem: PlanningProblem) throws -> Solution {
    try value(SolutionFile.read(path: path, of: problem), path)
  }

  private static func value<Value>(_ read: Result<Value, FileFaults>, _ path: String) throws
    -> Value
  {
    switch read {
    case .success(let value): return value
    case .failure(let faults):
      for line in faults.lines(file: path) { Terminal.errors.line(line) }
      throw Exit.badInput
    }
  }
}

/// Writes a file or ends the command with the reason.
func writeOrFail(_ bytes: [UInt8], to path: String) throws {
  do {
    try OutputFile.write(bytes, to: path)
  } catch {
    Terminal.errors.line("\(error.path): \(error.reason)")
    throw Exit.cannotWrite
  }
}
