import Almanac
import ICalendar
import Planning

/// One message with an invitation, an update or a cancellation, ready to be sent.
public struct InvitationMessage: Hashable, Sendable, Codable {
  /// The person and the event, as sixteen hexadecimal digits; the next news of the same have the same key.
  public let key: String
  /// Where it goes.
  public let recipient: String
  /// Where it comes from.
  public let sender: String
  /// `REQUEST` or `CANCEL`.
  public let method: String
  /// The message, RFC 5322, in ASCII with CR LF.
  public let text: String
}

/// Writes the message about one event to one person.
struct InvitationMail {
  let words: CalendarWords
  let revision: RevisionState
  let sender: CalendarUser
  let domain: String

  /// The message, whose body tells what the calendar file tells.
  ///
  /// It holds a text and the calendar as alternatives and the calendar as a file, RFC 6047 section 4.
  func message(
    _ invitation: Invitation,
    to address: String,
    event: CalendarEvent
  ) throws(CalendarWritingError) -> InvitationMessage {
    let method: CalendarMethod = invitation.cause == .dropped ? .cancel : .request
    let heading = CalendarHeading(
      productIdentifier: PlanCalendars.productIdentifier,
      method: method
    )
    let file = try CalendarFile(heading: heading, components: [.event(event)]).serialized()
    let person = invitation.person
    let key = ContentDigest.of(person.role.rawValue, person.id, invitation.uid)
    let mark = "\(key).\(revision.number)"
    let subject = subject(invitation.cause, event)
    let headers = [
      "From: " + MailText.mailbox(name: sender.name, address: sender.address),
      "To: " + MailText.mailbox(name: person.name, address: address),
      "Subject: " + MailText.header(subject),
      "Date: " + revision.time.mailDate,
      "Message-ID: <\(mark)@\(domain)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=\"=_m_\(mark)\"",
    ]
    let calendar = MailText.base64(file)
    let name = method == .cancel ? "cancel.ics" : "invite.ics"
    let alternative = "=_a_\(mark)"
    let mixed = "=_m_\(mark)"
    let lines = [
      "",
      "--" + mixed,
      "Content-Type: multipart/alternative; boundary=\"\(alternative)\"",
      "",
      "--" + alternative,
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      MailText.base64(Array(text(invitation, event).utf8)),
      "--" + alternative,
      "Content-Type: text/calendar; method=\(method.rawValue); charset=utf-8; component=VEVENT",
      "Content-Transfer-Encoding: base64",
      "",
      calendar,
      "--\(alternative)--",
      "",
      "--" + mixed,
      "Content-Type: application/ics; name=\"\(name)\"",
      "Content-Disposition: attachment; filename=\"\(name)\"",
      "Content-Transfer-Encoding: base64",
      "",
      calendar,
      "--\(mixed)--",
      "",
    ]
    return InvitationMessage(
      key: key,
      recipient: address,
      sender: sender.address,
      method: method.rawValue,
      text: (headers + lines).joined(separator: "\r\n")
    )
  }

  private func subject(_ cause: Invitation.Cause, _ event: CalendarEvent) -> String {
    let what = "\(event.summary) (\(words.range(event.time)))"
    return switch cause {
    case .new: words.say("Thư mời: ", "Invitation: ") + what
    case .moved: words.say("Thay đổi: ", "Changed: ") + what
    case .dropped: words.say("Huỷ: ", "Cancelled: ") + what
    }
  }

  private func text(_ invitation: Invitation, _ event: CalendarEvent) -> String {
    let opening =
      switch invitation.cause {
      case .new: words.say("trân trọng kính mời Ông/Bà tham dự:", "you are invited to:")
      case .moved:
        words.say(
          "xin thông báo thời gian hoặc địa điểm đã thay đổi:",
          "the time or place has changed:"
        )
      case .dropped:
        words.say(
          "xin thông báo Ông/Bà không còn lịch sau:",
          "the following no longer takes place for you:"
        )
      }
    var lines = [
      words.say("Kính gửi \(invitation.person.name),", "Dear \(invitation.person.name),"),
      "",
      "\(sender.name): \(opening)",
      "",
      event.summary,
      words.range(event.time),
    ]
    if let location = event.location { lines.append(location) }
    if !revision.reason.isEmpty, invitation.cause != .new {
      lines += ["", words.say("Lý do: ", "Reason: ") + revision.reason]
    }
    if invitation.cause != .dropped, let description = event.description {
      lines += ["", description]
    }
    lines += [
      "",
      words.say("Thắc mắc xin gửi về ", "Questions go to ") + sender.address,
    ]
    return lines.joined(separator: "\r\n") + "\r\n"
  }
}

extension RevisionTime {
  /// The time as messages bear it, RFC 5322 section 3.3.
  var mailDate: String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let parts = date.parts
    let day = days[date.weekday.rawValue - 1]
    return "\(day), \(parts.day) \(months[parts.month - 1]) \(parts.year) \(clock):00 +0700"
  }
}
