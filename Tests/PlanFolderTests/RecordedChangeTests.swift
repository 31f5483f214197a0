import Almanac
import PlanFolder
import Testing

@Suite("Change files as they are recorded")
struct RecordedChangeTests {
  private func recorded(_ text: String, _ day: CivilDate? = CivilDate(2027, 7, 1)) -> String? {
    LoadedChange.recorded(Array(text.utf8), today: day, revision: 3)
  }

  @Test("Day and revision stand in front of what a file says, which stays to the letter")
  func added() {
    let text = "# Cut\nchanges:\n  - dropped: A  # no money\n"
    #expect(
      recorded(text)
        == "# Cut\ntoday: 2027-07-01\nrevision: 3\nchanges:\n  - dropped: A  # no money\n"
    )
    #expect(
      recorded("---\n  changes: [{dropped: A}]\n")
        == "---\n  today: 2027-07-01\n  revision: 3\n  changes: [{dropped: A}]\n"
    )
    #expect(recorded("changes: []\n", nil) == "revision: 3\nchanges: []\n")
    #expect(
      recorded("changes: []\r\n") == "today: 2027-07-01\r\nrevision: 3\r\nchanges: []\r\n"
    )
  }

  @Test("A file in braces gets them within its braces")
  func braces() {
    #expect(
      recorded("{changes: [{dropped: A}]} # in July\n")
        == "{today: 2027-07-01, revision: 3, changes: [{dropped: A}]} # in July\n"
    )
    #expect(
      recorded("# a\n{ title: T,\n  changes: [] }\n")
        == "# a\n{today: 2027-07-01, revision: 3, title: T,\n  changes: [] }\n"
    )
  }

  @Test("What a file says of day and revision gives way, wherever it stands")
  func replaced() {
    #expect(
      recorded("changes: []\nrevision: 2 # of May\ntoday: \"2027-06-01\"\n")
        == "changes: []\nrevision: 3 # of May\ntoday: 2027-07-01\n"
    )
    #expect(
      recorded("{today: 2027-06-01, revision: 2, changes: []}")
        == "{today: 2027-07-01, revision: 3, changes: []}"
    )
    let same = "today: 2027-07-01\nrevision: 3\nchanges: []\n"
    #expect(recorded(same) == same)
    #expect(LoadedChange.revision(Array("changes: []\nrevision: 2\n".utf8)) == 2)
    #expect(LoadedChange.revision(Array("changes: []\n".utf8)) == nil)
  }

  @Test(
    "What is no mapping, or cannot be changed in place, is refused",
    arguments: ["", "[]", "{"]
  )
  func refused(text: String) {
    #expect(recorded(text) == nil)
  }
}
