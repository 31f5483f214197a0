import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

/// Backups while others write, and a check that misses nothing.
struct SoundnessTests {
  @Test("A backup under load is one sound state of the store, and the store goes on")
  func backup() throws {
    let kept = try TemporaryStore()
    _ = try kept.store.take(smallFolder(), mark())
    let isDone = Atomic(false)
    let written = Atomic(0)
    let ended = DispatchSemaphore(value: 0)
    let hasEnded = Atomic(false)
    let path = kept.path
    let writer = Thread {
      do {
        let store = try PlanStore(opening: path)
        while !isDone.load(ordering: .acquiring) {
          _ = try store.draft(Array("{}".utf8), reason: "x", of: plan, mark())
          written.add(1, ordering: .relaxed)
        }
        try store.close()
      } catch {
        Issue.record(error)
      }
      hasEnded.store(true, ordering: .releasing)
      ended.signal()
    }
    writer.start()
    defer {
      isDone.store(true, ordering: .releasing)
      ended.wait()
    }
    var counts: [Int] = []
    for turn in 0..<5 {
      let target = kept.folder + "/copy.db"
      while written.load(ordering: .relaxed) < turn * 5 {
        let isOver = hasEnded.load(ordering: .acquiring)
        try #require(!isOver, "nobody writes any more")
        usleep(1000)
      }
      try kept.store.backUp(to: target)
      let copy = try PlanStore(opening: target)
      #expect(try copy.check() == [])
      let revisions = try copy.revisions(of: plan)
      #expect(revisions.map(\.number) == Array(1...revisions.count))
      // Each draft with its audit, or neither.
      #expect(try copy.audit(of: plan, limit: 10_000).count == revisions.count + 1)
      counts.append(revisions.count)
      try copy.close()
    }
    #expect(counts == counts.sorted() && counts[0] < counts[4])
    let names = try FileManager.default.contentsOfDirectory(atPath: kept.folder)
    #expect(Set(names) == ["store.db", "store.db-shm", "store.db-wal", "copy.db"])
    #expect(throws: StoreFailure.present(path: kept.path + "-wal")) {
      try kept.store.backUp(to: kept.path)
    }
    let mode = try FileManager.default.attributesOfItem(atPath: kept.folder + "/copy.db")
    #expect((mode[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test(
    "What someone changed around the store's face is found",
    arguments: [
      ("DROP TRIGGER audit_never_shrinks", "form"),
      ("DROP TRIGGER content_never_changes; UPDATE content SET bytes = x'01'", "content"),
      ("PRAGMA foreign_keys = OFF; DELETE FROM organisation WHERE id = 'o1'", "foreign-key"),
      ("DELETE FROM name_index", "names"),
      ("UPDATE person SET name = 'x' WHERE id = 'p001'", "names"),
      ("INSERT INTO attendance_fact VALUES ('nam-mau-2016', 1, '{}')", "attendance"),
      (
        "INSERT INTO revision_step SELECT plan, number, 'submitted', at, by, NULL, NULL, NULL, NULL"
          + " FROM revision_step", "revision"
      ),
    ]
  )
  func damage(_ statement: String, _ code: String) throws {
    let kept = try TemporaryStore()
    _ = try kept.store.take(smallFolder(), mark())
    #expect(try kept.store.check() == [])
    try kept.store.pool.writeWithoutTransaction { try $0.execute(sql: statement) }
    #expect(try Set(kept.store.check().map(\.code)).contains(code))
  }
}
