import Attendance
import Foundation
import LoadClient
import Store
import Testing

@testable import Web

@Suite("Health, figures and headers")
struct OperationTests {
  @Test("Health is told to everyone, figures to this machine and administrators")
  func figures() async throws {
    let site = try TestSite { $0.port = 0 }
    try await site.serve { port in
      let connection = try Connection(port: port)
      let health = try connection.get("/health")
      #expect(health.status == 200 && health.text == #"{"status":"ok"}"#)
      #expect(try connection.get("/nowhere").status == 404)
      let figures = try connection.get("/metrics")
      #expect(figures.status == 200)
      #expect(
        figures.text.contains(
          #"lichtrinh_requests_total{method="GET",route="/health",status="200"} 1"#
        )
      )
      #expect(
        figures.text.contains(#"lichtrinh_requests_total{method="GET",route="-",status="404"} 1"#)
      )
      #expect(
        figures.text.contains(#"lichtrinh_request_seconds_bucket{route="/health",le="+Inf"} 1"#)
      )
      #expect(figures.text.contains("\nlichtrinh_people 600\n"))
      #expect(figures.text.contains("\nlichtrinh_connections 1\n"))
      for line in figures.text.split(separator: "\n") where !line.hasPrefix("#") {
        #expect(line.split(separator: " ").last.flatMap { Double($0) } != nil, "\(line)")
      }
      // What a proxy passes on is not of this machine.
      let passed = try connection.get("/metrics", ["X-Forwarded-For": "127.0.0.1"])
      #expect(passed.status == 404)
      let end = SampleStore.now.advanced(bySeconds: 60)
      for role in AccountRole.allCases {
        let token = try site.store.startSession(
          of: role.rawValue,
          program: "p",
          until: end,
          ChangeMark(by: role.rawValue, at: SampleStore.now)
        )
        let answer = try connection.get(
          "/metrics",
          ["Authorization": "Bearer \(token)", "X-Forwarded-For": "10.0.0.1"]
        )
        #expect(answer.status == (role == .administrator ? 200 : 404))
      }
    }
  }

  @Test("Every answer bears the headers that keep a browser safe: pages, files, faults, refusals")
  func headers() async throws {
    let site = try TestSite { $0.port = 0 }
    try await site.serve { port in
      func demand(_ answer: Connection.Answer, _ status: Int) {
        #expect(answer.status == status)
        let policy = answer.fields["content-security-policy"] ?? ""
        for part in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"] {
          #expect(policy.contains(part), "\(status)")
        }
        #expect(!policy.contains("unsafe"))
        #expect(answer.fields["x-content-type-options"] == "nosniff")
        #expect(answer.fields["x-frame-options"] == "DENY")
        #expect(answer.fields["referrer-policy"] != nil)
        #expect(answer.fields["strict-transport-security"] == nil, "there is no TLS here")
      }
      let connection = try Connection(port: port)
      demand(try connection.get("/sign-in"), 200)
      demand(try connection.get("/assets/site.css"), 200)
      let tag = try connection.get("/assets/site.css").fields["etag"] ?? ""
      demand(try connection.get("/assets/site.css", ["If-None-Match": tag]), 304)
      demand(try connection.get("/nowhere"), 404)
      demand(try connection.get("/accounts"), 403)
      demand(try connection.get("/health"), 200)
      demand(try connection.post("/sign-in", []), 403)
      try connection.send("NONSENSE\r\n\r\n")
      demand(try connection.read(), 400)
    }
  }

  @Test(
    "Cookies are for this site alone, unseen by scripts; pages with them are not kept by caches"
  )
  func cookies() async throws {
    let site = try TestSite { $0.port = 0 }
    try await site.serve { port in
      let answer = try Connection(port: port).get("/sign-in?lang=en")
      let cookies = answer.fields["set-cookie"]?.split(separator: "\n") ?? []
      #expect(cookies.count == 2)
      for cookie in cookies {
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        #expect(cookie.contains("Path=/") && !cookie.contains("Domain"))
      }
      #expect(answer.fields["cache-control"] == "no-store")
    }
  }
}
