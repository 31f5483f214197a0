import Almanac
import Attendance
import Planning
import Publishing
import Store

/// Writes a message of the store as mail, with what is known at the moment of sending.
struct MailWriter {
  let site: Site

  /// The message; nil where the recipient is gone, or has no address that can be used.
  func message(_ mail: StoredMail) async throws -> InvitationMessage? {
    guard let plan = try await site.publicPlans.plan(mail.plan),
      let calendars = plan.feeds[.vi]?.calendars,
      let recipient = try await recipient(mail),
      let time = RecordedTime(mail.time).flatMap({ RevisionTime($0.date, minute: $0.minute) }),
      let news = news(mail)
    else { return nil }
    let offering = plan.year.offering(mail.offering)
    var title = offering?.title
    if title == nil { title = try await formerTitle(mail) }
    let letter = SeatLetter(
      news,
      to: mail.recipient,
      as: role(mail.role),
      name: recipient.name,
      address: recipient.address,
      of: mail.offering,
      title: title ?? LocalizedText(mail.offering),
      times: times(mail),
      location: offering?.location,
      link: link(mail),
      endings: try site.store.endings(upTo: mail),
      time: time,
      position: mail.position
    )
    return try letter.map { try calendars.message($0) }
  }

  private func recipient(_ mail: StoredMail) async throws -> (name: String, address: String?)? {
    if mail.role == .participant {
      let record = try site.store.record(of: mail.recipient, of: mail.plan)
      return record.map { ($0.person.name, $0.person.email) }
    }
    let programme = try await site.plans.frozen(mail.plan, revision: mail.revision).programme
    let resource = programme.resources.first { $0.id == mail.recipient }
    return resource.map { ($0.name, $0.email) }
  }

  /// The title of what no longer runs.
  private func formerTitle(_ mail: StoredMail) async throws -> LocalizedText {
    let programme = try await site.plans.frozen(mail.plan, revision: mail.revision).programme
    let activity = mail.offering.split(separator: "-").dropLast().joined(separator: "-")
    return PlanNames(programme).activity(activity)
  }

  private func times(_ mail: StoredMail) -> LocalizedText {
    let sessions = mail.sessions.compactMap { minutes -> SessionTime? in
      guard let start = minutes.first, let end = minutes.last else { return nil }
      let day = start / 1440
      return SessionTime(
        date: CivilDate(dayNumber: day),
        startMinute: start - day * 1440,
        endMinute: end - day * 1440
      )
    }
    let year = sessions.first.map { "\($0.date.year)" } ?? ""
    return LocalizedText(
      vi: SessionWords.text(sessions, .vi) + " (\(year))",
      en: SessionWords.text(sessions, .en) + " (\(year))"
    )
  }

  private func link(_ mail: StoredMail) -> String? {
    site.options.mail?.siteAddress.map { address in
      "\(address)/y/\(AddressText.part(mail.plan))/offerings/\(AddressText.part(mail.offering))"
    }
  }

  private func role(_ role: MailRole) -> PersonState.Role {
    switch role {
    case .participant: .participant
    case .trainer: .trainer
    case .coordinator: .coordinator
    }
  }

  private func news(_ mail: StoredMail) -> SeatLetter.News? {
    switch mail.news {
    case .seated: .seated
    case .moved: .moved
    case .waiting: .waiting
    case .ended: .ended
    case .lapsed: .lapsed
    case .offered:
      mail.offeredUntil.flatMap { RecordedTime($0) }.map { until in
        let clock = String(until.clock.prefix(5))
        return .offered(
          until: LocalizedText(
            vi: "\(clock) ngày \(until.date.dayMonthYear)",
            en: "\(clock) on \(until.date.iso)"
          )
        )
      }
    }
  }
}
