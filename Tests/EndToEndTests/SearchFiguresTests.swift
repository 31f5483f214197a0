import Foundation
import Testing

/// What a search tells of itself: `--stats json` and `--trace`.
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
}
