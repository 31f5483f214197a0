import CLibical
import Foundation

/// A rule of recurrence, RFC 5545 section 3.3.10, that libical expands.
struct RecurrenceRule: ~Copyable {
  private var rule: icalrecurrencetype

  /// Reads a rule in libical's spelling; nil where it is none.
  init?(_ text: String) {
    rule = icalrecurrencetype_from_string(text)
    if rule.freq == ICAL_NO_RECURRENCE { return nil }
  }

  // The name of the calendar that the rule counts in (RSCALE, RFC 7529) is its reader's to free.
  deinit { free(rule.rscale) }

  /// Puts an end that is given in UTC into the local time in which starts are counted.
  ///
  /// - Parameter local: The local time at a moment, in seconds; nil leaves the end as it is.
  mutating func putEnd(_ local: (Int) -> Int?) {
    guard icaltime_is_null_time(rule.until) == 0, icaltime_is_utc(rule.until) != 0,
      let seconds = local(Int(icaltime_as_timet(rule.until)))
    else { return }
    rule.until = Self.time(seconds, isDay: false)
  }

  /// The local starts that the rule gives, in seconds, and whether those were all before the end.
  func starts(
    from start: Int,
    isDay: Bool,
    before end: Int,
    limit: Int
  ) -> (found: [Int], areAll: Bool) {
    guard let iterator = icalrecur_iterator_new(rule, Self.time(start, isDay: isDay)) else {
      return ([], true)
    }
    defer { icalrecur_iterator_free(iterator) }
    var found: [Int] = []
    while found.count < limit {
      let next = icalrecur_iterator_next(iterator)
      if icaltime_is_null_time(next) != 0 { return (found, true) }
      let seconds = Int(icaltime_as_timet(next))
      if seconds >= end { return (found, true) }
      found.append(seconds)
    }
    return (found, false)
  }

  private static func time(_ seconds: Int, isDay: Bool) -> icaltimetype {
    icaltime_from_timet_with_zone(time_t(seconds), isDay ? 1 : 0, nil)
  }
}
