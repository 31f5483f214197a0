import Foundation
import Testing

/// Debian's Radicale on this machine, with one empty calendar.
final class RadicaleServer {
  /// User and password as the command takes them.
  static let account = [
    "LICHTRINH_CALDAV_USER": "office", "LICHTRINH_CALDAV_PASSWORD": "example",
  ]

  /// The address of the calendar.
  let url: String
  private let server: TestServer
  private let folder: TemporaryFolder

  /// - Parameters:
  ///   - folder: where it keeps its files.
  ///   - events: once it holds so many, it answers no change any more until ``goOn()``; nil: it always answers.
  /// - Throws: what keeps it from starting.
  init(_ folder: TemporaryFolder, holdingAt events: Int? = nil) throws {
    self.folder = folder
    let port = try TestServer.freePort()
    let settings = """
      [server]
      hosts = 127.0.0.1:\(port)
      timeout = 600
      [auth]
      type = htpasswd
      htpasswd_filename = \(folder.path("users"))
      htpasswd_encryption = plain
      [storage]
      filesystem_folder = \(folder.path("collections"))
      \(try events.map { "hook = sh " + (try Self.hold(at: $0, folder)) } ?? "")

      """
    try Data(settings.utf8).write(to: URL(filePath: folder.path("radicale.conf")))
    try Data("office:example\n".utf8).write(to: URL(filePath: folder.path("users")))
    server = try TestServer(
      ["radicale", "--config", folder.path("radicale.conf")],
      port: port
    )
    url = "http://127.0.0.1:\(port)/office/year/"
    #expect(try Self.web("MKCALENDAR", url).hasPrefix("201"))
  }

  /// A script that ends once there are fewer events, or it may go on.
  private static func hold(at events: Int, _ folder: TemporaryFolder) throws -> String {
    let script = """
      until [ -e go ] || [ $(find . -name '*.ics' | grep -v '\\.Radicale\\.' | wc -l) -lt \(events) ]
      do sleep 0.05; done
      """
    let path = folder.path("hold.sh")
    try Data(script.utf8).write(to: URL(filePath: path))
    return path
  }

  /// Lets it answer again.
  func goOn() throws {
    try Data().write(to: URL(filePath: folder.path("collections/go")))
  }

  /// What the calendar holds.
  func calendar() throws -> String {
    let answer = try Self.web("GET", url)
    try #require(answer.hasPrefix("200\n"))
    return String(answer.dropFirst(4))
  }

  /// A request by Python, so that no test asks the code that it tests; status, then body.
  static func web(_ method: String, _ url: String, _ content: String? = nil) throws -> String {
    let script = """
      import sys, base64, urllib.request, urllib.error
      method, url, content = sys.argv[1:]
      request = urllib.request.Request(url, method=method, data=content.encode() or None)
      request.add_header('Authorization', 'Basic ' + base64.b64encode(b'office:example').decode())
      request.add_header('Content-Type', 'text/calendar; charset=utf-8')
      try:
          with urllib.request.urlopen(request) as answer:
              print(answer.status, answer.read().decode(), sep='\\n')
      except urllib.error.HTTPError as error:
          print(error.code)
      """
    return try Command.run(
      "/usr/bin/env",
      ["python3", "-c", script, method, url, content ?? ""]
    ).output
  }
}
