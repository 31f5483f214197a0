import Foundation
import ICalendar
import Planning

/// Calendars of busy times: `busy/<id>.ics`, beside the days that the tables give.
extension FolderReader {
  /// The most octets of such a file.
  private static let calendarOctets = 16 << 20

  /// Adds the days that calendars take to the people and resources that the files are named after.
  func readBusyCalendars() {
    let folder = FolderReader.join(directory, "busy")
    guard InputFile.isDirectory(folder), let year = contents.year else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      findings.report(
        .unreadable(error.localizedDescription),
        at: SourceLocation(file: folder, line: 1, column: 1)
      )
      return
    }
    for name in names where name.hasSuffix(".ics") && !name.hasPrefix(".") {
      let path = FolderReader.join(folder, name)
      let stem = String(name.dropLast(".ics".count))
      let person = contents.people.firstIndex { PathText.safe($0.id) == stem }
      let resource = contents.resources.firstIndex { PathText.safe($0.id) == stem }
      guard person != nil || resource != nil else {
        findings.report(.noOwner(stem), at: SourceLocation(file: path, line: 1, column: 1))
        continue
      }
      guard
        let bytes = InputFile.bytes(of: path, atMost: Self.calendarOctets, findings),
        let calendar = BusyCalendar.read(bytes, path, year, findings)
      else { continue }
      if let person { contents.people[person].busy += calendar.windows }
      if let resource { contents.resources[resource].busy += calendar.windows }
    }
  }
}
