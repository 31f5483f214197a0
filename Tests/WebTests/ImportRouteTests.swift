import Attendance
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Planning
import Store
import Synchronization
import Testing

@testable import Web

@Suite("Imports with a preview")
struct ImportRouteTests {
  private static let path = "/plans/\(SampleStore.plan)/import"

  /// The table of people as the store has it, with a change to its lines.
  private static func people(
    _ store: PlanStore,
    _ change: (inout [String]) -> Void
  ) throws -> [UInt8] {
    let document = try #require(
      try store.documents(of: SampleStore.plan).first { $0.path == "people.csv" }
    )
    var lines = String(decoding: document.bytes, as: UTF8.self)
      .split(separator: "\n").map(String.init)
    change(&lines)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// One person more than there are.
  private static func oneMore(_ store: PlanStore, _ id: String = "p999") throws -> [UInt8] {
    try people(store) { lines in
      let cells = lines[3].split(separator: ",", omittingEmptySubsequences: false)
      lines.append(
        ([id, "Lê Thị Thêm"] + cells.dropFirst(2).map(String.init)).joined(separator: ",")
      )
    }
  }

  /// Sends a file as a browser does.
  private static func send(
    _ bytes: [UInt8],
    as kind: String,
    named name: String = "danh sách; tháng 1.csv",
    to path: String = path,
    _ client: any TestClientProtocol,
    _ headers: HTTPFields
  ) async throws -> TestResponse {
    let token = try await client.get("/plans", headers).formToken ?? ""
    var body = ByteBuffer()
    for (field, value) in [("csrf", token), ("kind", kind)] {
      body.writeString(
        "--b7\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n"
      )
    }
    body.writeString(
      "--b7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
        + "Content-Type: text/csv\r\n\r\n"
    )
    body.writeBytes(bytes)
    body.writeString("\r\n--b7--\r\n")
    var headers = headers
    headers[.contentType] = "multipart/form-data; boundary=b7"
    return try await client.execute(uri: path, method: .post, headers: headers, body: body) { $0 }
  }

  /// The name under which the file of a preview waits.
  private static func id(_ preview: TestResponse) throws -> String {
    let start = try #require(preview.text.firstRange(of: "name=\"id\" value=\""))
    return String(preview.text[start.upperBound...].prefix { $0 != "\"" })
  }

  /// The plan and its audit, which nothing that is refused may change.
  private static func state(_ store: PlanStore) throws -> [String] {
    try store.audit(of: SampleStore.plan, limit: 100).map { "\($0)" }
      + ["\(store.edition(of: SampleStore.plan))", "\(store.plans())"]
  }

  @Test("What would change is shown, taken once by whoever sent it, and by nobody else")
  func accept() async throws {
    let site = try TestSite()
    let before = try Self.state(site.store)
    let table = try Self.oneMore(site.store)
    try await site.test { client in
      let planner = try site.headers(.planner)
      let preview = try await Self.send(table, as: "people", client, planner)
      #expect(preview.status == .ok)
      #expect(preview.text.contains("1 thêm, 0 sửa, 0 bỏ"), "\(preview.text)")
      #expect(preview.text.contains("p999 Lê Thị Thêm"))
      #expect(try Self.state(site.store) == before, "a look changes nothing")
      let id = try Self.id(preview)
      let accept = Self.path + "/accept"
      for (path, headers, id) in [
        (accept, try site.headers(.administrator), id), (accept, planner, id + "0"),
        (accept, planner, ""), ("/import/accept", planner, id),
      ] {
        let refused = try await client.send(path, ["id": id], headers)
        #expect(refused.status == .conflict, "\(path)")
      }
      #expect(try Self.state(site.store) == before)
      #expect(try await client.send(accept, ["id": id], planner).status == .seeOther)
      #expect(try site.store.plans().map(\.people) == [601])
      #expect(try await client.send(accept, ["id": id], planner).status == .conflict)
    }
    let found = try site.store.people(
      of: SampleStore.plan,
      matching: "le thi them",
      offset: 0,
      limit: 5
    )
    #expect(found.lines.map(\.id) == ["p999"])
    #expect(try site.store.audit(of: SampleStore.plan, limit: 1)[0].by == "planner")
    #expect(try site.store.check() == [])
  }

  @Test("A preview lapses after an hour, and when the plan changes meanwhile")
  func lapsed() async throws {
    let clock = Mutex(0)
    let site = try TestSite {
      $0.now = { SampleStore.now.advanced(bySeconds: clock.withLock { $0 }) }
    }
    let table = try Self.oneMore(site.store)
    let facts = PersonFacts(
      name: "Tên Mới",
      birthYear: nil,
      position: nil,
      address: nil,
      phone: nil,
      email: nil
    )
    try await site.test { client in
      let planner = try site.headers(.planner)
      let old = try Self.id(try await Self.send(table, as: "people", client, planner))
      clock.withLock { $0 = 3_601 }
      let later = try site.headers(.planner)
      let late = try await client.send(Self.path + "/accept", ["id": old], later)
      #expect(late.status == .conflict)
      let id = try Self.id(try await Self.send(table, as: "people", client, later))
      try site.store.change("p003", of: SampleStore.plan, to: facts, DecidedYear.mark)
      let changed = try await client.send(Self.path + "/accept", ["id": id], later)
      #expect(changed.status == .conflict)
    }
    #expect(try site.store.plans().map(\.people) == [600])
    #expect(try site.store.record(of: "p003", of: SampleStore.plan)?.person.name == "Tên Mới")
  }

  @Test("What cannot be read is told with its place, and changes nothing")
  func refused() async throws {
    let site = try TestSite()
    let before = try Self.state(site.store)
    let broken = try Self.people(site.store) { lines in
      var cells = lines[3].split(separator: ",", omittingEmptySubsequences: false)
        .map(String.init)
      cells[2] = "mười chín"
      lines[3] = cells.joined(separator: ",")
    }
    let twice = try Self.people(site.store) { $0.append($0[1]) }
    try await site.test { client in
      let planner = try site.headers(.planner)
      for (bytes, kind, words) in [
        (broken, "people", "people.csv:4:"), (twice, "people", "people.csv:602:"),
        (Array("x".utf8), "people", "people.csv:1:"), ([], "people", "people.csv:1:1"),
        ([0xFF, 0xFE, 0], "people", "people.csv"), ([0x50, 0x4B, 3, 4], "people", "people.xlsx"),
        (Array("no zip".utf8), "folder", "ZIP"), (Array("PK\u{3}\u{4}".utf8), "folder", "ZIP"),
        (broken, "../../etc/passwd", "Hãy chọn một tệp"),
      ] as [([UInt8], String, String)] {
        let answer = try await Self.send(bytes, as: kind, client, planner)
        #expect(answer.status == .badRequest, "\(kind) \(words)")
        #expect(answer.text.contains(words), "\(words): \(answer.text)")
        #expect(!answer.text.contains(site.options.workFolder), "no path of the server is told")
        #expect(!answer.text.contains("name=\"id\""))
      }
      // A table needs a plan; a new plan comes as a folder.
      let alone = try await Self.send(broken, as: "people", to: "/import", client, planner)
      #expect(alone.status == .badRequest)
      let nowhere = try await Self.send(
        broken,
        as: "people",
        to: "/plans/none/import",
        client,
        planner
      )
      #expect(nowhere.status == .notFound)
      let officer = try await Self.send(broken, as: "people", client, site.headers(.officer))
      #expect(officer.status == .forbidden)
    }
    #expect(try Self.state(site.store) == before)
    let imports = site.options.workFolder + "/imports"
    if FileManager.default.fileExists(atPath: imports) {
      #expect(try FileManager.default.contentsOfDirectory(atPath: imports) == [])
    }
  }
}
