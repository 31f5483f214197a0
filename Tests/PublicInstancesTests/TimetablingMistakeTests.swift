import Problem
import Testing

@testable import PublicInstances

@Suite("Mistakes in course timetabling files are told, all of them, in both languages")
struct TimetablingMistakeTests {
  private func lines(_ text: String) -> [String] {
    guard case .failure(let faults) = TinyFile.read(text) else { return [] }
    return faults.lines(file: "a.tim")
  }

  private func changed(_ old: String, _ new: String) -> String {
    TinyFile.text.replacing(old, with: new, maxReplacements: 1)
  }

  @Test("Numbers that cannot stand where they stand are all told with line and column")
  func values() {
    let text = changed("1 2\n1 1 0\n0 1 1", "-1 2\n1 2 ố\n0 1 1")
    #expect(
      lines(text) == [
        "a.tim:2:1: the size of room 0 is -1; write 0 or more",
        "a.tim:3:3: whether student 0 attends event 1 is 2; write one of 0, 1",
        "a.tim:3:5: “ố” is no whole number; write a whole number",
      ]
    )
    guard case .failure(let faults) = TinyFile.read(text) else { return }
    #expect(
      faults.vietnameseLines(file: "a.tim") == [
        "a.tim:2:1: số chỗ của phòng 0 là -1; hãy ghi từ 0 trở lên",
        "a.tim:3:3: dấu học viên 0 dự buổi học 1 là 2; hãy ghi một trong các số 0, 1",
        "a.tim:3:5: “ố” không phải số nguyên; hãy ghi một số nguyên",
      ]
    )
  }

  @Test("Slots and orders are held to their numbers too")
  func slotsAndOrders() {
    #expect(
      lines(changed("0 0 1\n0 0 0", "0 0 3\n0 0 0")) == [
        "a.tim:13:5: the order of events 0 and 2 is 3; write one of -1, 0, 1"
      ]
    )
    #expect(
      lines(changed(TinyFile.slots([9]), "4" + TinyFile.slots([9]).dropFirst())) == [
        "a.tim:11:1: whether event 1 may be held in slot 0 is 4; write one of 0, 1"
      ]
    )
  }

  @Test("A file that is too short or too long says so where it ends or should")
  func lengths() {
    #expect(
      lines("3 2 1 2\n1 2\n") == [
        "a.tim:2:4: the file ends after 6 numbers;"
          + " its first line asks for 161, or 17 without slots and orders"
      ]
    )
    #expect(
      lines(TinyFile.text + "7 7\n") == [
        "a.tim:16:1: the file has 163 numbers, but its first line asks for 161;"
          + " correct the counts of the first line, or take away what follows"
      ]
    )
  }

  @Test(
    "Counts that make no sense are refused without a crash",
    arguments: [
      "", " \n", "3", "3 2 1", "-1 2 1 2", "x y z w", "999999999999999 2 1 2",
      "1073741823 1073741823 1073741823 1073741823", "99999999999999999999 1 1 1",
      "3 2 1 2 \u{0}", "\u{FEFF}3 2 1 2",
    ]
  )
  func counts(text: String) {
    #expect(!lines(text).isEmpty)
  }

  @Test("No cut of a file crashes the reader, and all but the two lawful lengths are refused")
  func cuts() {
    let bytes = [UInt8](TinyFile.text.utf8)
    var accepted: Set<Int> = []
    for length in 0...bytes.count {
      if case .success(let instance) = CourseTimetabling.read([UInt8](bytes.prefix(length))) {
        accepted.insert(instance.orders.count)
      }
    }
    #expect(accepted == [0, 1])
  }

  @Test("Beyond 200 mistakes the others are counted")
  func many() {
    let text = TinyFile.text + String(repeating: "x ", count: 300)
    #expect(lines(text).count == 201)
    #expect(lines(text).last == "a.tim: … and 101 more")
  }

  @Test("No events and no rooms are an instance too")
  func nothing() throws {
    let instance = try TinyFile.read("0 0 0 0").get()
    #expect(instance.problem(name: "none").activities.isEmpty)
    #expect(try instance.answerText(.init(problem: "none", offerings: [])).get().isEmpty)
  }
}
