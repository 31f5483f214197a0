public import Almanac

/// What of a published offering must stay.
public enum PinKind: String, Sendable, CaseIterable, Codable {
  /// It must go on running.
  case run
  /// Its sessions stay.
  case placement
  /// What it uses stays.
  case resources
  /// All published participants stay in it.
  case participants

  /// Its name.
  public var name: LocalizedText {
    switch self {
    case .run: LocalizedText(vi: "phải diễn ra", en: "must run")
    case .placement: LocalizedText(vi: "giữ ngày giờ", en: "dates stay")
    case .resources: LocalizedText(vi: "giữ địa điểm, giảng viên, xe", en: "venue and people stay")
    case .participants: LocalizedText(vi: "giữ người tham dự", en: "participants stay")
    }
  }
}

/// The start and end of a session as they were published.
public struct SessionTime: Hashable, Sendable, Codable {
  /// The local date.
  public var date: CivilDate
  /// The minute of the day at which it starts.
  public var startMinute: Int
  /// The minute of the day at which it ends.
  public var endMinute: Int

  /// Makes a time.
  public init(date: CivilDate, startMinute: Int, endMinute: Int) {
    self.date = date
    self.startMinute = startMinute
    self.endMinute = endMinute
  }

  /// Reads `2016-07-04T07:30-11:30`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CivilDate(iso: parts[0]),
      let span = ClockSpan(String(parts[1]))
    else { return nil }
    self.init(
      date: date,
      startMinute: span.start.minutesFromMidnight,
      endMinute: span.end.minutesFromMidnight
    )
  }

  /// The time of a session.
  public init(_ session: Session) {
    self.init(
      date: session.date,
      startMinute: session.startMinute,
      endMinute: session.endMinute
    )
  }

  /// `2016-07-04T07:30-11:30`.
  public var text: String {
    "\(date.iso)T\(Self.clock(startMinute))-\(Self.clock(endMinute))"
  }

  private static func clock(_ minute: Int) -> String {
    let hour = minute / 60
    let rest = minute % 60
    return (hour < 10 ? "0" : "") + "\(hour)" + (rest < 10 ? ":0" : ":") + "\(rest)"
  }
}

/// An offering as it was published, in words that outlive every change of the folder, with its pins.
public struct PublishedChoice: Hashable, Sendable, Codable {
  /// The offering's id, `<activity>-<number>`.
  public var offering: String
  /// The activity's id.
  public var activity: String
  /// Its sessions, in order.
  public var sessions: [SessionTime]
  /// The ids of what it uses, in the order of the activity's needs.
  public var resources: [String]
  /// The ids of its participants.
  public var participants: [String]
  /// What must stay.
  public var pins: [PinKind]
  /// Why it must.
  public var reason: LocalizedText?

  /// Makes a choice.
  public init(
    offering: String,
    activity: String,
    sessions: [SessionTime],
    resources: [String],
    participants: [String],
    pins: [PinKind] = [],
    reason: LocalizedText? = nil
  ) {
    self.offering = offering
    self.activity = activity
    self.sessions = sessions
    self.resources = resources
    self.participants = participants
    self.pins = pins
    self.reason = reason
  }

  /// The choice that a planned offering is.
  public init(_ offering: Offering) {
    self.init(
      offering: offering.id,
      activity: offering.activity,
      sessions: offering.sessions.map(SessionTime.init),
      resources: offering.resources.map(\.resource),
      participants: offering.participants
    )
  }

  /// Adds pins, each once, in the order of the kinds.
  public mutating func pin(_ kinds: [PinKind]) {
    pins = PinKind.allCases.filter { pins.contains($0) || kinds.contains($0) }
  }
}
