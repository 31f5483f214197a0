/// When the sessions of a day begin and end.
public struct SessionTimes: Hashable, Sendable {
  /// The session before noon.
  public let morning: ClockSpan
  /// The session after noon.
  public let afternoon: ClockSpan
  /// The session after work, where there may be one.
  public let evening: ClockSpan?

  /// Makes the times, or nil where a session starts before the one before has ended.
  public init?(morning: ClockSpan, afternoon: ClockSpan, evening: ClockSpan? = nil) {
    guard morning.end <= afternoon.start,
      evening.map({ afternoon.end <= $0.start }) ?? true
    else { return nil }
    self.init(inOrder: morning, afternoon, evening)
  }

  /// The office hours of the province: 07:30–11:30 and 13:30–17:00, no evening.
  public static let officeHours = SessionTimes(
    inOrder: ClockSpan(ordered: ClockTime(7, 30), ClockTime(11, 30)),
    ClockSpan(ordered: ClockTime(13, 30), ClockTime(17, 0)),
    nil
  )

  /// The office hours and an evening from 18:00 to 20:30.
  public static let officeHoursAndEvening = SessionTimes(
    inOrder: officeHours.morning,
    officeHours.afternoon,
    ClockSpan(ordered: ClockTime(18, 0), ClockTime(20, 30))
  )

  /// The times of a part of the day; nil for an evening without session.
  public subscript(half: HalfDay) -> ClockSpan? {
    switch half {
    case .morning: morning
    case .afternoon: afternoon
    case .evening: evening
    }
  }

  /// The parts of the day that have a session, in order.
  public var halfDays: [HalfDay] { HalfDay.allCases.filter { self[$0] != nil } }

  private init(inOrder morning: ClockSpan, _ afternoon: ClockSpan, _ evening: ClockSpan?) {
    self.morning = morning
    self.afternoon = afternoon
    self.evening = evening
  }
}
