import Chance

/// Damages a file a little.
enum Mutation {
  private static let scraps: [[UInt8]] =
    [
      "null", "true", "-1", "0", "9007199254740991", "9007199254740992", "1.5", "1e3", "-0", "00",
      "\"\"",
      "[]", "{}", ",", ":", "}", "]", "\"", "\\", "\\ud800", "\\u0041", "\u{FEFF}", "é", "e\u{301}",
      " ", "\n",
      "[1, 2]", "\"P\"", "\"lớp A\"", "\"own\"", "\"p1\"", "\"room\"", "\"seats\": 1, ",
      "\"days\": 1, ",
    ].map { Array($0.utf8) } + [[0], [0x80], [0xC3], [0xFF], [0xED, 0xA0, 0x80]]

  /// The bytes with some of them changed, removed, repeated or put in.
  static func bytes(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...2, using: &numbers) {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      let end = min(bytes.count, place + Int.random(in: 1...6, using: &numbers))
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(contentsOf: scraps.randomElement(using: &numbers) ?? [], at: place)
      default: bytes[place] = bytes[Int.random(in: 0..<bytes.count, using: &numbers)]
      }
    }
    return bytes
  }

  /// The text with one of its values in the place of another, or one removed.
  static func values(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    let values = spans(bytes)
    guard let place = values.randomElement(using: &numbers),
      let other = values.randomElement(using: &numbers)
    else { return bytes }
    let scrap = scraps.randomElement(using: &numbers) ?? []
    let replacement = Bool.random(using: &numbers) ? Array(bytes[other]) : scrap
    return bytes[..<place.lowerBound] + replacement + bytes[place.upperBound...]
  }

  /// Where texts, words, numbers and innermost lists stand.
  private static func spans(_ bytes: [UInt8]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var place = 0
    while place < bytes.count {
      let start = place
      place += 1
      if bytes[start] == UInt8(ascii: "\"") {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
        place += 1
      } else if isWord(bytes[start]) {
        while place < bytes.count, isWord(bytes[place]) { place += 1 }
      } else if bytes[start] == UInt8(ascii: "["),
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "]"))
      {
        spans.append(start..<end + 1)
        continue
      } else {
        continue
      }
      spans.append(start..<min(place, bytes.count))
    }
    return spans
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
