import CLibical

/// The check of a written file against the tables of RFC 5546, by libical's own rules.
///
/// The rules hang on METHOD: which properties each component must, may and must not have.
public enum CalendarConformance {
  /// What the tables find wrong in a file; nothing where it is right.
  ///
  /// - Throws: ``CalendarReadingError`` where the file is beyond the bounds of reading.
  public static func violations(
    in octets: [UInt8],
    limits: ReadingLimits = .standard
  ) throws(CalendarReadingError) -> [String] {
    // Reading first bounds what libical is handed below.
    _ = try CalendarReading(of: octets, limits: limits)
    Libical.prepare()
    var text = octets.filter { $0 != 0 }.map { CChar(bitPattern: $0) }
    text.append(0)
    guard let calendar = icalparser_parse_string(text) else { throw .notACalendar }
    defer { icalcomponent_free(calendar) }
    let isRight = icalrestriction_check(calendar) == 1
    var found: [String] = []
    collectErrors(of: calendar, into: &found)
    if !isRight, found.isEmpty { found.append("the restriction check fails") }
    return found
  }

  private static func collectErrors(of component: OpaquePointer, into found: inout [String]) {
    var property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY)
    while let error = property {
      if let text = ParsedProperty(error).text { found.append(text) }
      property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)
    }
    var child = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT)
    while let next = child {
      collectErrors(of: next, into: &found)
      child = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)
    }
  }
}
