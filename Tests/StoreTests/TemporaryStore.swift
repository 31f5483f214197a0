import Attendance
import Foundation
import GRDB
import Planning
import SampleYear
import Testing

@testable import Store

/// A store for the time of a test, in a folder of its own.
final class TemporaryStore {
  let folder: String
  let path: String
  let store: PlanStore

  init(through version: Int = StoreMigration.current) throws {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    folder = place.path
    path = folder + "/store.db"
    try PlanStore.create(at: path, through: version)
    store = try PlanStore(at: path, isNew: false, through: version)
  }

  deinit {
    do {
      try store.close()
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      // The system clears its folder of temporary files.
      return
    }
  }

  /// Runs a statement as someone would who goes around the store's face.
  func execute(_ sql: String) throws {
    try store.pool.write { try $0.execute(sql: sql) }
  }
}

/// A change of a test, on the morning of 5 January 2016 and so many seconds later.
func mark(_ second: Int = 0, by: String = "lan") -> ChangeMark {
  ChangeMark(by: by, at: RecordedTime(secondsSince1970: 1_451_955_600 + second))
}

/// The small year as a folder of a few files.
func smallFolder(_ change: (inout Programme) -> Void = { _ in }) -> FolderContent {
  var programme = SmallYear.programme
  change(&programme)
  return FolderContent(
    programme: programme,
    documents: [
      PlanDocument(path: "programme.yaml", bytes: Array("# năm mẫu\n".utf8)),
      PlanDocument(path: "people.xlsx", bytes: [0x50, 0x4B, 3, 4, 0, 255], isPrivate: true),
      PlanDocument(path: "requests.csv", bytes: Array("person,activity\r\n".utf8)),
      PlanDocument(path: "../shared/norms.yaml", bytes: Array("norms: []\n".utf8)),
      PlanDocument(path: "revisions/0001.json", bytes: answer(1, reason: "bản đầu")),
    ]
  )
}

/// An answer of a revision as publishing writes it.
func answer(_ number: Int, reason: String, offerings: String = "") -> [UInt8] {
  Array(
    """
    {"format":"lichtrinh-solution/1","offerings":[\(offerings)],"problem":"x",\
    "revision":{"number":\(number),"reason":"\(reason)","time":"2016-01-04T08:00"}}
    """.utf8
  )
}

let plan = SmallYear.programme.id
