import Almanac
import Chance
import Foundation
import PlanFolder
import Planning
import Testing

@Suite("Change files and pins that were spoiled")
struct ChangeFileFuzzTests {
  private let folder: ExampleFolder
  private let programme: Programme

  init() throws {
    folder = try ExampleFolder()
    programme = try #require(folder.read().programme)
  }

  private var change: String {
    let activity = programme.activities[0].id
    return """
      # What happened.
      title: {vi: Thử, en: "Trial"}
      today: \(programme.firstDay.adding(days: 60).iso)
      changes:
        - budget: {source: \(programme.sources[0].id), by: -10%}
          reason: {vi: Cắt, en: Cut}
        - unavailable: {resource: \(programme.resources[0].id), dates: [{from: \(programme.firstDay.iso), to: \(programme.lastDay.iso)}]}
        - withdrawn: {person: \(programme.people[0].id), activity: \(activity)}
        - joined: {id: new, name: Người Mới, sex: nữ, requests: [\(activity)]}
        - contracted: {offering: \(activity)-1, pin: [run, resources]}
        - paid: \(activity)-1
        - refunded: \(activity)-1
        - closed: {weekdays: [sat, sun]}

      """
  }

  /// A text with a few bytes taken out, doubled or exchanged.
  private func spoiled(_ text: String, seed: UInt64) -> [UInt8] {
    var chance = SeededNumbers(seed: seed)
    var bytes = Array(text.utf8)
    let marks = Array("{}[]:,#-\"'%&*!|>\n\t 0a\u{0}\u{FF}".utf8)
    for _ in 0...Int.random(in: 0..<4, using: &chance) {
      let place = Int.random(in: bytes.indices, using: &chance)
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(marks.randomElement(using: &chance) ?? 0, at: place)
      case 2: bytes[place] = marks.randomElement(using: &chance) ?? 0
      default:
        let end = min(bytes.count, place + Int.random(in: 1..<20, using: &chance))
        bytes.replaceSubrange(place..<end, with: [])
      }
      if bytes.isEmpty { return bytes }
    }
    return bytes
  }

  @Test("A spoiled change file is read or told with a place, never both and never neither")
  func changeFiles() throws {
    #expect(LoadedChange.recorded(Array(change.utf8), today: nil, revision: 1) != nil)
    for seed in 0..<400 {
      let bytes = spoiled(change, seed: UInt64(seed))
      try folder.write("change.yaml", bytes: bytes)
      let loaded = LoadedChange.read(folder.path("change.yaml"), on: programme)
      let mistakes = loaded.diagnostics.filter { $0.severity == .error }
      #expect((loaded.change == nil) == !mistakes.isEmpty, "\(seed)")
      #expect(mistakes.allSatisfy { $0.location.line > 0 && $0.location.column > 0 }, "\(seed)")
      guard let change = loaded.change else { continue }
      // What can be read can be kept, or is refused; what is kept reads as the same events.
      guard
        let text = LoadedChange.recorded(bytes, today: programme.lastDay, revision: 7)
      else { continue }
      try folder.write("kept.yaml", text)
      let kept = LoadedChange.read(folder.path("kept.yaml"), on: programme)
      #expect(kept.change?.revision == 7, "\(seed)")
      #expect(kept.change?.today == programme.lastDay, "\(seed)")
      #expect(kept.change?.events.map(\.kind).count == change.events.count, "\(seed)")
    }
  }

  @Test(
    "Pins set, changed and taken away at random read back, and comments on lines of their own stay"
  )
  func pins() throws {
    let activity = programme.activities[0]
    let resources = activity.needs.compactMap { need in
      programme.resources.first(where: need.fits)?.id
    }
    for seed in 0..<200 {
      var chance = SeededNumbers(seed: UInt64(seed))
      var pins: [PublishedChoice] = []
      var text = "# Ours.\n" + PinsFile.text([])
      for step in 0..<6 {
        let number = Int.random(in: 1...4, using: &chance)
        let id = "\(activity.id)-\(number)"
        pins.removeAll { $0.offering == id }
        if Int.random(in: 0..<3, using: &chance) > 0 {
          pins.append(
            PublishedChoice(
              offering: id,
              activity: activity.id,
              sessions: (0...Int.random(in: 0..<2, using: &chance)).map { day in
                SessionTime(
                  date: programme.firstDay.adding(days: 90 + 5 * number + day),
                  startMinute: 450,
                  endMinute: 690
                )
              },
              resources: resources,
              participants: [],
              pins: PinKind.allCases.filter { _ in Bool.random(using: &chance) },
              reason: Bool.random(using: &chance) ? nil : LocalizedText("No. #\(step)")
            )
          )
        }
        let comments = text.split(separator: "\n").filter { $0.hasPrefix("# ") }
        switch PinsFile.edited(Array(text.utf8), to: pins, of: programme) {
        case .comment: Issue.record("refused: \(seed)")
        case .text(let edited):
          let kept = edited.split(separator: "\n").filter { $0.hasPrefix("# ") }
          #expect(kept == comments, "\(seed)")
          text = edited
        }
        try folder.write(PinsFile.name, text)
        let read = try #require(folder.read().programme?.published, "\(seed): \(text)")
        #expect(Set(read) == Set(pins), "\(seed)")
        // Somebody writes a line of their own between the pins.
        let entry = "  - offering: "
        if let place = text.range(of: entry) {
          text.replaceSubrange(place, with: "# Note \(step)\n" + entry)
        }
      }
    }
  }
}
