import Almanac
import ICalendar
import Planning
import SampleYear
import Testing

@testable import Publishing

/// Events keep their identity and count their changes from revision to revision.
struct RevisionTests {
  private let first = CivilDate(2016, 1, 4)
  private let second = CivilDate(2016, 2, 1)
  private let third = CivilDate(2016, 3, 10)

  @Test("The first revision numbers every event 0 and stamps it with its own time")
  func firstRevision() throws {
    var year = PublishedYear()
    let publication = try year.publish(SmallYear.plan, on: first)
    #expect(publication.isChanged)
    #expect(publication.changes.allSatisfy { $0.kind == .added })
    #expect(publication.state.events.allSatisfy { $0.sequence == 0 && $0.standing == .confirmed })
    #expect(publication.state.events.allSatisfy { $0.modified.text == "2016-01-04T08:00" })
    #expect(publication.state.events.map(\.uid) == publication.state.events.map(\.uid).sorted())
  }

  @Test("Nothing changed: the earlier state stands, the files are the same bytes, nobody is told")
  func unchanged() throws {
    var year = PublishedYear()
    let one = try year.publish(SmallYear.plan, on: first)
    let two = try year.publish(SmallYear.plan, on: second)
    #expect(!two.isChanged)
    #expect(two.state == one.state && two.people == one.people)
    #expect(two.messages.isEmpty && two.changes.isEmpty)
    #expect(try two.calendars().published() == one.calendars().published())
    #expect(
      try two.calendars().personal { $0 } == one.calendars().personal { $0 }
    )
    #expect(try two.calendars().resources { $0 } == one.calendars().resources { $0 })
  }

  @Test("A moved session rises by one, its neighbours keep number and stamps")
  func moved() throws {
    var year = PublishedYear()
    try year.publish(SmallYear.plan, on: first)
    let plan = try PublishedYear.plan(changing: "G1-01") { $0.sessions[5].startMinute += 30 }
    let two = try year.publish(plan, on: second)
    #expect(two.changes.map(\.kind) == [.moved])
    let moved = try two.event("G1-01-1-s6")
    #expect(moved.sequence == 1)
    #expect(moved.modified.text == "2016-02-01T08:00")
    #expect(moved.created.text == "2016-01-04T00:00")
    let neighbour = try two.event("G1-01-1-s5")
    #expect(neighbour.sequence == 0)
    #expect(neighbour.modified.text == "2016-01-04T08:00")
    let event = try #require(
      two.calendars().publishedDrafts()[0].file.events.first { $0.uid == moved.uid }
    )
    #expect(event.sequence == 1 && event.dtstamp == moved.modified.stamp)
    #expect(event.lastModified == event.dtstamp)
  }

  @Test("Another title renews the stamps and leaves the number; nobody is told")
  func edited() throws {
    var year = PublishedYear()
    try year.publish(SmallYear.plan, on: first)
    var plan = SmallYear.plan
    let index = try #require(plan.programme.activities.firstIndex { $0.id == "G1-02" })
    plan.programme.activities[index].title.vi += " mới"
    let two = try year.publish(plan, on: second)
    #expect(two.changes.map(\.kind) == [.edited])
    let event = try two.event("G1-02-1-s1")
    #expect(event.sequence == 0 && event.modified.text == "2016-02-01T08:00")
    #expect(two.messages.isEmpty)
  }

  @Test("Another venue is another place: the number rises")
  func venue() throws {
    var year = PublishedYear()
    try year.publish(SmallYear.plan, on: first)
    let plan = try PublishedYear.plan(changing: "G1-02") {
      $0.resources[0].resource = "fairground"
    }
    let two = try year.publish(plan, on: second)
    #expect(two.changes.map(\.kind) == [.moved])
    #expect(try two.event("G1-02-1-s1").sequence == 1)
  }

  @Test("A dropped offering stays for thirty days of plan time, cancelled, free and marked")
  func dropped() throws {
    var year = PublishedYear()
    try year.publish(SmallYear.plan, on: first)
    let plan = PublishedYear.plan(dropping: "G2-01")
    let two = try year.publish(plan, on: second)
    #expect(two.changes.allSatisfy { $0.kind == .dropped })
    let event = try #require(
      two.calendars().publishedDrafts()[0].file.events.first { $0.uid.hasPrefix("G2-01-1-s0@") }
    )
    #expect(event.status == .cancelled && event.isTransparent && event.sequence == 1)
    #expect(event.summary.hasPrefix("HUỶ: "))
    let shown = two.calendars().publishedDrafts().filter { draft in
      draft.file.events.contains { $0.uid == event.uid }
    }
    #expect(
      shown.map(\.path) == ["year.ics", "kind-tour.ics", "group-G2.ics", "offerings/G2-01-1.ics"]
    )
    // Thirty days later to the minute it is gone; one day earlier it is not.
    let moved = try PublishedYear.plan(changing: "G1-03", of: plan) {
      $0.sessions[0].startMinute += 30
    }
    var other = year
    let late = try year.publish(moved, on: second.adding(days: 30))
    #expect(!late.calendars().publishedDrafts()[0].file.events.contains { $0.uid == event.uid })
    let early = try other.publish(moved, on: second.adding(days: 29))
    #expect(early.calendars().publishedDrafts()[0].file.events.contains { $0.uid == event.uid })
    // Its identity is kept and never begins again.
    let back = try year.publish(SmallYear.plan, on: third)
    #expect(back.changes.contains { $0.kind == .reinstated })
    #expect(try back.event("G2-01-1-s0").sequence == 2)
  }

  private func toDos(_ publication: Publication) throws -> [CalendarToDo] {
    let drafts = publication.calendars().publishedDrafts()
    return try #require(drafts.first { $0.path == "organisers.ics" }).file.components
      .compactMap { component in
        if case .toDo(let toDo) = component { toDo } else { nil }
      }
  }

  @Test("A payment's number rises with its day and its standing alone; its neighbours keep theirs")
  func payments() throws {
    var year = PublishedYear()
    let one = try toDos(year.publish(SmallYear.plan, on: first))
    #expect(!one.isEmpty && one.allSatisfy { $0.sequence == 0 && $0.status != .cancelled })
    // Another day of one payment, another sum of a second; nothing else.
    let offering = try #require(SmallYear.plan.offerings.first { $0.payments.count > 1 })
    let later = try PublishedYear.plan(changing: offering.activity) {
      $0.payments[0].date = $0.payments[0].date.adding(days: 3)
      $0.payments[1].amount = $0.payments[1].amount + Money(1)
    }
    let publication = try year.publish(later, on: second)
    #expect(publication.isChanged && publication.messages.isEmpty && publication.changes.isEmpty)
    #expect(ChangeSummary(publication).text(.en).contains("Payments and filings that changed: "))
    let two = try toDos(publication)
    let before = Dictionary(uniqueKeysWithValues: one.map { ($0.uid, $0) })
    for toDo in two {
      let old = try #require(before[toDo.uid])
      #expect(toDo.sequence == (toDo.due == old.due ? 0 : 1))
      #expect(
        (toDo.lastModified == old.lastModified)
          == (toDo.due == old.due && toDo.summary == old.summary)
      )
    }
    #expect(
      two.contains { $0.sequence == 1 } && two.contains { $0.lastModified == one[0].lastModified }
    )
    let gone = try toDos(year.publish(PublishedYear.plan(dropping: offering.activity), on: third))
    let cancelled = gone.filter { $0.status == .cancelled }
    let project = try #require(
      SmallYear.plan.programme.activities.first { $0.id == offering.activity }?.project
    )
    #expect(cancelled.contains { $0.uid.hasPrefix("\(offering.id)-pay-") })
    #expect(
      cancelled.allSatisfy {
        $0.uid.hasPrefix(offering.id) || $0.uid.hasPrefix("\(project)-filing@")
      }
    )
    #expect(cancelled.allSatisfy { $0.sequence >= 1 && $0.summary.hasPrefix("HUỶ: ") })
  }

  @Test("States survive their files, byte for byte")
  func files() throws {
    var year = PublishedYear()
    let publication = try year.publish(SmallYear.plan, on: first, reason: "Bão số 3")
    let state = try RevisionState(json: publication.state.json())
    #expect(state == publication.state)
    #expect(try state.json() == publication.state.json())
    let people = try PeopleState(json: publication.people.json())
    #expect(people == publication.people)
    let text = String(decoding: try publication.state.json(), as: UTF8.self)
    for person in publication.people.people {
      #expect(!text.contains(person.name))
      if let address = person.address { #expect(!text.contains(address)) }
    }
    #expect(throws: DecodingError.self) { try RevisionState(json: Array("{}".utf8)) }
    #expect(RevisionTime("2016-02-30T08:00") == nil && RevisionTime("2016-02-01T24:00") == nil)
  }

  @Test("The summary tells every change in both languages, and no participant's name")
  func summary() throws {
    var year = PublishedYear()
    try year.publish(SmallYear.plan, on: first)
    var plan = try PublishedYear.plan(
      changing: "G1-02",
      of: PublishedYear.plan(dropping: "G2-01")
    ) { $0.sessions[0].date = CivilDate(2016, 5, 13) }
    plan = try PublishedYear.plan(changing: "G1-03", of: plan) { $0.participants.removeLast() }
    let two = try year.publish(plan, on: second, reason: "Bão số 3")
    let vi = ChangeSummary(two).text(.vi)
    let en = ChangeSummary(two).text(.en)
    #expect(vi.contains("Bản công bố số 2") && en.contains("Revision 2"))
    #expect(vi.contains("12/05/2016 18:00–20:30 → 13/05/2016 18:00–20:30"))
    #expect(en.contains("2016-05-12 18:00–20:30 → 2016-05-13 18:00–20:30"))
    #expect(vi.contains("Huỷ (5)") && vi.contains("Lý do: Bão số 3"))
    #expect(en.contains("(G1-03-1): +0 −1"))
    for person in two.people.people where person.role == .participant {
      #expect(!vi.contains(person.name) && !en.contains(person.name))
    }
  }
}
