import Foundation
import Testing

/// `compare` and `sweep`: runs that are kept, made again where they are spoiled or of something else, and gathered.
struct ScenarioCommandTests {
  private static let year = "Data/vinh-long-2016"

  private func compare(_ folder: TemporaryFolder, _ more: String...) throws -> Command.Outcome {
    try Command.lichtrinh(
      ["compare", Self.year, "--only", "plan", "--out", folder.path("runs"), "--format", "json"]
        + ["--steps", "1500"] + more
    )
  }

  @Test("A run that is kept is not made again; one that is spoiled, or of another search, is")
  func kept() throws {
    let folder = try TemporaryFolder()
    let file = URL(filePath: folder.path("runs/plan.run.json"))
    let first = try compare(folder)
    #expect(first.status == 0, "\(first.errors)")
    let bytes = try Data(contentsOf: file)
    // Facts that only the file holds show that it was read.
    let marked = String(decoding: bytes, as: UTF8.self).replacing("As it is", with: "As it was")
    try Data(marked.utf8).write(to: file)
    #expect(try compare(folder).output.contains("As it was"))
    #expect(try compare(folder, "--seed", "2").output.contains("As it is"))
    for spoiled in ["", "{", "{\"digest\": 3}", marked.replacing("facts", with: "fact")] {
      try Data(spoiled.utf8).write(to: file)
      let again = try compare(folder)
      #expect(again.status == 0 && again.output == first.output, "\(spoiled.prefix(20))")
      #expect(try Data(contentsOf: file) == bytes)
    }
  }

  @Test("Points of a sweep are kept by value, and wrong names are refused before any work")
  func sweep() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "sweep", Self.year, "--parameter", "weights.first", "--values", "0,20", "--steps", "1000",
      "--out", folder.path("runs"), "--format", "json",
    ]
    let one = try Command.lichtrinh(arguments + ["--only", "20"])
    #expect(one.status == 0, "\(one.errors)")
    let made = try FileManager.default.contentsOfDirectory(atPath: folder.path("runs"))
    #expect(made.count == 1 && made.allSatisfy { $0.hasSuffix("-20.run.json") }, "\(made)")
    let all = try Command.lichtrinh(arguments)
    #expect(all.status == 0, "\(all.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [String: Any]
    let points = try #require(object?["points"] as? [[String: Any]])
    #expect(points.compactMap { $0["value"] as? Int } == [0, 20])
    #expect(try Command.lichtrinh(arguments + ["--only", "7"]).status == 64)
    let unknown = try Command.lichtrinh(
      "sweep",
      Self.year,
      "--parameter",
      "budget:nobody",
      "--values",
      "1e9",
      "--out",
      folder.path("other")
    )
    #expect(unknown.status == 2 && unknown.errors.contains("no such source"))
    let scenario = try Command.lichtrinh("compare", Self.year, "nothing", "--steps", "10")
    #expect(scenario.status == 2 && scenario.errors.contains("there is no scenario 'nothing'"))
  }

  @Test("Every name that a scenario may have can be planned by itself; that of the plan is refused")
  func names() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("Data"),
      withIntermediateDirectories: true
    )
    for name in ["Data/vietnam", Self.year] {
      try FileManager.default.copyItem(
        atPath: Command.root.path + "/" + name,
        toPath: folder.path(name)
      )
    }
    let scenarios = folder.path(Self.year + "/scenarios")
    for name in ["-x", "trống & <b>x"] {
      try Data("title: {vi: \"<i>&\", en: \"<i>&\"}\nchanges: []\n".utf8)
        .write(to: URL(filePath: scenarios + "/" + name + ".yaml"))
    }
    let year = folder.path(Self.year)
    let list = try Command.lichtrinh("compare", year, "--list").output.split(separator: "\n")
    #expect(list.contains("-x") && list.contains("trống & <b>x"))
    let common = ["compare", year, "--steps", "300", "--out", folder.path("out")]
    for name in ["-x", "trống & <b>x"] {
      let run = try Command.lichtrinh(common + ["--only", name])
      #expect(run.status == 0 && run.output.contains("<i>&"), "\(run.errors)")
    }
    let page = try Command.lichtrinh(common + ["trống & <b>x"])
    #expect(page.status == 0, "\(page.errors)")
    let html = try String(contentsOfFile: folder.path("out/compare.html"), encoding: .utf8)
    #expect(!html.contains("<i>&") && !html.contains("<b>x"))
    try Data("changes: []\n".utf8).write(to: URL(filePath: scenarios + "/plan.yaml"))
    let refused = try Command.lichtrinh(common)
    #expect(refused.status == 2 && refused.errors.contains("scenarios/plan.yaml:1:1: "))
  }
}
