import Foundation
import GRDB
import Testing

@testable import Store

/// Stores of every earlier version open with all that is in them.
struct MigrationTests {
  /// What a store of a version may hold, as statements of that version.
  private static let contents = [
    """
    INSERT INTO plan VALUES ('k', 'Kế hoạch', 'Plan', '2016-01-01', '2016-12-31', 1, '2016-01-04');
    INSERT INTO content VALUES (x'\(digest)', CAST('abc' AS BLOB));
    INSERT INTO document VALUES ('k', 'programme.yaml', x'\(digest)', 0);
    INSERT INTO organisation VALUES ('k', 'o1', 0, 'Hợp tác xã Đông', 'cooperative', '855', NULL, NULL);
    INSERT INTO person (plan, id, position, name, birth_year, sex, organisation, job, home, address,
      phone, email, tags, busy, max_activities) VALUES ('k', 'p1', 0, 'Đỗ Ân', 1980, 'female', 'o1', NULL, NULL, NULL, NULL,
      NULL, '["rural"]', '2016-02-01..2016-02-03;2016-05-01', 3);
    INSERT INTO request VALUES ('k', 'p1', 'A', 0, 1);
    """,
    """
    INSERT INTO revision VALUES ('k', 1, 'đầu', x'\(digest)');
    INSERT INTO revision_step VALUES ('k', 1, 'draft', '2016', 'lan', NULL, NULL, NULL, NULL);
    INSERT INTO revision_document VALUES ('k', 1, 'programme.yaml', x'\(digest)');
    INSERT INTO revision_step VALUES ('k', 1, 'submitted', '2016', 'lan', NULL, NULL, NULL, NULL);
    INSERT INTO revision_step VALUES ('k', 1, 'approved', '2016', 'lan', '1', '2016-01-04', 'A', NULL);
    """,
    """
    INSERT INTO audit VALUES (1, 'k', '2016', 'lan', 'plan.import', 'k', NULL, '{}');
    INSERT INTO message VALUES ('k', 1, 'u', 'p1', 0, 'REQUEST', 'smtp', '2016');
    INSERT INTO token VALUES (x'\(tokenDigest)', 'k', 'p1', 'feed', '2016', NULL);
    INSERT INTO attendance_fact VALUES ('k', 1, '{"at":"2016-03-21T07:30:00+07:00","by":"lan",
      "day":"2016-03-21","fact":"mark","mark":"present","offering":"A-1","person":"p1","revision":1,
      "session":1,"way":"hand"}');
    """,
    """
    INSERT INTO name_index VALUES ('k', 'person', 'p1', 'do an');
    INSERT INTO name_index VALUES ('k', 'organisation', 'o1', 'hop tac xa dong');
    """,
    """
    INSERT INTO travel VALUES ('k', '855', '860', 45);
    INSERT INTO offering VALUES ('k', 'A-1', 'A', '855', '[[24194880,24195120]]',
      '{"max":2,"reserved":[]}', 2, '2016-01-05T08:00:00+07:00', 1, '2016-01-01', '2016-01-04', 48);
    INSERT INTO registration VALUES ('k', 'A-1', 'p1', 'A', 'seated', 1, 1, 0, '2016-01-02', NULL);
    INSERT INTO audit VALUES (2, 'k', '2016', 'lan', 'registration.seated', 'A-1 p1', NULL, '{}');
    """,
    """
    INSERT INTO account VALUES ('lan', 'Lan', 'administrator', NULL, '$argon2id$', 1);
    INSERT INTO account VALUES ('tb', 'Bình', 'officer', '860', '$argon2id$', 1);
    """,
    """
    INSERT INTO session VALUES (x'\(tokenDigest)', x'\(tokenDigest)', 'tb', 'program', '',
      '2016-01-04T08:00:00+07:00', '2016-01-04T08:00:00+07:00', '2016-01-05T07:00:00+07:00',
      '2016-03-04T08:00:00+07:00', NULL);
    """,
    """
    INSERT INTO feed_link VALUES (x'\(tokenDigest)', 'k', 'trainers/gv-01', '2016', NULL);
    INSERT INTO newcomer VALUES ('k', 1, 'A-1', 'Lê Bình', '', '860', '0000', '', '2016', 'open', NULL);
    INSERT INTO taken_mark VALUES ('k', 'abcdefghijklmnop', '{}', '2016');
    """,
    // The ninth step adds indexes alone.
    "",
    """
    INSERT INTO mail VALUES ('k', 1, 1, 'participant', 'p1', 'A-1', 'seated', '855',
      '[[24194880,24195120]]', NULL, '2016-01-04', 'waiting', 0, '2016-01-04', NULL);
    """,
  ]

  /// A session as version 6 had it, before its table was made anew.
  private static let earlierSession = """
    INSERT INTO session VALUES (x'\(tokenDigest)', 'tb', 'program', '2016-01-04T08:00:00+07:00',
      '2016-01-05T07:00:00+07:00', '2016-03-04T08:00:00+07:00');
    """

  private static let digest = ContentDigest.of(Array("abc".utf8)).map {
    String(format: "%02x", $0)
  }.joined()

  /// The digest that is kept of a session's token `abc`.
  private static let tokenDigest = SecretText.digest("abc").map {
    String(format: "%02x", $0)
  }.joined()

  @Test("SHA-256 of abc is the one of FIPS 180-4's example")
  func sha() {
    #expect(
      Self.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }

  @Test("From every earlier version to this one", arguments: 1..<StoreMigration.current)
  func version(_ version: Int) throws {
    let kept = try TemporaryStore(through: version)
    for statements in Self.contents.prefix(version) { try kept.execute(statements) }
    if version == 6 { try kept.execute(Self.earlierSession) }
    try kept.store.close()
    let store = try PlanStore(opening: kept.path)
    #expect(try store.check() == [])
    let plan = try #require(try store.plans().first)
    #expect(plan.id == "k" && plan.people == 1 && plan.requests == 1 && plan.documents == 1)
    #expect(try store.search("do an", in: "k", limit: 5).map(\.id) == ["p1"])
    if version > 1 {
      #expect(try store.revisions(of: "k").map(\.status) == [.approved])
      #expect(try store.answer(of: "k", revision: 1) == Array("abc".utf8))
    }
    if version > 2 {
      #expect(try store.audit(of: "k", limit: 5).last?.action == "plan.import")
      #expect(try store.sentMessages(of: "k").map(\.recipient) == ["p1"])
      #expect(try store.holder(of: "abc", purpose: "feed")?.person == "p1")
    }
    if version > 4 {
      #expect(try store.registrations(for: "A-1", of: "k").map(\.seat) == [1])
    }
    if version > 9 {
      #expect(try store.mail(of: "k", limit: 5).lines.map(\.news) == [.seated])
    }
    if version > 5 {
      #expect(try store.accounts().map(\.district) == [nil, "860"])
      let session = try store.session(of: "abc", at: mark().time)
      #expect(session?.account.login == "tb" && session?.isProgram == true)
    }
    try store.close()
  }

  @Test("A store of a later version, another program's file, and no file are told apart")
  func strangers() throws {
    let kept = try TemporaryStore()
    try kept.execute("INSERT INTO grdb_migrations VALUES ('99 future')")
    #expect(throws: StoreFailure.later(path: kept.path)) { try PlanStore(opening: kept.path) }
    let other = kept.folder + "/other.db"
    try DatabaseQueue(path: other).inDatabase { try $0.execute(sql: "CREATE TABLE t (a)") }
    #expect(throws: StoreFailure.foreign(path: other)) { try PlanStore(opening: other) }
    let text = kept.folder + "/text"
    try Data("văn bản".utf8).write(to: URL(filePath: text))
    #expect(throws: StoreFailure.foreign(path: text)) { try PlanStore(opening: text) }
    #expect(throws: StoreFailure.foreign(path: kept.folder)) {
      try PlanStore(opening: kept.folder)
    }
    let absent = kept.folder + "/absent"
    #expect(throws: StoreFailure.absent(path: absent)) { try PlanStore(opening: absent) }
    #expect(throws: StoreFailure.present(path: kept.path)) { try PlanStore.create(at: kept.path) }
    #expect(try Data(contentsOf: URL(filePath: text)) == Data("văn bản".utf8))
  }
}
