import Chance
import Planning
import Testing

@Suite("Amounts in words")
struct MoneyWordsTests {
  @Test(
    "amounts read as an accountant of Vĩnh Long says them",
    arguments: [
      (0, "Không đồng"), (1, "Một đồng"), (10, "Mười đồng"), (11, "Mười một đồng"),
      (14, "Mười bốn đồng"), (15, "Mười lăm đồng"), (20, "Hai mươi đồng"),
      (21, "Hai mươi mốt đồng"), (24, "Hai mươi tư đồng"), (25, "Hai mươi lăm đồng"),
      (101, "Một trăm lẻ một đồng"), (104, "Một trăm lẻ bốn đồng"),
      (105, "Một trăm lẻ năm đồng"), (110, "Một trăm mười đồng"),
      (115, "Một trăm mười lăm đồng"), (555, "Năm trăm năm mươi lăm đồng"),
      (1000, "Một nghìn đồng chẵn"), (1005, "Một nghìn không trăm lẻ năm đồng"),
      (1050, "Một nghìn không trăm năm mươi đồng"),
      (300_000, "Ba trăm nghìn đồng chẵn"),
      (1_000_001, "Một triệu không trăm lẻ một đồng"),
      (1_001_000, "Một triệu không trăm lẻ một nghìn đồng chẵn"),
      (21_717_500, "Hai mươi mốt triệu bảy trăm mười bảy nghìn năm trăm đồng"),
      (2_100_000_000, "Hai tỷ một trăm triệu đồng chẵn"),
      (5_000_000_007, "Năm tỷ không trăm lẻ bảy đồng"),
      (
        999_999_999_999,
        "Chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn "
          + "chín trăm chín mươi chín đồng"
      ),
      (-45_000, "Âm bốn mươi lăm nghìn đồng chẵn"),
    ]
  )
  func vietnamese(dong: Int, words: String) {
    #expect(Money(dong).words(.vi) == words)
  }

  @Test("the north says linh where the south says lẻ")
  func linh() {
    #expect(Money(105).words(.vi, emptyTens: .linh) == "Một trăm linh năm đồng")
  }

  @Test(
    "English has and before tens and units",
    arguments: [
      (0, "Zero dong"), (105, "One hundred and five dong"),
      (1_005, "One thousand and five dong"), (21_000, "Twenty-one thousand dong"),
      (2_100_000_000, "Two billion one hundred million dong"),
      (999_000_000_113, "Nine hundred and ninety-nine billion one hundred and thirteen dong"),
    ]
  )
  func english(dong: Int, words: String) {
    #expect(Money(dong).words(.en) == words)
  }

  @Test("what is written is read back by another reading, from 0 to 999 billion", arguments: 1...40)
  func readBack(seed: UInt64) throws {
    var chance = SeededNumbers(seed: seed)
    for _ in 0..<250 {
      let digits = Int.random(in: 1...12, using: &chance)
      let most = (1...digits).reduce(1) { power, _ in power * 10 }
      // Zeros within are where mistakes hide: every second number has some put in.
      var number = Int.random(in: 0..<most, using: &chance)
      if Bool.random(using: &chance) {
        let place = (0..<Int.random(in: 0...11, using: &chance)).reduce(1) { power, _ in power * 10
        }
        number -= number / place % 1000 * place
      }
      for emptyTens in EmptyTens.allCases {
        let words = Money(number).words(.vi, emptyTens: emptyTens)
        let read = try #require(SpokenNumber.vietnamese(words), "\(number): \(words)")
        #expect(read == number, "\(words)")
      }
      #expect(SpokenNumber.english(Money(number).words(.en)) == number)
    }
  }
}

/// Reads numbers in words, by adding up what the words are worth.
enum SpokenNumber {
  private static let units: [String: Int] = [
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
  ]
  private static let scales = ["nghìn": 1000, "triệu": 1_000_000, "tỷ": 1_000_000_000]

  static func vietnamese(_ text: String) -> Int? {
    var words = text.lowercased().split(separator: " ").map(String.init)
    if words.last == "chẵn" { words.removeLast() }
    guard words.popLast() == "đồng" else { return nil }
    var total = 0
    var group = 0
    var digit: Int?
    for word in words {
      if let unit = units[word] {
        if digit != nil { return nil }
        digit = unit
      } else if let scale = scales[word] {
        total += (group + (digit ?? 0)) * scale
        (group, digit) = (0, nil)
      } else {
        switch word {
        case "trăm":
          guard let hundreds = digit else { return nil }
          group += hundreds * 100
        case "mươi":
          guard let tens = digit, tens > 1 else { return nil }
          group += tens * 10
        case "mười": group += 10
        case "lẻ", "linh": break
        default: return nil
        }
        digit = nil
      }
    }
    return total + group + (digit ?? 0)
  }

  private static let english: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  static func english(_ text: String) -> Int? {
    var total = 0
    var group = 0
    for word in text.lowercased().split(whereSeparator: { " -".contains($0) }) {
      switch word {
      case "and", "dong": continue
      case "hundred": group *= 100
      case "thousand", "million", "billion":
        total += group * (word == "thousand" ? 1000 : word == "million" ? 1_000_000 : 1_000_000_000)
        group = 0
      default:
        guard let value = english[String(word)] else { return nil }
        group += value
      }
    }
    return total + group
  }
}
