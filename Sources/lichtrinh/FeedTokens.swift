import Foundation

/// The unguessable names of personal feeds, drawn once for each person and kept in the folder of results.
///
/// The file is the organiser's alone: it is written readable by its owner only. Taking a line away revokes the address.
struct FeedTokens {
  /// Where the tokens are kept, below the folder of results.
  static let fileName = "feed-tokens.csv"

  private(set) var tokens: [String: String] = [:]
  private var order: [String] = []

  /// Reads the tokens drawn before, if any.
  init(folder: String) {
    guard let data = FileManager.default.contents(atPath: folder + "/" + Self.fileName) else {
      return
    }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", maxSplits: 1).map(String.init)
      if cells.count == 2, Self.isToken(cells[0]) { keep(cells[0], for: cells[1]) }
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
  func save(folder: String) throws(OutputFile.Failure) {
    let lines = order.map { "\(tokens[$0] ?? ""),\($0)" }
    let text = (["token,person"] + lines).joined(separator: "\n") + "\n"
    try OutputFile.write(Array(text.utf8), to: folder + "/" + Self.fileName, mode: 0o600)
  }

  private mutating func keep(_ token: String, for person: String) {
    if tokens[person] == nil { order.append(person) }
    tokens[person] = token
  }

  private static func isToken(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
  }
}
