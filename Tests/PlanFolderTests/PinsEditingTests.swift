import Almanac
import PlanFolder
import Planning
import Testing

@Suite("Pins changed in a file with comments")
struct PinsEditingTests {
  private let programme: Programme

  init() throws {
    programme = try #require(try ExampleFolder().read().programme)
  }

  /// A pin of the numbered offering of the first activity.
  private func choice(_ number: Int, _ pins: [PinKind] = [.run]) -> PublishedChoice {
    let activity = programme.activities[0]
    return PublishedChoice(
      offering: "\(activity.id)-\(number)",
      activity: activity.id,
      sessions: [
        SessionTime(
          date: programme.firstDay.adding(days: 100 + number),
          startMinute: 450,
          endMinute: 690
        )
      ],
      resources: activity.needs.compactMap { need in
        programme.resources.first(where: need.fits)?.id
      },
      participants: [],
      pins: pins
    )
  }

  private func edited(_ text: String, to choices: [PublishedChoice]) -> PinsFile.Edit {
    PinsFile.edited(Array(text.utf8), to: choices, of: programme)
  }

  /// A file of two pins with comments above, beside and between them.
  private var commented: String {
    PinsFile.text([choice(1), choice(2, [.run, .placement])])
      .replacing(
        "  - offering: \(choice(1).offering)\n",
        with: "  # Contract 12\n  - offering: \(choice(1).offering) # hall\n"
      )
      .replacing("    pin: [run, placement]", with: "    pin: [run, placement] # paid")
      + "  # the end\n"
  }

  @Test("A pin more stands behind the others, and nothing else changes")
  func added() {
    let entry = PinsFile.text([choice(3)]).split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(3).joined(separator: "\n")
    let expected = commented.replacing("  # the end\n", with: entry + "  # the end\n")
    let wanted = [choice(1), choice(2, [.run, .placement]), choice(3)]
    #expect(edited(commented, to: wanted) == .text(expected))
  }

  @Test("A pin that changes keeps the comments beside it")
  func changed() {
    var first = choice(1, [.run, .resources])
    first.reason = LocalizedText("Signed")
    let expected = commented.replacing("    pin: [run]\n", with: "    pin: [run, resources]\n")
      .replacing("pin: [run, placement] # paid", with: "pin: [run] # paid")
    let reason = "    reason: {vi: \"Signed\", en: \"Signed\"}\n"
    let second = "  - offering: \(choice(2).offering)\n"
    #expect(
      edited(commented, to: [first, choice(2)])
        == .text(expected.replacing(second, with: reason + second))
    )
  }

  @Test("A pin that goes takes its own lines, not the comment above it")
  func removed() throws {
    guard case .text(let one) = edited(commented, to: [choice(2, [.run, .placement])]) else {
      Issue.record("refused")
      return
    }
    #expect(one.contains("# Contract 12") && one.contains("# paid") && one.contains("# the end"))
    #expect(!one.contains(choice(1).offering))
    guard case .text(let none) = edited(one, to: []) else {
      Issue.record("refused")
      return
    }
    #expect(none.contains("pins: []") && none.contains("# the end"))
    guard case .text(let again) = edited(none, to: [choice(1)]) else {
      Issue.record("refused")
      return
    }
    #expect(again.contains("pins:\n  - offering: \(choice(1).offering)\n"))
    #expect(again.contains("# the end") && !again.contains("pins: []"))
  }

  @Test("Where a comment would be lost its line is told; without comments the file is written anew")
  func refused() {
    let flow =
      "pins: [{offering: \(choice(1).offering), pin: [run], sessions: [\"\(choice(1).sessions[0].text)\"], resources: [\(choice(1).resources.joined(separator: ", "))]}]"
    #expect(edited(flow + "\n", to: [choice(2)]) == .text(PinsFile.text([choice(2)])))
    #expect(edited("\n" + flow + " # all\n", to: [choice(2)]) == .comment(line: 2))
    let within = PinsFile.text([choice(1)])
      .replacing("    sessions:\n", with: "    sessions:\n      # moved once\n")
    var moved = choice(1)
    moved.sessions[0].endMinute = 700
    #expect(edited(within, to: [moved]) == .comment(line: 7))
    #expect(edited(within, to: [choice(1, [.run, .placement])]) != .comment(line: 7))
  }

  @Test("Files with carriage returns keep them, and no file gives the file of the pins")
  func carriageReturns() {
    let text = commented.replacing("\n", with: "\r\n")
    guard case .text(let edited) = edited(text, to: [choice(1), choice(3)]) else {
      Issue.record("refused")
      return
    }
    #expect(!edited.replacing("\r\n", with: "").contains("\n"))
    #expect(edited.contains("# Contract 12"))
    #expect(
      PinsFile.edited(nil, to: [choice(1)], of: programme) == .text(PinsFile.text([choice(1)]))
    )
  }
}
