import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

@Suite("Formulas in tables")
struct FormulaTests {
  /// What spreadsheets would calculate.
  private static let formulas = [
    "=HYPERLINK(\"http://evil.example\")", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0",
  ]

  @Test(
    "No cell of a table that is downloaded begins as a formula does, whatever people are called"
  )
  func cells() async throws {
    let top = try SampleStore.folder()
    let data = URL(filePath: SampleStore.sample).deletingLastPathComponent().path
    for name in ["vinh-long-2016", "vietnam"] {
      try FileManager.default.copyItem(atPath: data + "/" + name, toPath: top + "/" + name)
    }
    let path = top + "/vinh-long-2016/people.csv"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let changed = lines.enumerated().map { index, line -> String in
      guard index > 0 else { return String(line) }
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let formula = Self.formulas[index % Self.formulas.count].replacing("\"", with: "\"\"")
      cells[1] = "\"\(formula)\""
      return cells.joined(separator: ",")
    }
    try (changed.joined(separator: "\n") + "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let site = try TestSite(at: SampleStore.make(from: top + "/vinh-long-2016"))
    try await site.test { client in
      let pages = try await Crawl(site: site, client: client).pages(as: .planner, most: 600)
      let tables = pages.filter { $0.kind.hasPrefix("text/csv") && $0.status == 200 }
      #expect(!tables.isEmpty)
      #expect(tables.contains { $0.text.contains("HYPERLINK") })
      for table in tables {
        let bad = Self.cells(of: table.text).filter { cell in
          cell.first.map { "=+-@\t\r".contains($0) } ?? false
        }
        #expect(bad == [], "\(table.address)")
      }
    }
  }

  /// The cells of comma-separated values (RFC 4180).
  private static func cells(of text: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...] {
      switch character {
      case "\"": isQuoted.toggle()
      case ",", "\n", "\r\n", "\r":
        if isQuoted { cells[cells.count - 1].append(character) } else { cells.append("") }
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
