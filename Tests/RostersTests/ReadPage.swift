import Foundation

/// The words of a page of a PDF with where they stand, as `pdftotext -bbox` reads them.
struct ReadPage {
  /// A word and its box, in points from the upper left corner.
  struct Word {
    let text: String
    let minX: Double
    let midX: Double
    let midY: Double
  }

  var words: [Word] = []

  /// Reads all pages of a document.
  static func pages(of document: [UInt8]) throws -> [ReadPage] {
    let html = try ExternalTool.output(
      of: ["pdftotext", "-bbox"],
      on: document,
      named: "roster.pdf",
      then: ["-"]
    )
    var pages: [ReadPage] = []
    for line in html.split(separator: "\n") {
      if line.contains("<page ") {
        pages.append(ReadPage())
      } else if line.contains("<word "), !pages.isEmpty, let word = word(in: line) {
        pages[pages.count - 1].words.append(word)
      }
    }
    return pages
  }

  /// All words, as they follow one another.
  var text: String { words.map(\.text).joined(separator: " ") }

  /// The text in a box, its lines from top to bottom.
  func text(x: Range<Double>, y: Range<Double>) -> String {
    words.filter { x.contains($0.midX) && y.contains($0.midY) }
      .sorted { ($0.midY.rounded(), $0.minX) < ($1.midY.rounded(), $1.minX) }
      .map(\.text).joined(separator: " ")
  }

  /// Reads `<word xMin="…" yMin="…" xMax="…" yMax="…">text</word>`.
  private static func word(in line: Substring) -> Word? {
    let parts = line.split(separator: "\"", maxSplits: 8)
    guard parts.count == 9, let minX = Double(parts[1]), let minY = Double(parts[3]),
      let maxX = Double(parts[5]), let maxY = Double(parts[7]),
      let end = parts[8].firstIndex(of: "<")
    else { return nil }
    let text = String(parts[8][..<end].dropFirst())
    let plain =
      text.contains("&")
      ? text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&amp;", with: "&") : text
    return Word(text: plain, minX: minX, midX: (minX + maxX) / 2, midY: (minY + maxY) / 2)
  }
}
