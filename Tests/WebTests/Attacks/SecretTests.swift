import Attendance
import Foundation
import HTTPTypes
import LoadClient
import Logging
import Store
import Synchronization
import Testing

@testable import Web

@Suite("What is written down")
struct SecretTests {
  /// Keeps every line that is logged, at every level.
  private final class Lines: Sendable {
    private let kept = Mutex<[String]>([])

    var all: [String] { kept.withLock { $0 } }

    func add(_ line: String) { kept.withLock { $0.append(line) } }
  }

  private struct Handler: LogHandler {
    let lines: Lines
    var logLevel: Logger.Level = .trace
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      lines.add("\(event.level) \(event.message) \(metadata) \(event.metadata ?? [:])")
    }
  }

  @Test(
    "Each request leaves a line with its route, and none has a token, a password, a name or an address"
  )
  func logs() async throws {
    let site = try TestSite { $0.port = 0 }
    let lines = Lines()
    let token = try #require(try site.headers(.administrator)[.cookie]?.dropFirst("session=".count))
    let program = try site.store.startSession(
      of: "planner",
      program: "thống kê",
      until: SampleStore.now.advanced(bySeconds: 3_600),
      ChangeMark(by: "planner", at: SampleStore.now)
    )
    let person = try site.store.issueToken(
      for: "p003",
      of: SampleStore.plan,
      purpose: "feed",
      ChangeMark(by: "planner", at: SampleStore.now)
    )
    let log = Logger(label: "test", factory: { _ in Handler(lines: lines) })
    let cookie = ["Cookie": "session=\(token)"]
    try await site.serve(log: log) { port in
      let connection = try Connection(port: port)
      let page = try connection.get("/account", cookie)
      let form = try #require(
        page.text.firstRange(of: "name=\"csrf\" content=\"").map {
          String(page.text[$0.upperBound...].prefix { $0 != "\"" })
        }
      )
      for path in [
        "/plans/\(SampleStore.plan)?q=Ph%E1%BA%A1m", "/my/\(person)",
        "/feeds/x/people/\(person).ics",
        "/audit?subject=p003&by=planner", "/nowhere/\(person)", "/sign-in?next=/my/\(person)",
        "/accounts/officer", "/start?code=\(site.server.site.startCode.text)",
      ] {
        _ = try connection.get(path, cookie)
        _ = try connection.get(path, ["Authorization": "Bearer \(program)"])
      }
      let password = "mật-khẩu-rất-bí-mật"
      for path in ["/sign-in", "/account/password", "/account/tokens", "/accounts/viewer/password"]
      {
        _ = try connection.post(
          path,
          [
            ("csrf", form), ("login", "viewer"), ("old", password), ("password", password),
            ("again", password), ("name", "chương trình"), ("days", "3"),
          ],
          cookie
        )
      }
      _ = try connection.get("/metrics", cookie)
      let text = lines.all.joined(separator: "\n")
      #expect(lines.all.filter { $0.contains("request") }.count >= 21)
      #expect(text.contains("route: /plans/{plan}") || text.contains("/plans/{plan}"))
      for secret in [
        String(token), program, person, form, password, SampleStore.password,
        site.server.site.startCode.text, "Phạm", "Ph%E1", "p003", "viewer", "officer", "thống kê",
        SampleStore.plan,
      ] {
        #expect(!text.contains(secret), "\(secret)")
      }
      // The figures tell no more than the lines.
      let figures = try connection.get("/metrics").text
      #expect(figures.contains("lichtrinh_requests_total{method=\"GET\",route=\"/plans/{plan}\""))
      for secret in [String(token), program, person, "p003", SampleStore.plan, "nowhere"] {
        #expect(!figures.contains(secret))
      }
    }
  }
}
