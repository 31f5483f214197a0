import CLibical
import Foundation

/// Writes properties as libical has them, one after the other, as content lines.
///
/// A feed says the same of most of its entries: who organises them, whom to ask, the places, the
/// stamps. Lines of such properties are kept by their values and not asked of libical again.
struct LineWriter: ~Copyable {
  private var folder = ContentLineFolder()
  private var kept: [Kept: Range<Int>] = [:]
  private var keptOctets: [UInt8] = []

  /// The most octets of lines that are kept.
  private static let keptLimit = 1 << 20

  /// What a line is kept by.
  struct Kept: Hashable {
    enum Property: UInt8 {
      case dtstamp, created, lastModified, sequence, status, start, end, day, lastDay, organizer
      case transparency, classification, location, position, categories, contact, priority
    }

    var property: Property
    var text = ""
    var other = ""
    var number = 0
  }

  /// The lines so far.
  var octetCount: Int { folder.octets.count }

  /// Takes the lines so far, leaving none.
  mutating func drain() -> [UInt8] { folder.drain() }

  /// Adds lines of our own as they stand, such as `BEGIN:VEVENT`.
  mutating func add(lines: StaticString) {
    folder.append(
      folded: UnsafeBufferPointer(start: lines.utf8Start, count: lines.utf8CodeUnitCount)
    )
  }

  /// Adds a property and frees it.
  mutating func add(_ property: OpaquePointer?) {
    guard let property else { return }
    defer { icalproperty_free(property) }
    guard let text = icalproperty_as_ical_string_r(property) else {
      preconditionFailure("no memory for the text of a property")
    }
    defer { icalmemory_free_buffer(text) }
    folder.append(folded: Self.octets(of: text))
  }

  /// Adds the property that stands for a key, made anew only where its line is not kept.
  mutating func add(_ key: Kept, _ make: () -> OpaquePointer?) {
    if let range = kept[key] {
      folder.append(lines: keptOctets[range])
      return
    }
    let start = folder.octets.count
    add(make())
    keep(key, from: start)
  }

  /// Adds a property of the type TEXT, whose value libical escapes; nothing for an empty text.
  mutating func addText(_ name: StaticString, _ text: String?) {
    guard let written = CalendarText.canonical(optional: text) else { return }
    add(name, icalvalue_new_text(written))
  }

  /// Adds a property of the type TEXT whose line is kept.
  mutating func addText(_ name: StaticString, _ text: String?, as property: Kept.Property) {
    guard let text, !text.isEmpty else { return }
    let key = Kept(property: property, text: text)
    if let range = kept[key] {
      folder.append(lines: keptOctets[range])
    } else if let written = CalendarText.canonical(optional: text) {
      let start = folder.octets.count
      add(name, icalvalue_new_text(written))
      keep(key, from: start)
    }
  }

  /// Adds a property of the type URI, which has no escapes; nothing for an empty text.
  mutating func addURI(_ name: StaticString, _ text: String?) {
    guard let text, case let written = AddressText.uri(text), !written.isEmpty else { return }
    add(name, icalvalue_new_uri(written))
  }

  /// Adds a property that begins with `X-` and holds a text; nothing for an empty text.
  mutating func addExtension(_ name: String, _ text: String?) {
    guard let written = CalendarText.canonical(optional: text),
      let property = icalproperty_new_x(Marker.markingSeparators(written))
    else { return }
    icalproperty_set_x_name(property, name)
    add(property)
  }

  /// Adds a moment in UTC.
  mutating func addStamp(
    _ time: CalendarDateTime?,
    as property: Kept.Property,
    _ make: (icaltimetype) -> OpaquePointer?
  ) {
    guard let time else { return }
    add(Kept(property: property, number: time.packed)) { make(icaltimetype(time, isUTC: true)) }
  }

  /// Adds a moment in a zone, with its TZID.
  mutating func addTime(
    _ time: CalendarDateTime,
    in zone: CalendarZone,
    as property: Kept.Property,
    _ make: (icaltimetype) -> OpaquePointer?
  ) {
    let isUTC = zone == .utc
    add(Kept(property: property, number: time.packed * 2 + (isUTC ? 1 : 0))) {
      let made = make(icaltimetype(time, isUTC: isUTC))
      if zone == .hoChiMinh {
        icalproperty_add_parameter(made, icalparameter_new_tzid(CalendarZone.vietnamIdentifier))
      }
      return made
    }
  }

  /// Adds the categories as one property; nothing where there are none.
  mutating func addCategories(_ categories: [String]) {
    if categories.isEmpty { return }
    guard categories.allSatisfy({ CalendarText.isPlainlyCanonical($0) }) else {
      add(Self.property(categories: categories))
      return
    }
    // No plain text holds the separator, so that no two lists have the same key.
    let key = Kept(property: .categories, text: categories.joined(separator: "\u{0}"))
    add(key) { Self.property(categories: categories) }
  }

  private static func property(categories: [String]) -> OpaquePointer? {
    var list = ""
    for category in categories {
      guard let written = CalendarText.canonical(optional: category) else { continue }
      if !list.isEmpty { list += "," }
      list += Marker.markingSeparators(written)
    }
    return list.isEmpty ? nil : icalproperty_new_categories(list)
  }

  /// A calendar user and its name, as a property with these parameters.
  ///
  /// libical encodes line feeds and quotation marks as RFC 6868 has it, but not the circumflex.
  static func property(
    _ user: CalendarUser,
    parameters: [OpaquePointer?] = [],
    _ make: (UnsafePointer<CChar>?) -> OpaquePointer?
  ) -> OpaquePointer? {
    let property = make(AddressText.calendarAddress(user.address))
    for parameter in parameters { icalproperty_add_parameter(property, parameter) }
    if let name = CalendarText.canonical(optional: user.name) {
      icalproperty_add_parameter(property, icalparameter_new_cn(name.replacing("^", with: "^^")))
    }
    return property
  }

  /// Adds a property without parameters, of its name and a value that is freed.
  private mutating func add(_ name: StaticString, _ value: OpaquePointer?) {
    guard let value else { return }
    defer { icalvalue_free(value) }
    guard let text = icalvalue_as_ical_string_r(value) else {
      preconditionFailure("no memory for the text of a value")
    }
    defer { icalmemory_free_buffer(text) }
    folder.append(
      name: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount),
      value: Self.octets(of: text)
    )
  }

  private mutating func keep(_ key: Kept, from start: Int) {
    guard keptOctets.count < Self.keptLimit else { return }
    let first = keptOctets.count
    keptOctets.append(contentsOf: folder.octets[start...])
    kept[key] = first..<keptOctets.count
  }

  private static func octets(of text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(start: text, count: strlen(text)).assumingMemoryBound(to: UInt8.self)
  }
}

extension CalendarDateTime {
  /// A number that no other time has.
  fileprivate var packed: Int {
    date.packed * 86_400 + hour * 3_600 + minute * 60 + second
  }
}

extension CalendarDate {
  /// A number that no other day has.
  var packed: Int { year * 512 + month * 32 + day }
}
