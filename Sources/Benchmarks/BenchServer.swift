import Foundation
import LoadClient

/// The built command, serving a store on a free port of this machine.
final class BenchServer {
  let port: Int
  private let process: Process

  /// What goes wrong at the start.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The command that was built beside the bench.
  static let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "lichtrinh").path

  init(store: String) throws {
    process = Process()
    process.executableURL = URL(filePath: Self.command)
    process.arguments = [
      "serve", store, "--port", "0", "--time", "2016-01-05T08:00", "--requests-per-minute",
      "1000000000",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    while !text.contains("\n") {
      let part = output.fileHandleForReading.availableData
      guard !part.isEmpty else { throw Failure(description: "the server did not start") }
      text += String(decoding: part, as: UTF8.self)
    }
    let address = text.split(separator: "\n")[0]
    guard let port = address.split(separator: ":").last.flatMap({ Int($0.filter(\.isNumber)) })
    else { throw Failure(description: "the server told no port: \(address)") }
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
    let path = "/proc/\(process.processIdentifier)/status"
    guard let status = FileManager.default.contents(atPath: path) else { return nil }
    return String(decoding: status, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("VmHWM") }
      .flatMap { Double($0.filter(\.isNumber)) }.map { $0 * 1_024 / 1e6 }
  }

  /// Ends it as a system does.
  func stop() {
    process.terminate()
    process.waitUntilExit()
  }
}
