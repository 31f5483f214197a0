import Attendance
import Foundation
import GRDB
import Planning
import Testing

@testable import Store

/// What is only ever added to, and tokens.
struct StoreJournalTests {
  private func fact(_ person: String, _ second: Int) -> AttendanceFact {
    AttendanceFact(
      offering: "G1-01-1",
      revision: 1,
      time: RecordedTime(secondsSince1970: 1_458_520_200 + second),
      recorder: "lan",
      way: .hand,
      content: .joined(Person(id: person, name: "Lê Thị Ví Dụ", sex: .female))
    )
  }

  private func journal(_ facts: [AttendanceFact]) throws -> [UInt8] {
    try facts.flatMap { Array(try $0.line().utf8) + [10] }
  }

  @Test("Attendance goes on from what is kept, and comes out as the journal's lines")
  func attendance() throws {
    let kept = try TemporaryStore()
    var folder = smallFolder()
    let facts = (0..<3).map { fact("n\($0)", $0) }
    let lines = try journal(facts)
    folder.documents.append(
      PlanDocument(path: "attendance/journal.jsonl", bytes: lines, isPrivate: true)
    )
    _ = try kept.store.take(folder, mark())
    #expect(try kept.store.attendance(of: plan) == facts)
    try kept.store.record([fact("n3", 3)], for: plan)
    let whole = try journal(facts + [fact("n3", 3)])
    let out = try kept.store.documents(of: plan).first { $0.path == "attendance/journal.jsonl" }
    #expect(out?.bytes == whole && out?.isPrivate == true)
    // A journal that lacks a kept line, or says something else, is another one.
    #expect(throws: StoreFailure.refused(.journalDiffers(line: 4))) {
      try kept.store.take(folder, mark())
    }
    folder.documents[5].bytes = try journal([facts[0], fact("x", 1), facts[2], fact("n3", 3)])
    #expect(throws: StoreFailure.refused(.journalDiffers(line: 2))) {
      try kept.store.take(folder, mark())
    }
    // A torn last line was never acknowledged.
    folder.documents[5].bytes = whole + Array("{\"fact\":".utf8)
    #expect(try kept.store.take(folder, mark()).facts == 4)
    folder.documents[5].bytes = whole + Array("{}\n".utf8)
    #expect(throws: StoreFailure.refused(.journalDiffers(line: 5))) {
      try kept.store.take(folder, mark())
    }
    for attempt in [
      "UPDATE attendance_fact SET line = '{}'", "DELETE FROM attendance_fact",
      "INSERT OR REPLACE INTO attendance_fact VALUES ('\(plan)', 1, '{}')",
    ] {
      #expect(throws: DatabaseError.self) { try kept.execute(attempt) }
    }
    #expect(try kept.store.check() == [])
  }

  @Test("A token names its person for its purpose until it is revoked; the file does not hold it")
  func tokens() throws {
    let kept = try TemporaryStore()
    let store = kept.store
    _ = try store.take(smallFolder(), mark())
    let token = try store.issueToken(for: "p001", of: plan, purpose: "feed", mark())
    let second = try store.issueToken(for: "p001", of: plan, purpose: "feed", mark(1))
    #expect(token != second && token.utf8.count == 32)
    #expect(try store.holder(of: token, purpose: "feed")?.person == "p001")
    #expect(try store.holder(of: token, purpose: "page") == nil)
    #expect(try store.holder(of: String(token.dropLast()) + "?", purpose: "feed") == nil)
    #expect(throws: StoreFailure.refused(.unknownPerson("p999"))) {
      try store.issueToken(for: "p999", of: plan, purpose: "feed", mark())
    }
    // Someone who holds a token does not get lost with the next folder.
    #expect(throws: StoreFailure.refused(.peopleInUse(["p001"]))) {
      try store.take(smallFolder { $0.people.removeFirst() }, mark())
    }
    let dump = try store.pool.read { try Row.fetchAll($0, sql: "SELECT * FROM token").description }
    #expect(!dump.contains(token))
    #expect(throws: DatabaseError.self) { try kept.execute("UPDATE token SET person = 'p002'") }
    #expect(try store.revokeTokens(of: "p001", of: plan, purpose: "feed", mark(2)) == 2)
    #expect(try store.holder(of: token, purpose: "feed") == nil)
    #expect(throws: DatabaseError.self) { try kept.execute("UPDATE token SET revoked_at = NULL") }
    let entry = try store.audit(of: plan, subject: "p001", limit: 1).first
    #expect(entry?.action == "token.revoke" && entry?.before == #"{"purpose":"feed","tokens":"2"}"#)
  }

  @Test("A message is noted once for each recipient and way, and never taken back")
  func messages() throws {
    let kept = try TemporaryStore()
    _ = try kept.store.take(smallFolder(), mark())
    let message = SentMessage(
      revision: 1,
      uid: "G1-01-1-s1@mau.example",
      recipient: "p001",
      sequence: 0,
      method: "REQUEST",
      way: "smtp"
    )
    try kept.store.noteSent([message, message], of: plan, mark())
    try kept.store.noteSent([message], of: plan, mark(9))
    #expect(try kept.store.sentMessages(of: plan) == [message])
    #expect(try kept.store.sentMessages(of: plan, to: "p002") == [])
    #expect(throws: DatabaseError.self) { try kept.execute("DELETE FROM message") }
  }
}
