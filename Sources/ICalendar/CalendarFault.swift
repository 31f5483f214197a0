/// A reason why values make no lawful calendar file.
public struct CalendarFault: Sendable, Hashable {
  /// What is wrong.
  public enum Cause: Sendable, Hashable {
    /// A property that must be there is missing or empty; its name.
    case missing(String)
    /// A property stands where it must not; its name.
    case unexpected(String)
    /// A property's number or text is out of its range; its name.
    case outOfRange(String)
    /// The end does not lie after the start.
    case endNotAfterStart
    /// The zone is one that the file does not declare, or none at all.
    case zoneNotDeclared
    /// Two entries have the same identity.
    case uidRepeated
    /// An invitation or cancellation holds more than one identity.
    case severalUIDs
  }

  /// The identity of the entry, or nil for the file itself.
  public let uid: String?
  /// What is wrong.
  public let cause: Cause

  /// Makes a fault.
  public init(uid: String?, cause: Cause) {
    self.uid = uid
    self.cause = cause
  }
}

/// Values that make no lawful calendar file.
public struct CalendarWritingError: Error, Sendable, Hashable {
  /// All that is wrong, in the order of the file; at least one.
  public let faults: [CalendarFault]

  /// Makes an error.
  public init(faults: [CalendarFault]) {
    self.faults = faults
  }
}

extension CalendarFile {
  /// All reasons why the values make no lawful file, in the order of the file.
  public func faults() -> [CalendarFault] {
    var faults = heading.faults()
    var known: Set<String> = []
    var isRepeated = false
    for component in components {
      faults += component.faults(method: heading.method)
      if !known.insert(component.uid).inserted {
        faults.append(CalendarFault(uid: component.uid, cause: .uidRepeated))
        isRepeated = true
      }
    }
    if heading.method == .request || heading.method == .cancel, components.count > 1, !isRepeated {
      faults.append(CalendarFault(uid: nil, cause: .severalUIDs))
    }
    return faults
  }
}

extension CalendarHeading {
  /// All reasons why the heading makes no lawful file.
  func faults() -> [CalendarFault] {
    var causes: [CalendarFault.Cause] = []
    if productIdentifier.isEmpty { causes.append(.missing("PRODID")) }
    if !productIdentifier.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      causes.append(.outOfRange("PRODID"))
    }
    if let refreshIntervalMinutes, !(1...527_040).contains(refreshIntervalMinutes) {
      causes.append(.outOfRange("REFRESH-INTERVAL"))
    }
    return causes.map { CalendarFault(uid: nil, cause: $0) }
  }
}

extension CalendarComponent {
  /// Whether the entry is timed in Vietnam's zone.
  var needsVietnamTime: Bool {
    guard case .event(let event) = self, case .timed(_, _, let zone) = event.time else {
      return false
    }
    return zone == .hoChiMinh
  }

  /// All reasons why the entry makes no lawful file of that method, RFC 5546 sections 3.2 to 3.4.
  func faults(method: CalendarMethod?) -> [CalendarFault] {
    let causes =
      switch self {
      case .event(let event): event.faultCauses(method: method)
      case .toDo(let toDo): toDo.faultCauses(method: method)
      case .freeBusy(let freeBusy): freeBusy.faultCauses(method: method)
      }
    let uidCause: [CalendarFault.Cause] =
      CalendarText.canonical(optional: uid) == nil ? [.missing("UID")] : []
    return (uidCause + causes).map { CalendarFault(uid: uid, cause: $0) }
  }
}

extension CalendarEvent {
  fileprivate func faultCauses(method: CalendarMethod?) -> [CalendarFault.Cause] {
    var causes: [CalendarFault.Cause] = []
    if CalendarText.canonical(optional: summary) == nil { causes.append(.missing("SUMMARY")) }
    if !time.isForward { causes.append(.endNotAfterStart) }
    // Overrides are where clients differ most: a course is written session by session.
    if recurrence != nil { causes.append(.unexpected("RRULE")) }
    if case .timed(_, _, let zone) = time, zone != .hoChiMinh, zone != .utc {
      causes.append(.zoneNotDeclared)
    }
    if !(0...Int(Int32.max)).contains(sequence) { causes.append(.outOfRange("SEQUENCE")) }
    if let alarmMinutesBefore, !(0...527_040).contains(alarmMinutesBefore) {
      causes.append(.outOfRange("TRIGGER"))
    }
    causes += organizer.faultCauses(method: method)
    if attendees.contains(where: { $0.user.address.isEmpty }) {
      causes.append(.missing("ATTENDEE"))
    }
    if attendees.contains(where: { $0.user.name.utf8.count > CalendarUser.nameLimit }) {
      causes.append(.outOfRange("ATTENDEE"))
    }
    switch method {
    case .publish where !attendees.isEmpty: causes.append(.unexpected("ATTENDEE"))
    case .request where attendees.isEmpty: causes.append(.missing("ATTENDEE"))
    case .request where status == .cancelled: causes.append(.outOfRange("STATUS"))
    case .cancel where status != .cancelled: causes.append(.outOfRange("STATUS"))
    case .cancel where alarmMinutesBefore != nil: causes.append(.unexpected("VALARM"))
    default: break
    }
    return causes
  }
}

extension CalendarToDo {
  fileprivate func faultCauses(method: CalendarMethod?) -> [CalendarFault.Cause] {
    var causes: [CalendarFault.Cause] = []
    if CalendarText.canonical(optional: summary) == nil { causes.append(.missing("SUMMARY")) }
    if let start, let due, due <= start { causes.append(.endNotAfterStart) }
    if !(0...Int(Int32.max)).contains(sequence) { causes.append(.outOfRange("SEQUENCE")) }
    if !(0...9).contains(priority) { causes.append(.outOfRange("PRIORITY")) }
    return causes + organizer.faultCauses(method: method)
  }
}

extension CalendarFreeBusy {
  fileprivate func faultCauses(method: CalendarMethod?) -> [CalendarFault.Cause] {
    var causes: [CalendarFault.Cause] = []
    if end <= start || periods.contains(where: { $0.end <= $0.start }) {
      causes.append(.endNotAfterStart)
    }
    return causes + organizer.faultCauses(method: method)
  }
}

extension CalendarUser? {
  fileprivate func faultCauses(method: CalendarMethod?) -> [CalendarFault.Cause] {
    guard let self else { return method == nil ? [] : [.missing("ORGANIZER")] }
    if self.address.isEmpty { return [.missing("ORGANIZER")] }
    return self.name.utf8.count > CalendarUser.nameLimit ? [.outOfRange("ORGANIZER")] : []
  }
}
