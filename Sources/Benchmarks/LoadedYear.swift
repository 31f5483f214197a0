import Attendance
import Foundation
import Store

/// The sample year in a store, decided and open for registration, with a register of many invented people.
struct LoadedYear {
  static let login = "bench"
  static let password = "mat-khau-cua-phep-do"
  /// The offering that people register for; whoever lives in its districts may.
  static let offering = "G1-01-1"

  let store: String
  let plan = "vinh-long-2016"
  private let folder: String

  private static let sample = "Data/vinh-long-2016"
  private static let mark = ChangeMark(
    by: "bench",
    at: RecordedTime(secondsSince1970: 1_451_955_600)
  )

  /// Makes the store.
  ///
  /// - Parameters:
  ///   - people: how many people it has.
  ///   - freeSeats: how many seats of the offering nobody has yet.
  /// - Throws: what keeps the store from being made.
  init(people: Int, freeSeats: Int) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "bench-web-\(getpid())")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    folder = place.path
    store = folder + "/store.db"
    let data = URL(filePath: Self.sample).deletingLastPathComponent().path
    for name in ["vinh-long-2016", "vietnam"] {
      try FileManager.default.copyItem(atPath: "\(data)/\(name)", toPath: "\(folder)/\(name)")
    }
    try Self.enlarge("\(folder)/vinh-long-2016/people.csv", to: people)
    try Self.widen("\(folder)/vinh-long-2016/activities.yaml", to: Self.seated + freeSeats)
    try command("init", store)
    try command("import", folder + "/vinh-long-2016", store)
    try command("submit", store, "1")
    try command(
      "approve",
      store,
      "1",
      "--decision",
      "10/QĐ-UBND",
      "--date",
      "2016-01-04",
      "--signer",
      "A"
    )
    try command("open", store, "--from", "2016-01-05T00:00", "--until", "2016-03-01T00:00")
    let opened = try PlanStore(opening: store)
    guard let hash = PasswordHash(of: Self.password) else {
      throw BenchServer.Failure(description: "there is no memory for a password")
    }
    try opened.add(
      Account(login: Self.login, name: "Phép đo", role: .administrator),
      password: hash,
      Self.mark
    )
    try opened.close()
  }

  /// How many the published answer seats in the offering.
  private static let seated = 35

  /// Takes away what was made.
  func remove() {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      say("\(folder) stays: \(error)")
    }
  }

  /// Addresses of their own for so many people of the register.
  func addresses(of count: Int) throws -> [String] {
    let opened = try PlanStore(opening: store)
    let tokens = try (0..<count).map {
      try opened.issueAddress(for: "x\($0)", of: plan, Self.mark)
    }
    try opened.close()
    return tokens
  }

  /// Who has a seat in the offering, and who waits.
  func registered() throws -> (seated: Int, waiting: Int, isInOrder: Bool) {
    let opened = try PlanStore(opening: store)
    let all = try opened.registrations(for: Self.offering, of: plan)
    try opened.close()
    let seats = all.compactMap(\.seat)
    let waiting = all.filter { $0.status == .waiting }
    let isInOrder =
      Set(seats).count == seats.count
      && waiting.compactMap(\.waitingPlace) == waiting.indices.map { $0 + 1 }
      && zip(waiting, waiting.dropFirst()).allSatisfy { $0.turn < $1.turn }
    return (seats.count, waiting.count, isInOrder)
  }

  /// Whether nothing is wrong with the store.
  func isSound() throws -> Bool {
    let opened = try PlanStore(opening: store)
    let findings = try opened.check()
    try opened.close()
    return findings.isEmpty
  }

  /// Adds invented people who live where the offering is for.
  private static func enlarge(_ path: String, to count: Int) throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ"]
    let middles = ["Văn", "Thị", "Ngọc", "Minh", "Hoàng", "Kim", "Thanh", "Quốc", "Bảo"]
    let given = ["An", "Bình", "Chi", "Dũng", "Hạnh", "Khoa", "Lan", "Mai", "Nam", "Phúc", "Trâm"]
    let known = text.split(separator: "\n").count - 1
    var lines: [String] = []
    for number in 0..<max(0, count - known) {
      let name =
        "\(families[number % 10]) \(middles[number / 10 % 9]) \(given[number / 90 % 11]) (mẫu)"
      let home = number.isMultiple(of: 2) ? "855" : "857"
      lines.append(
        "x\(number),\(name),\(1960 + number % 45),\(number.isMultiple(of: 3) ? "nữ" : "nam"),,,"
          + "\(home),\"Khóm \(number % 9 + 1), Vĩnh Long\",0000 \(100_000 + number),"
          + "x\(number)@nguoithamgia.example,,,6\n"
      )
    }
    text += lines.joined()
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Gives the offering so many seats, without limits for organisations or seats that are kept for some.
  private static func widen(_ path: String, to seats: Int) throws {
    var lines = try String(contentsOfFile: path, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("  - id: G1-01") }),
      let rule = lines[start...].firstIndex(where: { $0.hasPrefix("    people: {") })
    else { throw BenchServer.Failure(description: "\(path) has another form") }
    lines[rule] = "    people: {min: 25, max: \(seats), districts: [\"855\", \"857\"]}"
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func command(_ arguments: String...) throws {
    let outcome = try OtherProgram.run(
      [BenchServer.command, "store"] + arguments,
      environment: ["LICHTRINH_LANG": "en"]
    )
    guard outcome.status == 0 else {
      throw BenchServer.Failure(description: "store \(arguments[0]) ended with \(outcome.status)")
    }
  }
}
