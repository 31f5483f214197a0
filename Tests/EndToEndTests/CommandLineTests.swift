import Foundation
import Testing

/// What a person meets on the command line: help, languages, mistakes, exit codes.
struct CommandLineTests {
  static let commands = [
    "new", "check", "plan", "solve", "bound", "verify", "export", "publish", "import", "tour",
    "convert",
  ]

  @Test("Every command has help with examples in both languages", arguments: commands)
  func help(_ command: String) throws {
    let inner = ["export": ["plan"], "convert": ["itc2007"]]
    let arguments = [command] + inner[command, default: []]
    let english = try Command.run(
      Command.executable.path,
      arguments + ["--help"],
      environment: ["LICHTRINH_LANG": "en"]
    )
    let vietnamese = try Command.run(
      Command.executable.path,
      arguments + ["--help", "--lang", "vi"]
    )
    #expect(english.status == 0)
    #expect(vietnamese.status == 0)
    #expect(english.output.contains("EXAMPLES") && english.output.contains("USAGE:"))
    #expect(vietnamese.output.contains("VÍ DỤ") && vietnamese.output.contains("CÁCH DÙNG:"))
    for word in ["USAGE", "OPTIONS", "ARGUMENTS", "Show help", "default:"] {
      #expect(!vietnamese.output.contains(word), "«\(word)» in Vietnamese help")
    }
  }

  @Test("The command's help lists the exit codes")
  func exitCodes() throws {
    let help = try Command.lichtrinh("--help").output
    for code in ["0 ", "1 ", "2 ", "64 ", "70 ", "73 ", "130 "] {
      #expect(help.contains("  " + code))
    }
  }

  @Test("--lang decides before the environment, LICHTRINH_LANG before LANG")
  func language() throws {
    let asked = try Command.lichtrinh(
      "--help",
      "--lang",
      "vi",
      environment: ["LANG": "en_GB.UTF-8"]
    )
    #expect(asked.output.contains("CÁCH DÙNG"))
    let own = try Command.lichtrinh(
      "--help",
      environment: ["LICHTRINH_LANG": "vi", "LANG": "en_GB"]
    )
    #expect(own.output.contains("CÁCH DÙNG"))
    let plain = try Command.lichtrinh(
      "--help",
      environment: ["LICHTRINH_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_US"]
    )
    #expect(plain.output.contains("USAGE"))
  }

  @Test("A wrong command line ends with 64 and says what is wrong")
  func usage() throws {
    let cases = [
      ["plan"], ["plan", "x", "--seconds", "-1"], ["plan", "x", "--threads", "0"],
      ["solve", "x", "--out", "y", "--seed", "many"], ["check", "x", "--format", "xml"], ["fly"],
      ["check", "x", "--lang", "fr"],
    ]
    for arguments in cases {
      let run = try Command.run(
        Command.executable.path,
        arguments,
        environment: ["LICHTRINH_LANG": "en"]
      )
      #expect(run.status == 64, "\(arguments): \(run.status)")
      #expect(run.errors.contains("Error: "), "\(arguments): \(run.errors)")
    }
  }

  @Test("Completions are written for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let run = try Command.lichtrinh("--generate-completion-script", shell)
    #expect(run.status == 0)
    for command in Self.commands { #expect(run.output.contains(command)) }
  }

  @Test("A new folder passes check and can be planned, in both languages", arguments: ["vi", "en"])
  func newFolder(_ language: String) throws {
    let folder = try TemporaryFolder()
    let plan = folder.path("plan")
    #expect(try Command.lichtrinh("new", plan, "--lang", language).status == 0)
    let check = try Command.lichtrinh("check", plan)
    #expect(check.status == 0)
    #expect(check.errors.isEmpty, "\(check.errors)")
    let run = try Command.lichtrinh(
      "plan",
      plan,
      "--steps",
      "2000",
      "--out",
      folder.path("out"),
      "--lang",
      language
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Command.lichtrinh("new", plan).status == 73, "an existing folder is left alone")
  }

  @Test("check prints every mistake of a folder with its place, as text and as JSON")
  func check() throws {
    let folder = try TemporaryFolder()
    let plan = folder.path("plan")
    #expect(try Command.lichtrinh("new", plan, "--lang", "en").status == 0)
    let file = URL(filePath: plan + "/activities.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("unit-cost: ", with: "unit-cost: -").write(
      to: file,
      atomically: true,
      encoding: .utf8
    )
    let run = try Command.lichtrinh("check", plan)
    #expect(run.status == 2)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == text.ranges(of: "unit-cost: ").count)
    #expect(
      lines.allSatisfy { $0.hasPrefix(plan + "/activities.yaml:") && $0.contains("; ") },
      "\(run.errors)"
    )
    let json = try Command.lichtrinh("check", plan, "--format", "json")
    #expect(json.status == 2)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    )
    #expect(report["errors"] as? Int == lines.count)
    let plans = try Command.lichtrinh("plan", plan, "--out", folder.path("out"))
    #expect(plans.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")), "nothing is half written")
  }

  @Test("A folder that is not there is a located mistake, not a crash")
  func absentFolder() throws {
    let run = try Command.lichtrinh("check", "no/such/folder")
    #expect(run.status == 2)
    #expect(run.errors.contains("no/such/folder"))
  }
}
