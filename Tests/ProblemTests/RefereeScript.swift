import Foundation

/// The independent checker beside the package, where there is one.
enum RefereeScript {
  /// The directory shared/referee next to the package.
  static let directory = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/referee")

  /// Whether the checker is there.
  static var isThere: Bool {
    FileManager.default.fileExists(atPath: directory.appending(path: "referee.py").path)
  }

  /// Prints for each line of standard input, a kind and a path, whether the checker takes the file.
  private static let program = """
    import json, sys
    sys.path.insert(0, sys.argv[1])
    import referee

    problem = {
        "format": "lichtrinh-problem/1", "name": "n", "start": "", "days": 0, "timeZone": "",
        "weights": dict.fromkeys(("firstBonus", "travelPer10Km", "cancel", "move", "swap", "release"), 0),
        "placementSets": {}}
    for key, form in referee.PROBLEM.items():
        if type(form) is list:
            problem[key] = []
    for line in sys.stdin:
        kind, path = line.split()
        try:
            found = referee.read(path)
            json.dumps(found, ensure_ascii=False).encode()  # half a surrogate pair is no character
            if kind == "problem":
                name = found.get("name") if type(found) is dict else None
                answer = {"format": "lichtrinh-solution/1", "problem": name, "offerings": []}
                if type(name) is not str:
                    answer["problem"] = ""
                referee.check(found, answer)
            else:
                referee.check(problem, found)
            print("taken")
        except Exception as error:
            print("refused", type(error).__name__, str(error)[:200].encode())
    """

  /// What the checker says of each file, `taken` or `refused` and why.
  static func verdicts(on files: [(kind: String, content: [UInt8])]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { _ = Result { try FileManager.default.removeItem(at: folder) } }
    var list = ""
    for (position, file) in files.enumerated() {
      let path = folder.appending(path: "\(position).json")
      try Data(file.content).write(to: path)
      list += "\(file.kind) \(path.path)\n"
    }
    let listing = folder.appending(path: "list")
    try Data(list.utf8).write(to: listing)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, directory.path]
    process.standardInput = try FileHandle(forReadingFrom: listing)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
