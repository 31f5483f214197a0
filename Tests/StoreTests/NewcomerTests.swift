import Attendance
import GRDB
import Planning
import Testing

@testable import Store

/// Requests of people whom a plan does not know.
struct NewcomerTests {
  private static func newcomer(_ name: String, district: String = "855") -> Newcomer {
    Newcomer(
      offering: course,
      name: name,
      organisation: "Lò gạch Hai Mẫu",
      district: district,
      contact: "0900 999 888",
      note: "Xin xếp buổi sáng"
    )
  }

  private static func kept() throws -> TemporaryStore {
    let kept = try TemporaryStore(coursePlan(max: 3))
    #expect(try kept.store.ask(newcomer("Võ Thị Lạ"), of: plan, mark(1, by: "web")))
    #expect(
      try kept.store.ask(newcomer("Lý Văn Xa", district: "857"), of: plan, mark(2, by: "web"))
    )
    return kept
  }

  @Test("Requests are numbered, wait with the time at which they came, each for its district")
  func waiting() throws {
    let kept = try Self.kept()
    let all = try kept.store.newcomers(of: plan)
    #expect(all.map(\.id) == [1, 2] && all.map(\.name) == ["Võ Thị Lạ", "Lý Văn Xa"])
    #expect(all.map(\.time) == [mark(1).time.text, mark(2).time.text])
    #expect(all[0].note == "Xin xếp buổi sáng" && all[0].contact == "0900 999 888")
    #expect(try kept.store.newcomers(of: plan, district: "857").map(\.id) == [2])
    #expect(try kept.store.newcomers(of: plan, district: "") == [])
    #expect(throws: StoreFailure.refused(.unknownPlan("x", known: []))) {
      try kept.store.newcomers(of: "x")
    }
  }

  @Test("What is dismissed is erased, its number is not given again, and the audit names nobody")
  func dismissed() throws {
    let kept = try Self.kept()
    #expect(try !kept.store.dismiss(newcomer: 2, of: plan, district: "855", mark(3)))
    #expect(try kept.store.dismiss(newcomer: 2, of: plan, district: "857", mark(3)))
    #expect(try !kept.store.dismiss(newcomer: 2, of: plan, mark(4)))
    #expect(try kept.store.newcomers(of: plan).map(\.id) == [1])
    #expect(try kept.store.ask(Self.newcomer("Tô Mới"), of: plan, mark(5)))
    #expect(try kept.store.newcomers(of: plan).map(\.id) == [1, 3])
    let left = try kept.store.pool.read { db in
      try String.fetchAll(
        db,
        sql: "SELECT name || organisation || contact || note FROM newcomer WHERE id = 2"
      )
    }
    #expect(left == ["··"])
    let told = try kept.store.audit(of: plan, limit: 100)
    #expect(told.contains { $0.action == "registration.dismiss" && $0.subject == "2" })
    for entry in told {
      let text = [entry.subject, entry.before, entry.after].compactMap(\.self).joined()
      for secret in ["Lý Văn Xa", "Võ Thị Lạ", "0900 999", "Hai Mẫu"] {
        #expect(!text.contains(secret), "\(entry.action)")
      }
    }
  }

  @Test("A request of somebody whom the plan knows after all is taken once, by their own district")
  func known() throws {
    let kept = try Self.kept()
    #expect(throws: StoreFailure.refused(.unknownPerson("p999"))) {
      try kept.store.accept(newcomer: 1, as: "p999", of: plan, mark(3))
    }
    #expect(try kept.store.newcomers(of: plan).count == 2, "nothing of it was kept")
    let other = try kept.store.accept(newcomer: 1, as: "p001", of: plan, district: "857", mark(3))
    #expect(other == nil)
    let taken = try kept.store.accept(newcomer: 1, as: "p001", of: plan, district: "855", mark(3))
    #expect(taken?.name == "Võ Thị Lạ")
    #expect(try kept.store.accept(newcomer: 1, as: "p001", of: plan, mark(4)) == nil)
  }

  @Test("A new person gets the next id of its kind, is found by name, and registers as others do")
  func new() throws {
    let kept = try Self.kept()
    let before = try kept.store.people(of: plan, offset: 0, limit: 1).total
    func profile(_ name: String) -> Person {
      Person(id: "", name: name, sex: .female, home: "855")
    }
    func accept(_ id: Int, _ name: String, _ district: String? = nil) throws -> String? {
      try kept.store.accept(
        newcomer: id,
        asNew: profile(name),
        of: plan,
        district: district,
        mark(3)
      )
    }
    #expect(try accept(1, "Võ Thị Lạ", "857") == nil)
    #expect(try accept(1, "Võ Thị Lạ", "855") == "w001")
    #expect(try accept(2, "Lý Văn Xa") == "w002")
    #expect(try accept(2, "Lý Văn Xa") == nil)
    let list = try kept.store.people(of: plan, offset: before, limit: 10)
    #expect(list.total == before + 2 && list.lines.map(\.id) == ["w001", "w002"])
    #expect(try kept.store.people(of: plan, matching: "la vo", offset: 0, limit: 9).total == 1)
    #expect(try kept.register("w001", 9) == "seated 1")
    #expect(try kept.store.check() == [])
  }
}
