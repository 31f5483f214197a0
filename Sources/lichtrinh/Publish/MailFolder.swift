import Foundation
import Publishing

/// Writes waiting messages as files that any mail program sends.
enum MailFolder {
  /// Writes each message once; returns how many there were.
  ///
  /// A file is written before the journal says so: after a crash the same file is written once more
  /// under the same name.
  static func write(
    _ entries: [Outbox.Entry],
    to folder: String,
    _ journal: inout DeliveryJournal
  ) throws -> Int {
    try OutputFile.makeFolder(folder)
    for entry in entries {
      if Interruption.isRequested { throw OutputFolder.Stopped() }
      try OutputFile.write(
        Array(entry.message.text.utf8),
        to: folder + "/" + entry.fileName,
        mode: 0o600
      )
      try journal.note(.done, entry.mark)
    }
    return entries.count
  }
}
