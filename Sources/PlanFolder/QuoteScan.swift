/// Finds the quoted value that a syntax mistake of a YAML text lies in or right behind, where the value
/// goes over several lines: its closing quote was most likely forgotten.
///
/// Only quotes at the beginning of a value or key count, as in `"a"`, `- "a"`, `key: "a"` and `["a"]`;
/// others are signs like any other.
struct QuoteScan {
  /// A place in the text; line and column count from 1, columns in characters.
  struct Place: Comparable {
    var line: Int
    var column: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  private let scalars: String.UnicodeScalarView
  private var index: String.UnicodeScalarView.Index
  private var place = Place(line: 1, column: 1)
  /// How many brackets and braces are open.
  private var depth = 0

  private init(_ text: String) {
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  /// The opening quote of a value over several lines that holds a place or ends on its line, and which
  /// quote it is.
  static func openQuote(before mistake: Place, in text: String) -> (Place, Unicode.Scalar)? {
    var scan = QuoteScan(text)
    while let sign = scan.nextValue(), scan.place <= mistake {
      guard sign == "\"" || sign == "'" else {
        scan.skipPlain()
        continue
      }
      let opening = scan.place
      guard scan.skipQuoted(sign) else { return (opening, sign) }
      let lines = opening.line...scan.place.line
      if opening.line < mistake.line, lines.contains(mistake.line) { return (opening, sign) }
    }
    return nil
  }

  private var sign: Unicode.Scalar? { index < scalars.endIndex ? scalars[index] : nil }

  private var following: Unicode.Scalar? {
    guard index < scalars.endIndex else { return nil }
    let next = scalars.index(after: index)
    return next < scalars.endIndex ? scalars[next] : nil
  }

  private mutating func advance() {
    place =
      scalars[index] == "\n"
      ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
    index = scalars.index(after: index)
  }

  /// Goes on to the first sign of the next value or key, and gives it.
  private mutating func nextValue() -> Unicode.Scalar? {
    while let sign {
      switch sign {
      case " ", "\t", "\n", "\r", ",", ":", "?": advance()
      case "-" where following == " " || following == "\n": advance()
      case "[", "{":
        depth += 1
        advance()
      case "]", "}":
        depth = max(0, depth - 1)
        advance()
      case "#": skipLine()
      default: return sign
      }
    }
    return nil
  }

  private mutating func skipLine() {
    while sign != nil, sign != "\n" { advance() }
  }

  /// Goes past a value without quotes: to the end of its line, a comment, or what ends it in brackets.
  private mutating func skipPlain() {
    while let sign {
      let isBlankNext = following == " " || following == "\n" || following == nil
      if sign == "\n" || sign == ":" && isBlankNext { return }
      if depth > 0, ",[]{}".unicodeScalars.contains(sign) { return }
      if sign == " ", following == "#" { return }
      advance()
    }
  }

  /// Goes past a quoted value, at whose opening quote the scan stands; false where it is never closed.
  private mutating func skipQuoted(_ quote: Unicode.Scalar) -> Bool {
    advance()
    while let sign {
      if sign == "\\", quote == "\"", following != nil {
        advance()
      } else if sign == quote {
        guard quote == "'", following == "'" else {
          advance()
          return true
        }
        advance()
      }
      advance()
    }
    return false
  }
}
