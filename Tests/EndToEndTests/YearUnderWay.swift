import Foundation
import Testing

/// The example plan folder, planned once and then changed and published again and again.
final class YearUnderWay {
  let folder: TemporaryFolder
  var plan: String { folder.path("plan") }
  var out: String { folder.path("out") }
  /// The answer, as JSON.
  private(set) var answer: [String: Any]

  /// Makes the example and plans it; its tour by days, or by visits and legs.
  init(hasItinerary: Bool = false) throws {
    folder = try TemporaryFolder()
    let plan = folder.path("plan")
    if hasItinerary {
      try #require(Command.lichtrinh("new", plan).status == 0)
    } else {
      try Self.makeExample(plan)
    }
    for (file, domain) in [
      ("people.csv", "people.example"), ("trainers.csv", "staff.example"),
      ("coordinators.csv", "staff.example"),
    ] {
      try Self.giveAddresses(plan + "/" + file, domain)
    }
    let run = try Command.lichtrinh(
      "plan",
      plan,
      "--steps",
      "3000",
      "--out",
      folder.path("out"),
      "--only",
      "plan"
    )
    try #require(run.status == 0, "\(run.errors)")
    let data = try Data(contentsOf: URL(filePath: folder.path("out/solution.json")))
    answer = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Makes the example folder, its tour planned by days and without an itinerary.
  static func makeExample(_ plan: String) throws {
    try #require(Command.lichtrinh("new", plan).status == 0)
    for file in ["tours.yaml", "sites.csv"] {
      let path = plan + "/" + file
      if FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
    }
    let activities = URL(filePath: plan + "/activities.yaml")
    let text = try String(contentsOf: activities, encoding: .utf8)
    try Data(text.replacing(", itinerary: true", with: "").utf8).write(to: activities)
  }

  /// The offerings that run, by id.
  var offerings: [String: [String: Any]] {
    let list = answer["offerings"] as? [[String: Any]] ?? []
    return Dictionary(
      list.map { ($0["id"] as? String ?? "", $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func people(_ offering: String) -> [String] {
    offerings[offering]?["participants"] as? [String] ?? []
  }

  func resources(_ offering: String) -> [String] {
    offerings[offering]?["resources"] as? [String] ?? []
  }

  /// Changes an offering; nil takes it away.
  func change(_ id: String, _ change: (inout [String: Any]) -> Void) throws {
    var list = answer["offerings"] as? [[String: Any]] ?? []
    let index = try #require(list.firstIndex { $0["id"] as? String == id })
    change(&list[index])
    answer["offerings"] = list
  }

  /// Takes an offering away.
  func drop(_ id: String) {
    let list = answer["offerings"] as? [[String: Any]] ?? []
    answer["offerings"] = list.filter { $0["id"] as? String != id }
  }

  /// Moves an offering to the nearest other placement that breaks no rule.
  func move(_ id: String) throws {
    let start = offerings[id]?["placement"] as? Int ?? 0
    for step in 1..<40 {
      for placement in [start + step, start - step] where placement >= 0 {
        let before = answer
        try change(id) { $0["placement"] = placement }
        if try publish("2027-12-31T00:00", "--preview").status == 0 { return }
        answer = before
      }
    }
    Issue.record("\(id) fits nowhere else")
  }

  /// Publishes the answer as it is now.
  func publish(
    _ time: String,
    _ arguments: String...,
    environment: [String: String] = [:]
  ) throws -> Command.Outcome {
    let path = folder.path("answer.json")
    try JSONSerialization.data(withJSONObject: answer, options: .sortedKeys)
      .write(to: URL(filePath: path))
    return try Command.lichtrinh(
      ["publish", plan, "--solution", path, "--out", out, "--time", time] + arguments,
      environment: environment
    )
  }

  /// Every calendar that stands in the folder of results, with its bytes.
  func calendars() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try TemporaryFolder.files(below: out + "/calendars") {
      files[name] = FileManager.default.contents(atPath: out + "/calendars/" + name)
    }
    return files
  }

  private static func giveAddresses(_ path: String, _ domain: String) throws {
    let url = URL(filePath: path)
    var lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let column = try #require(lines[0].split(separator: ",").firstIndex(of: "email"))
    for index in lines.indices.dropFirst() {
      var cells = lines[index].split(separator: ",", omittingEmptySubsequences: false)
      if cells.count <= column { continue }
      cells[column] = Substring("\(cells[0])@\(domain)")
      lines[index] = Substring(cells.joined(separator: ","))
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url)
  }
}

/// A server in a language of its own, which ends with the test.
final class TestServer {
  private let process: pid_t

  /// Starts a program and waits until it answers at its port.
  ///
  /// It is started by Python, which hands none of this process's open files on: a program that inherits
  /// the end of another's pipe would keep that one's end from being seen.
  init(_ arguments: [String], port: Int) throws {
    let code = """
      import subprocess, sys
      none = subprocess.DEVNULL
      print(subprocess.Popen(sys.argv[1:], stdin=none, stdout=none, stderr=none).pid)
      """
    let run = try Command.run("/usr/bin/env", ["python3", "-c", code] + arguments)
    process = try #require(pid_t(run.output.filter { $0.isNumber }))
    try Command.wait(every: 0.1) { try Self.answers(port) }
  }

  // The servers inherit which signals the tests leave waiting; this one none can.
  deinit { kill(process, SIGKILL) }

  /// A port that nobody uses, and that the system gives to nobody who asks for any.
  static func freePort() throws -> Int {
    let code = """
      import random, socket
      while True:
          port = random.randrange(20_000, 32_000)
          try:
              with socket.socket() as one:
                  one.bind(('127.0.0.1', port))
          except OSError:
              continue
          print(port)
          break
      """
    let output = try Command.run("/usr/bin/env", ["python3", "-c", code]).output
    return try #require(Int(output.filter { $0.isNumber }))
  }

  private static func answers(_ port: Int) throws -> Bool {
    let code =
      "import socket, sys; s = socket.socket(); sys.exit(s.connect_ex(('127.0.0.1', \(port))))"
    return try Command.run("/usr/bin/env", ["python3", "-c", code]).status == 0
  }

  /// Whether a program is installed.
  static func isInstalled(_ program: String) -> Bool {
    do {
      return try Command.run("/bin/sh", ["-c", "command -v \(program)"]).status == 0
    } catch {
      return false
    }
  }
}
