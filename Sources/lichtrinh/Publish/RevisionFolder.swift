import Compiler
import Foundation
import Planning
import Problem
import Publishing

/// The revisions of a plan: `revisions/` in the plan folder.
///
/// A revision is `0003.json`, its answer with number, time and reason; beside it stand what every event
/// showed (`0003.events.json`), the changes in both languages, and two files that name people and are
/// their owner's alone: who was told what (`0003.people.json`) and the messages (`0003.mail.json`). The
/// answer is written last: a revision without it was never published.
struct RevisionFolder {
  /// The folder.
  let path: String
  /// The plan's own folder.
  private let plan: String
  /// The number of the last revision; 0: none.
  let last: Int

  /// Looks which revisions there are, and waits until no other run publishes the same plan.
  init(of plan: String) throws {
    try OutputFile.makeFolder(plan + "/revisions")
    try FolderLock.wait(for: plan + "/revisions")
    try self.init(lockedAt: plan)
  }

  /// Looks which revisions there are, in a run that has waited for others before.
  init(lockedAt plan: String) throws {
    self.plan = plan
    path = plan + "/revisions"
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    last = names.compactMap { Self.number(of: $0) }.max() ?? 0
  }

  /// A file of a revision, such as `0003.events.json`.
  func file(_ number: Int, _ ending: String) -> String {
    path + "/" + String(repeating: "0", count: max(0, 4 - "\(number)".count))
      + "\(number).\(ending)"
  }

  /// What was published last; nil: nothing.
  func earlier(_ compiled: CompiledProgramme) throws -> Publication.Earlier? {
    if last == 0 { return nil }
    let events = file(last, "events.json")
    let people = file(last, "people.json")
    var state: RevisionState?
    if let bytes = try Self.bytes(events) {
      state = try Self.decoded(events) { try RevisionState(json: bytes) }
      if let bytes = try Self.bytes(people) {
        let people = try Self.decoded(people) { try PeopleState(json: bytes) }
        return state.map { Publication.Earlier(state: $0, people: people) }
      }
    }
    return try rebuilt(state, compiled)
  }

  /// Writes a revision; nothing of it counts before the last file is there.
  func write(_ publication: Publication, _ solution: Solution) throws {
    let number = publication.state.number
    let messages = try Outbox.encoded(publication.messages)
    try OutputFile.write(messages, to: file(number, "mail.json"), mode: 0o600)
    try OutputFile.write(publication.people.json(), to: file(number, "people.json"), mode: 0o600)
    try OutputFile.write(publication.state.json(), to: file(number, "events.json"))
    let summary = ChangeSummary(publication)
    for language in Language.allCases {
      let text = Array(summary.text(language).utf8)
      try OutputFile.write(text, to: file(number, "\(language.rawValue).txt"))
    }
    let answer = try Self.answer(SolutionFile.write(solution), of: publication)
    try OutputFile.write(answer, to: file(number, "json"))
  }

  /// What was published by a revision of which the answer alone is left, told anew from it.
  private func rebuilt(
    _ state: RevisionState?,
    _ compiled: CompiledProgramme
  ) throws -> Publication.Earlier {
    let path = file(last, "json")
    // What was published before a change is read in the folder as it was decided.
    let compiled =
      compiled.programme.isAltered
      ? try PlanInput(folder: plan, isCurrent: false).demandCompiled(isQuiet: true) : compiled
    let answer = try ProblemInput.solution(path, for: compiled.problem)
    let solution = OfferingIds.assigned(to: answer, in: compiled)
    let plan = try PlanExporter.certified(compiled, solution)
    let publication = try Publication(
      of: plan,
      at: try time(compiled.programme),
      reason: "",
      after: state.map { Publication.Earlier(state: $0, people: PeopleState(people: [])) },
      number: last,
      language: CommandLanguage.current
    )
    return Publication.Earlier(state: state ?? publication.state, people: publication.people)
  }

  /// When the last revision was recorded, as its answer says, or else as the programme does.
  private func time(_ programme: Programme) throws -> RevisionTime {
    struct Answer: Decodable { var revision: Mark? }
    let path = file(last, "json")
    if let bytes = try Self.bytes(path) {
      let answer = try Self.decoded(path) {
        try JSONDecoder().decode(Answer.self, from: Data(bytes))
      }
      if let mark = answer.revision { return mark.time }
    }
    let revision = programme.revision
    if revision.number == last, let time = RevisionTime(revision.date, minute: revision.minute) {
      return time
    }
    Terminal.errors.line(
      say(
        "\(path): không rõ công bố lúc nào; ghi số \(last) và thời gian vào mục revision của programme.yaml",
        "\(path): it is not known when it was published; give number \(last) and its time under revision in programme.yaml"
      )
    )
    throw Exit.badInput
  }

  /// The number, time and reason as the answer bears them.
  private struct Mark: Codable {
    var number: Int
    var time: RevisionTime
    var reason: String
    /// The sessions of each offering, which its placement alone does not tell once the folder has changed.
    var sessions: [String: [String]]?
  }

  /// An answer that says which revision it is.
  private static func answer(_ bytes: [UInt8], of publication: Publication) throws -> [UInt8] {
    let state = publication.state
    let sessions = publication.plan.offerings.map { offering in
      (offering.id, offering.sessions.map { SessionTime($0).text })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let mark = Mark(
      number: state.number,
      time: state.time,
      reason: state.reason,
      sessions: Dictionary(sessions, uniquingKeysWith: { first, _ in first })
    )
    let end = bytes.lastIndex(of: UInt8(ascii: "}")) ?? bytes.count
    return bytes[..<end] + Array(",\"revision\":".utf8) + Array(try encoder.encode(mark))
      + bytes[end...]
  }

  private static func number(of name: String) -> Int? {
    guard name.hasSuffix(".json") else { return nil }
    let digits = name.dropLast(".json".count)
    guard digits.utf8.count >= 4, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(digits)
  }

  /// The bytes of a file; nil: there is none.
  static func bytes(_ path: String) throws -> [UInt8]? {
    guard access(path, F_OK) == 0 else {
      if errno == ENOENT { return nil }
      throw OutputFile.Failure(path: path, number: errno)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw OutputFile.Failure(path: path, number: errno == 0 ? EIO : errno)
    }
    return Array(data)
  }

  /// What a file of our own holds; ends the command where it was damaged.
  static func decoded<Value>(_ path: String, _ read: () throws -> Value) throws -> Value {
    do {
      return try read()
    } catch is DecodingError {
      Terminal.errors.line(
        say(
          "\(path): tệp hỏng; lấy lại bản sao lưu rồi chạy lại",
          "\(path): the file is damaged; put a copy back and run again"
        )
      )
      throw Exit.badInput
    }
  }
}
