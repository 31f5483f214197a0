import Foundation

/// A table that is printed row by row while the figures come in; so its widths are given beforehand.
struct BenchTable {
  /// A column's title and its width in characters; the first column is set from the left.
  typealias Column = (title: String, width: Int)

  private let columns: [Column]

  /// Prints the title, what the columns mean, and their heads.
  init(_ title: String, note: String, _ columns: [Column]) {
    self.columns = columns.map { ($0.title, max($0.width, $0.title.count)) }
    say("\n\(title)\n\(note)")
    row(columns.map(\.title))
    say(String(repeating: "─", count: self.columns.reduce(-2) { $0 + $1.width + 2 }))
  }

  /// Prints a row; cells that are not given stay empty.
  func row(_ cells: [String]) {
    let padded = columns.indices.map { index in
      let cell = index < cells.count ? cells[index] : ""
      let blank = String(repeating: " ", count: max(0, columns[index].width - cell.count))
      return index == 0 ? cell + blank : blank + cell
    }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    say(line)
  }
}

/// Prints a line at once, also into a pipe.
func say(_ line: String) {
  print(line)
  fflush(nil)
}

/// Numbers as people read them.
enum Figure {
  /// A whole number with its thousands apart: `13,547`.
  static func whole(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return number < 0 ? "−" + text : text
  }

  /// A number with three digits or all that stand before the point: `0.123`, `12.3`, `1,230`.
  static func short(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "–" }
    return switch abs(number) {
    case ..<0.9995: String(format: "%.3f", number)
    case ..<9.995: String(format: "%.2f", number)
    case ..<99.95: String(format: "%.1f", number)
    default: whole(Int(number.rounded()))
    }
  }

  /// How many times as much: `1.023×`.
  static func ratio(_ number: Double) -> String {
    number.isFinite
      ? (abs(number) < 10 ? String(format: "%.3f×", number) : short(number) + "×") : "–"
  }

  /// A part of a hundred: `2.35 %`.
  static func percent(_ part: Double) -> String {
    part.isFinite ? String(format: "%.2f %%", 100 * part) : "–"
  }
}
