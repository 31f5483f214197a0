import Attendance
import Foundation
import LoadClient
import Store

/// The sample year in a store, decided and open for registration, with a register of many invented people.
struct LoadedYear {
  static let login = "bench"
  static let password = "mat-khau-cua-phep-do"

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
    try CrowdedFolder.crowd("\(folder)/vinh-long-2016", people: people, freeSeats: freeSeats)
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
    let offering = try opened.offering(CrowdedFolder.offering, of: plan)
    try opened.close()
    guard let offering, offering.seats - offering.seated == freeSeats else {
      throw BenchServer.Failure(
        description:
          "\(CrowdedFolder.offering) has not \(freeSeats) free seats: \(String(describing: offering))"
      )
    }
  }

  /// Takes away what was made.
  func remove() {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      say("\(folder) stays: \(error)")
    }
  }

  /// Addresses of their own for so many people of the register, who are called by their positions.
  func addresses(of count: Int) throws -> [String] {
    let opened = try PlanStore(opening: store)
    let tokens = try (0..<count).map {
      try opened.issueAddress(for: CrowdedFolder.person($0), of: plan, Self.mark)
    }
    try opened.close()
    return tokens
  }

  /// Who has a seat in the offering, by seat, then who waits, in order.
  func registered() throws -> [Registration] {
    let opened = try PlanStore(opening: store)
    let all = try opened.registrations(for: CrowdedFolder.offering, of: plan)
    try opened.close()
    return all
  }

  /// Whether nothing is wrong with the store.
  func isSound() throws -> Bool {
    let opened = try PlanStore(opening: store)
    let findings = try opened.check()
    try opened.close()
    return findings.isEmpty
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
