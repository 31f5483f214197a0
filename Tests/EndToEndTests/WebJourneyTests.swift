import Foundation
import Testing

/// The scripts of `Tests/WebJourneys`, which walk through the served pages in Chromium.
enum WebJourneys {
  /// Where they are.
  static let folder = Command.root.appending(path: "Tests/WebJourneys")

  /// The names of the journeys; a file that is put beside the others is one more.
  static let names: [String] = {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasPrefix("journey_") && $0.hasSuffix(".py") }.sorted()
    } catch {
      return []
    }
  }()

  /// Whether there is a browser, and what drives it.
  static let canRun =
    ["/usr/bin/chromium"].contains { FileManager.default.isExecutableFile(atPath: $0) }
    && Command.pythonHas("playwright")

  /// Runs a script with the built command.
  static func run(_ script: String, _ arguments: String...) throws -> Command.Outcome {
    try Command.run(
      "/usr/bin/env",
      ["python3", folder.appending(path: script).path] + arguments,
      environment: ["LICHTRINH": Command.executable.path, "PYTHONDONTWRITEBYTECODE": "1"]
    )
  }
}

@Suite(
  "The site in a real browser",
  .serialized,
  .enabled(if: WebJourneys.canRun, "needs chromium and python3 with playwright")
)
struct WebJourneyTests {
  @Test("A journey goes through to its end", arguments: WebJourneys.names)
  func journey(_ name: String) throws {
    let outcome = try WebJourneys.run(name)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test(
    "axe-core finds nothing on any kind of page, and no page is wider than a phone",
    .enabled(if: Command.pythonHas("axe_playwright_python"), "needs axe-playwright-python")
  )
  func accessibility() throws {
    let outcome = try WebJourneys.run("accessibility.py")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test(
    "The API answers as its document says, whatever is asked, as each role",
    .enabled(
      if: Command.pythonHas("schemathesis", "openapi_spec_validator"),
      "needs schemathesis and openapi-spec-validator"
    )
  )
  func api() throws {
    let outcome = try WebJourneys.run("api.py")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("The journeys are found")
  func found() {
    #expect(WebJourneys.names.contains("journey_first_start.py"))
  }
}
