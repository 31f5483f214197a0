import Delivery
import Foundation
import ICalendar
import Publishing

/// Hands the news of a plan over: to files, a mail server, a calendar server.
struct NewsDelivery {
  private let folder: RevisionFolder
  private let wanted: PublishArguments

  init(folder: String, _ wanted: PublishArguments) throws {
    // Looked at anew, since a revision may just have been written.
    self.folder = try RevisionFolder(lockedAt: folder)
    self.wanted = wanted
  }

  /// Hands over what waits, of this revision and of those before it.
  func deliver(_ publication: Publication) throws {
    var journal = try DeliveryJournal(folder)
    let outbox = try Outbox(folder, journal)
    var isDone = true
    if let place = wanted.mail {
      let count = try MailFolder.write(outbox.waiting, to: place, &journal)
      Terminal.output.line(say("\(count) thư", "\(count) messages") + ": \(place)/")
    } else if let server = wanted.mailServer {
      isDone = try MailRun(server).send(outbox.waiting, &journal)
    } else if !outbox.waiting.isEmpty {
      let count = outbox.waiting.count
      Terminal.output.line(
        say(
          "\(count) thư đang chờ; --mail hoặc --smtp sẽ chuyển đi",
          "\(count) messages wait; --mail or --smtp hands them over"
        )
      )
    }
    for entry in outbox.uncertain {
      Terminal.errors.line(
        say(
          "\(entry.message.recipient): không rõ thư của bản số \(entry.number) đã đến chưa; không gửi lại",
          "\(entry.message.recipient): whether the message of revision \(entry.number) arrived is unknown; it is not sent again"
        )
      )
    }
    if let server = wanted.calendarServer {
      isDone = try CalendarRun(folder, server).bringUpToDate(publication) && isDone
    }
    if !isDone { throw Exit.incomplete }
  }
}
