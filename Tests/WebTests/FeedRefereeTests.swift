import ForeignPrograms
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import Testing

@testable import Web

@Suite("Feeds before other programs")
struct FeedRefereeTests {
  @Test(
    "An octet lint and four other libraries accept what is served",
    .enabled(if: CalendarReferee.isPresent, "the calendar checker or its libraries are not there")
  )
  func accepted() async throws {
    let site = try DecidedYear.site()
    let plan = SampleStore.plan
    let person = try site.store.issueAddress(for: "p003", of: plan, DecidedYear.mark)
    let trainer = try site.store.issueFeed("trainers/gv-01", of: plan, DecidedYear.mark)
    let busy = try site.store.issueFeed("freebusy/gv-01", of: plan, DecidedYear.mark)
    let paths = [
      FeedRoutes.holidaysPath, "/feeds/\(plan)/year.ics", "/feeds/\(plan)/group-G7.ics?lang=en",
      "/feeds/\(plan)/offerings/G1-01-1.ics",
      "/feeds/\(plan)/people/\(PlanStore.feedToken(of: person)).ics",
      "/feeds/\(plan)/trainers/\(trainer).ics", "/feeds/\(plan)/freebusy/\(busy).ics",
    ]
    try await site.test { client in
      let folder = try SampleStore.folder()
      var files: [String] = []
      for (number, path) in paths.enumerated() {
        let answer = try await client.get(path)
        #expect(answer.status == .ok, "\(path)")
        let file = "\(folder)/\(number).ics"
        try Data(answer.body.readableBytesView).write(to: URL(fileURLWithPath: file))
        files.append(file)
      }
      let (isRight, output) = try CalendarReferee.check(files)
      #expect(isRight, "\(output)")
    }
  }
}
