import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import Planning
import Store
import Synchronization
import Testing

@testable import Web

@Suite("Mail of the store")
struct StoreMailTests {
  private static let plan = SampleStore.plan

  /// Takes what is sent, and answers as it is told.
  private final class Post: Sendable {
    struct Letter {
      var message: String
      var recipient: String

      /// The text and the calendar files within.
      var parts: [String] {
        message.components(separatedBy: "\r\n--=_m_").dropFirst().compactMap { part in
          part.components(separatedBy: "\r\n\r\n").dropFirst().first.flatMap {
            Data(base64Encoded: $0.filter { !$0.isNewline }).map {
              String(decoding: $0, as: UTF8.self)
            }
          }
        }
      }
    }

    let taken = Mutex<[Letter]>([])
    let answer: Mutex<MailSending.Outcome>

    init(_ answer: MailSending.Outcome = .taken) { self.answer = Mutex(answer) }

    var sending: MailSending {
      MailSending(siteAddress: "https://lich.example") { message, _, recipient in
        self.taken.withLock {
          $0.append(Letter(message: String(decoding: message, as: UTF8.self), recipient: recipient))
        }
        return self.answer.withLock { $0 }
      }
    }

    func run(_ site: TestSite) async throws -> [MailStatus: Int] {
      var log = Logger(label: "test")
      log.logLevel = .critical
      return try await MailRound(site: site.server.site, log: log, sending: sending).run()
    }
  }

  private func site(_ post: Post) throws -> TestSite {
    try DecidedYear.site { $0.mail = post.sending }
  }

  @Test("With the decision everybody who has a seat gets one invitation, once, that calendars read")
  func decision() async throws {
    let post = Post()
    let site = try site(post)
    let seats = try site.store.offerings(of: Self.plan).reduce(0) { $0 + $1.seated }
    let counts = try await post.run(site)
    let sent = post.taken.withLock { $0 }
    #expect(sent.count == counts[.sent] && (counts[.sent] ?? 0) > 0)
    #expect(
      (counts[.sent] ?? 0) + (counts[.unreachable] ?? 0)
        + (try site.store.mailCounts(of: Self.plan)[.overtaken] ?? 0) == seats
    )
    let ids = sent.compactMap { letter in
      letter.message.split(separator: "\r\n").first { $0.hasPrefix("Message-ID:") }
    }
    #expect(Set(ids).count == sent.count)
    let letter = try #require(sent.first)
    let parts = letter.parts
    #expect(parts.count > 1)
    #expect(parts[0].contains("Ông/Bà có chỗ") && parts[0].contains("you have a seat"))
    #expect(parts[0].contains("https://lich.example/y/\(Self.plan)/offerings/"))
    for part in parts.dropFirst() {
      #expect(part.contains("METHOD:REQUEST") && part.hasPrefix("BEGIN:VCALENDAR"))
      #expect(part.components(separatedBy: "BEGIN:VEVENT").count == 2)
      #expect(part.contains("ATTENDEE") && part.contains("mailto:\(letter.recipient)"))
    }
    #expect(try await post.run(site).isEmpty)
    #expect(try site.store.sentMessages(of: Self.plan).count == sent.count)
  }

  @Test("A seat that is released is offered by mail, with its end; whoever left is told too")
  func offer() async throws {
    let post = Post()
    let site = try site(post)
    try DecidedYear.open(site.store)
    _ = try await post.run(site)
    post.taken.withLock { $0 = [] }
    let offering = DecidedYear.offering
    let seated = try site.store.registrations(for: offering, of: Self.plan)[0].person
    let all = try site.store.people(of: Self.plan, offset: 0, limit: 600).lines.map(\.id)
    let waiting = all.first { person in
      do {
        let mark = DecidedYear.mark
        return try site.store.register(person, for: offering, of: Self.plan, mark).status
          == .waiting
      } catch {
        return false
      }
    }
    let next = try #require(waiting)
    _ = try await post.run(site)
    let left = try site.store.withdraw(seated, from: offering, of: Self.plan, DecidedYear.mark)
    _ = try await post.run(site)
    let letters = post.taken.withLock { $0 }.map { $0.parts[0] }
    #expect(letters.count == 2 + left.offered.count)
    #expect(letters[0].contains("danh sách chờ"))
    #expect(letters.contains { $0.contains("Ông/Bà không còn lịch sau") })
    if left.offered.map(\.person) == [next] {
      #expect(letters.contains { $0.contains("Xin nhận chỗ trước 08:00 ngày 07/01/2016") })
    }
  }

  @Test("A server that is not reached stops the round; what is refused for now comes again")
  func unreached() async throws {
    let post = Post(.unreached)
    let site = try site(post)
    let before = try site.store.mailCounts(of: Self.plan)[.waiting]
    #expect(try await post.run(site) == [.waiting: 1])
    #expect(post.taken.withLock { $0.count } == 1)
    #expect(try site.store.mailCounts(of: Self.plan)[.waiting] == before)
    post.answer.withLock { $0 = .refused(isForGood: true) }
    let counts = try await post.run(site)
    #expect(counts[.sent] == nil && (counts[.refused] ?? 0) > 0)
    #expect(try site.store.mailCounts(of: Self.plan)[.begun] == nil)
  }

  @Test("The page of mail tells whom, what and how far, in both languages, and no address")
  func page() async throws {
    let post = Post()
    let site = try site(post)
    _ = try await post.run(site)
    try await site.test { client in
      let path = "/plans/\(Self.plan)/mail"
      let page = try await client.get(path, site.headers(.planner))
      #expect(page.status == .ok && page.text.contains("đã gửi"))
      #expect(!page.text.contains("nguoithamgia.example"))
      let english = try await client.get(path + "?lang=en&q=sent", site.headers(.planner))
      #expect(english.text.contains("has a seat") && english.text.contains("aria-current=\"true\""))
    }
  }

  @Test("One process alone sends")
  func lock() throws {
    let store = try SampleStore.copy()
    let first = try MailLock(beside: store)
    #expect(first != nil)
    let second = try MailLock(beside: store)
    #expect(second == nil)
    withExtendedLifetime(first) {}
  }
}
