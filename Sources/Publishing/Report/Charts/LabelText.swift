/// Estimates and breaks the texts of pictures, which cannot break by themselves.
enum LabelText {
  /// The width that a text takes at a size; an estimate on the safe side for a sans serif face.
  static func width(of text: String, size: Double) -> Double {
    Double(text.count) * size * 0.6
  }

  /// The words in lines of at most so many characters; what exceeds the last line ends in an ellipsis.
  static func lines(_ text: String, limit: Int, most: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= limit {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    let cut = lines.map { $0.count <= limit ? $0 : $0.prefix(max(1, limit - 1)) + "…" }
    guard cut.count > most, most > 0 else { return cut }
    let end = cut[most - 1]
    let short = end.count < limit ? end : String(end.prefix(max(1, limit - 1)))
    return Array(cut.prefix(most - 1)) + [short + "…"]
  }
}
