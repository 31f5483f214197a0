import Foundation

/// A document whose console blocks are run in order in one folder, each command's output compared with what stands
/// below it.
///
/// A command begins with `$ `; a line that ends in `\` goes on in the next. In the output a line `…` stands for any
/// number of lines. The package's `Data` is there; `lichtrinh` is found; the language is English.
struct Walkthrough {
  /// A command with its expected output.
  struct Step {
    var command: String
    var output: [String]
  }

  let steps: [Step]

  /// Reads a document.
  init(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var steps: [Step] = []
    var isConsole = false
    var goesOn = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, goesOn, let last = steps.indices.last {
        steps[last].command += "\n" + line
        goesOn = line.hasSuffix("\\")
      } else if isConsole, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: []))
        goesOn = line.hasSuffix("\\")
      } else if isConsole, let last = steps.indices.last {
        steps[last].output.append(line)
      }
    }
    self.steps = steps
  }

  /// Runs a command in a folder as a shell does, standard error with standard output.
  static func run(_ command: String, in folder: TemporaryFolder) throws -> String {
    let path =
      Command.executable.deletingLastPathComponent().path + ":"
      + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    return try Command.run(
      "/bin/sh",
      ["-c", "cd '\(folder.url.path)' && { \(command)\n} 2>&1"],
      environment: ["PATH": path, "LICHTRINH_LANG": "en"]
    ).output
  }

  /// Whether an output is as expected, line by line.
  static func matches(_ output: [String], _ expected: [String]) -> Bool {
    guard let first = expected.first else { return output.isEmpty }
    if first == "…" {
      return (0...output.count).contains { skipped in
        matches(Array(output.dropFirst(skipped)), Array(expected.dropFirst()))
      }
    }
    return output.first == first && matches(Array(output.dropFirst()), Array(expected.dropFirst()))
  }
}
