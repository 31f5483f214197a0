import Foundation
import Testing

@testable import Publishing

@Suite("The look of the report")
struct ReportStyleTests {
  private static let sheet = StyleSheet.report.text
  /// The colours by name as they stand first in the sheet (light), after the query for dark, and in print.
  private static let light = colours(in: sheet)
  private static let dark = colours(
    in: sheet.components(separatedBy: "prefers-color-scheme: dark").last ?? ""
  )

  private static func colours(in text: String) -> [String: String] {
    let pairs = text.matches(of: /--([a-z-]+): (#[0-9a-f]{6})/).map {
      (String($0.1), String($0.2))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The relative luminance of WCAG 2.1.
  private static func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ first: String, _ second: String) throws -> Double {
    let pair = [try luminance(first), try luminance(second)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  @Test(
    "texts have a contrast of at least 4.5 on each ground, by day and by night",
    arguments: [
      "ink", "soft", "accent", "link", "good", "bad",
    ]
  )
  func textContrast(name: String) throws {
    for colours in [Self.light, Self.dark] {
      let text = try #require(colours[name])
      for ground in ["page", "sheet"] {
        #expect(try Self.contrast(text, try #require(colours[ground])) >= 4.5)
      }
    }
    for colours in [Self.light, Self.dark] {
      #expect(try Self.contrast(try #require(colours["ink"]), try #require(colours["note"])) >= 4.5)
    }
  }

  @Test(
    "marks of pictures have a contrast of at least 3 on their ground",
    arguments: [
      "course", "workshop", "tour", "fair", "contest", "meeting", "work", "full", "mark", "loss",
    ]
  )
  func markContrast(name: String) throws {
    for colours in [Self.light, Self.dark] {
      #expect(
        try Self.contrast(try #require(colours[name]), try #require(colours["sheet"])) >= 3
      )
    }
  }

  @Test("every colour that is used is defined by day and by night")
  func definedColours() {
    let used = Set(Self.sheet.matches(of: /var\(--([a-z-]+)\)/).map { String($0.1) })
    #expect(used.subtracting(Self.light.keys).isEmpty)
    #expect(used.subtracting(Self.dark.keys).isEmpty)
  }
}
