public import ICalendar

/// A calendar on a CalDAV server, RFC 4791, which is brought up to date event by event.
///
/// Each event is one resource, named after its identity. A resource is changed only while its entity
/// tag is the one that we know, or its content is ours: someone else's edit is told and left alone.
public final class CalendarCollection {
  private let server: WebServer
  private let url: String
  private let digestOfOthers: ([UInt8]) -> String?

  /// Takes the address of the collection.
  ///
  /// What stands there may be anybody's: `digestOfOthers` reads it, in a process of its own perhaps, and
  /// gives what ``digest(_:)`` does.
  public init(
    _ address: ServerAddress,
    digestOfOthers: @escaping ([UInt8]) -> String? = { CalendarCollection.digest($0) }
  ) {
    self.digestOfOthers = digestOfOthers
    server = WebServer(address)
    url = address.url.hasSuffix("/") ? address.url : address.url + "/"
  }

  /// Puts, updates and deletes until the collection holds these events of ours.
  ///
  /// `save` keeps the state before and after each step, so that a run that breaks off is taken up again.
  ///
  /// - Throws: ``WebFailure`` where the server is not reached or is no calendar, and what `save` throws.
  public func bringUpToDate(
    _ events: [CalendarEvent],
    _ state: inout CalendarCollectionState,
    productIdentifier: String,
    save: (CalendarCollectionState) throws -> Void
  ) throws -> CalendarCollectionReport {
    let tags = try entityTags()
    var report = CalendarCollectionReport()
    var wanted: Set<String> = []
    for event in events {
      wanted.insert(event.uid)
      let file = CalendarFile(
        heading: CalendarHeading(productIdentifier: productIdentifier, method: nil),
        components: [.event(event)]
      )
      let octets = try file.serialized()
      try put(event.uid, octets, tags[Self.name(event.uid)], &state, &report, save)
    }
    for resource in state.resources where !wanted.contains(resource.uid) {
      try delete(resource, tags[Self.name(resource.uid)], &state, &report, save)
    }
    return report
  }

  private func put(
    _ uid: String,
    _ octets: [UInt8],
    _ tag: String?,
    _ state: inout CalendarCollectionState,
    _ report: inout CalendarCollectionReport,
    _ save: (CalendarCollectionState) throws -> Void
  ) throws {
    let digest = Self.digest(octets) ?? ""
    let known = state[uid]
    var condition = "If-None-Match: *"
    if let tag {
      if tag == known?.entityTag {
        if known?.digest == digest, known?.pending == nil {
          report.unchanged += 1
          return
        }
      } else {
        let found = try content(uid)
        if found == digest {
          state[uid] = .init(uid: uid, entityTag: tag, digest: digest, pending: nil)
          try save(state)
          report.unchanged += 1
          return
        }
        guard let found, found == known?.digest || found == known?.pending else {
          report.conflicts.append((uid, .edited, 0))
          return
        }
      }
      condition = "If-Match: \(tag)"
    } else if known?.entityTag != nil {
      report.conflicts.append((uid, .deleted, 0))
      return
    }
    var next = known ?? .init(uid: uid, entityTag: nil, digest: nil, pending: nil)
    next.pending = digest
    state[uid] = next
    try save(state)
    let answer = try server.request(
      "PUT",
      url + Self.name(uid),
      headers: [condition, "Content-Type: text/calendar; charset=utf-8"],
      body: octets
    )
    guard (200..<300).contains(answer.status) else {
      let isEdited = answer.status == 412
      state[uid] = known
      try save(state)
      report.conflicts.append((uid, isEdited ? .edited : .refused, answer.status))
      return
    }
    let now = try answer.entityTag ?? entityTags()[Self.name(uid)]
    state[uid] = .init(uid: uid, entityTag: now, digest: digest, pending: now == nil ? digest : nil)
    try save(state)
    report.put += 1
  }

  private func delete(
    _ known: CalendarCollectionState.Resource,
    _ tag: String?,
    _ state: inout CalendarCollectionState,
    _ report: inout CalendarCollectionReport,
    _ save: (CalendarCollectionState) throws -> Void
  ) throws {
    if let tag {
      if tag != known.entityTag {
        let found = try content(known.uid)
        guard let found, found == known.digest || found == known.pending else {
          report.conflicts.append((known.uid, .edited, 0))
          return
        }
      }
      let answer = try server.request(
        "DELETE",
        url + Self.name(known.uid),
        headers: ["If-Match: \(tag)"]
      )
      guard (200..<300).contains(answer.status) || answer.status == 404 else {
        let conflict: CalendarCollectionReport.Conflict =
          answer.status == 412 ? .edited : .refused
        report.conflicts.append((known.uid, conflict, answer.status))
        return
      }
      report.deleted += 1
    }
    state[known.uid] = nil
    try save(state)
  }

  /// The entity tags of the collection by the names of its resources.
  private func entityTags() throws(WebFailure) -> [String: String] {
    let body = """
      <?xml version="1.0" encoding="utf-8"?>
      <propfind xmlns="DAV:"><prop><getetag/></prop></propfind>
      """
    let answer = try server.request(
      "PROPFIND",
      url,
      headers: ["Depth: 1", "Content-Type: application/xml; charset=utf-8"],
      body: Array(body.utf8)
    )
    guard answer.status == 207, let tags = EntityTags.read(answer.body) else {
      throw WebFailure(reason: "PROPFIND \(url): \(answer.status)")
    }
    return tags
  }

  /// The digest of what stands under an identity; nil where it is not one event.
  private func content(_ uid: String) throws(WebFailure) -> String? {
    let answer = try server.request("GET", url + Self.name(uid))
    return answer.status == 200 ? digestOfOthers(answer.body) : nil
  }

  /// The name of an event's resource: of ASCII letters, digits, `-`, `_` and `.` alone.
  static func name(_ uid: String) -> String {
    var name = ""
    for octet in uid.utf8 {
      let character = Character(UnicodeScalar(octet))
      if octet < 0x80, character.isLetter || character.isNumber || "-_.".contains(character) {
        name.append(character)
      } else {
        let digits = String(octet, radix: 16, uppercase: true)
        name += "=" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return name + ".ics"
  }

  /// The digest of the one event of a file by its values, so that a server may write it its own way.
  public static func digest(_ octets: [UInt8]) -> String? {
    do {
      let events = try CalendarReading(of: octets).calendars.flatMap(\.events)
      guard events.count == 1, let event = events.first, event.recurrence == nil else { return nil }
      let file = CalendarFile(
        heading: CalendarHeading(productIdentifier: "-", method: nil),
        components: [.event(event)]
      )
      var state: UInt64 = 0xCBF2_9CE4_8422_2325
      for octet in try file.serialized() { state = (state ^ UInt64(octet)) &* 0x100_0000_01B3 }
      return String(state, radix: 16)
    } catch {
      // What cannot be read is not ours.
      return nil
    }
  }
}
