import Foundation

/// A document whose console blocks are run in order in one folder, each command's output compared with what stands
/// below it.
///
/// A command begins with `$ `; a line that ends in `\` goes on in the next. The package's `Data` is there; `lichtrinh`
/// is found; the language is English.
struct Walkthrough {
  /// A command with its expected output.
  struct Step {
    var command: String
    var output: [String]
  }

  private enum Part {
    case line(String)
    case step(Int)
  }

  private(set) var steps: [Step]
  private let parts: [Part]

  /// Reads a document.
  init(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var steps: [Step] = []
    var parts: [Part] = []
    var isConsole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") || !isConsole {
        if line.hasPrefix("```") { isConsole = line == "```console" }
        parts.append(.line(line))
      } else if let last = steps.indices.last, steps[last].output.isEmpty,
        steps[last].command.hasSuffix("\\")
      {
        steps[last].command += "\n" + line
      } else if line.hasPrefix("$ ") {
        parts.append(.step(steps.count))
        steps.append(Step(command: String(line.dropFirst(2)), output: []))
      } else if let last = steps.indices.last {
        steps[last].output.append(line)
      }
    }
    self.steps = steps
    self.parts = parts
  }

  /// The document with each command's output as it was when it ran.
  func text(_ outputs: [[String]]) -> String {
    parts.flatMap { part in
      switch part {
      case .line(let line): [line]
      case .step(let position): ["$ " + steps[position].command] + outputs[position]
      }
    }.joined(separator: "\n")
  }

  /// Runs a command in a folder as a shell does, standard error with standard output; gives its lines.
  static func run(_ command: String, in folder: TemporaryFolder) throws -> [String] {
    let path =
      Command.executable.deletingLastPathComponent().path + ":"
      + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let output = try Command.run(
      "/bin/sh",
      ["-c", "cd '\(folder.url.path)' && { \(command)\n} 2>&1"],
      environment: ["PATH": path, "LICHTRINH_LANG": "en"]
    ).output
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
