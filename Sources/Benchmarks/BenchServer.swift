import Foundation
import LoadClient

/// The built command, serving a store on a free port of this machine.
///
/// It ends with the bench, however that ends: a shell between them waits for the bench to say that it is over, and hears
/// it too when the bench is killed, since the pipe to it is closed then.
final class BenchServer {
  let port: Int
  private let process: Process
  private let pid: Int32
  private let input = Pipe()

  /// What goes wrong at the start.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The command that was built beside the bench.
  static let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "lichtrinh").path

  private static let script = """
    trap : INT TERM HUP
    "$@" &
    echo $!
    read -r over
    kill $!
    wait
    """

  /// So many requests a minute are more than any client sends: all clients have one address, and it is not the limit on
  /// an address that is measured.
  private static let requestsPerMinute = 1_000_000_000

  init(store: String) throws {
    process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", Self.script, "sh", Self.command, "serve", store, "--port", "0", "--time",
      "2016-01-05T08:00", "--requests-per-minute", "\(Self.requestsPerMinute)",
    ]
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    while text.split(separator: "\n", omittingEmptySubsequences: false).count < 3 {
      let part = output.fileHandleForReading.availableData
      guard !part.isEmpty else { throw Failure(description: "the server did not start") }
      text += String(decoding: part, as: UTF8.self)
    }
    let lines = text.split(separator: "\n")
    guard let pid = Int32(lines[0]),
      let port = lines[1].split(separator: ":").last.flatMap({ Int($0.filter(\.isNumber)) })
    else { throw Failure(description: "the server told no port: \(lines)") }
    self.pid = pid
    self.port = port
  }

  /// Signs in and gives the cookies of the session.
  func session(login: String, password: String) throws -> String {
    let connection = try Connection(port: port)
    let page = try connection.get("/sign-in")
    let answer = try connection.post(
      "/sign-in",
      [
        ("csrf", RegistrationByForm.formToken(of: page) ?? ""), ("login", login),
        ("password", password), ("next", "/plans"),
      ],
      ["Cookie": RegistrationByForm.cookie(of: page)]
    )
    guard answer.status == 303 else {
      throw Failure(description: "signing in gave \(answer.status)")
    }
    return RegistrationByForm.cookie(of: answer)
  }

  /// The most memory that the server had in use, in megabytes (`VmHWM`).
  var peakMegabytes: Double? {
    let path = "/proc/\(pid)/status"
    guard let status = FileManager.default.contents(atPath: path) else { return nil }
    return String(decoding: status, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("VmHWM") }
      .flatMap { Double($0.filter(\.isNumber)) }.map { $0 * 1_024 / 1e6 }
  }

  /// How long the server was at work on processors, in seconds.
  var processorSeconds: Double? {
    guard let stat = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return nil }
    // Behind the name, which may have spaces in it, stands the state; the 12th and 13th after it are the times.
    let fields = String(decoding: stat, as: UTF8.self).split(separator: ")").last?
      .split(separator: " ")
    guard let fields, fields.count > 12, let user = Double(fields[11]),
      let system = Double(fields[12])
    else { return nil }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Ends it as a system does.
  func stop() {
    do {
      try input.fileHandleForWriting.close()
    } catch {
      say("the server was not told to end: \(error)")
    }
    process.waitUntilExit()
  }
}
