/// Walks through the lines of a file and makes calendars of its components.
struct CalendarReader {
  private(set) var calendars: [CalendarFile] = []
  private(set) var problems: [CalendarProblem] = []
  private(set) var skippedEntryCount = 0
  private(set) var zones: [DeclaredZone] = []

  private let limits: ReadingLimits
  /// The components that are open, outermost first.
  private var open: [(name: String, line: Int)] = []
  private var heading = EntryLines()
  private var isInCalendar = false
  private var components: [CalendarComponent] = []
  /// Entries outside any calendar.
  private var strays: [CalendarComponent] = []
  private var entry = EntryLines()
  private var memory = LineMemory()
  private var isInEntry = false
  private var entryDepth = 0
  private var entryCount = 0

  init(limits: ReadingLimits) { self.limits = limits }

  /// Reads a whole file.
  mutating func read(_ octets: UnsafeBufferPointer<UInt8>) throws(CalendarReadingError) {
    var scanner = ContentLineScanner(octets, lineLimit: limits.lineOctets)
    while try scanner.advance() {
      guard let property = scanner.property else {
        if !scanner.isProperty { tell(.malformedLine, line: scanner.number) }
        continue
      }
      switch property.name {
      case "BEGIN": try begin(scanner)
      case "END": end(scanner)
      default: keepProperty(property, &scanner)
      }
    }
    while let last = open.last {
      tell(.unclosed(last.name), line: last.line, isEntrySkipped: isEntry(at: open.count - 1))
      close(isWhole: false)
    }
    if !strays.isEmpty {
      let heading = CalendarHeading(productIdentifier: "", method: nil)
      calendars.append(CalendarFile(heading: heading, components: strays))
    }
  }

  private mutating func begin(_ scanner: ContentLineScanner) throws(CalendarReadingError) {
    let name = scanner.componentName
    guard open.count < limits.nesting else {
      throw .nestedTooDeep(line: scanner.number, limit: limits.nesting)
    }
    open.append((name, scanner.number))
    if isInEntry {
      if isPart(name) {
        entry.append(scanner.content, name: "BEGIN", number: scanner.number)
      }
    } else if Self.entryNames.contains(name) {
      entryCount += 1
      guard entryCount <= limits.entries else {
        throw .tooManyEntries(line: scanner.number, limit: limits.entries)
      }
      entry.restart(name: name, beginLine: scanner.number)
      isInEntry = true
      entryDepth = open.count
    } else if name == "VCALENDAR", open.count == 1 {
      heading.restart(name: name, beginLine: scanner.number)
      isInCalendar = true
    }
  }

  private mutating func end(_ scanner: ContentLineScanner) {
    let name = scanner.componentName
    guard let depth = open.lastIndex(where: { $0.name == name }) else {
      tell(.unexpectedEnd(found: name, expected: open.last?.name), line: scanner.number)
      return
    }
    if depth < open.count - 1 {
      tell(.unexpectedEnd(found: name, expected: open.last?.name), line: scanner.number)
    }
    while open.count > depth + 1 {
      if isEntry(at: open.count - 1), let line = open.last?.line {
        tell(.unclosed(open[open.count - 1].name), line: line, isEntrySkipped: true)
      }
      close(isWhole: false)
    }
    if isInEntry, isPart(name) {
      entry.append(scanner.content, name: "END", number: scanner.number)
    }
    close(isWhole: true)
  }

  private mutating func keepProperty(
    _ property: KnownProperty,
    _ scanner: inout ContentLineScanner
  ) {
    let name = property.name
    guard let valueIndex = scanner.valueIndex else {
      tell(.malformedLine, line: scanner.number)
      return
    }
    guard valueIndex < scanner.content.count else { return }
    guard valueIndex <= limits.parameterOctets,
      scanner.parameterCount(before: valueIndex) <= limits.parametersPerProperty
    else {
      tell(.badValue(name), line: scanner.number)
      return
    }
    if isInEntry {
      keepEntryProperty(property, &scanner)
    } else if open.count == 1, isInCalendar, property.places.contains(.heading) {
      heading.append(scanner.content, name: name, number: scanner.number)
    }
  }

  private mutating func keepEntryProperty(
    _ property: KnownProperty,
    _ scanner: inout ContentLineScanner
  ) {
    let name = property.name
    let place: KnownProperty.Places
    if open.count == entryDepth {
      if !entry.isZone, property.places.contains(.abandoned) {
        tell(.unsupported(name), line: scanner.number)
      }
      place = entry.isZone ? .zone : .entry
    } else {
      guard isPart(open.last?.name ?? "") else { return }
      place = entry.isZone ? .observance : .alarm
    }
    guard property.places.contains(place) else { return }
    switch name {
    case "CATEGORIES": scanner.markEscapedCommas()
    case "ORGANIZER", "ATTENDEE": scanner.markParameterBackslashes()
    default: break
    }
    if entry.count <= limits.propertiesPerEntry {
      entry.append(
        scanner.content,
        name: name,
        bit: place == .entry ? property.bit : 0,
        number: scanner.number
      )
    }
  }

  /// Closes the innermost component and makes its value, if it has its own end.
  private mutating func close(isWhole: Bool) {
    guard let closed = open.popLast() else { return }
    if isInEntry, open.count + 1 == entryDepth {
      isInEntry = false
      switch (entry.isZone, isWhole) {
      case (true, true): keepZone()
      case (true, false): break
      case (false, true): keepEntry()
      case (false, false): skippedEntryCount += 1
      }
    } else if closed.name == "VCALENDAR", open.isEmpty, isInCalendar {
      isInCalendar = false
      var told: [(cause: CalendarProblem.Cause, line: Int)] = []
      let read = CalendarHeading.read(&heading) { told.append(($0, $1)) }
      for problem in told { tell(problem.cause, line: problem.line) }
      calendars.append(CalendarFile(heading: read, components: components))
      components = []
    }
  }

  /// Keeps a zone; what of it cannot be understood is told where an event needs it.
  private mutating func keepZone() {
    guard entry.count <= limits.propertiesPerEntry, let parsed = entry.parsed(),
      let zone = DeclaredZone(parsed)
    else { return }
    zones.append(zone)
  }

  private mutating func keepEntry() {
    var told: [CalendarProblem] = []
    var component: CalendarComponent?
    if entry.count > limits.propertiesPerEntry {
      tell(.tooManyProperties, line: entry.beginLine, isEntrySkipped: true)
    } else {
      component = CalendarComponent.read(&entry, &memory) { cause, line, isSkipped in
        told.append(CalendarProblem(line: line, cause: cause, isEntrySkipped: isSkipped))
      }
    }
    for problem in told {
      tell(problem.cause, line: problem.line, isEntrySkipped: problem.isEntrySkipped)
    }
    guard let component, !told.contains(where: \.isEntrySkipped) else {
      skippedEntryCount += 1
      return
    }
    if isInCalendar { components.append(component) } else { strays.append(component) }
  }

  private func isEntry(at index: Int) -> Bool { isInEntry && index + 1 == entryDepth }

  /// Whether the innermost component is a part of the entry that is handed on with it.
  private func isPart(_ name: String) -> Bool {
    open.count == entryDepth + 1
      && (entry.isZone ? name == "STANDARD" || name == "DAYLIGHT" : name == "VALARM")
  }

  private mutating func tell(
    _ cause: CalendarProblem.Cause,
    line: Int,
    isEntrySkipped: Bool = false
  ) {
    guard problems.count < limits.problems else { return }
    problems.append(CalendarProblem(line: line, cause: cause, isEntrySkipped: isEntrySkipped))
  }

  private static let entryNames: Set<String> = ["VEVENT", "VTODO", "VFREEBUSY", "VTIMEZONE"]
}
