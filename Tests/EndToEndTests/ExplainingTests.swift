import Foundation
import Testing

/// The walk-through of explaining: every command and every figure of it.
@Suite(.serialized)
struct ExplainingTests {
  @Test("every command of the walk-through prints what stands below it")
  func walkthrough() throws {
    let path = Command.root.path + "/Documentation/explaining.md"
    let document = try Walkthrough(path)
    #expect(document.steps.count > 15)
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("Data"),
      withDestinationPath: Command.root.path + "/Data"
    )
    let outputs = try document.steps.map { try Walkthrough.run($0.command, in: folder) }
    // Where the engine has changed, its figures have too: `make walkthroughs` writes them anew.
    if ProcessInfo.processInfo.environment["LICHTRINH_WALKTHROUGHS"] == "write" {
      try document.text(outputs).write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    for (step, output) in zip(document.steps, outputs) {
      #expect(output == step.output, "\(step.command)")
    }
  }

  @Test("what is asked and is not there is a mistake of the command line, told in both languages")
  func unknownItem() throws {
    for (language, words) in [("en", "is no activity"), ("vi", "không là hoạt động")] {
      let run = try Command.lichtrinh(
        ["explain", SampleYearTests.sample, "no-such-thing"],
        environment: ["LICHTRINH_LANG": language]
      )
      #expect(run.status == 64)
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  @Test(
    "a word that names nothing is met with what may have been meant",
    arguments: [
      ("G2-9", "did you mean G2-09?"), ("bot-sa-dek", "did you mean bot-sa-dec?"),
      ("tofu", "did you mean G2-09, "), ("p118:G2-09", "p118 does not ask for 'G2-09', but for: "),
    ]
  )
  func nearestNames(word: String, words: String) throws {
    let run = try Command.lichtrinh(
      ["explain", SampleYearTests.sample + "-candidates", word],
      environment: ["LICHTRINH_LANG": "en"]
    )
    #expect(run.status == 64)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test(
    "a small plan is explained as JSON whose items sum to the score, and Ctrl-C prints what was found"
  )
  func smallPlan() throws {
    let folder = try TemporaryFolder()
    let plan = try Command.lichtrinh(
      "plan",
      SampleYearTests.sample + "-candidates",
      "--steps",
      "4000",
      "--threads",
      "1",
      "--no-bound",
      "--only",
      "plan",
      "--out",
      folder.path("out"),
      "--problem",
      folder.path("problem.json")
    )
    #expect(plan.status == 0, "\(plan.errors)")
    try explainedAsJSON(folder)
    try interrupted(folder)
  }

  private func explainedAsJSON(_ folder: TemporaryFolder) throws {
    for subject in [SampleYearTests.sample + "-candidates", folder.path("problem.json")] {
      let run = try Command.lichtrinh(
        "explain",
        subject,
        "--solution",
        folder.path("out/solution.json"),
        "--steps",
        "200",
        "--seconds",
        "5",
        "--format",
        "json"
      )
      #expect(run.status == 0, "\(run.errors)")
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      )
      let answer = try #require(report["answer"] as? [String: Any])
      let items = try #require(answer["items"] as? [[String: Any]])
      let sum = items.reduce(0) { $0 + ($1["points"] as? Int ?? 0) }
      #expect(sum == answer["score"] as? Int)
      let parts = try #require(answer["parts"] as? [String: Int])
      #expect(parts.values.reduce(0, +) == sum)
      let activities = try #require(report["activities"] as? [[String: Any]])
      #expect(!activities.isEmpty)
      for activity in activities {
        #expect(activity["name"] is String && activity["isFinished"] is Bool)
        let obstacles = try #require(activity["obstacles"] as? [[String: Any]])
        #expect(activity["isBlocked"] as? Bool == false || !obstacles.isEmpty)
        for remedy in try #require(activity["remedies"] as? [[String: Any]]) {
          let score = try #require(remedy["score"] as? Int)
          #expect(remedy["gained"] as? Int == score - sum)
          let standings = [
            "leastMoney", "leastDays", "found", "foundAnew", "leastOfAll", "rearranged",
          ]
          #expect(standings.contains(remedy["standing"] as? String ?? ""))
        }
      }
    }
  }

  private func interrupted(_ folder: TemporaryFolder) throws {
    let problem = folder.path("problem.json")
    for command in ["explain", "prices"] {
      let run = try Command.lichtrinh(
        [command, problem, "--solution", folder.path("out/solution.json"), "--steps", "3000000"],
        interruptAfterWorking: 2
      )
      #expect(run.status == 130, "\(run.errors)")
      #expect(!run.output.isEmpty)
    }
  }
}
