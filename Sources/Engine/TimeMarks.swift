import Problem

/// Where sessions lie in the year, coarsely: two sets of sessions that meet share a stretch of the year and a day.
struct TimeMarks: BitwiseCopyable, Equatable {
  /// The stretches of the year that are touched, a bit for each of `stretchCount`; the two bits above are for other use.
  var stretches: UInt64 = 0
  /// The days that are touched, a bit for each, of which those 64 days apart are one.
  var days: UInt64 = 0

  /// How many stretches of equal length the year has.
  static let stretchCount = 62

  /// Nowhere.
  init() {}

  /// Where sessions, with so many minutes of travel before and after each, lie in a year of so many days.
  init(_ sessions: [MinuteSpan], travel: Int, days yearDays: Int) {
    let length = (max(0, yearDays) / Self.stretchCount + 1) * minutesPerDay
    for session in sessions {
      let first = max(0, session.start - travel)
      let last = session.end - 1 + travel
      if first > last { continue }
      let firstStretch = min(Self.stretchCount - 1, first / length)
      let lastStretch = min(Self.stretchCount - 1, last / length)
      for stretch in firstStretch...lastStretch { stretches |= 1 << UInt64(stretch) }
      let firstDay = first / minutesPerDay
      let lastDay = min(last / minutesPerDay, firstDay + 63)
      for day in firstDay...lastDay { days |= 1 << UInt64(day & 63) }
    }
  }

  /// Adds what another touches.
  @inline(__always)
  mutating func formUnion(_ other: TimeMarks) {
    stretches |= other.stretches
    days |= other.days
  }

  /// Whether the two may meet.
  @inline(__always)
  func mayMeet(_ other: TimeMarks) -> Bool {
    stretches & other.stretches != 0 && days & other.days != 0
  }
}
