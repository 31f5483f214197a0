import Almanac
import Foundation
import GRDB
import PlanFolder
import Planning
import Testing

@testable import Store

/// A plan folder goes in and out without loss.
struct FolderTripTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")

  /// The sample year as it stands in the package.
  private func sample() throws -> FolderContent {
    let folder = Self.data.appending(path: "vinh-long-2016").path
    let loaded = LoadedFolder.read(folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    let paths = names.filter { $0.contains(".") } + loaded.outsideFiles
    try #require(loaded.outsideFiles.contains("../vietnam/norms.yaml"))
    return FolderContent(
      programme: try #require(loaded.programme),
      documents: try paths.map { path in
        let data = try Data(contentsOf: URL(filePath: folder + "/" + path))
        return PlanDocument(path: path, bytes: [UInt8](data))
      }
    )
  }

  @Test("The sample year comes out of the store as it went in, to the byte")
  func bytes() throws {
    let kept = try TemporaryStore()
    let folder = try sample()
    let plan = try kept.store.take(folder, mark())
    #expect(
      plan.documents == folder.documents.count && plan.people == folder.programme.people.count
    )
    let out = try kept.store.documents(of: plan.id)
    #expect(out == folder.documents.sorted { $0.path < $1.path })
    #expect(try kept.store.check() == [])
    // Once more: nothing is doubled.
    #expect(try kept.store.take(folder, mark(1)) == plan)
    #expect(try kept.store.documents(of: plan.id) == out)
  }

  @Test("Rows that were changed come out as tables that read back with equal values")
  func rows() throws {
    let kept = try TemporaryStore()
    let folder = try sample()
    let plan = try kept.store.take(folder, mark()).id
    let name = "Đỗ “Ví Dụ”, \"Năm; Sáu\" = +84"
    try kept.store.pool.write { db in
      try db.execute(
        sql: "UPDATE person SET name = ?, birth_year = NULL WHERE id = 'p003'",
        arguments: [name]
      )
      try db.execute(sql: "UPDATE organisation SET address = NULL WHERE id = 'o001'")
      try db.execute(sql: "DELETE FROM request WHERE person = 'p003' AND activity = 'G1-01'")
    }
    let place = kept.folder + "/out/plan"
    for document in try kept.store.documents(of: plan) {
      let file = URL(filePath: place + "/" + document.path).standardizedFileURL
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(document.bytes).write(to: file)
    }
    let loaded = LoadedFolder.read(place)
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
    let read = try #require(loaded.programme)
    var wanted = folder.programme
    let person = try #require(wanted.people.firstIndex { $0.id == "p003" })
    wanted.people[person].name = name
    wanted.people[person].birthYear = nil
    let organisation = try #require(wanted.organisations.firstIndex { $0.id == "o001" })
    wanted.organisations[organisation].address = nil
    wanted.requests.removeAll { $0.person == "p003" && $0.activity == "G1-01" }
    #expect(read.people == wanted.people)
    #expect(read.organisations == wanted.organisations)
    #expect(read.requests == wanted.requests)
  }

  @Test("A folder does not overwrite rows that were changed in the store, unless it is told to")
  func newerRows() throws {
    let kept = try TemporaryStore()
    _ = try kept.store.take(smallFolder(), mark())
    try kept.execute("UPDATE person SET phone = '0000 1' WHERE id = 'p001'")
    #expect(throws: StoreFailure.refused(.newerRows(["people"]))) {
      try kept.store.take(smallFolder(), mark())
    }
    // A table that is written anew stands in the place of its workbook.
    let paths = try kept.store.documents(of: plan).map(\.path)
    #expect(paths.contains("people.csv") && !paths.contains("people.xlsx"))
    let same = smallFolder { $0.people[0].phone = "0000 1" }
    #expect(throws: Never.self) { try kept.store.take(same, mark()) }
    try kept.execute("DELETE FROM request WHERE person = 'p011'")
    #expect(throws: StoreFailure.refused(.newerRows(["requests"]))) {
      try kept.store.take(smallFolder(), mark())
    }
    _ = try kept.store.take(smallFolder(), replacing: true, mark())
    #expect(
      try kept.store.documents(of: plan) == smallFolder().documents.sorted { $0.path < $1.path }
    )
  }

  @Test(
    "Paths that leave the folder and those beside it are refused",
    arguments: ["/etc/passwd", "../../x", "a/../b", "a//b", "..", "", "./a", "../x/../../y"]
  )
  func paths(_ path: String) throws {
    let kept = try TemporaryStore()
    var folder = smallFolder()
    folder.documents.append(PlanDocument(path: path, bytes: []))
    #expect(throws: StoreFailure.refused(.outsidePath(path))) {
      try kept.store.take(folder, mark())
    }
    #expect(try kept.store.plans() == [])
  }
}
