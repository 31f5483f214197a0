/// How Vietnamese names an empty tens place: `một trăm lẻ năm` or `một trăm linh năm`.
public enum EmptyTens: String, Hashable, Sendable, CaseIterable, Codable {
  /// Of the south.
  case le = "lẻ"
  /// Of the north.
  case linh
}

extension Money {
  /// The amount in words, as payment lists state it: `Hai tỷ một trăm triệu đồng chẵn` or
  /// `Two billion one hundred million dong`.
  ///
  /// Vietnamese adds *chẵn* (even) where the amount is whole thousands. A negative amount, which only
  /// differences have, begins with *Âm* or *Minus*.
  public func words(_ language: Language, emptyTens: EmptyTens = .le) -> String {
    let isNegative = dong < 0
    let number: String
    let unit: String
    switch language {
    case .vi:
      number = VietnameseNumber(emptyTens: emptyTens).words(dong.magnitude)
      unit = dong != 0 && dong.isMultiple(of: 1000) ? " đồng chẵn" : " đồng"
    case .en:
      number = EnglishNumber.words(dong.magnitude)
      unit = " dong"
    }
    let sign = language == .vi ? "âm " : "minus "
    let text = (isNegative ? sign : "") + number + unit
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// Reads numbers aloud in Vietnamese.
///
/// Beside the digits: *mười* for ten and *mươi* for tens; *mốt*, *tư*, *lăm* for 1, 4, 5 after tens (*lăm*
/// after ten too); *lẻ* or *linh* for an empty tens place; *không trăm* for an empty hundreds place under
/// a higher group.
struct VietnameseNumber {
  let emptyTens: EmptyTens

  private static let digits = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
  ]
  private static let billion: UInt = 1_000_000_000

  /// The words of a number, in small letters.
  func words(_ number: UInt) -> String {
    if number == 0 { return Self.digits[0] }
    return parts(number, isLeading: true).joined(separator: " ")
  }

  private func parts(_ number: UInt, isLeading: Bool) -> [String] {
    var parts: [String] = []
    let billions = number / Self.billion
    if billions > 0 { parts = self.parts(billions, isLeading: isLeading) + ["tỷ"] }
    let rest = number % Self.billion
    for (size, name) in [(1_000_000, "triệu"), (1000, "nghìn"), (1, "")] as [(UInt, String)] {
      let group = Int(rest / size % 1000)
      guard group > 0 else { continue }
      parts += self.group(group, isLeading: isLeading && parts.isEmpty)
      if !name.isEmpty { parts.append(name) }
    }
    return parts
  }

  /// A number of 1 to 999; one that does not lead names its hundreds even where there are none.
  private func group(_ number: Int, isLeading: Bool) -> [String] {
    let (hundreds, tens, units) = (number / 100, number / 10 % 10, number % 10)
    var words: [String] = []
    if hundreds > 0 || !isLeading { words += [Self.digits[hundreds], "trăm"] }
    switch tens {
    case 0:
      if units > 0 && !words.isEmpty { words.append(emptyTens.rawValue) }
    case 1: words.append("mười")
    default: words += [Self.digits[tens], "mươi"]
    }
    switch (tens, units) {
    case (_, 0): break
    case (2..., 1): words.append("mốt")
    case (2..., 4): words.append("tư")
    case (1..., 5): words.append("lăm")
    default: words.append(Self.digits[units])
    }
    return words
  }
}

/// Reads numbers aloud in English, as is usual in Britain (`one hundred and five`).
enum EnglishNumber {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let billion: UInt = 1_000_000_000

  /// The words of a number, in small letters.
  static func words(_ number: UInt) -> String {
    if number == 0 { return small[0] }
    var parts: [String] = []
    if number >= billion { parts.append(words(number / billion) + " billion") }
    let rest = number % billion
    for (size, name) in [(1_000_000, " million"), (1000, " thousand"), (1, "")] as [(UInt, String)]
    {
      let group = Int(rest / size % 1000)
      guard group > 0 else { continue }
      let joins = size == 1 && group < 100 && !parts.isEmpty
      parts.append((joins ? "and " : "") + self.group(group) + name)
    }
    return parts.joined(separator: " ")
  }

  private static func group(_ number: Int) -> String {
    let (hundreds, rest) = (number / 100, number % 100)
    let under =
      rest < 20
      ? small[rest] : tens[rest / 10] + (rest.isMultiple(of: 10) ? "" : "-" + small[rest % 10])
    if hundreds == 0 { return under }
    return small[hundreds] + " hundred" + (rest == 0 ? "" : " and " + under)
  }
}
