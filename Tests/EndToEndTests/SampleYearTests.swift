import Foundation
import Testing

/// The main job on the sample year, from the folder to the files.
@Suite(.serialized)
struct SampleYearTests {
  static let sample = "Data/vinh-long-2016"

  @Test("The sample year is planned whole: no shortfall, every group served, within 2.1 billion")
  func wholeYear() throws {
    let folder = try TemporaryFolder()
    let problem = folder.path("problem.json")
    let out = folder.path("out")
    let run = try Command.lichtrinh(
      "plan",
      Self.sample,
      "--steps",
      "60000",
      "--seed",
      "1",
      "--threads",
      "1",
      "--problem",
      problem,
      "--out",
      out
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty, "a clean folder planned into a pipe says nothing: \(run.errors)")
    for part in ["report.html", "plan.json", "calendars/", "rosters/"] {
      #expect(run.output.contains("\(out)/\(part)"), "the place of \(part) is named on screen")
    }
    let verdict = try judged(problem, out + "/solution.json")
    #expect(verdict["lawful"] as? Bool == true)
    #expect(verdict["shortfall"] as? Int == 0)
    let spent = try #require(verdict["spent"] as? [String: Int])
    #expect(try #require(spent["province"]) <= 2_100_000_000)

    let solution = try object(out + "/solution.json")
    let offerings = try #require(solution["offerings"] as? [[String: Any]])
    let groups = Set(offerings.compactMap { ($0["activity"] as? String)?.prefix { $0 != "-" } })
    #expect(groups.count == 11, "groups with an offering: \(groups.sorted())")
    let files = try TemporaryFolder.files(below: out)
    for offering in offerings where (offering["participants"] as? [String])?.isEmpty == false {
      let id = try #require(offering["id"] as? String)
      for ending in ["pdf", "xlsx", "csv"] {
        #expect(files.contains("rosters/\(id).\(ending)"))
      }
      #expect(files.contains("calendars/offerings/\(id).ics"))
    }
  }

  @Test("Two runs with the same seed and steps give identical bytes, also on two threads")
  func identicalBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      let run = try Command.lichtrinh(
        "plan",
        Self.sample,
        "--steps",
        "5000",
        "--seed",
        "7",
        "--threads",
        "2",
        "--out",
        folder.path(name)
      )
      #expect(run.status == 0, "\(run.errors)")
    }
    let files = try TemporaryFolder.files(below: folder.path("a"))
    #expect(files.count > 100)
    #expect(try TemporaryFolder.files(below: folder.path("b")) == files)
    for file in files {
      let contents = ["a", "b"].map {
        FileManager.default.contents(atPath: folder.path($0 + "/" + file))
      }
      #expect(contents[0] == contents[1], "\(file) differs")
    }
  }

  @Test("Of the candidates the engine chooses what 2.1 billion can pay")
  func candidates() throws {
    let folder = try TemporaryFolder()
    let problem = folder.path("problem.json")
    let out = folder.path("out")
    let run = try Command.lichtrinh(
      "plan",
      Self.sample + "-candidates",
      "--steps",
      "30000",
      "--threads",
      "1",
      "--problem",
      problem,
      "--out",
      out,
      "--only",
      "plan"
    )
    #expect(run.status == 0, "\(run.errors)")
    let verdict = try judged(problem, out + "/solution.json")
    let spent = try #require(verdict["spent"] as? [String: Int])
    let province = try #require(spent["province"])
    #expect(province <= 2_100_000_000)
    #expect(province >= 1_900_000_000, "little of the money is left: \(province)")
    let all = try #require(try object(problem)["activities"] as? [[String: Any]]).count
    let offerings = try #require(
      try object(out + "/solution.json")["offerings"] as? [[String: Any]]
    )
    #expect(Set(offerings.compactMap { $0["activity"] as? String }).count < all)
  }

  @Test("Ctrl-C ends the search and leaves the best plan so far")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let problem = folder.path("problem.json")
    let out = folder.path("out")
    let run = try Command.lichtrinh(
      "plan",
      Self.sample,
      "--seconds",
      "600",
      "--problem",
      problem,
      "--out",
      out,
      interruptAfterWorking: 12
    )
    #expect(run.status == 130)
    #expect(run.errors.contains("best plan so far was saved"))
    #expect(try judged(problem, out + "/solution.json")["lawful"] as? Bool == true)
    #expect(FileManager.default.fileExists(atPath: out + "/report.html"))
  }

  @Test("What a new run no longer makes is taken away, what others put there stays")
  func staleFiles() throws {
    let folder = try TemporaryFolder()
    let out = folder.path("out")
    try FileManager.default.createDirectory(
      atPath: out + "/calendars",
      withIntermediateDirectories: true
    )
    try Data("old".utf8).write(to: URL(filePath: out + "/calendars/gone.ics"))
    try Data("mine".utf8).write(to: URL(filePath: out + "/notes.txt"))
    try Data("calendars/gone.ics\n../notes.txt\n".utf8).write(to: URL(filePath: out + "/files.txt"))
    let run = try Command.lichtrinh(
      "plan",
      Self.sample,
      "--steps",
      "100",
      "--out",
      out,
      "--only",
      "calendars"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: out + "/calendars/gone.ics"))
    #expect(FileManager.default.fileExists(atPath: out + "/notes.txt"))
    #expect(FileManager.default.fileExists(atPath: out + "/calendars/year.ics"))
  }

  /// The verdict of the product's own referee and, where it is present, of the independent one.
  private func judged(_ problem: String, _ solution: String) throws -> [String: Any] {
    let own = try Command.lichtrinh("verify", problem, solution, "--json")
    let verdict = try #require(
      try JSONSerialization.jsonObject(with: Data(own.output.utf8)) as? [String: Any]
    )
    if Command.hasShared {
      let script = Command.shared.appending(path: "referee/referee.py").path
      let other = try Command.run(
        "/usr/bin/env",
        ["python3", script, problem, solution, "--json"]
      )
      let independent = try #require(
        try JSONSerialization.jsonObject(with: Data(other.output.utf8)) as? [String: Any]
      )
      #expect(independent["lawful"] as? Bool == verdict["lawful"] as? Bool)
      #expect(independent["score"] as? Int == verdict["score"] as? Int)
      #expect(independent["shortfall"] as? Int == verdict["shortfall"] as? Int)
      #expect(independent["parts"] as? [String: Int] == verdict["parts"] as? [String: Int])
    }
    return verdict
  }

  private func object(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(filePath: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
