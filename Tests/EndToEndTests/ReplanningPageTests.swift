import Foundation
import Testing

/// The page on replanning: every command of it is run, and prints what the page says.
@Suite(.serialized)
struct ReplanningPageTests {
  /// A block of the page: commands, with what they print; nil: nothing that matters.
  private struct Block {
    var commands: String
    var output: String?
  }

  /// The blocks of commands of a page, each with the block of text that follows it at once.
  private func blocks(of page: String) -> [Block] {
    var blocks: [Block] = []
    var language: String?
    var lines: [String] = []
    var isFresh = false
    for line in page.components(separatedBy: "\n") {
      guard line.hasPrefix("```") else {
        if language != nil { lines.append(line) } else if !line.isEmpty { isFresh = false }
        continue
      }
      switch language {
      case nil: language = String(line.dropFirst(3))
      case "sh":
        blocks.append(Block(commands: lines.joined(separator: "\n"), output: nil))
        isFresh = true
        language = nil
      default:
        if language == "text", isFresh, !blocks.isEmpty {
          blocks[blocks.count - 1].output = lines.joined(separator: "\n") + "\n"
        }
        language = nil
      }
      lines = []
    }
    return blocks
  }

  /// Runs commands in a folder with the built command on the path.
  private func shell(_ commands: String, in folder: URL) throws -> Command.Outcome {
    let path = Command.executable.deletingLastPathComponent().path
    return try Command.run(
      "/bin/bash",
      ["-c", "set -e -o pipefail\ncd '\(folder.path)'\n" + commands],
      environment: [
        "LICHTRINH_LANG": "en", "LC_ALL": "C.UTF-8",
        "PATH": path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      ]
    )
  }

  /// A copy of what the page's commands work on.
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["Data", "Documentation"] {
      try FileManager.default.copyItem(
        at: Command.root.appending(path: name),
        to: folder.url.appending(path: name)
      )
    }
    return folder
  }

  @Test("Every command of the page on replanning prints what the page says")
  func page() throws {
    let path = Command.root.appending(path: "Documentation/replanning.md")
    var text = try String(contentsOf: path, encoding: .utf8)
    let blocks = blocks(of: text)
    #expect(blocks.count >= 10)
    let folder = try workspace()
    // Where the engine has changed, its figures have too: `make walkthroughs` writes them anew.
    let isWriting = ProcessInfo.processInfo.environment["LICHTRINH_WALKTHROUGHS"] == "write"
    for block in blocks {
      let outcome = try shell(block.commands, in: folder.url)
      #expect(outcome.status == 0, "\(block.commands)\n\(outcome.errors)")
      guard let output = block.output else { continue }
      if isWriting {
        text = text.replacingOccurrences(
          of: "```sh\n\(block.commands)\n```\n\n```text\n\(output)```",
          with: "```sh\n\(block.commands)\n```\n\n```text\n\(outcome.output)```"
        )
      } else {
        #expect(outcome.output == output, "\(block.commands)")
      }
    }
    if isWriting { try text.write(to: path, atomically: true, encoding: .utf8) }
  }

  private static let hasParallel = FileManager.default.isExecutableFile(atPath: "/usr/bin/parallel")

  @Test(
    "A sweep spread by GNU parallel gives the points of one process byte for byte",
    .enabled(if: hasParallel, "parallel is not installed")
  )
  func parallel() throws {
    let folder = try workspace()
    let sweep =
      "lichtrinh sweep Data/vinh-long-2016 --parameter weights.first --values 6,12 --steps 1500"
    let outcome = try shell(
      """
      \(sweep) --list | parallel -j 2 \(sweep) --only {} --out spread
      \(sweep) --out spread >spread.txt
      \(sweep) --out alone >alone.txt
      sed -i 's/^spread/alone/' spread.txt
      cmp spread.txt alone.txt
      for file in alone/*; do cmp "$file" "spread/$(basename "$file")"; done
      ls alone
      """,
      in: folder.url
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = outcome.output.split(separator: "\n").map(String.init)
    #expect(
      files == [
        "sweep.csv", "sweep.html", "sweep.json", "weights=2Efirst-12.run.json",
        "weights=2Efirst-6.run.json",
      ]
    )
  }
}
