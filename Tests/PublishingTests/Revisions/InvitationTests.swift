import Almanac
import ICalendar
import Planning
import SampleYear
import Testing

@testable import Publishing

/// Exactly the people concerned are told, each once, of each event.
struct InvitationTests {
  private let first = CivilDate(2016, 1, 4)
  private let second = CivilDate(2016, 2, 1)

  /// The small year in which everybody has an address.
  private var plan: Plan {
    var plan = SmallYear.plan
    for index in plan.programme.people.indices {
      plan.programme.people[index].email = "\(plan.programme.people[index].id)@mau.example"
    }
    return plan
  }

  private func calendar(_ message: InvitationMessage) throws -> CalendarEvent {
    let file = try #require(ReadMail(message.text).calendar)
    return try #require(try CalendarFile.parse(file).events.first)
  }

  @Test("The first revision invites everybody to every session, to a tour as a whole")
  func everybody() throws {
    var year = PublishedYear()
    let publication = try year.publish(plan, on: first)
    // Participants 12 × 6, 20, 14, 5, 8, 16; the trainer's 6 and 1; the coordinator's 6 and 1.
    #expect(publication.messages.count == 149)
    #expect(publication.messages.allSatisfy { $0.method == "REQUEST" })
    #expect(Set(publication.messages.map(\.key)).count == publication.messages.count)
    #expect(publication.unreachable.isEmpty)
  }

  @Test("A moved session is news for its participants, trainer and coordinator alone")
  func moved() throws {
    var year = PublishedYear()
    try year.publish(plan, on: first)
    let changed = try PublishedYear.plan(changing: "G1-01", of: plan) {
      $0.sessions[5].startMinute += 30
    }
    let two = try year.publish(changed, on: second)
    #expect(two.messages.count == 12 + 2)
    let expected = Set(plan.offerings[0].participants.map { "\($0)@mau.example" })
    #expect(
      Set(two.messages.map(\.recipient))
        == expected.union(["t-khanh@mau.example", "c-nhung@mau.example"])
    )
    for message in two.messages {
      let event = try calendar(message)
      #expect(message.method == "REQUEST" && event.sequence == 1)
      #expect(event.uid.hasPrefix("G1-01-1-s6@"))
      #expect(event.attendees.map(\.user.address) == [message.recipient])
      #expect(
        event.attendees[0].role == (message.recipient.hasPrefix("t-khanh") ? .chair : .required)
      )
    }
  }

  @Test("A cancelled tour is cancelled for everyone who was invited to it, with a higher number")
  func dropped() throws {
    var year = PublishedYear()
    try year.publish(plan, on: first)
    let two = try year.publish(PublishedYear.plan(dropping: "G2-01", of: plan), on: second)
    #expect(two.messages.count == 14 + 1)
    for message in two.messages {
      let event = try calendar(message)
      #expect(message.method == "CANCEL" && event.status == .cancelled && event.sequence == 1)
      #expect(event.uid.hasPrefix("G2-01-1-s0@") && event.summary.hasPrefix("HUỶ: "))
    }
    let own = try #require(
      two.calendars().personalDrafts { $0 }.first {
        $0.path == "people/\(plan.offerings[3].participants[13]).ics"
      }
    )
    #expect(own.file.events.contains { $0.status == .cancelled && $0.sequence == 1 })
  }

  @Test(
    "Two people who change places get two cancellations and two invitations; back again, newer ones"
  )
  func swapped() throws {
    var year = PublishedYear()
    try year.publish(plan, on: first)
    let workshop = plan.offerings[2]
    let meeting = plan.offerings[6]
    let one = workshop.participants[0]
    let other = meeting.participants[15]
    var changed = try PublishedYear.plan(changing: "G1-02", of: plan) {
      $0.participants[0] = other
    }
    changed = try PublishedYear.plan(changing: "G1-03", of: changed) { $0.participants[15] = one }
    let two = try year.publish(changed, on: second)
    #expect(two.isChanged && two.changes.isEmpty)
    #expect(two.messages.count == 4)
    #expect(two.messages.count { $0.method == "CANCEL" } == 2)
    #expect(Set(two.messages.map(\.recipient)) == ["\(one)@mau.example", "\(other)@mau.example"])
    for message in two.messages {
      #expect(try calendar(message).sequence == (message.method == "CANCEL" ? 1 : 0))
    }
    let three = try year.publish(plan, on: CivilDate(2016, 2, 2))
    #expect(three.messages.count == 4)
    for message in three.messages {
      #expect(try calendar(message).sequence == (message.method == "CANCEL" ? 1 : 2))
    }
    // The person's own feed never bears a lower number than the invitation.
    let own = try #require(
      three.calendars().personalDrafts { $0 }.first { $0.path == "people/\(one).ics" }
    )
    let again = try #require(own.file.events.first { $0.uid.hasPrefix("G1-02-1-s1@") })
    #expect(again.sequence == 2 && again.status == .confirmed)
  }

  @Test("Who has no usable address is named to the organiser and told once there is one")
  func unreachable() throws {
    var year = PublishedYear()
    var lacking = plan
    lacking.programme.people[0].email = "a@b\r\nBcc: c@d"
    let one = try year.publish(lacking, on: first)
    let name = plan.programme.people[0].name
    #expect(one.unreachable.contains(name))
    let two = try year.publish(plan, on: second)
    #expect(!two.messages.isEmpty)
    #expect(Set(two.messages.map(\.recipient)) == ["\(plan.programme.people[0].id)@mau.example"])
    #expect(two.messages.allSatisfy { $0.method == "REQUEST" })
  }

  @Test("Everyone who is removed from the programme is told at the address that was known")
  func removed() throws {
    var year = PublishedYear()
    try year.publish(plan, on: first)
    var changed = plan
    let gone = changed.programme.people.remove(at: 0)
    for index in changed.offerings.indices {
      changed.offerings[index].participants.removeAll { $0 == gone.id }
    }
    let two = try year.publish(changed, on: second)
    #expect(!two.messages.isEmpty)
    #expect(two.messages.allSatisfy { $0.method == "CANCEL" })
    #expect(Set(two.messages.map(\.recipient)) == ["\(gone.id)@mau.example"])
  }

  @Test("Every file and message is right by libical's tables of RFC 5546, dropped events too")
  func conformance() throws {
    var year = PublishedYear()
    let one = try year.publish(plan, on: first)
    let two = try year.publish(PublishedYear.plan(dropping: "G1-01", of: plan), on: second)
    for publication in [one, two] {
      let calendars = publication.calendars()
      let files =
        try calendars.published() + calendars.personal { $0 } + calendars.resources { $0 }
      #expect(files.contains { $0.path == "freebusy/hall.ics" })
      #expect(files.contains { $0.path == "vehicles/bus-29.ics" })
      for file in files {
        #expect(try CalendarConformance.violations(in: file.bytes).isEmpty, "\(file.path)")
      }
      for message in publication.messages {
        let calendar = try #require(ReadMail(message.text).calendar)
        #expect(try CalendarConformance.violations(in: calendar).isEmpty, "\(message.key)")
      }
    }
  }

  @Test("A hall is taken in merged stretches of UTC; one of several units only when all are")
  func takenTimes() throws {
    let hall = try #require(SmallYear.programme.resources.first { $0.id == "hall" })
    let index = CalendarIndex(SmallYear.programme, language: .vi)
    let times = FreeBusyTimes(plan: SmallYear.plan, index: index, resource: hall)
    let first = try #require(times.periods().first)
    // 21 March 2016, 07:30–11:30 in Vietnam.
    #expect(
      first.start == CalendarDateTime(year: 2016, month: 3, day: 21, hour: 0, minute: 30)
    )
    #expect(first.end == CalendarDateTime(year: 2016, month: 3, day: 21, hour: 4, minute: 30))
    func span(_ start: Int, _ end: Int) -> FreeBusyTimes.Span { .init(start: start, end: end) }
    let spans = [span(0, 10), span(10, 20), span(5, 15), span(30, 40)]
    #expect(FreeBusyTimes.merged(spans, units: 1) == [span(0, 20), span(30, 40)])
    #expect(FreeBusyTimes.merged(spans, units: 2) == [span(5, 15)])
    #expect(FreeBusyTimes.merged(spans, units: 3).isEmpty)
  }
}
