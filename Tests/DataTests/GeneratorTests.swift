import Foundation
import Testing

/// A run of a program with what it wrote.
private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}

/// Whether Python is there; without it the tests below are skipped, and say so.
private let hasPython: Bool = {
  do { return try run(["python3", "--version"]).status == 0 } catch { return false }
}()

@Suite("The generator of the sample data", .enabled(if: hasPython, "needs python3"))
struct GeneratorTests {
  private let generator = SampleFolders.data.appending(path: "generate.py")
    .path(percentEncoded: false)

  @Test("makes the committed files byte for byte")
  func reproduces() throws {
    let (status, output) = try run(["python3", generator, "--check"])
    #expect(output == "")
    #expect(status == 0)
  }

  @Test("sums up both folders by group")
  func totals() throws {
    let (status, output) = try run(["python3", generator, "--totals"])
    #expect(status == 0)
    #expect(output.contains("37  2,100,000,000"))
    #expect(output.contains("50  3,000,000,000"))
  }
}
