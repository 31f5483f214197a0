import Almanac
import Foundation
public import Planning

/// A list as it was issued to be signed: who stood on it, for which sessions, and where their boxes are.
public struct IssuedList: Hashable, Sendable, Codable {
  /// Someone on the list.
  public struct Entry: Hashable, Sendable, Codable {
    /// The person's id.
    public var person: String
    /// What was printed of the person, in the order of the columns.
    public var details: [String]

    /// Makes an entry.
    public init(person: String, details: [String]) {
      self.person = person
      self.details = details
    }
  }

  /// The offering's id.
  public var offering: String
  /// The revision of the plan that was printed; 0: none was published.
  public var revision: Int
  /// The how manieth printing of the offering's list it is, from 1.
  public var issue: Int
  /// When it was issued.
  public var time: RecordedTime
  /// Who issued it.
  public var recorder: String
  /// When its sessions are, such as `2016-03-21 07:30`.
  public var sessions: [String]
  /// The people, in the order of the rows.
  public var entries: [Entry]
  /// The pages, in order.
  public var pages: [SheetLayout]

  /// Makes a list.
  public init(
    offering: String,
    revision: Int,
    issue: Int,
    time: RecordedTime,
    recorder: String,
    sessions: [String],
    entries: [Entry],
    pages: [SheetLayout]
  ) {
    self.offering = offering
    self.revision = revision
    self.issue = issue
    self.time = time
    self.recorder = recorder
    self.sessions = sessions
    self.entries = entries
    self.pages = pages
  }

  /// The sessions of an offering as lists note them.
  public static func sessions(of offering: Offering) -> [String] {
    offering.sessions.map { session in
      let clock = ClockTime(minutesFromMidnight: session.startMinute)?.description ?? ""
      return "\(session.date.iso) \(clock)"
    }
  }
}

extension IssuedList {
  /// Why a record of lists cannot be used.
  public enum Failure: Error, Hashable, Sendable {
    /// The system's refusal.
    case file(FileFailure)
    /// The file is damaged.
    case damaged(path: String)
  }

  /// The list of an offering with a number; nil: there is none.
  public static func read(
    _ folder: AttendanceFolder,
    offering: String,
    issue: Int
  ) throws(Failure) -> IssuedList? {
    let path = folder.sheetPath(offering: offering, issue: issue)
    guard access(path, F_OK) == 0 else {
      if errno == ENOENT { return nil }
      throw .file(FileFailure(path: path, number: errno))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .file(FileFailure(path: path, number: errno == 0 ? EIO : errno))
    }
    do {
      let list = try JSONDecoder().decode(IssuedList.self, from: data)
      guard list.offering == offering, list.issue == issue else {
        throw Failure.damaged(path: path)
      }
      return list
    } catch {
      throw .damaged(path: path)
    }
  }

  /// The number of the last list of an offering; 0: none was issued.
  public static func lastIssue(_ folder: AttendanceFolder, offering: String) -> Int {
    var issue = 0
    while access(folder.sheetPath(offering: offering, issue: issue + 1), F_OK) == 0 { issue += 1 }
    return issue
  }

  /// Keeps the record, whole or not at all; the lock must be held.
  public func write(_ folder: AttendanceFolder, holding lock: PlanLock) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    try KeptFile.write(bytes, to: folder.sheetPath(offering: offering, issue: issue))
  }
}

/// What changed from one list of an offering to the next.
public struct ListDifference: Hashable, Sendable {
  /// The number of the earlier list.
  public let since: Int
  /// When the earlier list was issued.
  public let time: RecordedTime
  /// Who is new, by id in the order of the new list.
  public let added: [String]
  /// Whose details changed, likewise.
  public let changed: [String]
  /// Who is gone, as printed before.
  public let removed: [IssuedList.Entry]
  /// Whether sessions were added, moved or taken away.
  public let hasOtherSessions: Bool

  /// Compares a new list with an earlier one.
  public init(_ entries: [IssuedList.Entry], sessions: [String], since earlier: IssuedList) {
    let before = Dictionary(
      earlier.entries.map { ($0.person, $0.details) },
      uniquingKeysWith: { first, _ in first }
    )
    let now = Set(entries.map(\.person))
    since = earlier.issue
    time = earlier.time
    added = entries.filter { before[$0.person] == nil }.map(\.person)
    changed = entries.filter { entry in
      before[entry.person].map { $0 != entry.details } ?? false
    }.map(\.person)
    removed = earlier.entries.filter { !now.contains($0.person) }
    hasOtherSessions = sessions != earlier.sessions
  }

  /// Whether nothing changed.
  public var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && removed.isEmpty && !hasOtherSessions
  }
}
