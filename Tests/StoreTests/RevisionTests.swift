import Foundation
import GRDB
import Testing

@testable import Store

/// Revisions go from draft to adjusted, and what was approved never changes.
struct RevisionTests {
  private let decision = RevisionDecision(number: "10/QĐ-UBND", date: "2016-01-06", signer: "Lê A")
  private let later = RevisionDecision(number: "77/QĐ-UBND", date: "2016-06-01", signer: "Lê B")

  @Test("Draft, submitted, approved, adjusted: each step with who, when and by which decision")
  func steps() throws {
    let kept = try TemporaryStore()
    let store = kept.store
    _ = try store.take(smallFolder(), mark())
    try store.submit(1, of: plan, mark(1))
    try store.approve(1, of: plan, by: decision, mark(2, by: "hoa"))
    let second = try store.draft(answer(2, reason: "bão"), reason: "bão", of: plan, mark(3))
    #expect(second == 2)
    try store.submit(2, of: plan, mark(4))
    #expect(try store.adjust(to: 2, of: plan, by: later, mark(5)) == 1)
    let revisions = try store.revisions(of: plan)
    #expect(revisions.map(\.status) == [.adjusted, .approved])
    #expect(revisions[0].steps.map(\.status) == RevisionStatus.allCases)
    #expect(revisions[0].steps[2].decision == decision && revisions[0].steps[2].by == "hoa")
    #expect(revisions[0].steps[3].decision == later && revisions[0].steps[3].successor == 2)
    #expect(revisions[1].steps[2].decision == later)
    #expect(revisions.map(\.reason) == ["bản đầu", "bão"])
    #expect(try store.answer(of: plan, revision: 2) == answer(2, reason: "bão"))
    // What was submitted with it: the plan's own files, not the answers that were published.
    let frozen = try store.documents(of: plan, revision: 1)
    let paths = ["../shared/norms.yaml", "people.xlsx", "programme.yaml", "requests.csv"]
    #expect(frozen.map(\.path) == paths)
    #expect(try store.check() == [])
    let actions = try store.audit(of: plan, limit: 100).map(\.action)
    #expect(
      actions == [
        "revision.approved", "revision.adjusted", "revision.submitted", "revision.draft",
        "revision.approved", "revision.submitted", "plan.import", "revision.draft",
      ]
    )
  }

  @Test("Steps out of turn are refused and change nothing")
  func turns() throws {
    let kept = try TemporaryStore()
    let store = kept.store
    _ = try store.take(smallFolder(), mark())
    let before = try store.audit(of: plan, limit: 100)
    #expect(throws: StoreFailure.refused(.wrongStatus(1, is: .draft, needs: .submitted))) {
      try store.approve(1, of: plan, by: decision, mark())
    }
    #expect(throws: StoreFailure.refused(.unknownRevision(9))) {
      try store.submit(9, of: plan, mark())
    }
    #expect(try store.audit(of: plan, limit: 100) == before)
    try store.submit(1, of: plan, mark())
    #expect(throws: StoreFailure.refused(.wrongStatus(1, is: .submitted, needs: .draft))) {
      try store.submit(1, of: plan, mark())
    }
    #expect(throws: StoreFailure.refused(.nothingInForce)) {
      try store.adjust(to: 1, of: plan, by: decision, mark())
    }
    #expect(throws: StoreFailure.self) {
      try store.approve(
        1,
        of: plan,
        by: RevisionDecision(number: " ", date: "2016-01-06", signer: "Lê A"),
        mark()
      )
    }
    try store.approve(1, of: plan, by: decision, mark())
    _ = try store.draft(answer(2, reason: ""), reason: "", of: plan, mark())
    try store.submit(2, of: plan, mark())
    #expect(throws: StoreFailure.refused(.inForce(1))) {
      try store.approve(2, of: plan, by: later, mark())
    }
  }

  @Test(
    "Nothing changes an approved revision, not even past the store's face",
    arguments: [
      "UPDATE revision SET reason = 'x'", "DELETE FROM revision",
      "UPDATE revision SET answer = (SELECT digest FROM content WHERE bytes = x'') WHERE number = 1",
      "UPDATE revision_step SET signer = 'x' WHERE status = 'approved'",
      "DELETE FROM revision_step", "UPDATE revision_step SET status = 'draft'",
      "INSERT OR REPLACE INTO revision_step SELECT plan, number, status, at, 'x', decision_number,"
        + " decision_date, signer, successor FROM revision_step WHERE status = 'approved'",
      "DELETE FROM revision_document", "UPDATE revision_document SET path = 'x'",
      "INSERT INTO revision_document SELECT plan, number, 'x', content FROM revision_document LIMIT 1",
      "INSERT OR REPLACE INTO revision_document SELECT plan, number, path, (SELECT answer FROM"
        + " revision) FROM revision_document LIMIT 1",
      "INSERT OR REPLACE INTO revision SELECT plan, number, 'x', answer FROM revision",
      "UPDATE content SET bytes = x'00'", "DELETE FROM content",
      "INSERT OR REPLACE INTO content SELECT digest, x'00' FROM content",
      "DELETE FROM audit", "UPDATE audit SET by = 'x'",
      "INSERT OR REPLACE INTO audit SELECT position, plan, at, 'x', action, subject, before, after"
        + " FROM audit",
    ]
  )
  func approved(_ attempt: String) throws {
    let kept = try TemporaryStore()
    let store = kept.store
    _ = try store.take(smallFolder(), mark())
    try store.submit(1, of: plan, mark(1))
    try store.approve(1, of: plan, by: decision, mark(2))
    let revisions = try store.revisions(of: plan)
    let documents = try store.documents(of: plan, revision: 1)
    let audit = try store.audit(of: nil, limit: 100)
    #expect(throws: DatabaseError.self) { try kept.execute(attempt) }
    #expect(try store.revisions(of: plan) == revisions)
    #expect(try store.documents(of: plan, revision: 1) == documents)
    #expect(try store.answer(of: plan, revision: 1) == answer(1, reason: "bản đầu"))
    #expect(try store.audit(of: nil, limit: 100) == audit)
  }

  @Test("A folder may bring a draft anew and a submitted revision only as it was")
  func settled() throws {
    let kept = try TemporaryStore()
    let store = kept.store
    _ = try store.take(smallFolder(), mark())
    var folder = smallFolder()
    folder.documents[4].bytes = answer(1, reason: "khác")
    _ = try store.take(folder, mark(1))
    #expect(try store.revisions(of: plan)[0].reason == "khác")
    try store.submit(1, of: plan, mark(2))
    // Published later under another reason: the same answer.
    _ = try store.take(smallFolder(), mark(3))
    #expect(try store.answer(of: plan, revision: 1) == answer(1, reason: "khác"))
    folder.documents[4].bytes = answer(1, reason: "khác", offerings: #"{"activity":"G1-01"}"#)
    #expect(throws: StoreFailure.refused(.settled(1, .submitted))) {
      try store.take(folder, mark(4))
    }
  }
}
