import Foundation
import Publishing

/// The messages of all revisions of a plan, and which of them were handed over.
struct Outbox {
  /// A message with the number of its revision.
  struct Entry {
    let number: Int
    let message: InvitationMessage

    /// The name under which the journal knows it.
    var mark: String { "\(number) \(message.key)" }
    /// The name of its file.
    var fileName: String { "\(number)-\(message.key).eml" }
  }

  /// What waits to be handed over, by revision, each in its order; of news about the same event and person the last.
  let waiting: [Entry]
  /// What may have been sent when an earlier run broke off; it is not sent again.
  let uncertain: [Entry]

  /// Reads the messages of all revisions.
  init(_ folder: RevisionFolder, _ journal: DeliveryJournal) throws {
    var entries: [Entry] = []
    var latest: [String: Int] = [:]
    for number in stride(from: 1, through: folder.last, by: 1) {
      let path = folder.file(number, "mail.json")
      guard let bytes = try RevisionFolder.bytes(path) else { continue }
      let messages = try RevisionFolder.decoded(path) { try Self.decoded(bytes) }
      for message in messages {
        latest[message.key] = entries.count
        entries.append(Entry(number: number, message: message))
      }
    }
    let current = entries.enumerated().filter { latest[$0.element.message.key] == $0.offset }
      .map(\.element)
    waiting = current.filter { journal.state(of: $0.mark) == nil }
    uncertain = current.filter { journal.state(of: $0.mark) == .begun }
  }

  /// The messages as the bytes of a file.
  static func encoded(_ messages: [InvitationMessage]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(messages)) + [UInt8(ascii: "\n")]
  }

  private static func decoded(_ bytes: [UInt8]) throws -> [InvitationMessage] {
    try JSONDecoder().decode([InvitationMessage].self, from: Data(bytes))
  }
}
