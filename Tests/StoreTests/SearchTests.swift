import Planning
import Testing

@testable import Store

/// Names are found with and without marks.
struct SearchTests {
  @Test(
    "Folding takes marks and đ away, whatever form they are written in",
    arguments: [
      ("Đỗ Bích-Thắm", "do bich tham"), ("NGUYỄN ĐỨC ẨN", "nguyen duc an"),
      ("Đo\u{0302}\u{0303}", "do"), ("  Lê\tThị (mẫu) 2 ", "le thi mau 2"), ("ưƠ", "uo"), ("…", ""),
    ]
  )
  func folding(_ text: String, _ folded: String) {
    #expect(FoldedText.text(text) == folded)
  }

  @Test("Each word is the beginning of one of the name's, in any order and with or without marks")
  func search() throws {
    let kept = try TemporaryStore()
    let folder = smallFolder {
      $0.people[0].name = "Đỗ Thị Đào"
      $0.people[1].name = "Đỗ Văn Đạo"
      $0.people[2].name = "Hồ Đỗ Đan"
      for index in $0.people.indices.dropFirst(3) { $0.people[index].name = "Lê Văn Tư" }
      $0.organisations[0].name = "Hợp tác xã Đồ gốm Đan Thị"
    }
    _ = try kept.store.take(folder, mark())
    func ids(_ text: String) throws -> [String] {
      try kept.store.search(text, in: plan, limit: 10).map(\.id)
    }
    let organisation = folder.programme.organisations[0].id
    #expect(try ids("do dao") == ["p001", "p002"])
    #expect(try ids("Đạo ĐỖ") == ["p001", "p002"])
    #expect(try ids("do thi") == ["p001", organisation])
    #expect(try ids("đan") == ["p003", organisation])
    #expect(try ids("do dao x") == [])
    // What means something to the index is a word like others.
    #expect(try ids("\"do\" OR le*") == [])
    #expect(try ids("kind:person") == [] && ids("' --") == [])
    #expect(try kept.store.search("le", in: plan, limit: 3).count == 3)
    #expect(try kept.store.search("do dao", in: plan, limit: 1)[0].organisation != nil)
    _ = try kept.store.take(smallFolder { $0.people[0].name = "Trần Mới" }, mark())
    #expect(try ids("tran moi") == ["p001"] && ids("do dao") == [])
  }
}
