import CSodium
import Foundation

/// What was sent to be imported and waits for a yes: kept in memory, for its sender alone, for an hour.
actor PendingImports {
  /// A file that waits.
  struct Pending: Sendable {
    /// Who sent it.
    var login: String
    /// The plan it is for; nil: a plan of its own.
    var plan: String?
    /// The table it replaces; nil: a whole folder.
    var table: ImportedTable?
    var file: MultipartForm.File
    /// What the preview showed, in short: what is accepted has to be the same.
    var digest: String
    var second: Int
  }

  private var pending: [(id: String, what: Pending)] = []
  /// More do not wait at once; the oldest one goes.
  private static let most = 4
  private static let seconds = 3_600

  /// Keeps a file and gives the name under which it waits.
  func keep(_ what: Pending) -> String {
    var octets = [UInt8](repeating: 0, count: 16)
    randombytes_buf(&octets, octets.count)
    let id = octets.map { String(format: "%02x", $0) }.joined()
    pending.append((id, what))
    if pending.count > Self.most { pending.removeFirst() }
    return id
  }

  /// Takes a file that waits; nil where there is none for this account and plan, or no longer.
  func take(_ id: String, by login: String, plan: String?, at second: Int) -> Pending? {
    pending.removeAll { second - $0.what.second > Self.seconds }
    guard
      let position = pending.firstIndex(where: {
        $0.id == id && $0.what.login == login && $0.what.plan == plan
      })
    else { return nil }
    return pending.remove(at: position).what
  }
}

/// A table that can be sent alone.
enum ImportedTable: String, CaseIterable, Sendable {
  case organisations, people, requests
}
