import Planning

/// A text by lines, so that a part of it can be changed and all else stays, comments too.
struct TextLines {
  /// The lines, each with its carriage return where it has one.
  var lines: [String]

  init(_ text: String) {
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }

  /// The text.
  var text: String { lines.joined(separator: "\n") }

  /// Lines in the way of the others, with carriage returns where those have them.
  func alike(_ new: [String]) -> [String] {
    lines.first?.unicodeScalars.last == "\r" ? new.map { $0 + "\r" } : new
  }

  /// The part of a line before a column, counted from 1.
  func head(_ line: Int, before column: Int) -> String {
    String(lines[line].unicodeScalars.prefix(max(0, column - 1)))
  }

  /// The part of a line from a column on, counted from 1.
  func tail(_ line: Int, from column: Int) -> String {
    String(String.UnicodeScalarView(lines[line].unicodeScalars.dropFirst(max(0, column - 1))))
  }

  /// Whether a line holds nothing but blanks and perhaps a comment.
  func isEmpty(_ line: Int) -> Bool {
    let content = lines[line].unicodeScalars.first { !" \t\r".unicodeScalars.contains($0) }
    return content == nil || content == "#"
  }

  /// A range of lines without the empty ones at its end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isEmpty(end - 1) { end -= 1 }
    return range.lowerBound..<end
  }

  /// The comment at the end of a line with the blanks before it; nil: it has none.
  func comment(_ line: Int) -> String? {
    var quote: Unicode.Scalar?
    var previous: Unicode.Scalar = " "
    var blanks = ""
    let scalars = Array(lines[line].unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      if let open = quote {
        if scalar == open, !(open == "\"" && previous == "\\") { quote = nil }
      } else if scalar == "#", previous == " " || previous == "\t" {
        var rest = String.UnicodeScalarView(scalars[position...])
        if rest.last == "\r" { rest.removeLast() }
        return blanks + String(rest)
      } else if scalar == "\"" || scalar == "'", " \t[{,:".unicodeScalars.contains(previous) {
        quote = scalar
      }
      blanks = scalar == " " || scalar == "\t" ? blanks + String(scalar) : ""
      previous = previous == "\\" && scalar == "\\" ? " " : scalar
    }
    return nil
  }

  /// Whether any line of a range has a comment.
  func hasComment(_ range: Range<Int>) -> Bool { range.contains { comment($0) != nil } }
}
