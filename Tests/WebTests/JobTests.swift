import Foundation
import HTTPTypes
import HummingbirdTesting
import PlanFolder
import Planning
import Publishing
import Store
import Testing

@testable import Web

@Suite("Long work", .serialized)
struct JobTests {
  @Test("A year planned anew is proposed, accepted as the next draft, and is what an import keeps")
  func planAndAccept() async throws {
    let site = try LongWork.site()
    let headers = try site.headers(.planner)
    let before = try site.store.documents(of: SampleStore.plan)
    try await site.test { client in
      let path = try await LongWork.begin(["kind": "plan"], client, headers)
      let page = try await LongWork.ended(path, client, headers)
      #expect(page.contains("Nhận làm dự thảo mới"), "\(page)")
      #expect(try site.store.revisions(of: SampleStore.plan).count == 1)
      let accepted = try await client.send(path + "/accept", [:], headers)
      #expect(accepted.status == .seeOther)
      #expect(try site.store.revisions(of: SampleStore.plan).map(\.number) == [1, 2])
      // A second click changes nothing.
      _ = try await client.send(path + "/accept", [:], headers)
      #expect(try site.store.revisions(of: SampleStore.plan).count == 2)
    }
    #expect(try site.store.documents(of: SampleStore.plan) == before)
    let entry = try site.store.audit(of: SampleStore.plan, limit: 1)[0]
    #expect(entry.action == "revision.accept")
    #expect(entry.by == "planner")
    // The same answer through `store import --solution` gives the same bytes.
    let answer = try site.store.answer(of: SampleStore.plan, revision: 2)
    let folder = try SampleStore.folder()
    try Data(answer).write(to: URL(fileURLWithPath: folder + "/solution.json"))
    let other = try SampleStore.copy()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltCommand.path)
    process.arguments = [
      "store", "import", SampleStore.sample, other, "--solution", folder + "/solution.json",
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let imported = try PlanStore(opening: other)
    #expect(try imported.answer(of: SampleStore.plan, revision: 2) == answer)
    #expect(
      try imported.offerings(of: SampleStore.plan) == site.store.offerings(of: SampleStore.plan)
    )
  }

  @Test("An offering that is moved stands where it was put, pinned, once the proposal is accepted")
  func moveAndAccept() async throws {
    let site = try LongWork.site()
    let headers = try site.headers(.planner)
    let sessions = [
      "2016-03-14T07:30-11:30", "2016-03-14T13:30-17:00", "2016-03-15T07:30-11:30",
      "2016-03-15T13:30-17:00",
    ]
    try await site.test { client in
      let path = try await LongWork.begin(
        ["sessions": sessions.joined(separator: " "), "reason": "Hội trường \"bận\""],
        at: LongWork.plan + "/year/G1-01-1",
        client,
        headers
      )
      let page = try await LongWork.ended(path, client, headers)
      #expect(page.contains("G1-01-1"), "\(page)")
      #expect(page.contains("Nhận làm dự thảo mới"), "\(page)")
      #expect(try await client.send(path + "/accept", [:], headers).status == .seeOther)
    }
    let pins = try #require(
      try site.store.documents(of: SampleStore.plan).first { $0.path == PinsFile.name }
    )
    let text = String(decoding: pins.bytes, as: UTF8.self)
    #expect(text.contains("offering: G1-01-1"))
    #expect(text.contains("2016-03-14T07:30-11:30"))
    #expect(text.contains("Hội trường \\\"bận\\\""))
    let open = try await site.server.site.plans.current(SampleStore.plan)
    #expect(open.revision?.number == 2)
    let moved = try #require(open.plan?.offerings.first { $0.id == "G1-01-1" })
    #expect(moved.sessions.map { SessionTime($0).text } == sessions)
    #expect(moved.pins == [.run, .placement])
  }

  @Test("A proposal that is dropped leaves the store as it was")
  func drop() async throws {
    let site = try LongWork.site()
    let headers = try site.headers(.planner)
    let edition = try site.store.edition(of: SampleStore.plan)
    try await site.test { client in
      let path = try await LongWork.begin(["kind": "plan"], client, headers)
      _ = try await LongWork.ended(path, client, headers)
      _ = try await client.send(path + "/drop", [:], headers)
      let page = try await client.execute(uri: path, method: .get, headers: headers) { $0.text }
      #expect(page.contains("Đã bỏ phương án này"))
      _ = try await client.send(path + "/accept", [:], headers)
    }
    #expect(try site.store.edition(of: SampleStore.plan) == edition)
  }

  @Test("A proposal made from an earlier state of the plan is not accepted")
  func stale() async throws {
    let site = try LongWork.site()
    let headers = try site.headers(.planner)
    try await site.test { client in
      let path = try await LongWork.begin(["kind": "plan"], client, headers)
      _ = try await LongWork.ended(path, client, headers)
      _ = try site.store.draft(
        try site.store.answer(of: SampleStore.plan, revision: 1),
        reason: "",
        of: SampleStore.plan,
        ChangeMark(by: "test", at: SampleStore.now)
      )
      #expect(try await client.send(path + "/accept", [:], headers).status == .conflict)
    }
    #expect(try site.store.revisions(of: SampleStore.plan).count == 2)
  }

  @Test("One work at a time of a plan; stopping it keeps the best answer so far")
  func stop() async throws {
    let site = try LongWork.site(steps: 100_000_000)
    let headers = try site.headers(.planner)
    try await site.test { client in
      let path = try await LongWork.begin(["kind": "plan"], client, headers)
      let second = try await client.send(LongWork.plan + "/jobs", ["kind": "plan"], headers)
      #expect(second.status == .conflict)
      // Until the search has an answer.
      for _ in 0..<6_000 {
        let page = try await client.execute(uri: path, method: .get, headers: headers) { $0.text }
        if page.contains("điểm ") { break }
        try await Task.sleep(for: .milliseconds(100))
      }
      _ = try await client.send(path + "/stop", [:], headers)
      let page = try await LongWork.ended(path, client, headers)
      #expect(page.contains("dừng sớm"), "\(page)")
      #expect(page.contains("Nhận làm dự thảo mới"))
    }
  }

  @Test("The stream of events tells the progress and ends with the work")
  func events() async throws {
    let site = try LongWork.site()
    let headers = try site.headers(.viewer)
    try await site.test { client in
      let path = try await LongWork.begin(["kind": "plan"], client, site.headers(.planner))
      _ = try await LongWork.ended(path, client, headers)
      let stream = try await client.execute(
        uri: path + "/events",
        method: .get,
        headers: headers
      ) { $0 }
      #expect(stream.headers[.contentType] == "text/event-stream")
      #expect(stream.text.contains("event: end\ndata: {"))
    }
  }

  @Test(
    "A process that fails, breaks down or brings an unlawful answer is told, and harms nothing",
    arguments: ["exit", "break", "unlawful"]
  )
  func failures(_ way: String) async throws {
    let folder = try SampleStore.folder()
    let script = folder + "/command"
    let plan = folder + "/plan.json"
    let lines =
      switch way {
      case "exit": "echo 'mất điện' >&2; exit 70"
      case "break": "kill -9 $$"
      default: "cp \(plan) out/plan.json"
      }
    try "#!/bin/sh\n\(lines)\n".write(toFile: script, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    let site = try LongWork.site(command: script)
    if way == "unlawful" {
      let open = try await site.server.site.plans.current(SampleStore.plan)
      let facts = try #require(open.answer).facts
      let text = String(decoding: try facts.json(), as: UTF8.self)
      // Nobody comes to anything any more.
      let empty = text.replacing(
        #/"participants" : \[[^\]]*\]/#,
        with: "\"participants\" : []"
      )
      try empty.write(toFile: plan, atomically: true, encoding: .utf8)
    }
    let edition = try site.store.edition(of: SampleStore.plan)
    let headers = try site.headers(.planner)
    try await site.test { client in
      let path = try await LongWork.begin(["kind": "plan"], client, headers)
      let page = try await LongWork.ended(path, client, headers)
      #expect(page.contains("kế hoạch giữ nguyên như cũ"), "\(page)")
      let told = ["exit": "mất điện", "break": "tín hiệu 9", "unlawful": "Trọng tài"][way] ?? ""
      #expect(page.contains(told), "\(page)")
      #expect(try await client.send(path + "/accept", [:], headers).status == .seeOther)
    }
    #expect(try site.store.edition(of: SampleStore.plan) == edition)
  }

  @Test("Ending the server ends what it began")
  func ending() async throws {
    let site = try LongWork.site(steps: 100_000_000)
    let headers = try site.headers(.planner)
    try await site.test { client in
      let path = try await LongWork.begin(["kind": "plan"], client, headers)
      await site.server.site.jobs.end()
      // It is asked to end with the best so far, and killed where it takes too long for that.
      let page = try await LongWork.ended(path, client, headers)
      let ends = ["Đã dừng trước khi có kết quả", "tín hiệu 9", "\(path)/accept"]
      #expect(ends.contains { page.contains($0) }, "\(page)")
      let again = try await client.send(LongWork.plan + "/jobs", ["kind": "plan"], headers)
      #expect(again.status == .conflict)
    }
  }

  @Test("Forms that ask for what cannot be are refused with a reason")
  func badForms() async throws {
    let site = try LongWork.site()
    let headers = try site.headers(.planner)
    let year = LongWork.plan + "/year/G1-01-1"
    let cases: [(String, [String: String], HTTPResponse.Status)] = [
      (LongWork.plan + "/jobs", [:], .badRequest),
      (LongWork.plan + "/jobs", ["kind": "plan", "seconds": "0"], .badRequest),
      (LongWork.plan + "/jobs", ["kind": "plan", "seconds": "x"], .badRequest),
      (LongWork.plan + "/jobs", ["kind": "change", "change": ""], .badRequest),
      (LongWork.plan + "/jobs", ["kind": "compare", "scenario": "../../etc"], .badRequest),
      (LongWork.plan + "/jobs", ["kind": "explain", "activity": "--help"], .notFound),
      (year, ["sessions": "2016-03-19T07:30-11:30"], .badRequest),
      (year, ["sessions": "x"], .badRequest),
      (year + "9", ["sessions": "2016-03-19T07:30-11:30"], .notFound),
    ]
    try await site.test { client in
      for (path, fields, status) in cases {
        let answer = try await client.send(path, fields, headers)
        #expect(answer.status == status, "\(path) \(fields)")
      }
    }
  }

  @Test("A change file with a mistake is told as the command tells it; a sound one is recorded")
  func change() async throws {
    let site = try LongWork.site()
    let headers = try site.headers(.planner)
    try await site.test { client in
      let wrong = try await LongWork.begin(
        ["kind": "change", "change": "changes:\n  - absent: {person: nobody}\n"],
        client,
        headers
      )
      let page = try await LongWork.ended(wrong, client, headers)
      #expect(page.contains("change.yaml:2"), "\(page)")
      let path = try await LongWork.begin(
        ["kind": "change", "change": "changes:\n  - withdrawn: {person: p003}\n"],
        client,
        headers
      )
      let told = try await LongWork.ended(path, client, headers)
      #expect(told.contains("Nhận làm dự thảo mới"), "\(told)")
      #expect(try await client.send(path + "/accept", [:], headers).status == .seeOther)
    }
    let paths = try site.store.documents(of: SampleStore.plan).map(\.path)
    #expect(paths.contains("changes/0002.yaml"))
    let open = try await site.server.site.plans.current(SampleStore.plan)
    #expect(open.plan != nil)
  }
}
