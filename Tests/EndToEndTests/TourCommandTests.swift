import Foundation
import Testing

/// `tour` on files of the public collections.
@Suite
struct TourCommandTests {
  private static let tiny = """
    1 1 3 1
    0 0
    0 0.00 0.00 0.00 0.00 0 0 0 100
    1 3.00 4.00 10.00 7.00 1 1 1 0 50
    2 1.00 1.00 10.00 5.00 1 1 1 20 30
    3 50.0 0.00 10.00 9.00 1 1 1 0 100
    """

  private func written(_ text: String, _ folder: TemporaryFolder, _ name: String) throws -> String {
    let path = folder.path(name)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @Test("an itinerary is printed, explained and written")
  func itinerary() throws {
    let folder = try TemporaryFolder()
    let file = try written(Self.tiny, folder, "c1.txt")
    let json = folder.path("tour.json")
    let routes = folder.path("routes.txt")
    let run = try Command.lichtrinh(
      "tour",
      file,
      "--tours",
      "1",
      "--steps",
      "200",
      "--json",
      json,
      "--routes",
      routes,
      "--explain"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("point 1 (7)"))
    #expect(run.output.contains("In all: 2 sites, value 12"))
    #expect(run.output.contains("point 3: Tour 1 would end"))
    #expect(try String(contentsOfFile: routes, encoding: .utf8) == "1 2\n")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: json)))
    let report = try #require(object as? [String: Any])
    #expect(report["value"] as? Double == 12)
    #expect(report["isLawful"] as? Bool == true)
    let again = folder.path("again.json")
    _ = try Command.lichtrinh(
      "tour",
      file,
      "--tours",
      "1",
      "--steps",
      "200",
      "--json",
      again
    )
    #expect(try Data(contentsOf: URL(filePath: again)) == Data(contentsOf: URL(filePath: json)))
  }

  @Test("a tour of a plan folder is arranged from its start day")
  func planFolder() throws {
    let file = Command.root.appending(path: "Data/vinh-long-2016/tours.yaml").path
    let run = try Command.lichtrinh(
      "tour",
      file,
      "--activity",
      "G7-01",
      "--start",
      "2016-05-10",
      "--steps",
      "500"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Day 4 (2016-05-13)"))
    #expect(try Command.lichtrinh("tour", file).status == 64)
    #expect(try Command.lichtrinh("tour", file, "--start", "tomorrow").status == 64)
  }

  @Test("mistakes are told with their place, in the language of the run")
  func mistakes() throws {
    let folder = try TemporaryFolder()
    let broken = Self.tiny.replacing("20 30", with: "30 20").replacing("50.0", with: "x")
    let file = try written(broken, folder, "c1.txt")
    let run = try Command.lichtrinh("tour", file, "--tours", "2", "--lang", "vi")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        \(file):5:33: khung giờ đóng lúc 20, trước khi mở lúc 30; \
        cho giờ đóng không sớm hơn giờ mở
        \(file):6:3: "x" không phải là số; viết một số thập phân như 12 hay 12.5

        """
    )
    #expect(try Command.lichtrinh("tour", file).status == 2)
    #expect(try Command.lichtrinh("tour", file, "--tours", "0").status == 64)
    #expect(try Command.lichtrinh("tour", file, "--tours", "1", "--json", file).status == 64)
    #expect(try Command.lichtrinh("tour", folder.path("none.txt"), "--tours", "1").status == 2)
  }

  @Test(
    "the collections' validator agrees with the answers",
    .enabled(if: hasCollections, "the public collections are not there"),
    arguments: [("toptw/r101.txt", 3), ("toptw/pr01.txt", 2), ("mctopmtw/MCTOPMTW-2-pr01.txt", 0)]
  )
  func validator(_ entry: (file: String, tours: Int)) throws {
    let folder = try TemporaryFolder()
    let benchmarks = Command.shared.appending(path: "benchmarks")
    let file = benchmarks.appending(path: entry.file).path
    let routes = folder.path("routes.txt")
    let tours = entry.tours > 0 ? ["--tours", String(entry.tours)] : []
    let json = folder.path("tour.json")
    let run = try Command.lichtrinh(
      ["tour", file, "--steps", "500", "--routes", routes, "--json", json] + tours
    )
    #expect(run.status == 0, "\(run.errors)")
    let script = benchmarks.appending(path: "validate_itineraries.py").path
    let m = entry.tours > 0 ? ["--m", String(entry.tours)] : []
    let judged = try Command.run(
      "/usr/bin/env",
      ["python3", script, file, routes, "--json"] + m
    )
    #expect(judged.status == 0, "\(judged.output)")
    let verdict = try #require(
      try JSONSerialization.jsonObject(with: Data(judged.output.utf8)) as? [String: Any]
    )
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: json)))
        as? [String: Any]
    )
    #expect(verdict["score"] as? Double == report["value"] as? Double)
  }

  private static var hasCollections: Bool {
    let validator = Command.shared.appending(path: "benchmarks/validate_itineraries.py")
    return FileManager.default.fileExists(atPath: validator.path)
  }
}
