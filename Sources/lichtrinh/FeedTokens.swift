/// The unguessable names of personal feeds, drawn once for each person and kept in the folder of results.
///
/// The file is the organiser's alone: it is written readable by its owner only. Taking a line away revokes the address.
struct FeedTokens {
  /// Where the tokens are kept, below the folder of results.
  static let fileName = "feed-tokens.csv"

  private static let heading = "token,person"

  private let path: String
  private var tokens: [String: String] = [:]
  private var order: [String] = []

  /// The lines, from 1, that are damaged: not a token and a person, or a token or a person met twice.
  private(set) var damagedLines: [Int] = []

  /// Reads the tokens drawn before, if any.
  ///
  /// A token that two people have is taken from both, since one of them could read the other's feed.
  init(folder: String) throws(OutputFile.Failure) {
    path = folder + "/" + Self.fileName
    let rows = try KeptLines.read(path).map {
      $0.split(separator: ",", maxSplits: 1).map { $0.filter { !$0.isWhitespace && $0 != "\"" } }
    }
    let uses = Set(rows).reduce(into: [:]) { $0[$1.first ?? "", default: 0] += 1 }
    for (position, cells) in rows.enumerated() {
      if cells.isEmpty || cells.joined(separator: ",") == Self.heading { continue }
      if cells.count == 2, !cells[1].isEmpty, Self.isToken(cells[0]), uses[cells[0]] == 1,
        tokens[cells[1]] == nil
      {
        keep(cells[0], for: cells[1])
      } else {
        damagedLines.append(position + 1)
      }
    }
  }

  /// One line for each damaged one, for people.
  var warnings: [String] {
    damagedLines.map {
      "\(path):\($0):1: "
        + say(
          "dòng hỏng hoặc trùng, bị bỏ qua; ai thiếu địa chỉ sẽ nhận địa chỉ mới",
          "damaged or repeated, left out; whoever lacks an address gets a new one"
        )
    }
  }

  /// The person's token, drawn now if there is none yet.
  mutating func token(for person: String) -> String {
    if let token = tokens[person] { return token }
    var generator = SystemRandomNumberGenerator()
    let token = (0..<4).map { _ in
      let word = String(UInt64.random(in: .min ... .max, using: &generator), radix: 36)
      return String(repeating: "0", count: 13 - word.count) + word
    }.joined().prefix(32)
    keep(String(token), for: person)
    return String(token)
  }

  /// Writes the tokens for the next run.
  func save() throws(OutputFile.Failure) {
    let lines = order.map { "\(tokens[$0] ?? ""),\($0)" }
    let text = ([Self.heading] + lines).joined(separator: "\n") + "\n"
    try OutputFile.write(Array(text.utf8), to: path, mode: 0o600)
  }

  private mutating func keep(_ token: String, for person: String) {
    order.append(person)
    tokens[person] = token
  }

  private static func isToken(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
  }
}
