import CLibical
import Foundation

/// Local times of any zone as seconds since the beginning of 1970.
///
/// Zones are IANA's by name, Windows' by CLDR's table of its commonest names, and otherwise those
/// that the file itself declares.
struct ZoneClock {
  private var zones: [String: Zone?] = [:]
  private let declared: [String: DeclaredZone]
  private let end: Int

  private enum Zone {
    case known(TimeZone)
    case declared(ZoneChanges)

    /// Seconds ahead of UTC at a moment.
    func offset(_ moment: Int) -> Int {
      switch self {
      case .known(let zone):
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
      case .declared(let changes): changes.offset(at: moment)
      }
    }
  }

  /// Makes a clock.
  ///
  /// - Parameters:
  ///   - declared: The zones of the file; of those with the same name the first.
  ///   - end: The moment up to which their rules are followed.
  init(declared: [DeclaredZone], through end: Int) {
    self.declared = Dictionary(
      declared.map { ($0.identifier.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.end = end
  }

  /// Vietnam's time is ahead of UTC by so many seconds, all year since 1975.
  private static let vietnamOffset = 25_200

  /// The seconds of a local time as if it were UTC.
  static func naive(_ time: CalendarDateTime) -> Int {
    time.date.dayNumber * 86_400 + time.hour * 3_600 + time.minute * 60 + time.second
  }

  /// The local time that so many seconds are as if it were UTC; nil outside years 1 … 3000.
  static func time(naive seconds: Int) -> CalendarDateTime? {
    let read = icaltime_from_timet_with_zone(time_t(seconds), 0, icaltimezone_get_utc_timezone())
    return CalendarDateTime(
      year: Int(read.year),
      month: Int(read.month),
      day: Int(read.day),
      hour: Int(read.hour),
      minute: Int(read.minute),
      second: Int(read.second)
    )
  }

  /// The moment that a local time of a zone is; nil where the zone is not known.
  ///
  /// Times without a zone are Vietnam's. Of a time that a clock shows twice, the first; one that it
  /// skips is taken by the offset before the gap, RFC 5545 section 3.3.5.
  mutating func moment(naive seconds: Int, _ zone: CalendarZone) -> Int? {
    switch zone {
    case .utc: return seconds
    case .hoChiMinh, .floating: return seconds - Self.vietnamOffset
    case .named(let name):
      guard let known = self.zone(name) else { return nil }
      let offset = known.offset
      let before = seconds - offset(seconds - 86_400)
      let after = seconds - offset(seconds + 86_400)
      return before + offset(before) == seconds || after + offset(after) != seconds ? before : after
    }
  }

  /// The local time of a zone at a moment, in seconds; nil where the zone is not known.
  mutating func naive(moment: Int, _ zone: CalendarZone) -> Int? {
    switch zone {
    case .utc: return moment
    case .hoChiMinh, .floating: return moment + Self.vietnamOffset
    case .named(let name):
      return self.zone(name).map { moment + $0.offset(moment) }
    }
  }

  private mutating func zone(_ name: String) -> Zone? {
    if let zone = zones[name] { return zone }
    // Old Mozilla and Evolution files put a path before the name.
    let steps = name.split(separator: "/").suffix(2).joined(separator: "/")
    let plain = name.hasPrefix("/") ? steps : name
    var zone = TimeZone(identifier: Self.windowsNames[plain.lowercased()] ?? plain)
      .map { Zone.known($0) }
    if zone == nil, let own = declared[name.lowercased()] {
      zone = ZoneChanges(own, through: end).map { .declared($0) }
    }
    zones[name] = .some(zone)
    return zone
  }

  /// Unicode CLDR, windowsZones, territory 001.
  private static let windowsNames: [String: String] = [
    "aus eastern standard time": "Australia/Sydney",
    "central europe standard time": "Europe/Budapest",
    "central standard time": "America/Chicago",
    "china standard time": "Asia/Shanghai",
    "eastern standard time": "America/New_York",
    "gmt standard time": "Europe/London",
    "greenwich standard time": "Atlantic/Reykjavik",
    "india standard time": "Asia/Kolkata",
    "korea standard time": "Asia/Seoul",
    "mountain standard time": "America/Denver",
    "pacific standard time": "America/Los_Angeles",
    "romance standard time": "Europe/Paris",
    "russian standard time": "Europe/Moscow",
    "singapore standard time": "Asia/Singapore",
    "taipei standard time": "Asia/Taipei",
    "tokyo standard time": "Asia/Tokyo",
    "w. europe standard time": "Europe/Berlin",
  ]
}
