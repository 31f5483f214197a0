import CLibical

/// Owns a component that libical has read.
struct ParsedComponent: ~Copyable {
  private let component: OpaquePointer

  init(owning component: OpaquePointer) { self.component = component }

  deinit { icalcomponent_free(component) }

  /// Whether libical met anything that it could not read.
  var hasErrors: Bool { icalcomponent_count_errors(component) > 0 }

  /// Gives each property in order.
  func forEachProperty(_ body: (ParsedProperty) -> Void) {
    Self.forEachProperty(of: component, body)
  }

  /// Gives each property of the first display alarm in order.
  func forEachAlarmProperty(_ body: (ParsedProperty) -> Void) {
    guard let alarm = icalcomponent_get_first_component(component, ICAL_VALARM_COMPONENT) else {
      return
    }
    Self.forEachProperty(of: alarm, body)
  }

  /// Gives the properties of each observance of a zone, of standard time first.
  func forEachObservance(_ body: ([ParsedProperty]) -> Void) {
    for kind in [ICAL_XSTANDARD_COMPONENT, ICAL_XDAYLIGHT_COMPONENT] {
      var next = icalcomponent_get_first_component(component, kind)
      while let observance = next {
        var properties: [ParsedProperty] = []
        Self.forEachProperty(of: observance) { properties.append($0) }
        body(properties)
        next = icalcomponent_get_next_component(component, kind)
      }
    }
  }

  private static func forEachProperty(
    of component: OpaquePointer,
    _ body: (ParsedProperty) -> Void
  ) {
    var next = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY)
    while let property = next {
      body(ParsedProperty(property))
      next = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)
    }
  }
}

/// A property of a component that is still owned by a ``ParsedComponent``.
///
/// Each value is asked for only where libical holds one of that type: a file may give any property
/// any type, and libical would take a number for an address in memory.
struct ParsedProperty {
  private let property: OpaquePointer
  private let value: OpaquePointer?
  private let valueKind: icalvalue_kind

  init(_ property: OpaquePointer) {
    self.property = property
    value = icalproperty_get_value(property)
    valueKind = value.map { icalvalue_isa($0) } ?? ICAL_NO_VALUE
  }

  var kind: icalproperty_kind { icalproperty_isa(property) }

  /// The name of an X-property in capitals, or nil.
  var extensionName: String? {
    icalproperty_get_x_name(property).map { String(cString: $0).uppercased() }
  }

  /// The value of a property that is text in any way.
  var text: String? {
    let text =
      switch valueKind {
      case ICAL_TEXT_VALUE: icalvalue_get_text(value)
      case ICAL_X_VALUE: icalvalue_get_x(value)
      case ICAL_URI_VALUE: icalvalue_get_uri(value)
      case ICAL_CALADDRESS_VALUE: icalvalue_get_caladdress(value)
      case ICAL_STRING_VALUE: icalvalue_get_string(value)
      default: UnsafePointer<CChar>?.none
      }
    return text.map { String(cString: $0) }
  }

  var categories: [String] {
    guard let text else { return [] }
    return text.split(separator: ",").map { Marker.unmarked(String($0)) }
  }

  var integer: Int? {
    valueKind == ICAL_INTEGER_VALUE ? Int(icalvalue_get_integer(value)) : nil
  }

  /// Seconds ahead of UTC, at most a day.
  var offset: Int? {
    guard valueKind == ICAL_UTCOFFSET_VALUE else { return nil }
    let seconds = Int(icalvalue_get_utcoffset(value))
    return (-86_400...86_400).contains(seconds) ? seconds : nil
  }

  var status: icalproperty_status? {
    valueKind == ICAL_STATUS_VALUE ? icalvalue_get_status(value) : nil
  }

  var method: CalendarMethod? {
    valueKind == ICAL_METHOD_VALUE ? CalendarMethod(icalvalue_get_method(value)) : nil
  }

  var classification: Classification? {
    valueKind == ICAL_CLASS_VALUE ? Classification(icalvalue_get_class(value)) : nil
  }

  var isTransparent: Bool? {
    guard valueKind == ICAL_TRANSP_VALUE else { return nil }
    return switch icalvalue_get_transp(value) {
    case ICAL_TRANSP_TRANSPARENT, ICAL_TRANSP_TRANSPARENTNOCONFLICT: true
    case ICAL_TRANSP_OPAQUE, ICAL_TRANSP_OPAQUENOCONFLICT: false
    default: nil
    }
  }

  var position: GeoPosition? {
    guard valueKind == ICAL_GEO_VALUE else { return nil }
    let degrees = icalvalue_get_geo(value)
    return GeoPosition(latitude: degrees.lat, longitude: degrees.lon)
  }

  var duration: ReadDuration? {
    switch valueKind {
    case ICAL_DURATION_VALUE: return ReadDuration(icalvalue_get_duration(value))
    case ICAL_TRIGGER_VALUE:
      let trigger = icalvalue_get_trigger(value)
      guard icaltime_is_null_time(trigger.time) != 0 else { return nil }
      return ReadDuration(trigger.duration)
    default: return nil
    }
  }

  var time: ReadTime? {
    switch valueKind {
    case ICAL_DATE_VALUE: ReadTime(icalvalue_get_date(value), zoneIdentifier: nil)
    case ICAL_DATETIME_VALUE, ICAL_DATETIMEDATE_VALUE:
      ReadTime(icalvalue_get_datetime(value), zoneIdentifier: zoneIdentifier)
    default: nil
    }
  }

  /// A rule of recurrence, in libical's spelling.
  var recurrenceRule: String? {
    guard valueKind == ICAL_RECUR_VALUE else { return nil }
    var rule = icalvalue_get_recur(value)
    guard rule.freq != ICAL_NO_RECURRENCE, let text = icalrecurrencetype_as_string_r(&rule) else {
      return nil
    }
    defer { icalmemory_free_buffer(text) }
    return String(cString: text)
  }

  /// A moment or a day of a recurrence; of a period its start.
  var moment: EventRecurrence.Moment? {
    let read: ReadTime?
    if valueKind == ICAL_DATETIMEPERIOD_VALUE || valueKind == ICAL_PERIOD_VALUE {
      let pair = icalvalue_get_datetimeperiod(value)
      let start = icaltime_is_null_time(pair.time) == 0 ? pair.time : pair.period.start
      read = ReadTime(start, zoneIdentifier: zoneIdentifier)
    } else {
      read = time
    }
    return read.map { read in
      read.time.map { .time($0, zone: read.zone) } ?? .day(read.date)
    }
  }

  /// Start and end of a span in UTC, by its end or its duration.
  var period: (start: CalendarDateTime, end: CalendarDateTime)? {
    guard valueKind == ICAL_PERIOD_VALUE else { return nil }
    let period = icalvalue_get_period(value)
    guard let start = ReadTime(period.start, zoneIdentifier: nil) else { return nil }
    let end =
      if icaltime_is_null_time(period.end) == 0 {
        ReadTime(period.end, zoneIdentifier: nil)
      } else {
        ReadDuration(period.duration).flatMap { start.adding($0) }
      }
    guard let first = start.time, let last = end?.time, start.zone == .utc, end?.zone == .utc
    else { return nil }
    return (first, last)
  }

  /// Whether the value is the UID of what the entry is part of; so it is where RELTYPE is left out.
  var namesParent: Bool {
    guard let parameter = icalproperty_get_first_parameter(property, ICAL_RELTYPE_PARAMETER)
    else { return true }
    return icalparameter_get_reltype(parameter) == ICAL_RELTYPE_PARENT
  }

  /// The word that a parameter holds, in capitals.
  func word(of name: String) -> String? {
    guard let text = icalproperty_get_parameter_as_string_r(property, name) else { return nil }
    defer { icalmemory_free_buffer(text) }
    return String(cString: text).uppercased()
  }

  /// The parameter TZID.
  private var zoneIdentifier: String? {
    icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER)
      .flatMap { icalparameter_get_tzid($0) }.map { String(cString: $0) }
  }

  /// The parameter CN, which libical decodes as RFC 6868 has it.
  private var commonName: String? {
    icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER)
      .flatMap { icalparameter_get_cn($0) }.map { Marker.unmarked(String(cString: $0)) }
  }

  /// The calendar user that the value and its parameters name.
  var user: CalendarUser? {
    text.map { address in
      CalendarUser(
        name: commonName ?? "",
        address: AddressText.mailAddress(of: address)
      )
    }
  }
}
