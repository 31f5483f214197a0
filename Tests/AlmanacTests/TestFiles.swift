import Foundation

/// Files that tests compare with, found from the place of the test's source.
enum TestFiles {
  static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let holidayTable = packageRoot.appending(path: "Data/vietnam/holidays.csv")

  /// The reference list of holidays beside the package, present on some machines only.
  static let holidayFacts = packageRoot.deletingLastPathComponent()
    .appending(path: "shared/facts/holidays_vn.csv")

  static var hasHolidayFacts: Bool {
    FileManager.default.fileExists(atPath: holidayFacts.path)
  }

  /// The records of a CSV file by column name; fields may be quoted but hold no line break.
  static func records(_ url: URL) throws -> [[String: String]] {
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
    let rows = lines.map(fields(of:))
    return rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(rows[0], row))
    }
  }

  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  /// The output of a Python program, or nil if it cannot be run or fails.
  static func python(_ program: String) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return process.terminationStatus == 0 ? String(bytes: data, encoding: .utf8) : nil
    } catch {
      return nil
    }
  }
}
