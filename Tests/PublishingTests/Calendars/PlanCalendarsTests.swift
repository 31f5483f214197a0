import Almanac
import Foundation
import ICalendar
import Planning
import SampleYear
import Testing

@testable import Publishing

/// The calendar files of a small plan, compared with what was worked out by hand.
struct PlanCalendarsTests {
  private let calendars = PlanCalendars(SmallYear.plan, language: .vi)

  private func events(_ path: String) throws -> [CalendarEvent] {
    try #require(calendars.publishedDrafts().first { $0.path == path }).file.events
  }

  @Test(
    "There is a year feed, one a kind, group and district, a download an offering, the organisers'"
  )
  func files() throws {
    let paths = try calendars.published().map(\.path)
    let offerings = SmallYear.plan.offerings
    let kinds = ["course", "workshop", "tour", "fair", "contest", "meeting", "work"]
    var expected = ["year.ics"] + kinds.map { "kind-\($0).ics" }
    expected += ["group-G1.ics", "group-G2.ics", "group-G3.ics", "district-855.ics"]
    expected += offerings.map { "offerings/\($0.id).ics" } + ["organisers.ics"]
    #expect(paths == expected)
  }

  @Test("A course has a timed event a session; the later ones are related to the first")
  func course() throws {
    let events = try events("offerings/G1-01-1.ics")
    #expect(
      events.map(\.uid) == (1...6).map { "G1-01-1-s\($0)@\(SmallYear.programme.domain)" }
    )
    #expect(events[0].parentUID == nil)
    #expect(events.dropFirst().allSatisfy { $0.parentUID == events[0].uid })
    let start = try #require(
      CalendarDateTime(year: 2016, month: 3, day: 21, hour: 13, minute: 30)
    )
    let end = try #require(CalendarDateTime(year: 2016, month: 3, day: 21, hour: 17, minute: 0))
    #expect(events[1].time == .timed(start: start, end: end, zone: .hoChiMinh))
    #expect(events[1].summary.hasSuffix(" – Buổi 2/6"))
    #expect(!events[1].isTransparent)
  }

  @Test("A fair is one transparent all-day event whose end is the day after its last")
  func fair() throws {
    let offering = try #require(SmallYear.plan.offerings.first { $0.activity == "G2-02" })
    let events = try events("offerings/\(offering.id).ics")
    #expect(events.count == 1)
    #expect(events[0].isTransparent)
    let first = CalendarClock.date(offering.firstDay)
    let end = CalendarClock.date(offering.lastDay.adding(days: 1))
    #expect(events[0].time == .allDay(first: first, endExclusive: end))
  }

  @Test("A tour is a transparent event over the whole and a timed one a day, related to the whole")
  func tour() throws {
    let offering = try #require(SmallYear.plan.offerings.first { $0.activity == "G2-01" })
    let events = try events("offerings/\(offering.id).ics")
    #expect(events.count == 1 + offering.days.count)
    #expect(events[0].isTransparent)
    #expect(events[0].uid.contains("-s0@"))
    #expect(events.dropFirst().allSatisfy { $0.parentUID == events[0].uid && !$0.isTransparent })
  }

  @Test("A work is a transparent all-day event for each milestone, named after it")
  func milestones() throws {
    let offering = try #require(SmallYear.plan.offerings.first { $0.activity == "G3-01" })
    let events = try events("offerings/\(offering.id).ics")
    #expect(events.count == offering.sessions.count)
    for (event, session) in zip(events, offering.sessions) {
      #expect(event.isTransparent)
      let name = try #require(session.milestone)
      #expect(event.summary.hasPrefix(name.vi + ": "))
    }
  }

  @Test("Public feeds bear no attendee, no alarm, no name, address or telephone of a person")
  func privacy() throws {
    for draft in calendars.publishedDrafts() {
      for event in draft.file.events {
        #expect(event.attendees.isEmpty && event.alarmMinutesBefore == nil)
        #expect(event.classification == .public)
        #expect(event.organizer?.address == SmallYear.programme.agency.email)
      }
    }
    let text = try calendars.published()
      .map { String(decoding: $0.bytes, as: UTF8.self).replacing("\r\n ", with: "") }.joined()
    let trainers = SmallYear.programme.resources.filter { $0.kind == .trainer }
    var secrets: [String?] = SmallYear.programme.people.flatMap { [$0.name, $0.phone, $0.email] }
    secrets += trainers.flatMap { [$0.name, $0.phone, $0.email] }
    #expect(secrets.count > 100)
    for secret in secrets.compactMap(\.self) { #expect(!text.contains(secret)) }
  }

  @Test("A download bears no name of a calendar, a feed bears all that readers look for")
  func headings() throws {
    let drafts = calendars.publishedDrafts()
    let download = try #require(drafts.first { $0.path == "offerings/G1-01-1.ics" }).file.heading
    #expect(download == CalendarHeading(productIdentifier: PlanCalendars.productIdentifier))
    let year = try #require(drafts.first { $0.path == "year.ics" }).file.heading
    #expect(year.method == .publish)
    #expect(year.name == SmallYear.programme.title.vi)
    #expect(year.timeZoneName == "Asia/Ho_Chi_Minh")
    #expect(year.refreshIntervalMinutes == 360)
    #expect(year.color != nil && year.uid != nil && year.lastModified != nil)
  }

  @Test("Stamps are the revision's time in UTC, and the same plan gives the same octets")
  func stamps() throws {
    let revision = SmallYear.programme.revision
    let local = CalendarClock.local(revision.date, minute: revision.minute)
    let stamp = try events("year.ics")[0].dtstamp
    #expect(CalendarClock.utc(revision.date, minute: revision.minute) == stamp)
    #expect((local.hour + 24 - stamp.hour) % 24 == 7)
    let again = try PlanCalendars(SmallYear.plan, language: .vi).published()
    #expect(try calendars.published() == again)
  }

  @Test("A participant's feed holds only the person's sessions, private, with one alarm")
  func personal() throws {
    let drafts = calendars.personalDrafts { "token-\($0)" }
    let offerings = SmallYear.plan.offerings
    for draft in drafts {
      let id = draft.path.dropFirst("people/token-".count).dropLast(".ics".count)
      let own = offerings.filter { $0.participants.contains(String(id)) }.map(\.id)
      #expect(!own.isEmpty)
      for event in draft.file.events {
        #expect(own.contains { event.uid.hasPrefix($0 + "-s") })
        #expect(event.classification == .private)
        if case .timed = event.time { #expect(event.alarmMinutesBefore == 1440) }
      }
    }
    #expect(drafts.count == Set(offerings.flatMap(\.participants)).count)
  }

  @Test(
    "libical reads back every field of every file that is written",
    arguments: Language.allCases
  )
  func readBack(_ language: Language) throws {
    let calendars = PlanCalendars(SmallYear.plan, language: language)
    for draft in calendars.publishedDrafts() + calendars.personalDrafts(token: { $0 }) {
      let bytes = try draft.written().bytes
      #expect(try CalendarFile.parse(bytes) == draft.file.canonical(), "\(draft.path)")
      #expect(try CalendarConformance.violations(in: bytes).isEmpty, "\(draft.path)")
    }
  }

  @Test("A draft plan's events are tentative, a published plan's confirmed")
  func status() throws {
    var programme = SmallYear.programme
    programme.revision.status = .draft
    let plan = Plan(
      programme: programme,
      offerings: SmallYear.plan.offerings,
      leftOut: [],
      verdict: SmallYear.plan.verdict
    )
    let draft = try #require(PlanCalendars(plan, language: .en).publishedDrafts().first)
    #expect(draft.file.events.allSatisfy { $0.status == .tentative })
    #expect(try events("year.ics").allSatisfy { $0.status == .confirmed })
  }

  @Test("A venue's place is named once, and the days of a tour claim no place")
  func locations() throws {
    var plan = SmallYear.plan
    let place = try #require(plan.programme.places.first { $0.id == "855" })
    let hall = try #require(plan.programme.resources.firstIndex { $0.id == "hall" })
    plan.programme.resources[hall].name = "Hội trường"
    plan.programme.resources[hall].address = "1 đường Mẫu, " + place.name.vi
    for language in Language.allCases {
      let drafts = PlanCalendars(plan, language: language).publishedDrafts()
      let course = try #require(drafts.first { $0.path == "offerings/G1-01-1.ics" }).file.events
      #expect(course[0].location == "Hội trường, 1 đường Mẫu, " + place.name.vi)
    }
    let tour = try #require(plan.offerings.first { $0.activity == "G2-01" })
    let events = try events("offerings/\(tour.id).ics")
    #expect(events[0].location != nil)
    #expect(events.dropFirst().allSatisfy { $0.location == nil && $0.position == nil })
  }

  @Test("A later revision raises SEQUENCE and LAST-MODIFIED and leaves UID and CREATED alone")
  func laterRevision() throws {
    var plan = SmallYear.plan
    plan.programme.revision.number += 2
    plan.programme.revision.date = plan.programme.revision.date.adding(days: 30)
    let later = try #require(PlanCalendars(plan, language: .vi).publishedDrafts().first).file.events
    for (before, after) in zip(try events("year.ics"), later) {
      #expect(after.sequence == before.sequence + 2)
      #expect(try #require(after.lastModified) > #require(before.lastModified))
      #expect(after.uid == before.uid && after.created == before.created)
    }
  }

  @Test("The organisers' feed holds what the State pays, each due after it starts")
  func payments() throws {
    let drafts = calendars.publishedDrafts()
    let file = try #require(drafts.first { $0.path == "organisers.ics" }).file
    let all = file.components.compactMap { component -> CalendarToDo? in
      if case .toDo(let toDo) = component { toDo } else { nil }
    }
    let toDos = all.filter { $0.uid.contains("-pay-") }
    let state = SmallYear.programme.sources.filter(\.isState).map(\.id)
    let payments = SmallYear.plan.offerings.flatMap(\.payments).filter { state.contains($0.source) }
    #expect(toDos.count == payments.count)
    #expect(toDos.map(\.due) == payments.map { CalendarClock.date($0.date) })
    #expect(try toDos.allSatisfy { try #require($0.start) < #require($0.due) })

    // Each project is settled 15 days after the last day of its last offering, the contest and the fair being one.
    let filings = all.filter { $0.uid.contains("-filing@") }
    let last = Dictionary(
      grouping: SmallYear.plan.offerings,
      by: { offering in
        SmallYear.programme.activities.first { $0.id == offering.activity }?.project ?? ""
      }
    ).compactMapValues { $0.map(\.lastDay).max() }
    #expect(last.count == 6)
    #expect(filings.count == 6 && filings.count + toDos.count == all.count)
    for (project, day) in last {
      let filing = try #require(filings.first { $0.uid.hasPrefix("\(project)-filing@") })
      #expect(filing.due == CalendarClock.date(day.adding(days: 15)))
    }
  }

  @Test("Ids that are no file names become different safe paths")
  func paths() {
    #expect(PathText.safe("G1-01_a") == "G1-01_a")
    #expect(PathText.safe("../đ") == "=2E=2E=2F=C4=91")
    #expect(PathText.safe("a/b") != PathText.safe("a=2Fb"))
  }
}
