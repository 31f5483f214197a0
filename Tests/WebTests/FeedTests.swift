import Attendance
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Planning
import Publishing
import Store
import Testing

@testable import Web

@Suite("Feeds")
struct FeedTests {
  private static let year = "/feeds/\(SampleStore.plan)/year.ics"

  @Test("A feed has a strong tag and a date, and is not sent again to whoever has it")
  func conditions() async throws {
    try await DecidedYear.site().test { client in
      let first = try await client.get(Self.year)
      #expect(first.status == .ok)
      #expect(first.headers[.contentType] == "text/calendar; charset=utf-8")
      #expect(first.headers[.cacheControl] == "public, max-age=300")
      #expect(first.headers[.setCookie] == nil)
      #expect(first.headers[.lastModified] == "Tue, 05 Jan 2016 01:00:00 GMT")
      let tag = try #require(first.headers[.eTag])
      #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
      let asked: [(fields: HTTPFields, status: HTTPResponse.Status)] = [
        ([.ifNoneMatch: tag], .notModified),
        ([.ifNoneMatch: "W/" + tag], .notModified),
        ([.ifNoneMatch: "\"other\", \(tag)"], .notModified),
        ([.ifNoneMatch: "*"], .notModified),
        ([.ifNoneMatch: "\"other\""], .ok),
        ([.ifModifiedSince: "Tue, 05 Jan 2016 01:00:00 GMT"], .notModified),
        ([.ifModifiedSince: "Wed, 06 Jan 2016 00:00:00 GMT"], .notModified),
        ([.ifModifiedSince: "Tue, 05 Jan 2016 00:59:59 GMT"], .ok),
        ([.ifModifiedSince: "last week"], .ok),
        // A tag decides where both are given.
        (
          [.ifNoneMatch: "\"other\"", .ifModifiedSince: "Wed, 06 Jan 2016 00:00:00 GMT"], .ok
        ),
      ]
      for one in asked {
        let answer = try await client.get(Self.year, one.fields)
        #expect(answer.status == one.status, "\(one.fields)")
        #expect(answer.headers[.eTag] == tag)
        #expect(answer.body.readableBytes == 0 || one.status == .ok)
      }
    }
  }

  @Test("Gzip goes to whoever accepts it, under a tag of its own, and unpacks to the same octets")
  func gzip() async throws {
    try await DecidedYear.site().test { client in
      let plain = try await client.get(Self.year)
      let packed = try await client.get(Self.year, [.acceptEncoding: "br, gzip;q=0.5"])
      #expect(packed.headers[.contentEncoding] == "gzip")
      #expect(packed.headers[.vary] == "Accept-Encoding")
      #expect(packed.headers[.eTag] != plain.headers[.eTag])
      #expect(packed.body.readableBytes < plain.body.readableBytes / 3)
      #expect(
        try unpacked(Data(packed.body.readableBytesView)) == Data(plain.body.readableBytesView)
      )
      for refused in ["gzip;q=0", "identity", "br", ""] {
        let answer = try await client.get(Self.year, [.acceptEncoding: refused])
        #expect(answer.headers[.contentEncoding] == nil)
      }
      let any = try await client.get(Self.year, [.acceptEncoding: "*"])
      #expect(any.headers[.contentEncoding] == "gzip")
    }
  }

  @Test("HEAD has the headers of GET and no body")
  func head() async throws {
    try await DecidedYear.site().test { client in
      let get = try await client.get(Self.year)
      let head = try await client.execute(uri: Self.year, method: .head) { $0 }
      #expect(head.status == .ok)
      #expect(head.body.readableBytes == 0)
      for name in [HTTPField.Name.eTag, .lastModified, .contentType, .cacheControl] {
        #expect(head.headers[name] == get.headers[name])
      }
      #expect(head.headers[.contentLength] == "\(get.body.readableBytes)")
    }
  }

  @Test("Every feed has the octets of the exported file of its name, in both languages")
  func octets() async throws {
    let site = try DecidedYear.site()
    let plan = try #require(try await site.server.site.plans.inForce(SampleStore.plan)?.plan)
    try await site.test { client in
      for language in Language.allCases {
        for file in try PlanCalendars(plan, language: language).published() {
          let path = "/feeds/\(SampleStore.plan)/\(file.path)?lang=\(language.rawValue)"
          let answer = try await client.get(path)
          if file.path == "organisers.ics" {
            #expect(answer.status == .notFound)
          } else {
            #expect(answer.status == .ok, "\(path)")
            #expect(Array(answer.body.readableBytesView) == file.bytes, "\(path)")
          }
        }
      }
    }
  }

  @Test("A person's feed is found by its token alone, grows with a seat, and ends with the token")
  func personal() async throws {
    let site = try DecidedYear.site()
    try DecidedYear.open(site.store)
    let plan = SampleStore.plan
    let person = "p003"
    let token = try site.store.issueAddress(for: person, of: plan, DecidedYear.mark)
    let path = "/feeds/\(plan)/people/\(PlanStore.feedToken(of: token)).ics"
    let seats = try site.store.registrations(of: person, in: plan).map(\.registration.offering)
    try await site.test { client in
      let feed = try await client.get(path)
      #expect(feed.status == .ok)
      #expect(feed.headers[.cacheControl]?.hasPrefix("private") == true)
      for seat in seats { #expect(feed.text.contains("UID:\(seat)-s1@")) }
      #expect(!feed.text.contains("nguoithamgia.example"))
      // The address that acts for the person is not the calendar's, nor of another plan.
      #expect(try await client.get("/feeds/\(plan)/people/\(token).ics").status == .notFound)
      #expect(try await client.get("/feeds/other/people/\(token).ics").status == .notFound)
      let left = try #require(seats.first)
      _ = try site.store.withdraw(person, from: left, of: plan, DecidedYear.mark)
      let after = try await client.get(path)
      #expect(!after.text.contains("UID:\(left)-s1@"))
      #expect(after.headers[.eTag] != feed.headers[.eTag])
      #expect(try site.store.revokeAddresses(of: person, of: plan, DecidedYear.mark) == 1)
      #expect(try await client.get(path).status == .notFound)
    }
  }

  @Test("Somebody without a seat has a calendar that holds nothing and is lawful")
  func empty() async throws {
    let site = try DecidedYear.site()
    let plan = try await site.server.site.plans.current(SampleStore.plan)
    let seated = Set(plan.plan?.offerings.flatMap(\.participants) ?? [])
    let person = try #require(plan.programme.people.first { !seated.contains($0.id) }?.id)
    let token = try site.store.issueAddress(for: person, of: plan.id, DecidedYear.mark)
    try await site.test { client in
      let feed = try await client.get(
        "/feeds/\(SampleStore.plan)/people/\(PlanStore.feedToken(of: token)).ics"
      )
      #expect(feed.status == .ok)
      #expect(feed.text.contains("BEGIN:VTIMEZONE") && !feed.text.contains("BEGIN:VEVENT"))
      #expect(feed.text.hasSuffix("END:VCALENDAR\r\n"))
    }
  }

  @Test("Calendars of trainers, venues, vehicles and the organisers open by their own address only")
  func limited() async throws {
    let site = try DecidedYear.site()
    let plan = SampleStore.plan
    try await site.test { client in
      for feed in ["trainers/gv-01", "freebusy/gv-01", "venues/hoi-truong-so", "organisers"] {
        let token = try site.store.issueFeed(feed, of: plan, DecidedYear.mark)
        let folder = feed.split(separator: "/")[0]
        let path = "/feeds/\(plan)/\(folder)/\(token).ics"
        #expect(try await client.get(path).status == .ok, "\(feed)")
        let wrong = folder == "venues" ? "trainers" : "venues"
        #expect(try await client.get("/feeds/\(plan)/\(wrong)/\(token).ics").status == .notFound)
        #expect(try await client.get("/feeds/\(plan)/\(feed).ics").status == .notFound)
        #expect(try site.store.revokeFeed(feed, of: plan, DecidedYear.mark) == 1)
        #expect(try await client.get(path).status == .notFound)
      }
    }
  }

  @Test("Public holidays are those that the command writes by default")
  func holidays() async throws {
    try await TestSite().test { client in
      let feed = try await client.get(FeedRoutes.holidaysPath)
      #expect(feed.status == .ok)
      #expect(feed.text.contains("Tết"))
    }
  }

  @Test("A second decision shows in the feeds, and what it left alone keeps its stamps")
  func adjusted() async throws {
    let site = try DecidedYear.site()
    let store = site.store
    let plan = SampleStore.plan
    let answer = String(decoding: try store.answer(of: plan, revision: 1), as: UTF8.self)
    try await site.test { client in
      let before = try await client.get(Self.year)
      // The same year, one offering less.
      let fewer = try DecidedYear.without("G9-04-1", answer)
      let later = ChangeMark(by: "test", at: .init(secondsSince1970: 1_451_955_600 + 86_400))
      let number = try store.draft(Array(fewer.utf8), reason: "Bớt một đợt", of: plan, later)
      try store.submit(number, of: plan, later)
      let decision = RevisionDecision(number: "11/QĐ", date: "2016-01-06", signer: "Người ký")
      _ = try store.adjust(to: number, of: plan, by: decision, later)
      let after = try await client.get(Self.year)
      #expect(after.headers[.eTag] != before.headers[.eTag])
      #expect(after.headers[.lastModified] == "Wed, 06 Jan 2016 01:00:00 GMT")
      #expect(after.text.contains("STATUS:CANCELLED"))
      let one = try #require(before.text.event("G1-01-1-s1@"))
      #expect(after.text.event("G1-01-1-s1@") == one)
      #expect(after.text.event("G9-04-1-s1@")?.contains("STATUS:CANCELLED") == true)
    }
  }

  @Test("Dates of HTTP are written and read as RFC 9110's example")
  func dates() {
    let time = HTTPDate.time("Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(time?.text == "1994-11-06T15:49:37+07:00")
    #expect(time.map(HTTPDate.text) == "Sun, 06 Nov 1994 08:49:37 GMT")
    for wrong in [
      "", "Sun, 31 Feb 1994 08:49:37 GMT", "784111777", "Sun, 06 Nov 1994 25:49:37 GMT",
    ] {
      #expect(HTTPDate.time(wrong) == nil)
    }
  }

  /// The octets of a gzip file, by gzip itself.
  private func unpacked(_ data: Data) throws -> Data {
    let folder = try SampleStore.folder()
    let file = folder + "/feed.gz"
    try data.write(to: URL(fileURLWithPath: file))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-dc", file]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return bytes
  }
}

extension String {
  /// The lines of the event whose identity begins so.
  fileprivate func event(_ uid: String) -> String? {
    components(separatedBy: "BEGIN:VEVENT").first { $0.contains("UID:" + uid) }
      .map { $0.components(separatedBy: "END:VEVENT")[0] }
  }
}
