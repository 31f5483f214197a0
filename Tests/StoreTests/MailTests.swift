import Almanac
import Attendance
import Planning
import SampleYear
import Testing

@testable import Store

/// What people are told, noted in the change that it tells of; worked out by hand.
struct MailTests {
  private typealias Told = MailQueue.Told

  private static let here = Told(news: .ended, place: "855", sessions: "[[1,2]]")

  private static func told(_ news: MailNews, _ place: String = "855", until: String? = nil) -> Told
  {
    Told(news: news, place: place, sessions: "[[1,2]]", offeredUntil: until)
  }

  @Test("News are what somebody does not know yet")
  func news() {
    func news(_ standing: MailQueue.Standing, _ last: Told?) -> MailNews? {
      MailQueue.news(standing, at: Self.here, after: last)
    }
    #expect(news(.seated, nil) == .seated)
    #expect(news(.seated, Self.told(.seated)) == nil)
    #expect(news(.seated, Self.told(.moved)) == nil)
    #expect(news(.seated, Self.told(.seated, "860")) == .moved)
    #expect(news(.seated, Self.told(.ended)) == .seated)
    #expect(news(.seated, Self.told(.waiting)) == .seated)
    #expect(news(.waiting, nil) == .waiting && news(.waiting, Self.told(.waiting)) == nil)
    #expect(news(.offered(until: "b"), Self.told(.waiting)) == .offered)
    #expect(news(.offered(until: "b"), Self.told(.offered, until: "b")) == nil)
    #expect(news(.offered(until: "b"), Self.told(.offered, until: "a")) == .offered)
    #expect(news(.lapsed, Self.told(.offered, until: "a")) == .lapsed)
    #expect(news(.lapsed, nil) == nil && news(.lapsed, Self.told(.ended)) == nil)
    #expect(news(.gone, nil) == nil && news(.gone, Self.told(.lapsed)) == nil)
    #expect(news(.gone, Self.told(.seated)) == .ended)
    #expect(news(.gone, Self.told(.waiting)) == .ended)
  }

  private func lines(_ kept: TemporaryStore) throws -> [String] {
    try kept.store.mail(of: plan, limit: 100).lines.reversed().filter { $0.role == .participant }
      .map { "\($0.recipient) \($0.news.rawValue) \($0.status.rawValue)" }
  }

  /// The course with two seats, decided, with p001 and p002 named by the plan.
  private func decided(_ folder: FolderContent) throws -> TemporaryStore {
    let kept = try TemporaryStore(folder, offerHours: 2)
    let running = try #require(folder.plan)
    try kept.execute(
      """
      INSERT INTO revision SELECT '\(plan)', 1, '', digest FROM content LIMIT 1;
      INSERT INTO revision_step VALUES ('\(plan)', 1, 'draft', '2016', '', NULL, NULL, NULL, NULL);
      INSERT INTO revision_document SELECT plan, 1, path, content FROM document LIMIT 1;
      INSERT INTO revision_step
        VALUES ('\(plan)', 1, 'submitted', '2016', '', NULL, NULL, NULL, NULL);
      """
    )
    try kept.store.approve(
      1,
      of: plan,
      by: RevisionDecision(number: "10", date: "2016-01-04", signer: "A"),
      running: running,
      mark()
    )
    return kept
  }

  @Test("Nobody is told of a draft; with the decision everybody who has a seat is, and who teaches")
  func decision() throws {
    let folder = coursePlan(max: 2, participants: ["p001", "p002"])
    let draft = try TemporaryStore(folder)
    #expect(try draft.register("p003") == "waiting 1")
    #expect(try draft.store.mail(of: plan, limit: 10).total == 0)
    let kept = try decided(folder)
    #expect(try lines(kept) == ["p001 seated waiting", "p002 seated waiting"])
    let roles = Set(try kept.store.mail(of: plan, limit: 100).lines.map(\.role))
    #expect(roles.contains(.trainer))
    #expect(try kept.store.check() == [])
  }

  @Test("Registering, waiting, the automatic offer, its end and withdrawing are told at once")
  func registrations() throws {
    let kept = try decided(coursePlan(max: 1))
    #expect(try kept.register("p001", 1) == "seated 1")
    #expect(try kept.register("p002", 2) == "waiting 1")
    #expect(try kept.register("p003", 3) == "waiting 2")
    _ = try kept.store.withdraw("p001", from: course, of: plan, mark(10))
    // The offer of p002 ends after two hours; p003 is asked.
    _ = try kept.store.renewOffers(of: plan, mark(7_300))
    _ = try kept.store.accept("p003", in: course, of: plan, mark(7_400))
    #expect(
      try lines(kept) == [
        "p001 seated waiting", "p002 waiting waiting", "p003 waiting waiting",
        "p001 ended waiting", "p002 offered waiting", "p002 lapsed waiting",
        "p003 offered waiting", "p003 seated waiting",
      ]
    )
    // A refused change tells nobody.
    #expect(throws: StoreFailure.self) { try kept.register("p003", 7_500) }
    #expect(try lines(kept).count == 8)
  }

  @Test("Each message is begun once; later news overtake; what broke off is never sent again")
  func sending() throws {
    let kept = try decided(coursePlan(max: 1))
    _ = try kept.register("p001", 1)
    _ = try kept.register("p002", 2)
    _ = try kept.store.withdraw("p001", from: course, of: plan, mark(10))
    let store = kept.store
    #expect(try !store.isMailDue(at: mark(-1).time) && store.isMailDue(at: mark(20).time))
    var begun: [String] = []
    while let mail = try store.beginMail(at: mark(20).time) {
      if mail.role != .participant {
        try store.endMail(mail, as: .sent, at: mark(20).time)
        continue
      }
      begun.append("\(mail.recipient) \(mail.news.rawValue)")
      if mail.recipient == "p001" { try store.endMail(mail, as: .sent, at: mark(21).time) }
    }
    #expect(begun == ["p001 ended", "p002 offered"])
    // p002's message was begun by a process that is gone.
    #expect(try store.settleBrokenMail(at: mark(30).time) == 1)
    #expect(try store.beginMail(at: mark(40).time) == nil)
    #expect(
      try lines(kept) == [
        "p001 seated overtaken", "p002 waiting overtaken", "p001 ended sent",
        "p002 offered uncertain",
      ]
    )
    let noted = try store.sentMessages(of: plan, to: "p001")
    #expect(noted.map(\.method) == ["ended"] && noted.map(\.way) == ["mail"])
    let ended = try #require(try store.mail(of: plan, status: .sent, limit: 100).lines.first)
    #expect(throws: StoreFailure.self) {
      try store.endMail(ended, as: .refused, at: mark(50).time)
    }
    #expect(throws: (any Error).self) { try kept.execute("DELETE FROM mail") }
    #expect(throws: (any Error).self) { try kept.execute("UPDATE mail SET recipient = 'p009'") }
  }

  @Test("A message that is postponed comes again when it is due, and not after the offering")
  func postponed() throws {
    let kept = try decided(coursePlan(max: 1))
    _ = try kept.register("p001", 1)
    let store = kept.store
    func next(_ second: Int) throws -> StoredMail? {
      while let mail = try store.beginMail(at: mark(second).time) {
        if mail.role == .participant { return mail }
        try store.endMail(mail, as: .sent, at: mark(second).time)
      }
      return nil
    }
    let first = try #require(try next(5))
    #expect(first.tries == 1)
    try store.postponeMail(first, until: mark(600).time)
    #expect(try next(599) == nil)
    let again = try #require(try next(600))
    #expect(again.tries == 2 && again.position == first.position)
    try store.postponeMail(again, until: mark(700).time)
    // The course ends on 23 March.
    #expect(try next(90 * 86_400) == nil)
    #expect(try lines(kept) == ["p001 seated overtaken"])
  }
}
