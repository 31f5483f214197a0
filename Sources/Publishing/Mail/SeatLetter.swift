import ICalendar
public import Planning

/// What a person is told of one offering: a seat, an offer, a place in line, another time, or the end of it.
public struct SeatLetter: Hashable, Sendable {
  /// What is told.
  public enum News: Hashable, Sendable {
    /// There is a seat, or a part to play.
    case seated
    /// Time or place are others.
    case moved
    /// A seat is held until then, in words.
    case offered(until: LocalizedText)
    /// The person waits for a seat.
    case waiting
    /// The person is no longer expected.
    case ended
    /// An offer was not accepted in time.
    case lapsed
  }

  /// What is told.
  public var news: News
  /// The recipient's part.
  public var role: PersonState.Role
  /// The recipient's id.
  public var recipient: String
  /// The recipient's name.
  public var name: String
  /// Where it goes.
  public var address: String
  /// The offering's id.
  public var offering: String
  /// The offering's title.
  public var title: LocalizedText
  /// When it is, in words.
  public var times: LocalizedText
  /// Where it is; nil: not known.
  public var location: LocalizedText?
  /// A page about it; nil: none.
  public var link: String?
  /// How often news of this offering ended before for the person: calendars number news by it.
  public var endings: Int
  /// When it was noted.
  public var time: RevisionTime
  /// Its place in the plan's mail, which makes its identity.
  public var position: Int

  /// Makes a letter; nil where the address cannot be sent to.
  public init?(
    _ news: News,
    to recipient: String,
    as role: PersonState.Role,
    name: String,
    address: String?,
    of offering: String,
    title: LocalizedText,
    times: LocalizedText,
    location: LocalizedText?,
    link: String?,
    endings: Int,
    time: RevisionTime,
    position: Int
  ) {
    guard let address = MailAddress.usable(address) else { return nil }
    self.news = news
    self.role = role
    self.recipient = recipient
    self.name = name
    self.address = address
    self.offering = offering
    self.title = title
    self.times = times
    self.location = location
    self.link = link
    self.endings = endings
    self.time = time
    self.position = position
  }
}

extension PlanCalendars {
  /// A letter as a message, with the offering's events as invitations or cancellations where it is about a seat.
  ///
  /// - Returns: the message, in both languages, Vietnamese first.
  /// - Throws: ``CalendarFailure`` where an id or a text cannot stand in a calendar.
  public func message(_ letter: SeatLetter) throws(CalendarFailure) -> InvitationMessage {
    let sender = index.organizer
    let programme = plan.programme
    let key = ContentDigest.of(letter.role.rawValue, letter.recipient, letter.offering)
    let mark = "\(key).\(letter.position)"
    let method = letter.news.method
    var files: [[UInt8]] = []
    if let method { files = try invitations(letter, method) }
    var lines = [
      "From: " + MailText.mailbox(name: sender.name, address: sender.address),
      "To: " + MailText.mailbox(name: letter.name, address: letter.address),
      "Subject: " + MailText.header(letter.subject),
      "Date: " + letter.time.mailDate,
      "Message-ID: <\(mark)@\(programme.domain)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=\"=_m_\(mark)\"",
      "",
      "--=_m_\(mark)",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      MailText.base64(Array(letter.text(from: programme.agency).utf8)),
    ]
    for (number, file) in files.enumerated() {
      let name = (method == .cancel ? "cancel" : "invite") + "-\(number + 1).ics"
      lines += [
        "--=_m_\(mark)",
        "Content-Type: text/calendar; method=\(method?.rawValue ?? ""); charset=utf-8; "
          + "component=VEVENT; name=\"\(name)\"",
        "Content-Disposition: attachment; filename=\"\(name)\"",
        "Content-Transfer-Encoding: base64",
        "",
        MailText.base64(file),
      ]
    }
    lines += ["--=_m_\(mark)--", ""]
    return InvitationMessage(
      key: key,
      recipient: letter.address,
      sender: sender.address,
      method: method?.rawValue ?? "",
      text: lines.joined(separator: "\r\n")
    )
  }

  /// A file for each event of the offering, RFC 5546: one object holds one event.
  private func invitations(
    _ letter: SeatLetter,
    _ method: CalendarMethod
  ) throws(CalendarFailure) -> [[UInt8]] {
    let own = entries.filter { $0.id == letter.offering }
    // A tour is one entry in a person's calendar; its days and stops are in the feed.
    let shown = own.flatMap { entry in
      entry.events.filter { entry.kind != .tour || $0.parentUID == nil }
    }
    let standing = shown.filter { $0.status != .cancelled }
    let heading = CalendarHeading(productIdentifier: Self.productIdentifier, method: method)
    var files: [[UInt8]] = []
    for event in method == .cancel && standing.isEmpty ? shown : standing {
      var event = event
      event.sequence += letter.endings
      event.status = method == .cancel ? .cancelled : .confirmed
      event.dtstamp = letter.time.stamp
      event.lastModified = letter.time.stamp
      event.isTransparent = method == .cancel
      event.parentUID = nil
      event.attendees = [
        Attendee(
          user: CalendarUser(name: letter.name, address: letter.address),
          role: letter.role == .trainer ? .chair : .required,
          isAnswerRequested: false
        )
      ]
      do {
        files.append(try CalendarFile(heading: heading, components: [.event(event)]).serialized())
      } catch {
        throw CalendarFailure(path: letter.offering, error: error)
      }
    }
    return files
  }
}

extension SeatLetter.News {
  /// What calendars do with it; nil: it is for people alone.
  fileprivate var method: CalendarMethod? {
    switch self {
    case .seated, .moved: .request
    case .ended: .cancel
    case .offered, .waiting, .lapsed: nil
    }
  }
}
