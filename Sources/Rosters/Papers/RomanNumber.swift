/// Numbers in Roman letters, as groups of a plan are numbered.
enum RomanNumber {
  private static let letters: [(Int, String)] = [
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// A number of 1 to 89.
  static func text(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, letter) in letters {
      while rest >= value {
        text += letter
        rest -= value
      }
    }
    return text
  }
}
