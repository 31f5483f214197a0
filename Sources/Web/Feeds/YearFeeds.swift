import Attendance
import Planning
import Publishing

/// The calendars of a year in force in one language, written once.
struct YearFeeds: Sendable {
  /// Those for everybody, by their path below the folder of calendars.
  let open: [String: CachedFeed]
  /// Those of trainers, venues and vehicles, by folder and the resource's id, and the organisers' own, by its folder.
  let limited: [String: CachedFeed]
  /// What the feeds of people are made from.
  let calendars: PlanCalendars

  /// The file of the organisers' things to do, which is not for everybody.
  static let organisers = "organisers"

  init(_ calendars: PlanCalendars, modified: RecordedTime) throws {
    var open: [String: CachedFeed] = [:]
    var limited: [String: CachedFeed] = [:]
    for file in try calendars.published() {
      let feed = CachedFeed(file.bytes, modified: modified)
      if file.path == Self.organisers + ".ics" {
        limited[Self.organisers] = feed
      } else {
        open[file.path] = feed
      }
    }
    for file in try calendars.resources(token: PathText.safe) {
      limited[String(file.path.dropLast(".ics".count))] = CachedFeed(file.bytes, modified: modified)
    }
    self.open = open
    self.limited = limited
    self.calendars = calendars
  }
}
