import Foundation
import Testing

/// Awkward places to write to, and runs that are stopped: no file is lost or left half written.
@Suite(.serialized)
struct PlacesAndStopsTests {
  static let sample = "Data/vinh-long-2016"
  static let answer = sample + "/revisions/0001.json"

  @Test("A place that cannot be written to ends with 73 before the search begins")
  func badPlaces() throws {
    let folder = try TemporaryFolder()
    try Data("mine".utf8).write(to: URL(filePath: folder.path("file")))
    for place in [["--out", folder.path("file")], ["--out", folder.path("file/below")]] {
      let run = try Command.lichtrinh(["plan", Self.sample, "--seconds", "300"] + place)
      #expect(run.status == 73, "\(place): \(run.errors)")
      #expect(run.output.isEmpty)
    }
    let vietnamese = try Command.lichtrinh(
      ["export", "holidays", "--out", "Data"],
      environment: ["LICHTRINH_LANG": "vi"]
    )
    #expect(vietnamese.status == 73)
    #expect(vietnamese.errors == "Data: đây là thư mục, không phải tệp\n")
    #expect(try Command.lichtrinh("export", "holidays", "--out", "/dev/full").status == 73)
  }

  @Test("An empty name, or an input's name for the result, is a wrong command line")
  func refusedNames() throws {
    let cases = [
      ["plan", Self.sample, "--out", ""], ["check", ""], ["new", ""],
      ["solve", Self.answer, "--out", Self.answer],
      ["plan", Self.sample, "--problem", Self.sample + "/people.csv"],
    ]
    for arguments in cases {
      let run = try Command.lichtrinh(arguments)
      #expect(run.status == 64, "\(arguments): \(run.errors)")
    }
  }

  @Test("A link stays a link, a device a device, and a name of one letter is a name")
  func links() throws {
    let folder = try TemporaryFolder()
    let target = folder.path("target")
    try Data("old".utf8).write(to: URL(filePath: target))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"),
      withDestinationPath: "target"
    )
    for place in [folder.path("link"), "/dev/null"] {
      let run = try Command.lichtrinh("export", "holidays", "--out", place)
      #expect(run.status == 0, "\(place): \(run.errors)")
    }
    let text = try String(contentsOfFile: target, encoding: .utf8)
    #expect(text.hasPrefix("BEGIN:VCALENDAR"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == "target"
    )
    let short = try Command.run(
      "/bin/sh",
      ["-c", "cd '\(folder.url.path)' && '\(Command.executable.path)' export holidays --out c"]
    )
    #expect(short.status == 0, "\(short.errors)")
    #expect(FileManager.default.fileExists(atPath: folder.path("c")))
  }

  @Test("--only leaves the other parts, and a hostile list takes nothing away that is not ours")
  func onlyAndHostileList() throws {
    let folder = try TemporaryFolder()
    let out = folder.path("out")
    func export(_ part: String) throws -> Command.Outcome {
      try Command.lichtrinh(
        ["export", Self.sample, "--solution", Self.answer, "--out", out, "--only", part]
      )
    }
    #expect(try export("plan").status == 0)
    #expect(try export("report").status == 0)
    #expect(
      try TemporaryFolder.files(below: out) == [
        "files.txt", "plan.json", "report.html", "solution.json",
      ]
    )
    let mine = ["out/notes.txt", "victim", "out/feed-tokens.csv"]
    for name in mine { try Data("mine".utf8).write(to: URL(filePath: folder.path(name))) }
    let list =
      "notes.txt\r\n../victim\r\ncalendars/../notes.txt\nfeed-tokens.csv\n\(folder.path("victim"))\n"
    try Data(list.utf8).write(to: URL(filePath: out + "/files.txt"))
    #expect(try export("report").status == 0)
    for name in mine { #expect(FileManager.default.fileExists(atPath: folder.path(name))) }
    #expect(try String(contentsOfFile: out + "/files.txt", encoding: .utf8) == "report.html\n")
  }

  @Test("Tokens survive an editor's line ends; one that two people have is taken from both")
  func damagedTokens() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("feed-tokens.csv")
    func export() throws -> Command.Outcome {
      try Command.lichtrinh(
        "export",
        Self.sample,
        "--solution",
        Self.answer,
        "--out",
        folder.url.path,
        "--only",
        "calendars",
        "--people"
      )
    }
    #expect(try export().status == 0)
    let before = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var edited = before.map(String.init)
    edited[2] = String(edited[1].prefix(32)) + String(edited[2].dropFirst(32))
    try Data(edited.joined(separator: "\r\n").utf8).write(to: URL(filePath: path))
    let run = try export()
    #expect(run.status == 0)
    #expect(run.errors.contains(path + ":2:1: ") && run.errors.contains(path + ":3:1: "))
    let after = Set(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n"))
    #expect(after.isSuperset(of: before.dropFirst(3)))
    #expect(after.isDisjoint(with: before[1...2]))
    #expect(after.count == before.count)
    let owner = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(owner == 0o600)
  }

  @Test("A signal at any moment leaves whole files alone, and 130", arguments: [0, 0.05, 0.6, 1.2])
  func stopped(_ moment: Double) throws {
    let folder = try TemporaryFolder()
    let out = folder.path("out")
    let run = try Command.lichtrinh(
      "plan",
      Self.sample,
      "--steps",
      "200",
      "--people",
      "--out",
      out,
      interruptAfterWorking: moment
    )
    // The end may have come before the signal.
    #expect([0, 130].contains(run.status), "\(run.status) \(run.errors)")
    let files = try TemporaryFolder.files(below: folder.url.path)
    // One that came before the command listens ends it without a word, and before anything is written.
    let isTold = run.errors.contains("topped") || (run.errors.isEmpty && files.isEmpty)
    #expect(run.status == 0 || isTold, "\(run.errors)")
    #expect(!files.contains { $0.contains(".part-") })
    for file in files where file.hasSuffix(".ics") {
      let text = try String(contentsOfFile: folder.path(file), encoding: .utf8)
      #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    }
  }

  @Test("Lost results are an error, a reader who has gone is not")
  func standardOutput() throws {
    let command = "'\(Command.executable.path)' check Data/vinh-long-2016"
    #expect(try Command.run("/bin/sh", ["-c", command + " > /dev/full"]).status == 73)
    let piped = "{ \(command); echo $? >&2; } | true"
    #expect(try Command.run("/bin/sh", ["-c", piped]).errors == "0\n")
    #expect(try Command.run("/bin/sh", ["-c", command + " >&- <&-"]).status == 0)
  }

  @Test(
    "Vietnamese mistakes on the command line hold no English",
    arguments: [
      ["plan", "x", "--only", "all"], ["plan", "x", "--people=yes"], ["fly"],
      ["plan", "x", "--sed"],
      ["check", "x", "--format", "xml"], ["plan", "x", "--seconds", "inf"],
      ["plan", "x", "--seed"],
      ["solve"], ["--generate-completion-script", "tcsh"], ["help", "--fly"],
    ]
  )
  func vietnamese(_ arguments: [String]) throws {
    let run = try Command.lichtrinh(arguments, environment: ["LICHTRINH_LANG": "vi"])
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Lỗi: "))
    for word in ["lease", "option", "value", "xpected", "issing", "sage", "specified", " or "] {
      #expect(!run.errors.contains(word), "«\(word)» in \(run.errors)")
    }
  }

  @Test("--lang may also stand before the command and after help")
  func language() throws {
    #expect(try Command.lichtrinh("--lang", "vi", "plan", "--help").output.contains("CÁCH DÙNG"))
    #expect(try Command.lichtrinh("help", "plan", "--lang", "vi").output.contains("CÁCH DÙNG"))
    #expect(try Command.lichtrinh("--lang", "fr", "check", "x").status == 64)
  }
}
