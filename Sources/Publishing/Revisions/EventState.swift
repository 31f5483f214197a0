public import Planning

/// What one event last showed and how often it has changed, kept under its UID from revision to revision.
///
/// It names no person: participants stand in a ``PeopleState``, which is the organiser's alone.
public struct EventState: Hashable, Sendable, Codable {
  /// Whether the event stands.
  public enum Standing: String, Sendable, Codable {
    /// It takes place.
    case confirmed
    /// It was dropped.
    case cancelled
  }

  /// The identity in every calendar.
  public var uid: String
  /// The offering's id.
  public var offering: String
  /// The activity's id.
  public var activity: String
  /// The activity's kind.
  public var kind: ActivityKind
  /// The activity's group.
  public var group: String
  /// Where it happens, a place id.
  public var place: String?
  /// The ids of what it uses.
  public var resources: [String]
  /// Start and end, local: `20160321T073000/20160321T113000`, or `20160321/20160324` for days.
  public var time: String
  /// The title.
  public var summary: LocalizedText
  /// The place in words.
  public var location: LocalizedText?
  /// Whether it stands.
  public var standing: Standing
  /// How often time, place or status have changed.
  public var sequence: Int
  /// When it first stood in a plan.
  public var created: RevisionTime
  /// When anything of it last changed.
  public var modified: RevisionTime
  /// Sixteen hexadecimal digits of everything that it shows, in both languages.
  public var digest: String

  /// Days of plan time for which a dropped event stays in the feeds.
  public static let noticeDays = 30

  /// Whether feeds of a plan recorded at a time still show the event.
  func isShown(at time: RevisionTime) -> Bool {
    standing == .confirmed || time < modified.adding(days: Self.noticeDays)
  }
}

/// The state of a plan when it was published: its number, time and reason, and every event that it ever had.
///
/// The same plan, reason and earlier state give the same bytes.
public struct RevisionState: Hashable, Sendable, Codable {
  /// The format's name and version.
  public static let currentFormat = "lichtrinh-events/1"

  /// The format's name and version.
  public var format: String
  /// The number, from 1.
  public var number: Int
  /// When it was recorded.
  public var time: RevisionTime
  /// Why, in the organiser's words.
  public var reason: String
  /// The events by UID, dropped ones too, since an identity is never used for anything else.
  public var events: [EventState]
  /// The payments by UID, dropped ones too; nil in states that were written before payments were kept.
  public var toDos: [ToDoState]?

  /// Makes a state.
  public init(
    number: Int,
    time: RevisionTime,
    reason: String,
    events: [EventState],
    toDos: [ToDoState]? = nil
  ) {
    format = Self.currentFormat
    self.number = number
    self.time = time
    self.reason = reason
    self.events = events
    self.toDos = toDos
  }
}
