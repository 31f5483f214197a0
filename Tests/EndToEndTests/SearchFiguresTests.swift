import Foundation
import Testing

/// What a search tells of itself: `--stats json`, `--trace`, and the bound beside it.
@Suite(.serialized)
struct SearchFiguresTests {
  /// The exact problem of a folder that `new` writes.
  private static func smallProblem(in folder: TemporaryFolder) throws -> String {
    let plan = folder.path("plan")
    let problem = folder.path("problem.json")
    #expect(try Command.lichtrinh("new", plan).status == 0)
    let run = try Command.lichtrinh(
      ["plan", plan, "--steps", "1", "--only", "plan", "--problem", problem]
        + ["--out", folder.path("out")]
    )
    #expect(run.status == 0, "\(run.errors)")
    return problem
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("--stats json prints one object; apart from its timing it is the same for the same steps")
  func statistics() throws {
    let folder = try TemporaryFolder()
    let problem = try Self.smallProblem(in: folder)
    let answer = folder.path("solution.json")
    let runs = try (0..<2).map { _ in
      let run = try Command.lichtrinh(
        ["solve", problem, "--out", answer, "--steps", "20000", "--seed", "3", "--stats", "json"]
      )
      #expect(run.status == 0, "\(run.errors)")
      return try Self.object(run.output)
    }
    for key in ["problem", "answer", "search"] {
      let parts = try runs.map {
        try JSONSerialization.data(
          withJSONObject: try #require($0[key]),
          options: [.sortedKeys, .fragmentsAllowed]
        )
      }
      #expect(parts[0] == parts[1], "\(key)")
    }
    let search = try #require(runs[0]["search"] as? [String: Any])
    #expect(search["seed"] as? Int == 3)
    #expect(search["threads"] as? Int == 2)
    #expect(search["stoppedBy"] as? String == "steps")
    let kinds = try #require(search["statistics"] as? [[String: Any]])
    #expect(Set(kinds.compactMap { $0["name"] as? String }).count == kinds.count)
    #expect(kinds.contains { $0["tried"] as? Int ?? 0 > 0 })
    for kind in kinds {
      let counts = try ["tried", "evaluated", "accepted", "improved"].map {
        try #require(kind[$0] as? Int)
      }
      #expect(counts == counts.sorted(by: >), "\(kind)")
    }
    let verdict = try Self.object(
      try Command.lichtrinh("verify", problem, answer, "--json").output
    )
    let told = try #require(runs[1]["answer"] as? [String: Any])
    #expect(told["score"] as? Int == verdict["score"] as? Int)
    #expect(told["shortfall"] as? Int == verdict["shortfall"] as? Int)
    let timing = try #require(runs[0]["timing"] as? [String: Any])
    let moments = try #require(timing["trace"] as? [[String: Any]])
    #expect(moments.last?["score"] as? Int == told["score"] as? Int)
  }

  @Test(
    "Two processes write the same bytes for the same seed, threads and steps",
    arguments: [1, 2, 3]
  )
  func processes(threads: Int) throws {
    let folder = try TemporaryFolder()
    let problem = folder.path("problem.json")
    let made = try Command.lichtrinh(
      ["plan", "Data/vinh-long-2016-candidates", "--steps", "1", "--only", "plan"]
        + ["--problem", problem, "--out", folder.path("out")]
    )
    #expect(made.status == 0, "\(made.errors)")
    let answers = try ["a", "b"].map { name in
      let run = try Command.lichtrinh(
        ["solve", problem, "--out", folder.path(name), "--steps", "60000", "--seed", "5"]
          + ["--threads", "\(threads)", "--no-bound"]
      )
      #expect(run.status == 0, "\(run.errors)")
      return try #require(FileManager.default.contents(atPath: folder.path(name)))
    }
    #expect(answers[0] == answers[1])
    let other = try Command.lichtrinh(
      ["solve", problem, "--out", folder.path("c"), "--steps", "60000", "--seed", "6"]
        + ["--threads", "\(threads)", "--no-bound"]
    )
    #expect(other.status == 0)
    #expect(FileManager.default.contents(atPath: folder.path("c")) != answers[0], "seeds differ")
  }

  @Test("--trace writes moments in order, never worse, ending with the answer")
  func trace() throws {
    let folder = try TemporaryFolder()
    let problem = try Self.smallProblem(in: folder)
    let path = folder.path("figures/trace.csv")
    let run = try Command.lichtrinh(
      ["plan", folder.path("plan"), "--steps", "20000", "--only", "plan", "--stats", "json"]
        + ["--out", folder.path("out"), "--trace", path]
    )
    #expect(run.status == 0, "\(run.errors)")
    let answer = try #require(try Self.object(run.output)["answer"] as? [String: Any])
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "elapsed_seconds,steps,shortfall,score,bound,gap_percent")
    let rows = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(!rows.isEmpty)
    var last = (seconds: 0.0, shortfall: Int.max, score: Int.min)
    for row in rows {
      #expect(row.count == 6)
      let now = (
        seconds: try #require(Double(row[0])), shortfall: try #require(Int(row[2])),
        score: try #require(Int(row[3]))
      )
      #expect(now.seconds >= last.seconds)
      #expect((now.shortfall, -now.score) <= (last.shortfall, -max(last.score, -.max)))
      last = now
    }
    #expect(last.score == answer["score"] as? Int)
    let own = try Command.lichtrinh("solve", problem, "--out", "x.json", "--trace", problem)
    #expect(own.status == 64, "the problem is not overwritten: \(own.errors)")
    let nowhere = try Command.lichtrinh(
      ["solve", problem, "--out", folder.path("x"), "--trace", problem + "/below.csv"]
    )
    #expect(nowhere.status == 73)
    #expect(!FileManager.default.fileExists(atPath: folder.path("x")))
  }

  @Test("A search by time ends when its answer is proved the best; bound and gap are told")
  func proved() throws {
    let folder = try TemporaryFolder()
    let problem = try Self.smallProblem(in: folder)
    let answer = folder.path("solution.json")
    let run = try Command.lichtrinh(
      ["solve", problem, "--out", answer, "--seconds", "7200", "--stats", "json"]
    )
    #expect(run.status == 0, "\(run.errors)")
    let report = try Self.object(run.output)
    let search = try #require(report["search"] as? [String: Any])
    #expect(search["stoppedBy"] as? String == "proved")
    let told = try #require(report["answer"] as? [String: Any])
    #expect(told["bound"] as? Int == told["score"] as? Int)
    #expect(told["gapPercent"] as? Double == 0)
    let alone = try Command.lichtrinh(
      ["solve", problem, "--out", folder.path("b.json"), "--steps", "1000", "--no-bound"]
    )
    #expect(alone.status == 0 && !alone.output.contains("bound"), "\(alone.output)")
  }

  @Test("The plan's facts hold the bound, the same for the same steps")
  func facts() throws {
    let folder = try TemporaryFolder()
    _ = try Self.smallProblem(in: folder)
    for name in ["a", "b"] {
      let run = try Command.lichtrinh(
        ["plan", folder.path("plan"), "--steps", "5000", "--only", "plan", "--only", "report"]
          + ["--out", folder.path(name)]
      )
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("proved the best possible"), "\(run.output)")
    }
    for file in ["plan.json", "report.html"] {
      #expect(
        FileManager.default.contents(atPath: folder.path("a/\(file)"))
          == FileManager.default.contents(atPath: folder.path("b/\(file)"))
      )
    }
    let facts = try Self.object(String(contentsOfFile: folder.path("a/plan.json"), encoding: .utf8))
    let run = try #require(facts["run"] as? [String: Any])
    let verdict = try #require(facts["verdict"] as? [String: Any])
    #expect(run["scoreBound"] as? Int == verdict["score"] as? Int)
  }

  @Test(
    "bound prints bound, best and gap; the same steps give the same bound, never below an answer"
  )
  func bound() throws {
    let folder = try TemporaryFolder()
    let problem = try Self.smallProblem(in: folder)
    let answer = folder.path("out/solution.json")
    let reports = try (0..<2).map { _ in
      let run = try Command.lichtrinh(
        ["bound", problem, "--steps", "3", "--answer", answer, "--format", "json"]
      )
      #expect(run.status == 0, "\(run.errors)")
      return try Self.object(run.output)
    }
    let bounds = try reports.map { try #require($0["bound"] as? Int) }
    let best = try #require(reports[0]["best"] as? Int)
    #expect(bounds[0] == bounds[1])
    #expect(bounds[0] >= best)
    let vietnamese = try Command.lichtrinh(
      ["bound", problem, "--seconds", "0.1", "--answer", answer, "--lang", "vi"]
    )
    #expect(vietnamese.output.hasPrefix("cận trên: ") && vietnamese.output.contains("điểm"))
    let none = try Command.lichtrinh("bound", folder.path("none.json"))
    #expect(none.status == 2)
    #expect(try Command.lichtrinh("bound", problem, "--steps", "-1").status == 64)
  }
}
