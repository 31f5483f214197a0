import CLibical

extension CalendarHeading {
  /// Makes the heading of a calendar of its lines, telling what cannot be understood.
  static func read(
    _ lines: inout EntryLines,
    _ tell: (CalendarProblem.Cause, Int) -> Void
  ) -> CalendarHeading {
    var heading = CalendarHeading(productIdentifier: "", method: nil)
    guard let parsed = lines.parsed() else {
      tell(.malformedLine, lines.beginLine)
      return heading
    }
    if parsed.hasErrors {
      for name in lines.unreadableProperties() { tell(.badValue(name), lines.number(of: name)) }
    }
    var extensions: [String: String] = [:]
    parsed.forEachProperty { property in
      if let name = property.extensionName, property.kind == ICAL_X_PROPERTY {
        extensions[name] = property.text
      } else {
        heading.take(property)
      }
    }
    heading.name = heading.name ?? extensions["X-WR-CALNAME"]
    heading.description = heading.description ?? extensions["X-WR-CALDESC"]
    heading.timeZoneName = extensions["X-WR-TIMEZONE"]
    return heading
  }

  private mutating func take(_ property: ParsedProperty) {
    switch property.kind {
    case ICAL_PRODID_PROPERTY: productIdentifier = property.text ?? ""
    case ICAL_METHOD_PROPERTY:
      method = property.method
    case ICAL_UID_PROPERTY: uid = uid ?? property.text
    case ICAL_NAME_PROPERTY: name = name ?? property.text
    case ICAL_DESCRIPTION_PROPERTY: description = description ?? property.text
    case ICAL_LASTMODIFIED_PROPERTY: lastModified = lastModified ?? property.time?.time
    case ICAL_URL_PROPERTY: url = url ?? property.text
    case ICAL_SOURCE_PROPERTY: source = source ?? property.text
    case ICAL_REFRESHINTERVAL_PROPERTY:
      refreshIntervalMinutes = property.duration.map { $0.seconds / 60 }
    case ICAL_COLOR_PROPERTY: color = property.text.flatMap { CalendarColor(named: $0) }
    default: break
    }
  }
}
