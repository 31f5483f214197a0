/// Writes a calendar file entry by entry, so that a long feed need never be held as a whole.
///
/// The same values give the same octets. Take the octets with ``drain()`` as often as is handy, and
/// the last of them with ``finish()``.
public struct CalendarWriter: ~Copyable {
  private let method: CalendarMethod?
  private let declaresVietnamTime: Bool
  private var lines = LineWriter()

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - heading: The properties of the file.
  ///   - declaresVietnamTime: Whether to write the zone; needed as soon as an entry is timed in it.
  /// - Throws: ``CalendarWritingError`` for a heading that makes no lawful file.
  public init(
    _ heading: CalendarHeading,
    declaresVietnamTime: Bool = true
  ) throws(CalendarWritingError) {
    let faults = heading.faults()
    guard faults.isEmpty else { throw CalendarWritingError(faults: faults) }
    method = heading.method
    self.declaresVietnamTime = declaresVietnamTime
    Libical.prepare()
    lines.write(heading)
    if declaresVietnamTime { lines.writeVietnamTime() }
  }

  /// Adds an entry.
  ///
  /// - Throws: ``CalendarWritingError`` for an entry that makes no lawful file; nothing is added.
  public mutating func append(_ component: CalendarComponent) throws(CalendarWritingError) {
    var faults = component.faults(method: method)
    if !declaresVietnamTime, component.needsVietnamTime {
      faults.append(CalendarFault(uid: component.uid, cause: .zoneNotDeclared))
    }
    guard faults.isEmpty else { throw CalendarWritingError(faults: faults) }
    appendUnchecked(component)
  }

  /// Adds an entry that has no faults.
  fileprivate mutating func appendUnchecked(_ component: CalendarComponent) {
    lines.write(component)
  }

  /// How many octets wait to be taken.
  public var waitingOctetCount: Int { lines.octetCount }

  /// Takes the octets written since the last time.
  public mutating func drain() -> [UInt8] { lines.drain() }

  /// Ends the file and takes the octets written since the last time.
  public consuming func finish() -> [UInt8] {
    var octets = lines.drain()
    octets.append(contentsOf: "END:VCALENDAR\r\n".utf8)
    return octets
  }
}

extension CalendarFile {
  /// The octets of the file: UTF-8, CR LF, lines of at most 75 octets; the same for the same values.
  ///
  /// - Throws: ``CalendarWritingError`` with all that ``faults()`` finds.
  public func serialized() throws(CalendarWritingError) -> [UInt8] {
    let faults = faults()
    guard faults.isEmpty else { throw CalendarWritingError(faults: faults) }
    var writer = try CalendarWriter(
      heading,
      declaresVietnamTime: components.contains { $0.needsVietnamTime }
    )
    for component in components { writer.appendUnchecked(component) }
    return writer.finish()
  }
}
