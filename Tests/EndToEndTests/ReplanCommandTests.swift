import Foundation
import Problem
import Referee
import Testing

/// `replan` on problem files, its refusals, and pins by command.
struct ReplanCommandTests {
  private static let year = "Data/vinh-long-2016"

  @Test("A replan of a problem file is lawful, keeps what was over and tells its changes as JSON")
  func problemFile() throws {
    let folder = try TemporaryFolder()
    let problem = folder.path("problem.json")
    let answer = folder.path("answer.json")
    let next = folder.path("next.json")
    let planned = try Command.lichtrinh(
      "plan",
      Self.year,
      "--steps",
      "4000",
      "--no-bound",
      "--only",
      "plan",
      "--problem",
      problem,
      "--out",
      folder.path("out")
    )
    #expect(planned.status == 0, "\(planned.errors)")
    try FileManager.default.copyItem(
      atPath: folder.path("out/solution.json"),
      toPath: answer
    )
    guard case .success(var changed) = ProblemFile.read(path: problem),
      case .success(let published) = SolutionFile.read(path: answer)
    else {
      Issue.record("the files cannot be read")
      return
    }
    changed.ceilings[0].amount = changed.ceilings[0].amount / 10 * 9
    let now = folder.path("now.json")
    try Data(ProblemFile.write(changed)).write(to: URL(filePath: now))
    let arguments = [
      "replan", now, "--baseline", answer, "--today", "2016-07-01", "--steps", "6000", "--out",
      next, "--format", "json",
    ]
    let outcome = try Command.lichtrinh(arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    guard case .success(let solution) = SolutionFile.read(path: next) else {
      Issue.record("the answer cannot be read")
      return
    }
    #expect(judge(changed, solution).lawful)
    let sets = changed.placementSets
    for offering in published.offerings {
      guard let activity = changed.activities.first(where: { $0.id == offering.activity }) else {
        continue
      }
      let sessions = sets[activity.placements].placements[offering.placement].sessions
      guard sessions[sessions.count - 1].end <= 182 * minutesPerDay else { continue }
      #expect(solution.offerings.contains { $0.id == offering.id && $0 == offering })
    }
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let account = try #require(object as? [String: Any])
    let changes = try #require(account["changes"] as? [[String: Any]])
    #expect(!changes.isEmpty)
    #expect(changes.allSatisfy { ["approver", "unit"].contains($0["decision"] as? String ?? "") })
    let again = try Command.lichtrinh(arguments)
    #expect(again.output == outcome.output)
  }

  @Test("Wrong calls are refused before any work")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let none = try Command.lichtrinh("replan", Self.year, "--today", "2016-07-01")
    #expect(none.status == 64 && none.errors.contains("--change"))
    let file = folder.path("change.yaml")
    try Data("changes:\n  - held: G1-99-1\n  - dropped: G9-99\n".utf8)
      .write(to: URL(filePath: file))
    let mistakes = try Command.lichtrinh(
      "replan",
      Self.year,
      "--change",
      file,
      "--today",
      "2016-07-01"
    )
    #expect(mistakes.status == 2)
    #expect(mistakes.errors.contains("change.yaml:2:11: there is no offering `G1-99-1`"))
    #expect(mistakes.errors.contains("change.yaml:3:14: there is no activity `G9-99`"))
    try Data("changes:\n  - held: G1-01-9\n".utf8).write(to: URL(filePath: file))
    let unknown = try Command.lichtrinh(
      "replan",
      Self.year,
      "--change",
      file,
      "--today",
      "2016-07-01"
    )
    #expect(
      unknown.status == 2
        && unknown.errors.contains("change.yaml:2:11: revision 1 has no offering `G1-01-9`")
    )
    let late = try Command.lichtrinh(
      "replan",
      Self.year,
      "--change",
      file,
      "--today",
      "2019-07-01"
    )
    #expect(late.status == 64)
  }

  @Test("What is frozen and paid already cannot be cut: it is told, and nothing is written")
  func impossible() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("change.yaml")
    try Data("changes:\n  - budget: {source: province, to: 1_000_000}\n".utf8)
      .write(to: URL(filePath: file))
    let outcome = try Command.lichtrinh(
      "replan",
      Self.year,
      "--change",
      file,
      "--today",
      "2016-10-01",
      "--steps",
      "1000",
      "--out",
      folder.path("out"),
      "--keep"
    )
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("What is frozen (held or pinned) cannot be beside"))
    #expect(
      outcome.errors.contains("ceiling of Provincial industry promotion fund, the whole year: VND")
    )
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/solution.json")))
  }

  /// A copy of the sample year that may be written to.
  private func copiedYear(_ folder: TemporaryFolder) throws -> String {
    try FileManager.default.copyItem(
      at: Command.root.appending(path: "Data"),
      to: folder.url.appending(path: "Data")
    )
    return folder.path("Data/vinh-long-2016")
  }

  /// The account that a run printed.
  private func account(_ outcome: Command.Outcome) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("Ctrl-C ends a replan with the best answer so far, told whole and lawful")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("change.yaml")
    try Data("changes:\n  - unavailable: {resource: gv-09}\n".utf8)
      .write(to: URL(filePath: file))
    // However long reading the folder takes, it is stopped while it searches.
    let stopped = """
      "$@" 2> "$0" & search=$!
      until [ -s "$0" ]; do sleep 0.1; done
      kill -INT $search; wait $search
      """
    let progress = folder.path("progress")
    let outcome = try Command.run(
      "/bin/bash",
      [
        "-c", stopped, progress, Command.executable.path, "replan", Self.year, "--change", file,
        "--today", "2016-07-01", "--seconds", "600", "--only", "plan", "--out",
        folder.path("out"), "--format", "json", "--progress", "json",
      ],
      environment: ["LICHTRINH_LANG": "en"]
    )
    #expect(outcome.status == 130, "\(outcome.errors)")
    #expect(try account(outcome)["score"] as? Int ?? 0 > 0)
    let lines = try String(contentsOfFile: progress, encoding: .utf8).split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("{") })
    let printed = try Data(contentsOf: URL(filePath: folder.path("out/replan.json")))
    #expect(Array(printed) == Array(outcome.output.utf8))
    #expect(FileManager.default.fileExists(atPath: folder.path("out/solution.json")))
  }

  @Test(
    "A change file in braces is kept, with comments of pins.yaml; JSON says all that a page needs"
  )
  func keptInBraces() throws {
    let folder = try TemporaryFolder()
    let year = try copiedYear(folder)
    let pinned = try Command.lichtrinh("pin", year, "G4-04-1", "--what", "run")
    #expect(pinned.status == 0, "\(pinned.errors)")
    let pins = URL(filePath: year + "/pins.yaml")
    let text = try String(contentsOf: pins, encoding: .utf8)
      .replacing("  - offering: G4-04-1", with: "  # Contract 12\n  - offering: G4-04-1")
    try Data(text.utf8).write(to: pins)
    let file = folder.path("change.yaml")
    try Data("{changes: [{unavailable: {resource: gv-09}}]} # ill\n".utf8)
      .write(to: URL(filePath: file))
    let outcome = try Command.lichtrinh(
      "replan",
      year,
      "--change",
      file,
      "--today",
      "2016-07-01",
      "--steps",
      "4000",
      "--only",
      "plan",
      "--out",
      folder.path("out"),
      "--keep",
      "--bound",
      "--format",
      "json"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let kept = try String(contentsOfFile: year + "/changes/0002.yaml", encoding: .utf8)
    #expect(
      kept
        == "{today: 2016-07-01, revision: 1, changes: [{unavailable: {resource: gv-09}}]} # ill\n"
    )
    let after = try String(contentsOf: pins, encoding: .utf8)
    #expect(after.contains("  # Contract 12\n  - offering: G4-04-1\n"))
    let checked = try Command.lichtrinh("check", year)
    #expect(checked.status == 0, "\(checked.errors)")
    let account = try account(outcome)
    for key in [
      "today", "revision", "events", "pinned", "changes", "unchanged", "frozen", "shortfall",
      "score", "changePoints", "scoreBefore", "bound", "served", "servedBefore",
    ] {
      #expect(account[key] != nil, "\(key)")
    }
    let changes = try #require(account["changes"] as? [[String: Any]])
    let swapped = changes.filter { ($0["kinds"] as? [String])?.contains("swapped") ?? false }
    #expect(!swapped.isEmpty)
    for change in swapped {
      let before = change["before"] as? [String: Any]
      let now = change["after"] as? [String: Any]
      #expect((before?["resources"] as? [String])?.contains("gv-09") == true)
      #expect((now?["resources"] as? [String])?.contains("gv-09") == false)
      #expect((change["why"] as? [String: String])?["en"]?.contains("(gv-09) is busy") == true)
      #expect(change["events"] as? [Int] == [1])
    }
  }

  @Test(
    "An offering is moved where its activity allows it, and told against where it was; elsewhere not"
  )
  func moved() throws {
    let folder = try TemporaryFolder()
    let year = try copiedYear(folder)
    let file = folder.path("change.yaml")
    func replan(_ change: String, _ more: String...) throws -> Command.Outcome {
      try Data(change.utf8).write(to: URL(filePath: file))
      return try Command.lichtrinh(
        [
          "replan", year, "--change", file, "--today", "2016-07-01", "--steps", "3000", "--only",
          "plan", "--out", folder.path("out"), "--format", "json",
        ] + more
      )
    }
    // G4-04 is a fair of fixed days: it can be held on no other.
    let wrong = try replan(
      """
      changes:
        - moved: {offering: G4-04-1, sessions: ["2016-08-02T07:30-11:30"]}
        - moved: {offering: G1-01-1, sessions: ["2016-05-02T07:30-11:30"]}

      """
    )
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("change.yaml:2:5: `G4-04-1` cannot be held at"))
    #expect(wrong.errors.split(separator: "\n").count == 2, "\(wrong.errors)")
    let meeting = "G8-01-meeting-2-1"
    var before: Set<String> = []
    for day in [20, 21] {
      let session = "2016-12-\(day)T07:30-11:30"
      let outcome = try replan(
        "changes:\n  - moved: {offering: \(meeting), sessions: [\"\(session)\"]}\n"
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
      let changes = try #require(try account(outcome)["changes"] as? [[String: Any]])
      guard let change = changes.first(where: { $0["offering"] as? String == meeting }) else {
        before.insert(session)
        continue
      }
      #expect((change["after"] as? [String: Any])?["sessions"] as? [String] == [session])
      before.formUnion((change["before"] as? [String: Any])?["sessions"] as? [String] ?? [])
      #expect((change["kinds"] as? [String])?.contains("moved") == true)
      #expect(change["events"] as? [Int] == [1])
    }
    #expect(before.count == 1, "\(before)")
    let kept = try replan(
      "changes:\n  - moved: {offering: \(meeting), sessions: [\"2016-12-20T07:30-11:30\"]}\n",
      "--keep"
    )
    #expect(kept.status == 0, "\(kept.errors)")
    let pins = try Command.lichtrinh("pin", year)
    #expect(pins.output.contains("\(meeting) 2016-12-20: must run, dates stay"))
    // The pin holds beside the next change too, though no revision has these times yet.
    let next = try replan("changes:\n  - unavailable: {resource: gv-09}\n")
    let changes = try #require(try account(next)["changes"] as? [[String: Any]])
    let stays = changes.first { $0["offering"] as? String == meeting }
    #expect(
      stays == nil && before == ["2016-12-20T07:30-11:30"]
        || (stays?["after"] as? [String: Any])?["sessions"] as? [String]
          == ["2016-12-20T07:30-11:30"]
    )
  }

  @Test("A comment of pins.yaml that would be lost is told with its line, and nothing is written")
  func lostComment() throws {
    let folder = try TemporaryFolder()
    let year = try copiedYear(folder)
    let text = "pins: [] # none yet\n"
    let pins = URL(filePath: year + "/pins.yaml")
    try Data(text.utf8).write(to: pins)
    #expect(try Command.lichtrinh("pin", year, "G4-04-1").status == 0)
    let written = try String(contentsOf: pins, encoding: .utf8)
    #expect(written.hasPrefix("pins: # none yet\n  - offering: G4-04-1\n"))
    let spoiled = written.replacing("    sessions:", with: "    sessions: # moved once")
      .replacing("resources: [", with: "resources: [ # as signed\n      ")
    try Data(spoiled.utf8).write(to: pins)
    // The same pins again change nothing; what the last revision says of the sessions stays beside its comment.
    #expect(try Command.lichtrinh("pin", year, "G4-04-1", "--what", "run").status == 0)
    #expect(try String(contentsOf: pins, encoding: .utf8) == spoiled)
    let flow =
      "pins: [{offering: G4-04-1, pin: [run], sessions: [\"2016-11-15T07:30-11:30\"]}] # x\n"
    try Data(flow.utf8).write(to: pins)
    let refused = try Command.lichtrinh("unpin", year, "--all")
    #expect(refused.status == 2)
    #expect(try String(contentsOf: pins, encoding: .utf8) == flow)
  }

  @Test("Pins are set, listed and taken away by command, and a plan keeps them")
  func pins() throws {
    let folder = try TemporaryFolder()
    let year = try copiedYear(folder)
    let pinned = try Command.lichtrinh("pin", year, "G1-01-1", "--reason", "Paid: \"yes\"")
    #expect(pinned.status == 0, "\(pinned.errors)")
    let planned = try Command.lichtrinh(
      "plan",
      year,
      "--steps",
      "3000",
      "--seed",
      "5",
      "--no-bound",
      "--only",
      "plan",
      "--out",
      folder.path("out")
    )
    #expect(planned.status == 0, "\(planned.errors)")
    guard
      case .success(let plan) = SolutionFile.read(path: folder.path("out/solution.json")),
      case .success(let first) = SolutionFile.read(path: year + "/revisions/0001.json")
    else {
      Issue.record("the answers cannot be read")
      return
    }
    let own = plan.offerings.first { $0.id == "G1-01-1" }
    let published = first.offerings.first { $0.id == "G1-01-1" }
    #expect(own != nil && own?.placement == published?.placement)
    #expect(own?.resources == published?.resources)
    let people = Set(own?.participants ?? [])
    let before = published?.participants ?? []
    #expect(!before.isEmpty && people.isSuperset(of: before))
    let facts = try String(contentsOfFile: folder.path("out/plan.json"), encoding: .utf8)
    #expect(facts.contains("\"pins\""))
    let unknown = try Command.lichtrinh("pin", year, "G1-01-7")
    #expect(unknown.status == 2)
    let partly = try Command.lichtrinh("unpin", year, "G1-01-1", "--what", "resources")
    #expect(partly.output.contains("must run, dates stay, participants stay"))
    let free = try Command.lichtrinh("unpin", year, "--all")
    #expect(free.output == "Nothing is pinned.\n")
  }
}
