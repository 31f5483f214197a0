import Planning

/// A single value of a file as it is written: a YAML scalar or the cell of a table.
struct Literal {
  let text: String
  /// Whether it stands in quotes, so that it is a text and no number.
  let isQuoted: Bool
  /// The key or column.
  let name: String
  let subject: Subject
  let location: SourceLocation
  /// How far the first character stands from `location`, where elements of a list in it can be located.
  var elementOffset: Int?
  let findings: Findings

  func report(_ mistake: @autoclosure () -> Mistake) {
    findings.report(mistake(), at: location)
  }

  /// A text without blanks around it; it must not be empty.
  func string() -> String? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else {
      report(.emptyText(name))
      return nil
    }
    guard trimmed.count <= 4000 else {
      report(.textTooLong(name, trimmed.count))
      return nil
    }
    return trimmed
  }

  /// An id: letters, digits, `.`, `_` and `-`, at most 64, no sign at the start.
  func identifier() -> String? {
    let id = text.trimmed
    guard let first = id.utf8.first, id.utf8.count <= 64, isLetterOrDigit(first),
      id.utf8.allSatisfy({
        isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: ".")
      })
    else {
      report(.notIdentifier(name, id))
      return nil
    }
    return id
  }

  /// A whole number within bounds.
  func integer(_ range: ClosedRange<Int>) -> Int? {
    guard !isQuoted, let number = Literal.wholeNumber(text.trimmed) else {
      report(.notInteger(name, text, range))
      return nil
    }
    guard range.contains(number) else {
      let isBeyondBits = abs(number) == .max
      report(.outOfRange(name, isBeyondBits ? text.trimmed : String(number), range))
      return nil
    }
    return number
  }

  /// An amount of money, not negative.
  func money() -> Money? {
    guard !isQuoted, let dong = Literal.wholeNumber(text.trimmed) else {
      report(.notMoney(name, text))
      return nil
    }
    guard dong >= 0 else {
      report(.negativeMoney(name, Literal.amount(dong, text.trimmed)))
      return nil
    }
    guard dong <= Money.largest.dong else {
      report(.moneyTooLarge(name, Literal.amount(dong, text.trimmed)))
      return nil
    }
    return Money(dong)
  }

  /// An amount in its usual form, or as written where it is beyond 64 bits.
  private static func amount(_ dong: Int, _ written: String) -> LocalizedText {
    guard abs(dong) < .max else { return LocalizedText(shown(written)) }
    return LocalizedText(vi: Money(dong).text(.vi), en: Money(dong).text(.en))
  }

  /// A share as a percentage with at most one decimal, 0 % … 100 %.
  func share() -> Share? {
    let written = text.trimmed
    guard written.hasSuffix("%") else {
      report(.notShare(name, written))
      return nil
    }
    let parts = written.dropLast().trimmed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Literal.wholeNumber(String(parts[0])), whole >= 0,
      parts.count == 1 || parts[1].utf8.count == 1,
      let tenths = parts.count == 1 ? 0 : Int(parts[1]), whole <= 1000
    else {
      report(.notShare(name, written))
      return nil
    }
    let thousandths = whole * 10 + tenths
    guard thousandths <= 1000 else {
      report(.shareTooLarge(name, written))
      return nil
    }
    return Share(thousandths: thousandths)
  }

  /// A decimal number within bounds, such as degrees.
  func decimal(_ range: ClosedRange<Double>) -> Double? {
    let written = text.trimmed
    guard written.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "x") }),
      let number = Double(written), range.contains(number)
    else {
      report(.notDecimal(name, written, range))
      return nil
    }
    return number
  }

  /// `true` or `false`.
  func boolean() -> Bool? {
    switch (isQuoted, text.trimmed) {
    case (false, "true"): return true
    case (false, "false"): return false
    default:
      report(.notBoolean(name, text))
      return nil
    }
  }

  /// One of a few words.
  func choice<Value>(_ known: [(word: String, value: Value)]) -> Value? {
    let written = text.trimmed
    if let found = known.first(where: { $0.word == written }) { return found.value }
    report(.unknownWord(name, written, known: known.map(\.word)))
    return nil
  }

  /// One of the raw values of an enumeration.
  func choice<Value: RawRepresentable<String>>(of values: [Value]) -> Value? {
    choice(values.map { (word: $0.rawValue, value: $0) })
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }

  /// Reads `-12`, `2100000000` or `2_100_000_000`; nil for anything else and beyond 64 bits.
  static func wholeNumber(_ written: String) -> Int? {
    let isNegative = written.hasPrefix("-")
    let groups = written.dropFirst(isNegative ? 1 : 0)
      .split(separator: "_", omittingEmptySubsequences: false)
    guard !groups.isEmpty, groups.allSatisfy({ !$0.isEmpty }) else { return nil }
    let digits = groups.joined()
    guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    // A number beyond 64 bits is told as too large rather than as no number.
    let number = Int(digits) ?? Int.max
    return isNegative ? -number : number
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
    // Most texts begin and end with a visible ASCII character, and are taken as they are.
    if let first = utf8.first, let last = utf8.suffix(1).first, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return String(self)
    }
    return String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
