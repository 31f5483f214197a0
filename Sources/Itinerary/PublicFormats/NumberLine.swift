/// A line of numbers with the place of each.
struct NumberLine {
  /// A word of the line.
  struct Token {
    let bytes: ArraySlice<UInt8>
    let position: (line: Int, column: Int)

    /// The word as text, cut where it is long, without signs that do not show.
    var shown: String {
      let visible = bytes.prefix(40).map { (0x21..<0x7F).contains($0) ? $0 : UInt8(ascii: "?") }
      return String(decoding: visible, as: UTF8.self) + (bytes.count > 40 ? "…" : "")
    }
  }

  let tokens: [Token]
  let number: Int
  /// The place behind the last word.
  let end: (line: Int, column: Int)

  /// The lines that hold anything.
  static func lines(_ bytes: [UInt8]) -> [NumberLine] {
    var result: [NumberLine] = []
    var tokens: [Token] = []
    var number = 1
    var lineStart = 0
    var wordStart: Int?
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStart = index
    while index <= bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x0A
      if isBlank(byte) {
        if let start = wordStart {
          tokens.append(
            Token(bytes: bytes[start..<index], position: (number, start - lineStart + 1))
          )
          wordStart = nil
        }
      } else if wordStart == nil {
        wordStart = index
      }
      let endsWithReturn = byte == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A)
      if byte == 0x0A || endsWithReturn {
        if !tokens.isEmpty {
          result.append(
            NumberLine(tokens: tokens, number: number, end: (number, index - lineStart + 1))
          )
        }
        tokens = []
        number += 1
        lineStart = index + 1
      }
      index += 1
    }
    return result
  }
}

/// A decimal number in thousandths.
enum Thousandths {
  /// Reads a decimal number, rounding half to even beyond the third decimal; nil if it is none or beyond 10^12.
  static func read(_ bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    var isNegative = false
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var value = 0
    var decimals: Int?
    var digits = 0
    var beyond = 0
    var hasTail = false
    for byte in rest {
      if byte == UInt8(ascii: "."), decimals == nil {
        decimals = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      digits += 1
      let place = decimals ?? -1
      if place < 3 {
        value = value * 10 + digit
        guard value <= 1_000_000_000_000_000 else { return nil }
      } else if place == 3 {
        beyond = digit
      } else if digit > 0 {
        hasTail = true
      }
      if place >= 0 { decimals = place + 1 }
    }
    guard digits > 0 else { return nil }
    for _ in 0..<max(0, 3 - (decimals ?? 0)) { value *= 10 }
    if beyond > 5 || (beyond == 5 && (hasTail || value % 2 == 1)) { value += 1 }
    guard value <= 1_000_000_000_000_000 else { return nil }
    return isNegative ? -value : value
  }
}

/// Reads numbers of lines and collects what is wrong with them.
struct NumberReader {
  var faults: [PublicFileFault] = []

  /// A number in thousandths within bounds given in whole units; 0 where it is wrong.
  mutating func thousandths(_ token: NumberLine.Token, _ range: ClosedRange<Int>) -> Int {
    guard let number = Thousandths.read(token.bytes) else {
      faults.append(.notNumber(token))
      return 0
    }
    guard number >= range.lowerBound * 1000, number <= range.upperBound * 1000 else {
      faults.append(.outOfRange(token, range))
      return 0
    }
    return number
  }

  /// A whole number within bounds, which may be written with zeros behind a point; the lower bound where it is wrong.
  mutating func whole(_ token: NumberLine.Token, _ range: ClosedRange<Int>) -> Int {
    let before = faults.count
    let number = thousandths(token, range)
    guard faults.count == before else { return range.lowerBound }
    guard number % 1000 == 0 else {
      faults.append(.notWhole(token))
      return range.lowerBound
    }
    return number / 1000
  }
}
