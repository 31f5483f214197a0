import Almanac
import Foundation
import PlanFolder
import Planning
import Testing

@Suite("Change files and scenarios")
struct ChangeFileTests {
  private let folder: ExampleFolder
  private let programme: Programme

  init() throws {
    folder = try ExampleFolder()
    programme = try #require(folder.read().programme)
  }

  private func read(_ text: String, today: CivilDate? = nil) throws -> LoadedChange {
    try folder.write("change.txt", text)
    return LoadedChange.read(folder.path("change.txt"), on: programme, today: today)
  }

  private func lines(_ text: String, _ language: Language = .en) throws -> [String] {
    try read(text).diagnostics.map {
      $0.line(language).replacingOccurrences(of: folder.directory + "/", with: "")
    }
  }

  @Test("Every kind of event is read, and what comes new may be named by what follows")
  func everyEvent() throws {
    let activity = try #require(programme.activities.first).id
    let other = try #require(programme.activities.last).id
    try #require(activity != other)
    let resource = try #require(programme.resources.first).id
    let person = try #require(programme.people.first).id
    let source = try #require(programme.sources.first { programme.yearCeiling(of: $0.id) != nil })
      .id
    let loaded = try read(
      """
      title: {vi: Thử, en: Trial}
      today: \(programme.firstDay.adding(days: 30).iso)
      revision: 2
      changes:
        - budget: {source: \(source), by: -10%}
          reason: Cut
        - budget: {source: \(source), to: 900_000_000, spread: true}
        - unavailable: {resource: \(resource)}
        - absent: {person: \(person), dates: [\(programme.lastDay.iso)]}
        - withdrawn: {person: \(person)}
        - joined: {id: new, name: Người Mới, sex: nữ, requests: [\(activity)]}
        - requested: {person: new, activity: \(activity), priority: 2}
        - rescheduled: {activity: \(activity), windows: [{from: \(programme.lastDay.adding(days: -60).iso), to: \(programme.lastDay.iso)}]}
        - dropped: \(other)
        - held: \(activity)-1
        - contracted: {offering: \(activity)-1, pin: [run, resources]}
        - moved: {offering: \(activity)-1, sessions: ["\(programme.lastDay.iso)T07:30-11:30"]}
        - trainer: {id: more, name: Thêm}
        - unavailable: {resource: more, dates: [{from: \(programme.firstDay.iso), to: \(programme.lastDay.iso)}]}
        - closed: {weekdays: [sat, sun]}
        - weights: {first: 3, first-comers: 7, spread: 2}
        - offerings: {activity: \(activity), min: 0, values: [9]}

      """
    )
    #expect(loaded.diagnostics.isEmpty)
    let change = try #require(loaded.change)
    #expect(change.events.count == 17 && change.revision == 2)
    #expect(change.events.first?.reason == LocalizedText("Cut"))
    let today = programme.firstDay.adding(days: 30)
    #expect(change.today == today)
    let after = programme.applying(change)
    #expect(after.today == today && after.isAltered)
    #expect(after.yearCeiling(of: source) == Money(900_000_000))
    #expect(after.people.last?.id == "new" && after.resources.last?.id == "more")
    // What is said of the time before today does not count.
    #expect(after.resources.last?.busy == [DateWindow(from: today, to: programme.lastDay)])
    #expect(!after.requests.contains { $0.person == person })
    #expect(after.weights.firstComers == 7 && after.weights.firstBonus == 3)
    #expect(after.activities.first?.values == [9])
  }

  @Test("Every mistake is told at once with its place and its mend")
  func mistakes() throws {
    let text = """
      titel: x
      changes:
        - budget: {source: nobody, by: -10%}
        - budget: {source: province, by: -10, to: 5}
        - budget: {source: province, by: ten}
        - unavailable: {resource: nothing, dates: [2027-13-01]}
        - withdrawn: {person: p-none}
        - held: course
        - {}
        - budget: {source: province, by: -1%}
          closed: {weekdays: [sat]}
        - closed: {weekdays: [mon, tue, wed, thu, fri, sat, sun]}

      """
    let told = try lines(text)
    #expect(told.count == 11, "\(told)")
    #expect(told.first?.hasPrefix("change.txt:1:1: there is no key `titel`; did you mean") == true)
    #expect(told.contains { $0.hasPrefix("change.txt:3:22: there is no source `nobody`") })
    #expect(told.contains { $0.hasPrefix("change.txt:4:13: exactly one of `by` and `to`") })
    #expect(
      told.contains { $0.hasPrefix("change.txt:5:36: `by`: \"ten\" is no change of an amount") }
    )
    #expect(told.contains { $0.hasPrefix("change.txt:8:11: there is no offering `course`") })
    #expect(told.contains { $0.hasPrefix("change.txt:9:5: a change says exactly one thing") })
    #expect(try read(text).change == nil)
    #expect(try lines(text, .vi).count == 11)
  }

  @Test("What cannot both be meant is told at the later place, with the line of the earlier")
  func contradictions() throws {
    let activity = try #require(programme.activities.first).id
    let last = programme.lastDay
    let text = """
      changes:
        - dropped: \(activity)
        - contracted: \(activity)-1
        - moved: {offering: \(activity)-1, sessions: ["\(last.iso)T07:30-11:30"]}
        - moved: {offering: \(activity)-1, sessions: ["\(last.iso)T13:30-17:30"]}

      """
    #expect(
      try lines(text) == [
        "change.txt:3:5: contradicts what line 2 says of `\(activity)`; leave one of the two out",
        "change.txt:4:5: contradicts what line 2 says of `\(activity)`; leave one of the two out",
        "change.txt:5:5: contradicts what line 2 says of `\(activity)`; leave one of the two out",
        "change.txt:5:5: contradicts what line 4 says of `\(activity)-1`; leave one of the two out",
      ]
    )
    #expect(try read(text).change == nil)
    let turned = try lines("changes:\n  - held: \(activity)-1\n  - dropped: \(activity)\n", .vi)
    #expect(
      turned == [
        "change.txt:3:5: trái với điều nói về `\(activity)` ở dòng 2; bỏ một trong hai"
      ]
    )
  }

  @Test("A file that is not there, is empty or is no mapping is a diagnostic")
  func noFile() throws {
    for text in ["", "[]", "changes", "changes: 3", "\u{0}", "changes: [&a 1]"] {
      let loaded = try read(text)
      #expect(loaded.change == nil && !loaded.diagnostics.isEmpty, "\(text)")
    }
    let missing = LoadedChange.read(folder.path("nothing.yaml"), on: programme)
    #expect(missing.change == nil && missing.diagnostics.count == 1)
  }

  @Test("Recorded changes and pins of the folder are applied when it is read")
  func recorded() throws {
    let source = try #require(programme.sources.first { programme.yearCeiling(of: $0.id) != nil })
      .id
    let before = try #require(programme.yearCeiling(of: source))
    try FileManager.default.createDirectory(
      atPath: folder.path("changes"),
      withIntermediateDirectories: true
    )
    let today = programme.firstDay.adding(days: 90)
    try folder.write(
      "changes/0002.yaml",
      "today: \(today.iso)\nchanges:\n  - budget: {source: \(source), by: -1_000_000}\n"
    )
    try folder.write("changes/0003.yaml", "changes:\n  - budget: {source: \(source), by: -50%}\n")
    let read = try #require(folder.read().programme)
    #expect(read.yearCeiling(of: source) == Money((before.dong - 1_000_000) / 2))
    #expect(read.today == today)
    let decided = try #require(LoadedFolder.read(folder.directory, isCurrent: false).programme)
    #expect(decided.yearCeiling(of: source) == before && decided.today == nil)
  }
}

@Suite("pins.yaml")
struct PinsFileTests {
  private let folder: ExampleFolder
  private let programme: Programme

  init() throws {
    folder = try ExampleFolder()
    programme = try #require(folder.read().programme)
  }

  private var choice: PublishedChoice {
    let activity = programme.activities[0]
    let day = programme.firstDay.adding(days: 100)
    return PublishedChoice(
      offering: "\(activity.id)-1",
      activity: activity.id,
      sessions: [SessionTime(date: day, startMinute: 450, endMinute: 690)],
      resources: activity.needs.compactMap { need in
        programme.resources.first(where: need.fits)?.id
      },
      participants: programme.people.prefix(2).map(\.id),
      pins: [.run, .participants],
      reason: LocalizedText(vi: "Đã ký \"A\\B\"", en: "Contracted")
    )
  }

  @Test("What is written is read back, and the same pins give the same bytes")
  func roundTrip() throws {
    try folder.write(PinsFile.name, PinsFile.text([choice]))
    let loaded = folder.read()
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.programme?.published == [choice])
    #expect(PinsFile.text(loaded.programme?.published ?? []) == PinsFile.text([choice]))
    try folder.write(PinsFile.name, PinsFile.text([]))
    #expect(folder.read().programme?.published == [])
  }

  @Test("Mistakes stand at their places")
  func mistakes() throws {
    var broken = choice
    broken.offering = "nothing-1"
    var twice = choice
    twice.resources = []
    let text = PinsFile.text([choice, choice, broken, twice])
      .replacing("pin: [run, participants]", with: "pin: [run, participant]", maxReplacements: 1)
    try folder.write(PinsFile.name, text)
    let lines = folder.lines()
    #expect(lines.count == 3, "\(lines)")
    #expect(lines.allSatisfy { $0.hasPrefix("pins.yaml:") })
    #expect(lines.contains { $0.contains("did you mean `participants`?") })
    #expect(lines.contains { $0.contains("there is no offering `nothing-1`") })
    #expect(lines.contains { $0.contains("names 0 `resources`, but its activity has") })
  }

  @Test("A session is read with its day, start and end")
  func sessions() {
    let time = SessionTime("2016-07-04T07:30-11:05")
    #expect(time?.startMinute == 450 && time?.endMinute == 665)
    #expect(time?.text == "2016-07-04T07:30-11:05")
    for text in ["2016-07-04", "2016-07-04T11:30-07:30", "2016-02-30T07:30-11:30", ""] {
      #expect(SessionTime(text) == nil)
    }
  }
}
