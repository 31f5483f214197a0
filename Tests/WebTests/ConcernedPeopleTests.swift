import Foundation
import Planning
import Store
import Testing

@testable import Web

@Suite("A large register is opened with the people whom the plan concerns")
struct ConcernedPeopleTests {
  private static let heading = "id,name,tags\n"

  private static func documents(
    people: String,
    activities: String = "",
    others: [String: String] = [:]
  ) -> [PlanDocument] {
    let texts = others.merging(["people.csv": people, "activities.yaml": activities]) { $1 }
    return texts.sorted { $0.key < $1.key }.map {
      PlanDocument(path: $0.key, bytes: Array($0.value.utf8), isPrivate: $0.key == "people.csv")
    }
  }

  /// Enough rows that nothing names to make the table a large one.
  private static let crowd = (0..<60_000).map { "x\($0),Người không ai nhắc đến\n" }.joined()

  private static func kept(_ documents: [PlanDocument]) -> String? {
    ConcernedPeople.documents(documents)?.first { $0.path == "people.csv" }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test("Whom a request, an answer, a sentence or an enrolment names stays, with the whole record")
  func named() throws {
    let rows = [
      "p.1,\"Đỗ, Ân\",", "\"p-2\",\"hai\ndòng\",", "p3,Ba,", "p4,Bốn,giám khảo;nữ", "p5,Năm,",
      "p6,Sáu,jury", "p7,Bảy,nữ",
    ]
    let people = Self.heading + rows.map { $0 + "\n" }.joined() + Self.crowd
    let kept = Self.kept(
      Self.documents(
        people: people,
        activities: "- enrolled: {tag: \"giám khảo\"}\n",
        others: [
          "requests.csv": "person,activity\np.1,A\n", "revisions/1.json": "{\"people\":[\"p-2\"]}",
          "note.txt": "xem p3.",
        ]
      )
    )
    let expected = [0, 1, 2, 3, 5].map { rows[$0] + "\n" }.joined()
    #expect(kept == Self.heading + expected)
  }

  @Test("A small table, a workbook beside it, and a table of another form are read whole")
  func whole() {
    #expect(Self.kept(Self.documents(people: Self.heading + "p1,A,\n")) == nil)
    let large = Self.heading + Self.crowd
    #expect(Self.kept(Self.documents(people: large)) == Self.heading)
    #expect(Self.kept(Self.documents(people: large, others: ["requests.xlsx": "PK"])) == nil)
    #expect(Self.kept(Self.documents(people: "name,id\n" + Self.crowd)) == nil)
  }

  @Test("The sample year with a large register opens as it opens without")
  func sameYear() async throws {
    let path = try SampleStore.copy()
    let top = try SampleStore.folder()
    let data = URL(filePath: SampleStore.sample).deletingLastPathComponent().path
    for name in ["vinh-long-2016", "vietnam"] {
      try FileManager.default.copyItem(atPath: data + "/" + name, toPath: top + "/" + name)
    }
    let table = top + "/vinh-long-2016/people.csv"
    let crowd = (0..<20_000).map {
      "x\($0),Người Thêm,1990,nữ,o001,,855,\"Khóm 1, TP. Vĩnh Long\",,x\($0)@them.example,,,3\n"
    }
    let text = try String(contentsOfFile: table, encoding: .utf8) + crowd.joined()
    try text.write(toFile: table, atomically: true, encoding: .utf8)
    let small = try TestSite(at: path)
    let large = try TestSite(at: SampleStore.make(from: top + "/vinh-long-2016"))
    #expect(try large.store.plans().map(\.people) == [20_600])
    let own = try await small.server.site.plans.current(SampleStore.plan)
    let opened = try await large.server.site.plans.current(SampleStore.plan)
    #expect(opened.programme.people.count < 601)
    let plan = try #require(opened.plan)
    #expect(plan.offerings == own.plan?.offerings)
    #expect(plan.verdict.score == own.plan?.verdict.score)
  }
}
