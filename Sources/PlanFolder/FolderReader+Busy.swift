import ICalendar
import Planning

/// Calendars of busy times: `busy/<id>.ics`, beside the days that the tables give.
extension FolderReader {
  /// Adds the times that calendars take to the people and resources that the files are named after.
  func readBusyCalendars() {
    let folder = FolderReader.join(directory, "busy")
    guard let year = contents.year else { return }
    var owned: [(path: String, person: Int?, resource: Int?)] = []
    for name in CalendarInput.names(in: folder, findings) {
      let path = FolderReader.join(folder, name)
      let stem = String(name.dropLast(".ics".count))
      let person = contents.people.firstIndex { PathText.safe($0.id) == stem }
      let resource = contents.resources.firstIndex { PathText.safe($0.id) == stem }
      guard person != nil || resource != nil else {
        findings.report(.noOwner(stem), at: SourceLocation(file: path, line: 1, column: 1))
        continue
      }
      owned.append((path, person, resource))
    }
    if owned.isEmpty { return }
    let extracts = CalendarInput.extracts(of: owned.map(\.path), year, opener, findings)
    for (extract, owner) in zip(extracts, owned) {
      guard let extract else { continue }
      let times = BusyCalendar(extract, year).times
      if let person = owner.person { contents.people[person].busyTimes += times }
      if let resource = owner.resource { contents.resources[resource].busyTimes += times }
    }
  }
}
