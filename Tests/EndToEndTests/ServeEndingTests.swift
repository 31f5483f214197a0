import Foundation
import LoadClient
import Testing

/// What a server that is told to end does with what goes on by itself.
struct ServeEndingTests {
  private static let password = "mot-mat-khau-dai"
  private static let plan = "/plans/vinh-long-2016"

  /// A server over the sample year with a planner, whose searches end when they are stopped.
  private static func served() throws -> Served {
    try Served("--time", "2016-01-05T08:00", "--job-steps", "1000000000") { store in
      let sample = Command.root.appending(path: "Data/vinh-long-2016").path
      let taken = try Command.lichtrinh("store", "import", sample, store, "--by", "test")
      try #require(taken.status == 0, "\(taken.errors)")
      for role in ["administrator", "planner"] {
        let words = ["store", "accounts", "add", store, role, "--name", "Mẫu", "--role", role]
        let line = ([Command.executable.path] + words).map { "'\($0)'" }.joined(separator: " ")
        let made = try Command.run("/bin/sh", ["-c", "echo '\(password)' | \(line)"])
        try #require(made.status == 0, "\(made.errors)")
      }
    }
  }

  /// Signs in and begins a search; its address, and the cookies of the session.
  private static func begin(
    _ connection: Connection
  ) throws -> (path: String, cookies: [String: String]) {
    func form(
      _ page: Connection.Answer,
      _ fields: [(String, String)]
    ) -> [(String, String)] {
      [("csrf", RegistrationByForm.formToken(of: page) ?? "")] + fields
    }
    let page = try connection.get("/sign-in")
    let signedIn = try connection.post(
      "/sign-in",
      form(page, [("login", "planner"), ("password", password)]),
      ["Cookie": RegistrationByForm.cookie(of: page)]
    )
    try #require(signedIn.status == 303)
    let cookies = ["Cookie": RegistrationByForm.cookie(of: signedIn)]
    let overview = try connection.get(plan, cookies)
    let begun = try connection.post(plan + "/jobs", form(overview, [("kind", "plan")]), cookies)
    try #require(begun.status == 303, "\(begun.text)")
    return (try #require(begun.fields["location"]), cookies)
  }

  /// Whether a process works; one that has ended and that nobody has asked about does not.
  private static func isWorking(_ process: pid_t) -> Bool {
    guard let data = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
      return false
    }
    let state = String(decoding: data, as: UTF8.self).split(separator: ")").last?
      .split(separator: " ").first
    return state != "Z" && state != "X"
  }

  @Test("SIGTERM brings streams of events to their end, and ends the work that they tell of")
  func stream() throws {
    let served = try Self.served()
    let connection = try Connection(port: served.port)
    let (path, cookies) = try Self.begin(connection)
    var worker: pid_t?
    try Command.wait(every: 0.1) {
      let found = try Command.run("/usr/bin/env", ["pgrep", "-P", "\(served.id)"])
      worker = found.output.split(separator: "\n").first.flatMap { pid_t($0) }
      return worker != nil
    }
    let stream = try Connection(port: served.port)
    let head = try stream.begin(path + "/events", cookies)
    #expect(head.status == 200 && head.fields["content-type"] == "text/event-stream")
    var told = ""
    while !told.contains("event: progress\ndata: {") {
      told += String(decoding: try #require(try stream.chunk()), as: UTF8.self)
    }
    served.terminate()
    // The last chunk comes: nobody who listens takes the end for a broken line.
    while let part = try stream.chunk() { told += String(decoding: part, as: UTF8.self) }
    #expect(told.hasSuffix("\n\n") && !told.contains("event: end"))
    #expect(stream.isClosed(withinSeconds: 300))
    let (status, log) = try served.end()
    #expect(status == 0)
    #expect(!log.contains { $0.contains("request failed") }, "\(log)")
    let child = try #require(worker)
    try Command.wait { !Self.isWorking(child) }
    for ending in ["-wal", "-shm"] {
      #expect(!FileManager.default.fileExists(atPath: served.store + ending))
    }
    #expect(try Command.lichtrinh("store", "check", served.store).status == 0)
  }
}
