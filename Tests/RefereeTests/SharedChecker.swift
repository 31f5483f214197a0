import Foundation
import Problem

/// The independent checker, its cases and the maker of problems beside the package, where they are.
enum SharedChecker {
  /// The directory shared next to the package.
  static let directory = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  /// Whether checker, cases and maker are there.
  static var isThere: Bool {
    ["referee/referee.py", "referee/cases", "instances/make.py"].allSatisfy {
      FileManager.default.fileExists(atPath: directory.appending(path: $0).path)
    }
  }

  /// Runs a Python program and returns what it prints.
  static func python(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return text
  }

  /// A problem of the year family.
  static func year(_ size: String, _ seed: Int) throws -> PlanningProblem {
    let text = try python([directory.appending(path: "instances/make.py").path, size, "\(seed)"])
    return try ProblemFile.read(Array(text)).get()
  }

  /// Prints the verdict on each solution of a folder, in order.
  private static let program = """
    import json, sys
    sys.path.insert(0, sys.argv[1])
    import referee

    folder = sys.argv[2]
    problem = referee.read(folder + "/problem.json")
    for k in range(int(sys.argv[3])):
        solution = referee.read(f"{folder}/{k}.json")
        if k == 0:
            referee.check(problem, solution)
        print(json.dumps(referee.Referee(problem, solution).judge()))
    """

  /// What the checker says of each solution.
  static func verdicts(
    _ problem: PlanningProblem,
    _ solutions: [Solution]
  ) throws -> [CheckerVerdict] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { _ = Result { try FileManager.default.removeItem(at: folder) } }
    try Data(ProblemFile.write(problem)).write(to: folder.appending(path: "problem.json"))
    for (position, solution) in solutions.enumerated() {
      let file = folder.appending(path: "\(position).json")
      try Data(SolutionFile.write(solution)).write(to: file)
    }
    let lines = try python([
      "-c", program, directory.appending(path: "referee").path, folder.path, "\(solutions.count)",
    ])
    return try lines.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(CheckerVerdict.self, from: $0)
    }
  }
}

/// A verdict as JSON has it, to compare two.
struct CheckerVerdict: Decodable, Equatable {
  let lawful: Bool
  let shortfall: Int
  let score: Int
  let parts: [String: Int]
  let offerings: Int
  let seats: Int
  let served: Int
  let spent: [String: Int]
  let broken: [String]

  /// The numbers of the broken rules, each as often as it is broken, in order.
  var rules: [Int] {
    broken.compactMap { $0.dropFirst("rule ".count).first?.wholeNumberValue }.sorted()
  }

  /// Everything but the words.
  var essence: String {
    let parts = parts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let spent = spent.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return
      "\(lawful) \(shortfall) \(score) \(parts) \(offerings) \(seats) \(served) \(spent) \(rules)"
  }
}
