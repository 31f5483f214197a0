import CLibical

/// The values of lines that were read before and stand again and again in the entries of a file.
struct LineMemory {
  /// The value of a property, as libical has read it.
  enum Value {
    case dtstamp(CalendarDateTime?)
    case created(CalendarDateTime?)
    case lastModified(CalendarDateTime?)
    case sequence(Int)
    case status(icalproperty_status?)
    case start(ReadTime?)
    case end(ReadTime?)
    case transparency(Bool)
    case classification(Classification?)
    case location(String?)
    case position(GeoPosition?)
    case categories([String])
    case organizer(CalendarUser?)
    case contact(String?)
  }

  private struct Slot {
    let octets: [UInt8]
    let value: Value
  }

  private var slots: [Int: Slot] = [:]

  /// The most lines that are remembered, and the most octets of one.
  private static let limit = 4_096
  private static let octetLimit = 512

  /// The value that a line has; nil where it was not met before.
  func value(of line: UnsafeRawBufferPointer) -> Value? {
    guard let slot = slots[Self.hash(line)], slot.octets.elementsEqual(line) else { return nil }
    return slot.value
  }

  /// Remembers the value of a line.
  mutating func remember(_ value: Value, of line: UnsafeRawBufferPointer) {
    guard slots.count < Self.limit, line.count <= Self.octetLimit else { return }
    slots[Self.hash(line)] = Slot(octets: Array(line), value: value)
  }

  private static func hash(_ line: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: line)
    return hasher.finalize()
  }
}

extension EntryDraft {
  /// The value of a property that libical has just read; nil for one that is not remembered.
  func value(of name: String) -> LineMemory.Value? {
    switch name {
    case "DTSTAMP": .dtstamp(dtstamp)
    case "CREATED": .created(created)
    case "LAST-MODIFIED": .lastModified(lastModified)
    case "SEQUENCE": .sequence(sequence)
    case "STATUS": .status(status)
    case "DTSTART": .start(start)
    case "DTEND": .end(end)
    case "TRANSP": .transparency(isTransparent)
    case "CLASS": .classification(classification)
    case "LOCATION": .location(location)
    case "GEO": .position(position)
    case "CATEGORIES": .categories(categories)
    case "ORGANIZER": .organizer(organizer)
    case "CONTACT": .contact(contact)
    default: nil
    }
  }

  /// Takes the value of a property that the entry has once.
  mutating func take(_ value: LineMemory.Value) {
    switch value {
    case .dtstamp(let value): dtstamp = value
    case .created(let value): created = value
    case .lastModified(let value): lastModified = value
    case .sequence(let value): sequence = value
    case .status(let value): status = value
    case .start(let value): start = value
    case .end(let value): end = value
    case .transparency(let value): isTransparent = value
    case .classification(let value): classification = value
    case .location(let value): location = value
    case .position(let value): position = value
    case .categories(let value): categories = value
    case .organizer(let value): organizer = value
    case .contact(let value): contact = value
    }
  }
}
