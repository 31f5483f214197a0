import CLibical

/// Owns a libical component while its properties are added.
///
/// A component belongs to one builder, the builder to one thread.
struct ComponentBuilder: ~Copyable {
  private let component: OpaquePointer

  init(_ kind: icalcomponent_kind) {
    Libical.prepare()
    guard let component = icalcomponent_new(kind) else {
      preconditionFailure("no memory for a calendar component")
    }
    self.component = component
  }

  /// Makes a component by parsing a text of our own.
  init(parsing text: String) {
    Libical.prepare()
    guard let component = icalcomponent_new_from_string(text) else {
      preconditionFailure("not a calendar component: \(text)")
    }
    self.component = component
  }

  deinit { icalcomponent_free(component) }

  /// Adds a property, which the component owns from then on.
  func add(_ property: OpaquePointer?) {
    guard let property else { return }
    icalcomponent_add_property(component, property)
  }

  /// Adds a component inside this one.
  func add(_ child: consuming ComponentBuilder) {
    icalcomponent_add_component(component, child.release())
  }

  /// Gives the component away to a new owner.
  private consuming func release() -> OpaquePointer {
    let released = component
    discard self
    return released
  }

  /// Adds a property of the type TEXT, which libical escapes; nothing for an empty text.
  func addText(_ text: String?, _ make: (UnsafePointer<CChar>?) -> OpaquePointer?) {
    guard let written = CalendarText.canonical(optional: text) else { return }
    add(make(written))
  }

  /// Adds a property of the type URI, which has no escapes; nothing for an empty text.
  func addURI(_ text: String?, _ make: (UnsafePointer<CChar>?) -> OpaquePointer?) {
    guard let text, case let written = AddressText.uri(text), !written.isEmpty else { return }
    add(make(written))
  }

  /// Adds a property that begins with `X-` and holds a text; nothing for an empty text.
  func addExtension(_ name: String, _ text: String?) {
    guard let written = CalendarText.canonical(optional: text),
      let property = icalproperty_new_x(Marker.markingSeparators(written))
    else { return }
    icalproperty_set_x_name(property, name)
    add(property)
  }

  /// Adds a moment in UTC.
  func addStamp(_ time: CalendarDateTime?, _ make: (icaltimetype) -> OpaquePointer?) {
    guard let time else { return }
    add(make(icaltimetype(time, isUTC: true)))
  }

  /// Adds a moment in a zone, with its TZID.
  func addTime(
    _ time: CalendarDateTime,
    in zone: CalendarZone,
    _ make: (icaltimetype) -> OpaquePointer?
  ) {
    let property = make(icaltimetype(time, isUTC: zone == .utc))
    if zone == .hoChiMinh {
      icalproperty_add_parameter(property, icalparameter_new_tzid(CalendarZone.vietnamIdentifier))
    }
    add(property)
  }

  /// Adds the categories as one property; nothing where there are none.
  func addCategories(_ categories: [String]) {
    var list = ""
    for category in categories {
      guard let written = CalendarText.canonical(optional: category) else { continue }
      if !list.isEmpty { list += "," }
      list += Marker.markingSeparators(written)
    }
    if !list.isEmpty { add(icalproperty_new_categories(list)) }
  }

  /// Adds a calendar user and its name.
  ///
  /// libical encodes line feeds and quotation marks as RFC 6868 has it, but not the circumflex.
  func addUser(
    _ user: CalendarUser,
    parameters: [OpaquePointer?] = [],
    _ make: (UnsafePointer<CChar>?) -> OpaquePointer?
  ) {
    let property = make(AddressText.calendarAddress(user.address))
    for parameter in parameters { icalproperty_add_parameter(property, parameter) }
    if let name = CalendarText.canonical(optional: user.name) {
      icalproperty_add_parameter(property, icalparameter_new_cn(name.replacing("^", with: "^^")))
    }
    add(property)
  }

  /// Adds what the entry is part of.
  func addParent(_ uid: String?) {
    guard let written = CalendarText.canonical(optional: uid) else { return }
    let property = icalproperty_new_relatedto(written)
    icalproperty_add_parameter(property, icalparameter_new_reltype(ICAL_RELTYPE_PARENT))
    add(property)
  }

  /// Hands over the text that libical makes of the component, which is freed afterwards.
  func withSerialized<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let text = icalcomponent_as_ical_string_r(component) else {
      preconditionFailure("no memory for the text of a calendar component")
    }
    defer { icalmemory_free_buffer(text) }
    let octets = UnsafeRawBufferPointer(start: text, count: Libical.length(text))
    return body(octets.assumingMemoryBound(to: UInt8.self))
  }
}

extension icaltimetype {
  /// A time as libical has it.
  init(_ time: CalendarDateTime, isUTC: Bool) {
    self.init(time.date)
    is_date = 0
    hour = Int32(time.hour)
    minute = Int32(time.minute)
    second = Int32(time.second)
    if isUTC { zone = icaltimezone_get_utc_timezone() }
  }

  /// A day as libical has it.
  init(_ date: CalendarDate) {
    self = icaltime_null_date()
    year = Int32(date.year)
    month = Int32(date.month)
    day = Int32(date.day)
    is_date = 1
  }
}
