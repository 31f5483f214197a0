/// A property that is read, found by the octets of its name.
struct KnownProperty {
  /// Where a property may stand to be read.
  struct Places: OptionSet {
    let rawValue: UInt8

    static let heading = Places(rawValue: 1)
    static let entry = Places(rawValue: 2)
    static let alarm = Places(rawValue: 4)
    static let zone = Places(rawValue: 8)
    static let observance = Places(rawValue: 16)
    /// What RFC 5545 has abandoned, RFC 2445 section 4.8.5.2.
    static let abandoned = Places(rawValue: 32)
  }

  /// The name in capitals.
  let name: String
  /// Where it is read.
  let places: Places
  /// A bit of its own, for properties of entries whose values are remembered; otherwise 0.
  let bit: UInt32

  /// The property of a name in any case; nil where it is none that is read.
  static func named(_ name: ArraySlice<UInt8>) -> KnownProperty? {
    PackedName(name).flatMap { table[$0] }
  }

  private static let remembered = [
    "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "STATUS", "DTSTART", "DTEND", "TRANSP",
    "CLASS", "LOCATION", "GEO", "CATEGORIES", "ORGANIZER", "CONTACT",
  ]

  private static let names: [(Places, [String])] = [
    (
      .heading,
      [
        "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "NAME", "X-WR-CALNAME", "DESCRIPTION",
        "X-WR-CALDESC", "X-WR-TIMEZONE", "LAST-MODIFIED", "URL", "SOURCE", "REFRESH-INTERVAL",
        "X-PUBLISHED-TTL", "COLOR",
      ]
    ),
    (
      .entry,
      [
        "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "STATUS", "DTSTART", "DTEND",
        "DURATION", "DUE", "PRIORITY", "SUMMARY", "DESCRIPTION", "ORGANIZER", "ATTENDEE",
        "TRANSP", "CLASS", "LOCATION", "GEO", "CATEGORIES", "URL", "CONTACT", "RELATED-TO",
        "FREEBUSY", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
      ]
    ),
    (.alarm, ["ACTION", "TRIGGER"]),
    (.zone, ["TZID"]),
    (.observance, ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"]),
    (.abandoned, ["EXRULE"]),
    ([], ["BEGIN", "END"]),
  ]

  private static let table: [PackedName: KnownProperty] = {
    var table: [PackedName: KnownProperty] = [:]
    for (place, names) in names {
      for name in names {
        guard let packed = PackedName(Array(name.utf8)[...]) else {
          preconditionFailure("too long a name: \(name)")
        }
        let bit = remembered.firstIndex(of: name).map { UInt32(1) << UInt32($0) } ?? 0
        let places = (table[packed]?.places ?? []).union(place)
        table[packed] = KnownProperty(name: name, places: places, bit: bit)
      }
    }
    return table
  }()
}

/// A name of at most sixteen octets, in capitals, as two numbers.
private struct PackedName: Hashable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  init?(_ name: ArraySlice<UInt8>) {
    guard name.count <= 16 else { return nil }
    for octet in name {
      let isSmall = octet >= UInt8(ascii: "a") && octet <= UInt8(ascii: "z")
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(isSmall ? octet - 0x20 : octet)
    }
  }
}
