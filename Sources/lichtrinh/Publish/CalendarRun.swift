import Delivery
import Foundation
import ICalendar
import Publishing

/// Brings a calendar on a server up to date with a publication.
struct CalendarRun {
  private let address: ServerAddress
  private let path: String

  init(_ folder: RevisionFolder, _ address: ServerAddress) {
    self.address = address
    path = folder.path + "/caldav.json"
  }

  /// Puts, updates and deletes; true where everything stands as it should.
  func bringUpToDate(_ publication: Publication) throws -> Bool {
    var states: [CalendarCollectionState] = []
    if let bytes = try RevisionFolder.bytes(path) {
      states = try RevisionFolder.decoded(path) {
        try JSONDecoder().decode([CalendarCollectionState].self, from: Data(bytes))
      }
    }
    let index = states.firstIndex { $0.url == address.url } ?? states.count
    if index == states.count { states.append(CalendarCollectionState(url: address.url)) }
    var state = states[index]
    let calendars = PlanCalendars(
      publication.plan,
      language: CommandLanguage.current,
      state: publication.state
    )
    do {
      let report = try CalendarCollection(
        address,
        digestOfOthers: { CalendarProcess().digest(of: $0) }
      ).bringUpToDate(
        calendars.events,
        &state,
        productIdentifier: PlanCalendars.productIdentifier
      ) { state in
        states[index] = state
        try save(states)
        if Interruption.isRequested { throw OutputFolder.Stopped() }
      }
      tell(report)
      return report.conflicts.isEmpty
    } catch let failure as WebFailure {
      Terminal.errors.line(failure.reason)
      return false
    }
  }

  private func save(_ states: [CalendarCollectionState]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let bytes = Array(try encoder.encode(states)) + [UInt8(ascii: "\n")]
    try OutputFile.write(bytes, to: path, mode: 0o600, isAwaited: false)
  }

  private func tell(_ report: CalendarCollectionReport) {
    Terminal.output.line(
      say(
        "CalDAV: \(report.put) ghi, \(report.deleted) xoá, \(report.unchanged) giữ nguyên",
        "CalDAV: \(report.put) put, \(report.deleted) deleted, \(report.unchanged) unchanged"
      )
    )
    for (uid, conflict, status) in report.conflicts {
      let text =
        switch conflict {
        case .edited: say("có người đã sửa ở đó; để nguyên", "changed there by someone; left alone")
        case .deleted:
          say("có người đã xoá ở đó; để nguyên", "deleted there by someone; left alone")
        case .refused: say("máy chủ từ chối (\(status))", "refused by the server (\(status))")
        }
      Terminal.errors.line("\(uid): \(text)")
    }
  }
}
