import Attendance
import Foundation
import Planning
import Testing

@Suite("The journal of attendance")
struct AttendanceJournalTests {
  @Test("A line reads as its fact, and the fact writes the line")
  func lines() throws {
    let line =
      #"{"at":"2016-03-21T07:30:00+07:00","by":"lan","day":"2016-03-21","fact":"mark","#
      + #""mark":"late","offering":"A-1","person":"p1","revision":1,"session":2,"way":"hand"}"#
    #expect(try fact("p1", 1, .late).line() == line)
    #expect(try AttendanceFact(line: line.utf8) == fact("p1", 1, .late))
  }

  @Test(
    "What is no line of the journal is refused",
    arguments: [
      "", "{}", "[1]", "nonsense",
      #"{"at":"2016-03-21T07:30:00+07:00","by":"l","fact":"mark","mark":"late","offering":"A","person":"p","revision":1,"session":0,"day":"2016-03-21","way":"hand"}"#,
      #"{"at":"2016-03-21T07:30:00+07:00","by":"l","fact":"mark","mark":"substituted","offering":"A","person":"p","revision":1,"session":1,"day":"2016-03-21","way":"hand"}"#,
      #"{"at":"2016-13-21T07:30:00+07:00","by":"l","fact":"cleared","offering":"A","person":"p","revision":1,"session":1,"day":"2016-03-21","way":"hand"}"#,
    ]
  )
  func wrongLines(_ line: String) {
    #expect(throws: AttendanceFact.LineFault.damaged) { try AttendanceFact(line: line.utf8) }
  }

  @Test("What was added is read again, also by the next run that adds")
  func appending() throws {
    let beside = try PlanFolderBeside()
    do {
      let journal = try AttendanceJournal(
        folder: beside.folder,
        holding: PlanLock(folder: beside.folder)
      )
      try journal.append([fact("p1", 0, .present), fact("p2", 0, .absent)])
    }
    let journal = try AttendanceJournal(
      folder: beside.folder,
      holding: PlanLock(folder: beside.folder)
    )
    #expect(journal.contents.facts == [fact("p1", 0, .present), fact("p2", 0, .absent)])
    try journal.append([fact("p1", 0, .late)])
    #expect(try AttendanceJournal.read(beside.folder).facts.count == 3)
  }

  @Test("A line without an end is cut off, wherever it was cut")
  func tornLines() throws {
    let whole = try fact("p1", 0, .present).line() + "\n"
    let second = try fact("p2", 1, .excused).line()
    for length in 1...second.utf8.count {
      let beside = try PlanFolderBeside()
      let bytes = Array(whole.utf8) + Array(second.utf8.prefix(length))
      try Data(bytes).write(to: URL(fileURLWithPath: beside.folder.journalPath))
      let journal = try AttendanceJournal(
        folder: beside.folder,
        holding: PlanLock(folder: beside.folder)
      )
      #expect(journal.contents.tornBytes == length)
      try journal.append([fact("p3", 0, .late)])
      #expect(
        try AttendanceJournal.read(beside.folder).facts
          == [fact("p1", 0, .present), fact("p3", 0, .late)]
      )
    }
  }

  @Test("A damaged line in the middle is named and nothing is written")
  func damagedLine() throws {
    let beside = try PlanFolderBeside()
    let path = beside.folder.journalPath
    let text = try fact("p1", 0, .present).line() + "\n\u{0}\n" + fact("p2", 0, .late).line() + "\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: AttendanceJournal.Failure.damaged(path: path, line: 2)) {
      try AttendanceJournal(folder: beside.folder, holding: PlanLock(folder: beside.folder))
    }
    #expect(FileManager.default.contents(atPath: path) == Data(text.utf8))
  }

  @Test("Two cannot hold the lock, and the second is told who has it")
  func locking() throws {
    let beside = try PlanFolderBeside()
    let lock = try PlanLock(folder: beside.folder)
    #expect(throws: PlanLock.Refusal.held(by: getpid())) { try PlanLock(folder: beside.folder) }
    withExtendedLifetime(lock) {}
  }

  @Test("The journal and the key are their owner's alone")
  func permissions() throws {
    let beside = try PlanFolderBeside()
    let lock = try PlanLock(folder: beside.folder)
    try AttendanceJournal(folder: beside.folder, holding: lock).append([fact("p", 0, .late)])
    _ = try AttendanceKey.demand(beside.folder, holding: lock)
    for path in [beside.folder.journalPath, beside.folder.keyPath] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    chmod(beside.folder.keyPath, 0o644)
    #expect(throws: AttendanceKey.Failure.exposed(path: beside.folder.keyPath)) {
      try AttendanceKey.read(beside.folder)
    }
  }
}
