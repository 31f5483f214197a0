import Attendance
import Foundation
import Logging
import Publishing
import Store

/// Sends what waits, one message after another.
///
/// A message is begun in the store before it is handed over and ended after the answer; whoever holds the lock beside
/// the store is the only one who sends. So none is lost and none goes out twice: what was begun when a process broke off
/// is noted as uncertain and left.
struct MailRound {
  let site: Site
  let log: Logger
  let sending: MailSending

  /// A message that a server refuses for now is given up after so many tries, some twelve hours.
  private static let mostTries = 12

  /// Sends until nothing is due, the server is gone, or the task is cancelled.
  ///
  /// - Returns: how many messages came how far.
  func run() async throws -> [MailStatus: Int] {
    var counts: [MailStatus: Int] = [:]
    let store = site.store
    while !Task.isCancelled, let mail = try store.beginMail(at: site.options.now()) {
      let writing = try await written(mail)
      guard let message = writing else {
        try store.endMail(mail, as: .unreachable, at: site.options.now())
        counts[.unreachable, default: 0] += 1
        continue
      }
      let outcome = await handOver(message)
      let now = site.options.now()
      switch outcome {
      case .taken:
        try store.endMail(mail, as: .sent, at: now)
        counts[.sent, default: 0] += 1
      case .uncertain:
        try store.endMail(mail, as: .uncertain, at: now)
        counts[.uncertain, default: 0] += 1
      case .refused(isForGood: true):
        try store.endMail(mail, as: .refused, at: now)
        counts[.refused, default: 0] += 1
      case .refused(isForGood: false) where mail.tries >= Self.mostTries:
        try store.endMail(mail, as: .refused, at: now)
        counts[.refused, default: 0] += 1
      case .refused(isForGood: false):
        try store.postponeMail(mail, until: now.advanced(bySeconds: Self.patience(mail.tries)))
        counts[.waiting, default: 0] += 1
      case .unreached:
        // The server is gone, not the message wrong: it is not counted out, and all others wait too.
        try store.postponeMail(mail, until: now.advanced(bySeconds: 60))
        counts[.waiting, default: 0] += 1
        return counts
      }
    }
    return counts
  }

  private struct Written: Sendable {
    var octets: [UInt8]
    var sender: String
    var recipient: String
  }

  /// The message as it is handed over; where it cannot be written it waits, and the reason is told.
  private func written(_ mail: StoredMail) async throws -> Written? {
    do {
      return try await MailWriter(site: site).message(mail).map {
        Written(octets: Array($0.text.utf8), sender: $0.sender, recipient: $0.recipient)
      }
    } catch {
      try site.store.postponeMail(mail, until: site.options.now().advanced(bySeconds: 3_600))
      throw error
    }
  }

  /// Waits for the server on a thread of its own: the answer may take minutes.
  private func handOver(_ message: Written) async -> MailSending.Outcome {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [sending] in
        continuation.resume(
          returning: sending.send(message.octets, message.sender, message.recipient)
        )
      }
    }
  }

  /// Five minutes, then twice as long each time, at most two hours.
  private static func patience(_ tries: Int) -> Int { min(7_200, 300 << min(5, max(0, tries - 1))) }
}
