import Foundation
import Testing

/// The attend commands, run as processes on the year that `lichtrinh new` writes.
@Suite("Attendance by the command", .serialized)
struct AttendTests {
  private let folder: TemporaryFolder
  private let plan: String
  private let offering: String
  private let participants: [String]

  init() throws {
    folder = try TemporaryFolder()
    plan = folder.path("plan")
    try #require(try Command.lichtrinh("new", plan).status == 0)
    let out = folder.path("out")
    let run = try Command.lichtrinh("plan", plan, "--steps", "2000", "--no-bound", "--out", out)
    try #require(run.status == 0)
    let published = try Command.lichtrinh(
      "publish",
      plan,
      "--out",
      out,
      "--time",
      "2027-01-05T08:00"
    )
    try #require(published.status == 0)
    let answer = try JSONDecoder().decode(
      Answer.self,
      from: Data(contentsOf: URL(filePath: out + "/solution.json"))
    )
    let largest = try #require(
      answer.offerings.max { $0.participants.count < $1.participants.count }
    )
    offering = try #require(largest.id)
    participants = largest.participants
  }

  private struct Answer: Decodable {
    struct Offering: Decodable {
      var id: String?
      var participants: [String]
    }
    var offerings: [Offering]
  }

  private var journal: String { plan + "/attendance/journal.jsonl" }

  private func attend(_ arguments: String...) throws -> Command.Outcome {
    try Command.lichtrinh(["attend"] + arguments + ["--plan", plan])
  }

  private func lines() throws -> [String] {
    try String(contentsOfFile: journal, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// Issues a list and returns the rows of its CSV file.
  private func issue() throws -> (path: String, rows: [String]) {
    let outcome = try attend("lists", "--offering", offering, "--out", folder.path("print"))
    try #require(outcome.status == 0, "\(outcome.errors)")
    let path = try #require(
      outcome.output.split(separator: "\n").last { $0.hasSuffix(".csv") }.map(String.init)
    )
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return (path, text.split(whereSeparator: \.isNewline).map(String.init))
  }

  @Test("a filled list is shown first, recorded with --save, and says nothing twice")
  func importing() throws {
    let (_, rows) = try issue()
    let sessions = rows[0].split(separator: ",", omittingEmptySubsequences: false).indices.filter {
      rows[0].split(separator: ",", omittingEmptySubsequences: false)[$0].contains("/")
    }
    let filled = rows.enumerated().map { index, row -> String in
      var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if (1...participants.count).contains(index) { cells[sessions[0]] = index == 1 ? "L" : "x" }
      return cells.joined(separator: ",")
    }
    let file = folder.path("filled.csv")
    try Data(filled.joined(separator: "\r\n").utf8).write(to: URL(filePath: file))

    let shown = try attend("import", file)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("\(participants.count - 1) present, 1 late"))
    #expect(try lines().isEmpty)
    #expect(try attend("import", file, "--save").status == 0)
    #expect(try lines().count == participants.count)
    let again = try attend("import", file, "--save")
    #expect(again.output.contains("known already: \(participants.count)"))
    #expect(try lines().count == participants.count)
    #expect(try attend("import", file, "--offering", "other-1").status == 2)

    let forged = folder.path("forged.csv")
    let text = filled.joined(separator: "\r\n").replacing(
      "LT1:\(offering):1",
      with: "LT1:\(offering):2"
    )
    try Data(text.utf8).write(to: URL(filePath: forged))
    let refused = try attend("import", forged, "--save")
    #expect(refused.status == 2 && refused.errors.contains("was changed"))
    #expect(try lines().count == participants.count)
  }

  @Test("one person is marked, corrected, substituted and taken back, each on a line of its own")
  func marking() throws {
    let person = participants[0]
    let place = ["--offering", offering, "--session", "1"]
    #expect(
      try attend("mark", person, place[0], place[1], place[2], place[3], "--as", "absent").status
        == 0
    )
    let corrected = try attend(
      "mark",
      person,
      place[0],
      place[1],
      place[2],
      place[3],
      "--as",
      "late",
      "--by",
      "lan"
    )
    #expect(corrected.output.contains("late (was: absent"))
    #expect(
      try attend("mark", person, place[0], place[1], place[2], place[3], "--clear").status == 0
    )
    #expect(try lines().count == 3)
    #expect(
      try attend("mark", "nobody", place[0], place[1], place[2], place[3], "--as", "late").status
        == 2
    )
    #expect(
      try attend("mark", person, place[0], place[1], "--session", "99", "--as", "late").status == 2
    )
    #expect(try attend("mark", person, place[0], place[1], place[2], place[3]).status == 64)
    #expect(try attend("show", "--offering", offering).status == 0)
  }

  @Test("someone who came without being on the list joins, and the list issued again shows it")
  func joining() throws {
    _ = try issue()
    let joined = try attend(
      "join",
      "Lê Thị Ví Dụ",
      "--sex",
      "female",
      "--birth-year",
      "1980",
      "--offering",
      offering
    )
    #expect(joined.status == 0 && joined.output.contains("new-1 joined"))
    let (path, rows) = try issue()
    #expect(path.hasSuffix(".2.csv"))
    let row = try #require(rows.first { $0.contains("Lê Thị Ví Dụ") })
    #expect(row.hasSuffix(",new"))
    // Names of files and of the journal's neighbours tell no names.
    let files = try TemporaryFolder.files(below: plan + "/attendance")
    #expect(!files.contains { $0.contains("Ví") })
  }

  @Test("two commands at once: the second is told of the first and changes nothing")
  func locking() throws {
    let (process, input, _) = try checkIn()
    defer { process.waitUntilExit() }
    try Command.wait { FileManager.default.fileExists(atPath: journal) }
    let refused = try attend(
      "mark",
      participants[0],
      "--offering",
      offering,
      "--session",
      "1",
      "--as",
      "late"
    )
    #expect(refused.status == 75)
    #expect(refused.errors.contains("process \(process.processIdentifier)"))
    try input.close()
  }

  @Test("badges are answered line by line; whoever is killed loses no line that was answered")
  func killing() throws {
    let (_, rows) = try issue()
    let codes = rows[1...participants.count].compactMap { row in
      row.split(separator: ",", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
    }
    let isLong = ProcessInfo.processInfo.environment["LICHTRINH_KILLS"]
    let rounds = isLong.flatMap { Int($0) } ?? 12
    var chance = SystemRandomNumberGenerator()
    var answered = 0
    for round in 0..<rounds {
      try? FileManager.default.removeItem(atPath: journal)
      let (process, input, output) = try checkIn()
      // Everybody again and again: a cleared journal makes the first line of each an OK.
      let text = codes.joined(separator: "\n") + "\n"
      try input.write(contentsOf: Data(text.utf8))
      // Half of them are killed at any moment, half while they answer.
      if round % 2 == 0 {
        try Command.wait(every: 0.0005) { try !Data(contentsOf: URL(filePath: output)).isEmpty }
        usleep(UInt32.random(in: 0...12_000, using: &chance))
      } else {
        usleep(UInt32.random(in: 0...600_000, using: &chance))
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try input.close()
      let answers = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
      let said = Set(
        answers.filter { $0.hasPrefix("OK") }.compactMap {
          $0.split(separator: " ").dropFirst().first
        }
      )
      answered += said.count
      guard FileManager.default.fileExists(atPath: journal) else {
        #expect(said.isEmpty)
        continue
      }
      let kept = try lines()
      for person in said {
        #expect(kept.contains { $0.contains("\"person\":\"\(person)\"") }, "round \(round)")
      }
    }
    #expect(answered > 0)
    if isLong != nil { print("kills:", rounds, "answered:", answered) }
    #expect(
      try attend("mark", participants[0], "--offering", offering, "--session", "1", "--as", "late")
        .status == 0
    )
  }

  /// Starts a check-in of the first session that reads what is written to it.
  private func checkIn() throws -> (Process, FileHandle, String) {
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = [
      "attend", "check-in", "--plan", plan, "--offering", offering, "--session", "1",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LICHTRINH_LANG": "en"]
    ) { $1 }
    let pipe = Pipe()
    process.standardInput = pipe
    let output = folder.path("answers-\(UUID().uuidString)")
    try Data().write(to: URL(filePath: output))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, pipe.fileHandleForWriting, output)
  }
}
