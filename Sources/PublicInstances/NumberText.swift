/// Whole numbers parted by white space, with the place of each in the text.
struct NumberText {
  /// A number and where it stands.
  struct Number {
    var value: Int
    var offset: Int
  }

  /// The numbers, in order; a word that is none counts 0 and is among the faults.
  private(set) var numbers: [Number] = []
  /// The words that are no whole numbers.
  private(set) var faults: [RawInstanceFault] = []
  /// Where the last word ends.
  private(set) var end = 0

  /// A number of more digits is not read.
  private static let mostDigits = 15

  init(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      if Self.isSpace(bytes[at]) {
        at += 1
        continue
      }
      let start = at
      while at < bytes.count && !Self.isSpace(bytes[at]) { at += 1 }
      end = at
      let word = bytes[start..<at]
      if let value = Self.value(word) {
        numbers.append(Number(value: value, offset: start))
      } else {
        numbers.append(Number(value: 0, offset: start))
        faults.append(
          RawInstanceFault(offset: start, kind: .notWhole(String(decoding: word, as: UTF8.self)))
        )
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || 0x09 <= byte && byte <= 0x0D
  }

  private static func value(_ word: ArraySlice<UInt8>) -> Int? {
    let isNegative = word.first == UInt8(ascii: "-")
    let digits = isNegative ? word.dropFirst() : word
    guard !digits.isEmpty, digits.count <= mostDigits else { return nil }
    var value = 0
    for digit in digits {
      guard UInt8(ascii: "0") <= digit, digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return isNegative ? -value : value
  }
}
