import Foundation
import Testing

/// `solve` and `verify` on problem files.
@Suite(.serialized)
struct ProblemFilesTests {
  @Test(
    "verify agrees with every case worked out by hand",
    .enabled(if: Command.hasShared, "the hand-made cases are not there")
  )
  func cases() throws {
    let script = Command.shared.appending(path: "referee/check_cases.py").path
    let run = try Command.run(
      "/usr/bin/env",
      ["python3", script, Command.executable.path, "verify"]
    )
    #expect(run.status == 0, "\(run.output)")
  }

  @Test(
    "Made years are solved without shortfall, with the same bytes for the same seed and steps",
    .enabled(if: Command.hasShared, "the maker of years is not there"),
    arguments: [("s", 400_000, 12_500), ("m", 300_000, 85_000)],
    [1, 2, 3, 4, 5]
  )
  func madeYears(_ year: (size: String, steps: Int, floor: Int), _ seed: Int) throws {
    let folder = try TemporaryFolder()
    let problem = folder.path("problem.json")
    let made = try Command.run(
      "/usr/bin/env",
      [
        "python3", Command.shared.appending(path: "instances/make.py").path, year.size,
        String(seed),
      ]
    )
    try Data(made.output.utf8).write(to: URL(filePath: problem))
    for name in ["a.json", "b.json"] {
      let run = try Command.lichtrinh(
        "solve",
        problem,
        "--out",
        folder.path(name),
        "--steps",
        String(year.steps),
        "--threads",
        "2",
        "--seed",
        "5"
      )
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.isEmpty, "quiet when piped")
    }
    #expect(
      FileManager.default.contents(atPath: folder.path("a.json"))
        == FileManager.default.contents(atPath: folder.path("b.json"))
    )
    let verdict = try Command.run(
      "/usr/bin/env",
      [
        "python3", Command.shared.appending(path: "referee/referee.py").path, problem,
        folder.path("a.json"), "--json",
      ]
    )
    #expect(verdict.status == 0, "\(verdict.output)")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(verdict.output.utf8)) as? [String: Any]
    )
    #expect(report["shortfall"] as? Int == 0)
    #expect(try #require(report["score"] as? Int) >= year.floor)
  }

  @Test("Progress as JSON is one object a line with score, shortfall, speed and time left")
  func progress() throws {
    let folder = try TemporaryFolder()
    let problem = folder.path("problem.json")
    let plan = try Command.lichtrinh(
      "plan",
      "Data/vinh-long-2016",
      "--steps",
      "10",
      "--problem",
      problem,
      "--out",
      folder.path("out"),
      "--only",
      "plan"
    )
    #expect(plan.status == 0, "\(plan.errors)")
    let run = try Command.lichtrinh(
      "solve",
      problem,
      "--out",
      folder.path("solution.json"),
      "--seconds",
      "600",
      "--steps",
      "20000",
      "--progress",
      "json"
    )
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.errors.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      )
      for key in ["score", "shortfall", "movesPerSecond", "millisecondsLeft"] {
        #expect(report[key] != nil, "\(key) in \(line)")
      }
    }
  }

  @Test("Two offerings pinned to one room at one time end with 1 and the reason, and write nothing")
  func infeasible() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("problem.json")
    let plan = [
      "plan", "Data/vinh-long-2016", "--steps", "1", "--only", "plan", "--problem", path,
      "--out", folder.path("out"),
    ]
    #expect(try Command.lichtrinh(plan).status == 0)
    func object(_ path: String) throws -> [String: Any] {
      let data = try Data(contentsOf: URL(filePath: path))
      return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
    var problem = try object(path)
    let answer = try object(folder.path("out/solution.json"))
    let offerings = try #require(answer["offerings"] as? [[String: Any]])
    let published = try #require(
      offerings.first { ($0["resources"] as? [String])?.isEmpty == false }
    )
    let pinned = ["a", "b"].map { id in
      published.merging(
        ["id": id, "participants": [String](), "pinned": ["run", "placement", "resources"]]
      ) { $1 }
    }
    problem["baseline"] = ["offerings": pinned]
    try JSONSerialization.data(withJSONObject: problem).write(to: URL(filePath: path))
    let run = try Command.lichtrinh("solve", path, "--out", folder.path("s"), "--steps", "100")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.errors.contains("pinned to run, could not be placed"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("s")))
  }

  @Test("Hostile files get exit code 2 and a located line, never a crash")
  func hostile() throws {
    let folder = try TemporaryFolder()
    let texts = [
      "", "{", "[]", "null", "{\"format\":\"lichtrinh-problem/1\"}", "{\"days\":1e99}",
      String(repeating: "[", count: 200_000), "{\"a\":1,\"a\":2}", "\u{FEFF}{}", "\u{0}",
    ]
    for (position, text) in texts.enumerated() {
      let path = folder.path("\(position).json")
      try Data(text.utf8).write(to: URL(filePath: path))
      let run = try Command.lichtrinh("solve", path, "--out", folder.path("out.json"))
      #expect(run.status == 2, "\(text.prefix(20)): \(run.status)")
      #expect(run.errors.contains(path + ":"), "\(run.errors.prefix(200))")
      #expect(!FileManager.default.fileExists(atPath: folder.path("out.json")))
    }
    #expect(
      try Command.lichtrinh("verify", folder.path("none.json"), folder.path("0.json")).status == 2
    )
  }
}
