import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

@Suite("Long work outlives the server", .serialized)
struct JobRestartTests {
  private static func site(at path: String? = nil, steps: Int = 300) throws -> TestSite {
    try TestSite(at: path) { options in
      options.command = BuiltCommand.path
      options.jobSteps = steps
    }
  }

  @Test(
    "A proposal waits through a restart, is accepted then, and its decision is known after another"
  )
  func proposal() async throws {
    let first = try Self.site()
    let headers = try first.headers(.planner)
    let place = PlaceOfJob()
    try await first.test { client in
      let path = try await LongWork.begin(["kind": "plan"], client, headers)
      #expect(try await LongWork.ended(path, client, headers).contains("Nhận làm dự thảo mới"))
      await place.set(path)
    }
    let path = await place.path
    try await Self.site(at: first.store.path).test { client in
      let overview = try await client.get(LongWork.plan, headers)
      #expect(overview.text.contains("chờ quyết định"))
      let page = try await client.get(path, headers)
      #expect(page.text.contains("Nhận làm dự thảo mới"), "\(page.text)")
      #expect(try await client.send(path + "/accept", [:], headers).status == .seeOther)
      #expect(try first.store.revisions(of: SampleStore.plan).map(\.number) == [1, 2])
    }
    try await Self.site(at: first.store.path).test { client in
      let page = try await client.get(path, headers)
      #expect(page.text.contains("Đã nhận làm dự thảo số 2"), "\(page.text)")
      #expect(!page.text.contains("Nhận làm dự thảo mới"))
      _ = try await client.send(path + "/accept", [:], headers)
      #expect(try first.store.revisions(of: SampleStore.plan).count == 2)
      #expect(try await client.get(LongWork.plan, headers).text.contains("đã nhận, dự thảo 2"))
    }
  }

  @Test("After a restart a proposal of a plan that has changed says so and cannot be accepted")
  func past() async throws {
    let first = try Self.site()
    let headers = try first.headers(.planner)
    let place = PlaceOfJob()
    try await first.test { client in
      let path = try await LongWork.begin(["kind": "plan"], client, headers)
      _ = try await LongWork.ended(path, client, headers)
      await place.set(path)
    }
    let path = await place.path
    let facts = OrganisationFacts(
      name: "Cơ sở mới",
      kind: "household",
      district: "860",
      address: nil,
      industry: nil
    )
    _ = try first.store.addOrganisation(facts, of: SampleStore.plan, DecidedYear.mark)
    try await Self.site(at: first.store.path).test { client in
      let page = try await client.get(path, headers)
      #expect(page.text.contains("Kế hoạch đã thay đổi"), "\(page.text)")
      _ = try await client.send(path + "/accept", [:], headers)
      #expect(try first.store.revisions(of: SampleStore.plan).count == 1)
    }
  }

  @Test(
    "Work that runs when the server ends keeps the best it has, as a proposal after the restart"
  )
  func cutOff() async throws {
    let first = try Self.site(steps: 1_000_000_000)
    let headers = try first.headers(.planner)
    let place = PlaceOfJob()
    try await first.test { client in
      let path = try await LongWork.begin(["kind": "plan"], client, headers)
      await place.set(path)
      let id = path.split(separator: "/").last.map(String.init) ?? ""
      let site = first.server.site
      let job = try #require(await site.jobs.job(id, of: SampleStore.plan))
      // The search has something to keep once it has told a score.
      for _ in 0..<3_000 where job.progress.score == nil && job.isRunning {
        try await Task.sleep(for: .milliseconds(100))
      }
      await site.jobs.end()
      for _ in 0..<3_000 where job.isRunning { try await Task.sleep(for: .milliseconds(100)) }
      #expect(!job.isRunning)
    }
    let path = await place.path
    try await Self.site(at: first.store.path).test { client in
      let page = try await client.get(path, headers)
      let isKept = page.text.contains("dừng sớm") && page.text.contains("Nhận làm dự thảo mới")
      // On a machine too busy to end in time it is told that there is none.
      #expect(isKept || page.text.contains("Đã dừng trước khi có kết quả"), "\(page.text)")
    }
  }

  @Test("Folders that are no work are taken away, and works of another server that lives are left")
  func strangers() async throws {
    let first = try Self.site()
    let headers = try first.headers(.planner)
    let jobs = first.options.workFolder + "/jobs"
    try FileManager.default.createDirectory(
      atPath: jobs + "/half/plan",
      withIntermediateDirectories: true
    )
    try await first.test { client in
      let page = try await client.get(LongWork.plan, headers)
      #expect(page.status == .ok)
    }
    #expect(!FileManager.default.fileExists(atPath: jobs + "/half"))
  }
}

/// The address of a work, told out of a test's client.
private actor PlaceOfJob {
  private(set) var path = ""

  func set(_ path: String) { self.path = path }
}
