import Delivery
import Publishing

/// Sends waiting messages through a server, each at most once.
struct MailRun {
  private let server: MailServer

  init(_ address: ServerAddress) {
    server = MailServer(address)
  }

  /// Sends the messages in order; true where all were accepted.
  ///
  /// The journal says that a message is begun before it is sent. Where the server is gone, the rest waits.
  func send(_ entries: [Outbox.Entry], _ journal: inout DeliveryJournal) throws -> Bool {
    var accepted = 0
    var isDone = true
    defer {
      Terminal.output.line(
        say("\(accepted)/\(entries.count) thư đã gửi", "\(accepted)/\(entries.count) messages sent")
      )
    }
    for entry in entries {
      if Interruption.isRequested { throw OutputFolder.Stopped() }
      let message = entry.message
      try journal.note(.begun, entry.mark)
      do {
        try server.send(
          Array(message.text.utf8),
          from: message.sender,
          to: message.recipient
        )
        try journal.note(.done, entry.mark)
        accepted += 1
      } catch let failure as MailFailure {
        isDone = false
        switch failure {
        case .refused(let code, let reason):
          try journal.note(.refused, entry.mark)
          Terminal.errors.line("\(message.recipient): \(code), \(reason)")
          // 421: the server closes; nothing more will be taken.
          if code == 421 { return false }
        case .notSent(let reason):
          try journal.note(.refused, entry.mark)
          Terminal.errors.line("\(message.recipient): \(reason)")
          return false
        case .uncertain(let reason):
          Terminal.errors.line(
            say(
              "\(message.recipient): \(reason); không rõ đã đến chưa, sẽ không gửi lại",
              "\(message.recipient): \(reason); it may have arrived and is not sent again"
            )
          )
        }
      }
    }
    return isDone
  }
}
