import Attendance
import Compiler
import Foundation
import PlanFolder
import Planning
import Problem
import Referee
import Store
import Testing

/// A store with the sample year in it and an account of each role, made once and copied for each test.
enum SampleStore {
  /// The plan's id.
  static let plan = "vinh-long-2016"
  /// The password of every account; the login is the role's name.
  static let password = "mat-khau-thu-nghiem"
  /// The district of the officer: Tam Bình.
  static let district = "860"
  /// The morning on which everything happens.
  static let now = RecordedTime(secondsSince1970: 1_451_955_600)

  private static let original: Result<String, any Error> = Result { try make() }

  /// The path of a fresh copy in a folder of its own.
  static func copy() throws -> String {
    let folder = try folder()
    let path = folder + "/store.db"
    try FileManager.default.copyItem(atPath: original.get(), toPath: path)
    return path
  }

  /// A folder for the time of a test.
  static func folder() throws -> String {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("web-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    return place.path
  }

  /// The folder of the sample year.
  static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Data/vinh-long-2016").path

  /// Makes a store with a year like the sample, from its folder.
  static func make(from sample: String = sample) throws -> String {
    let path = try folder() + "/store.db"
    try PlanStore.create(at: path)
    let store = try PlanStore(opening: path)
    let loaded = LoadedFolder.read(sample)
    let programme = try #require(loaded.programme)
    let compilation = ProgrammeCompiler.compile(programme, sources: loaded.sources)
    let compiled = try #require(compilation.compiled)
    let answer = try SolutionFile.read(
      path: sample + "/revisions/0001.json",
      of: compiled.problem
    ).get()
    let solution = OfferingIds.assigned(to: answer, in: compiled)
    let plan = PlanMaker.plan(of: compiled, solution, Referee.judge(compiled.problem, solution))
    let mark = ChangeMark(by: "test", at: now)
    let content = FolderContent(
      programme: programme,
      documents: try documents(sample, loaded.outsideFiles),
      plan: plan
    )
    _ = try store.take(content, mark)
    let hash = try #require(PasswordHash(of: password))
    for role in AccountRole.allCases {
      let account = Account(
        login: role.rawValue,
        name: "Người mẫu \(role.rawValue)",
        role: role,
        district: role == .officer ? district : nil
      )
      try store.add(account, password: hash, mark)
    }
    try store.close()
    return path
  }

  private static func documents(
    _ sample: String,
    _ outside: [String]
  ) throws -> [PlanDocument] {
    let inside = FileManager.default.enumerator(atPath: sample)?.compactMap { $0 as? String } ?? []
    return try (inside + outside).sorted().compactMap { path in
      var isFolder: ObjCBool = false
      let file = sample + "/" + path
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        !isFolder.boolValue
      else { return nil }
      return PlanDocument(
        path: path,
        bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      )
    }
  }
}
