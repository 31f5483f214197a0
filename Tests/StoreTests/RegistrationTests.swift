import Almanac
import Planning
import SampleYear
import Testing

@testable import Store

/// Registrations, worked out by hand: p001, p003, … are women, p001, p005, p009, … are of organisation o2, the others of o1.
struct RegistrationTests {
  @Test("Seats go in the order of asking, then people wait in that order")
  func order() throws {
    let kept = try TemporaryStore(coursePlan(max: 2))
    #expect(try kept.register("p010") == "seated 1")
    #expect(try kept.register("p002") == "seated 2")
    #expect(try kept.register("p007") == "waiting 1")
    #expect(try kept.register("p001") == "waiting 2")
    #expect(throws: StoreFailure.refused(.alreadyRegistered(course, .waiting))) {
      try kept.register("p007")
    }
    // The wishes stand among the requests, for the planner.
    let requests = try kept.store.read { try PlanRows.requests($0, plan) }
    #expect(requests.map(\.person) == ["p010", "p002", "p007", "p001"])
    #expect(requests.allSatisfy { $0.activity == "G1-01" && $0.priority == 1 })
    let csv = try kept.store.documents(of: plan).first { $0.path == "requests.csv" }
    #expect(
      csv.map { String(decoding: $0.bytes, as: UTF8.self) }
        == "person,activity,priority\np010,G1-01,1\np002,G1-01,1\np007,G1-01,1\np001,G1-01,1\n"
    )
    #expect(try kept.store.check() == [])
  }

  @Test("A released seat is offered to the first who waits, held for its time, then passed on")
  func offers() throws {
    let kept = try TemporaryStore(coursePlan(max: 1), offerHours: 2)
    for (second, person) in ["p001", "p002", "p003", "p004"].enumerated() {
      _ = try kept.register(person, second)
    }
    let withdrawal = try kept.store.withdraw("p001", from: course, of: plan, mark(10))
    #expect(withdrawal.registration.status == .withdrawn && withdrawal.registration.seat == nil)
    #expect(withdrawal.offered.map(\.person) == ["p002"])
    #expect(withdrawal.offered[0].offeredUntil == "2016-01-05T10:00:10+07:00")
    // Meanwhile nobody else gets it.
    #expect(try kept.register("p005", 20) == "waiting 3")
    #expect(try kept.store.renewOffers(of: plan, mark(7_209)) == [])
    #expect(throws: StoreFailure.refused(.noOffer(course))) {
      try kept.store.accept("p003", in: course, of: plan, mark(100))
    }
    // In the second in which its time is over it is over: the next one is asked.
    #expect(throws: StoreFailure.refused(.offerLapsed(course))) {
      try kept.store.accept("p002", in: course, of: plan, mark(7_210))
    }
    #expect(try kept.list(.offered) == ["p003"] && kept.list(.waiting) == ["p004", "p005"])
    let seated = try kept.store.accept("p003", in: course, of: plan, mark(7_300))
    #expect(seated.status == .seated && seated.seat == 1 && seated.offeredUntil == nil)
    #expect(try kept.list(.seated) == ["p003"])
    // Who gave up may ask again, behind the others.
    #expect(try kept.register("p001", 7_400) == "waiting 3")
    #expect(try kept.register("p002", 7_500) == "waiting 4")
    let subject = try kept.store.audit(of: plan, subject: "\(course) p002", limit: 10)
    #expect(
      subject.map(\.action).reversed() == [
        "registration.waiting", "registration.offered", "registration.lapsed",
        "registration.waiting",
      ]
    )
    #expect(try kept.store.check() == [])
  }

  @Test("Reserved seats and the organisation's limit hold for seats and for offers")
  func rules() throws {
    // Two of four seats are women's, and two is the most of one organisation.
    let kept = try TemporaryStore(coursePlan(max: 4, perOrganisation: 2, women: 2))
    #expect(try kept.register("p002") == "seated 1")
    #expect(try kept.register("p004") == "seated 2")
    // A man, and of o1 again: the men's seats are gone.
    #expect(try kept.register("p006") == "waiting 1")
    // A woman of o1: the third of that organisation.
    #expect(try kept.register("p003") == "waiting 2")
    #expect(try kept.register("p001") == "seated 3")
    #expect(try kept.register("p005") == "seated 4")
    // A woman of o2 leaves. p006 is a man and p003 a third of o1: the seat stays free for who may have it.
    #expect(try kept.store.withdraw("p001", from: course, of: plan, mark(1)).offered == [])
    #expect(try kept.list(.waiting) == ["p006", "p003"])
    // A man of o1 leaves: p006 comes first, and then p003 would be the third again.
    let offered = try kept.store.withdraw("p002", from: course, of: plan, mark(2)).offered
    #expect(offered.map(\.person) == ["p006"])
    #expect(try kept.register("p009", 3) == "seated 3")
    #expect(try kept.store.check() == [])
  }

  @Test("Windows, admission, own time and unknown ids are told apart")
  func refusals() throws {
    let folder = coursePlan(max: 2) { plan in
      plan.programme.people[4].busy = [
        DateWindow(from: CivilDate(2016, 3, 22), to: CivilDate(2016, 3, 22))
      ]
      plan.programme.people[5].maxActivities = 1
      let index = plan.programme.activities.firstIndex { $0.id == "G1-02" } ?? 0
      plan.programme.activities[index].people?.districts = ["857"]
    }
    let kept = try TemporaryStore()
    _ = try kept.store.take(folder, mark())
    func refusal(_ person: String, _ second: Int = 0, _ offering: String = course) -> StoreRefusal?
    {
      do {
        _ = try kept.store.register(person, for: offering, of: plan, mark(second))
        return nil
      } catch {
        if case .refused(let refusal) = error { return refusal }
        Issue.record(error)
        return nil
      }
    }
    #expect(refusal("p001") == .noWindow(course))
    try kept.open()
    let (opens, closes) = ("2016-01-04T08:00:00+07:00", "2016-03-01T08:00:00+07:00")
    #expect(refusal("p001", -86_401) == .notYetOpen(course, opens: opens))
    #expect(refusal("p001", 56 * 86_400) == .closed(course, closed: closes))
    #expect(refusal("p999") == .unknownPerson("p999"))
    #expect(refusal("p001", 0, "G9-09-1") == .unknownOffering("G9-09-1"))
    // p001 is of district 855, p002 of 857.
    #expect(refusal("p001", 0, "G1-02-1") == .notAdmitted("G1-02-1"))
    #expect(refusal("p002", 0, "G1-02-1") == nil)
    guard case .ownTime(let busy)? = refusal("p005") else {
      Issue.record("p005 is busy on the second day")
      return
    }
    #expect(busy.en.contains("busy") && busy.vi.contains("bận"))
    #expect(refusal("p006", 0, "G1-02-1") == nil)
    guard case .ownTime? = refusal("p006") else {
      Issue.record("p006 takes part in one activity at most")
      return
    }
    #expect(refusal("p001", -86_400) == nil && refusal("p003", 56 * 86_400 - 1) == nil)
    #expect(throws: StoreFailure.refused(.notRegistered(course))) {
      try kept.store.withdraw("p007", from: course, of: plan, mark())
    }
    #expect(throws: StoreFailure.refused(.windowReversed)) {
      try kept.store.setWindow(
        of: course,
        in: plan,
        opens: mark(1).time,
        closes: mark(1).time,
        mark()
      )
    }
  }

  @Test("Two offerings at one time, or too near for the journey, are not for one person")
  func clashes() throws {
    func kept(_ startMinute: Int) throws -> TemporaryStore {
      try TemporaryStore(
        coursePlan(max: 9) { plan in
          let index = plan.offerings.firstIndex { $0.id == "G1-02-1" } ?? 0
          plan.offerings[index].place = "857"
          plan.offerings[index].sessions = [
            Session(date: CivilDate(2016, 3, 23), startMinute: startMinute, endMinute: 1200)
          ]
          plan.programme.journeys = [Journey(from: "857", to: "855", km: 20, minutes: 45)]
        }
      )
    }
    // The course ends at 17:00 on 23 March; the journey takes 45 minutes, known the other way round.
    let near = try kept(1064)
    #expect(try near.register("p002") == "seated 1")
    #expect(throws: StoreFailure.self) { try near.register("p002", for: "G1-02-1") }
    let far = try kept(1065)
    #expect(try far.register("p002") == "seated 1")
    #expect(try far.register("p002", for: "G1-02-1") == "seated 1")
  }

  @Test(
    "The next plan seats whom it names, lets go whom it no longer names, and keeps who registered"
  )
  func replanned() throws {
    let kept = try TemporaryStore(coursePlan(max: 4, participants: ["p001", "p002"]))
    #expect(try kept.list(.seated) == ["p001", "p002"])
    #expect(try kept.register("p003") == "seated 3")
    #expect(try kept.register("p004") == "seated 4")
    #expect(try kept.register("p005") == "waiting 1")
    func next(_ max: Int, _ participants: [String]) throws -> FolderContent {
      var folder = coursePlan(max: max, participants: participants)
      folder.programme.requests = try kept.store.read { try PlanRows.requests($0, plan) }
      return folder
    }
    _ = try kept.store.take(next(4, ["p002", "p006"]), mark(1))
    #expect(try Set(kept.list(.seated)) == ["p002", "p003", "p004", "p006"])
    #expect(try kept.list(.waiting) == ["p005"])
    // One seat less: p006 goes, the others move together.
    _ = try kept.store.take(next(3, ["p002"]), mark(2))
    #expect(try Set(kept.list(.seated)) == ["p002", "p003", "p004"])
    #expect(throws: StoreFailure.refused(.tooFewSeats(course))) {
      try kept.store.take(next(2, ["p002"]), mark(3))
    }
    // One seat more: it is offered to who waits.
    _ = try kept.store.take(next(4, ["p002"]), mark(4))
    #expect(try kept.list(.offered) == ["p005"])
    #expect(try kept.store.check() == [])
    // An offering that no longer runs takes nobody in.
    var without = try next(4, [])
    without.plan?.offerings.removeAll { $0.id == course }
    _ = try kept.store.take(without, mark(5))
    #expect(throws: StoreFailure.refused(.noWindow(course))) { try kept.register("p008", 6) }
    #expect(try kept.store.registrations(for: course, of: plan) == [])
    // Who no longer stands anywhere may leave the folder, whatever there was before.
    without.programme.people.removeAll { ["p006", "p003"].contains($0.id) }
    without.programme.requests.removeAll { $0.person == "p003" }
    without.plan?.programme = without.programme
    _ = try kept.store.take(without, replacing: true, mark(7))
    #expect(try kept.store.check() == [])
    // Who has a seat may not.
    _ = try kept.store.take(next(4, ["p002"]), replacing: true, mark(8))
    without.programme.people.removeAll { $0.id == "p002" }
    without.plan = nil
    #expect(throws: StoreFailure.refused(.peopleInUse(["p002"]))) {
      try kept.store.take(without, replacing: true, mark(9))
    }
  }

  @Test(
    "Not even past the store's face is a seat given twice, or one that is not there",
    arguments: [
      "INSERT INTO registration SELECT plan, offering, 'p009', activity, 'seated', 1, 99, 0, at, NULL"
        + " FROM registration WHERE seat = 1",
      "INSERT INTO registration SELECT plan, offering, 'p009', activity, 'seated', 3, 99, 0, at, NULL"
        + " FROM registration WHERE seat = 1",
      "UPDATE registration SET seat = 3 WHERE seat = 1", "UPDATE registration SET seat = NULL",
      "UPDATE registration SET status = 'waiting' WHERE seat = 1",
      "UPDATE registration SET turn = 1",
    ]
  )
  func structure(_ attempt: String) throws {
    let kept = try TemporaryStore(coursePlan(max: 2, participants: ["p001", "p002"]))
    #expect(throws: (any Error).self) { try kept.execute(attempt) }
    #expect(try kept.list(.seated) == ["p001", "p002"] && kept.store.check() == [])
  }
}
