import Attendance
import Foundation
import Testing

@testable import Store

@Suite("Sessions")
struct SessionTests {
  private static let terms = SessionTerms()

  /// A store with an administrator `lan` and a viewer `xem`.
  private func store() throws -> TemporaryStore {
    let kept = try TemporaryStore()
    let hash = try #require(PasswordHash(of: "mat-khau-thu-nghiem"))
    try kept.store.add(
      Account(login: "lan", name: "Lan", role: .administrator),
      password: hash,
      mark()
    )
    try kept.store.add(Account(login: "xem", name: "Xem", role: .viewer), password: hash, mark())
    return kept
  }

  private func at(_ minute: Int) -> RecordedTime { mark(60 * minute).time }

  private func begin(_ kept: TemporaryStore, _ login: String = "xem") throws -> String {
    try kept.store.startSession(of: login, until: at(720), mark())
  }

  @Test("A session is good until it was idle for two hours, and for twelve hours at most")
  func ends() throws {
    let kept = try store()
    let token = try begin(kept)
    #expect(try kept.store.session(of: token, at: at(119))?.account.login == "xem")
    #expect(try kept.store.session(of: token, at: at(120)) == nil)
    #expect(try kept.store.session(of: token + "a", at: at(0)) == nil)
    var held = token
    for minute in stride(from: 60, through: 660, by: 60) {
      held = try kept.store.renewSession(held, at: at(minute)) ?? held
      #expect(try kept.store.session(of: held, at: at(minute + 1)) != nil)
    }
    #expect(try kept.store.session(of: held, at: at(719)) != nil)
    #expect(try kept.store.session(of: held, at: at(720)) == nil)
  }

  @Test(
    "A token is replaced after a quarter of an hour; the old one goes soon after the new is used"
  )
  func rotates() throws {
    let kept = try store()
    let first = try begin(kept)
    #expect(try kept.store.renewSession(first, at: at(14)) == nil)
    let second = try #require(try kept.store.renewSession(first, at: at(15)))
    #expect(second != first)
    // An answer that got lost: the old one is good until the new one is used.
    #expect(try kept.store.session(of: first, at: at(30)) != nil)
    let shown = try #require(try kept.store.session(of: second, at: at(16)))
    #expect(shown.isFirstUse && PlanStore.isRenewalDue(shown, at: at(16)))
    #expect(try kept.store.renewSession(second, at: at(16)) == nil)
    #expect(try kept.store.session(of: second, at: at(16))?.isFirstUse == false)
    #expect(try kept.store.session(of: first, at: mark(16 * 60 + 59).time) != nil)
    #expect(try kept.store.session(of: first, at: at(17)) == nil)
    #expect(try kept.store.renewSession(first, at: at(17)) == nil)
    #expect(try kept.store.sessions(of: "xem", at: at(17)).count == 1)
  }

  @Test("Of several requests at once one gets the new token; the others change nothing")
  func together() throws {
    let kept = try store()
    let first = try begin(kept)
    let second = try kept.store.renewSession(first, at: at(20))
    #expect(second != nil)
    for second in 1...59 {
      #expect(try kept.store.renewSession(first, at: mark(1_200 + second).time) == nil)
    }
    // Nobody has used the new one for a minute: its answer was lost, and another one is given out.
    let third = try #require(try kept.store.renewSession(first, at: at(21)))
    #expect(try kept.store.session(of: second ?? "", at: at(21)) == nil)
    #expect(try kept.store.session(of: third, at: at(21)) != nil)
    // A request with the old token that comes late gets no third one.
    #expect(try kept.store.renewSession(third, at: at(22)) == nil)
    #expect(try kept.store.renewSession(first, at: at(22)) == nil)
  }

  @Test(
    "What forms are bound to stays through all tokens of a session, and differs between sessions"
  )
  func forms() throws {
    let kept = try store()
    let first = try begin(kept)
    let second = try #require(try kept.store.renewSession(first, at: at(15)))
    let sessions = try [first, second, begin(kept)].map {
      try #require(try kept.store.session(of: $0, at: at(15)))
    }
    #expect(sessions[0].formSecret == sessions[1].formSecret)
    #expect(sessions[0].id == sessions[1].id)
    #expect(sessions[0].formSecret != sessions[2].formSecret)
    #expect(sessions[0].id != sessions[0].formSecret)
  }

  @Test("Another role, a closed account, and a new password end every session of it alone")
  func privileges() throws {
    let kept = try store()
    let lan = try begin(kept, "lan")
    let hash = try #require(PasswordHash(of: "mot-mat-khau-khac"))
    let changes: [(PlanStore) throws -> Void] = [
      { try $0.change(Account(login: "xem", name: "Xem", role: .planner), mark()) },
      { try $0.setPassword(hash, of: "xem", mark()) },
      { _ = try $0.endSessions(of: "xem", mark()) },
      {
        try $0.change(Account(login: "xem", name: "Xem", role: .planner, isActive: false), mark())
      },
    ]
    for change in changes {
      let browser = try begin(kept)
      let program = try kept.store.startSession(of: "xem", program: "p", until: at(99), mark())
      try change(kept.store)
      for token in [browser, program] {
        #expect(try kept.store.session(of: token, at: at(0)) == nil)
      }
      #expect(try kept.store.session(of: lan, at: at(0)) != nil)
    }
    #expect(throws: StoreFailure.refused(.unknownLogin("xem"))) { try begin(kept) }
    #expect(try kept.store.password(of: "xem") == nil)
  }

  @Test("A new name alone ends no session")
  func names() throws {
    let kept = try store()
    let token = try begin(kept)
    try kept.store.change(Account(login: "xem", name: "Xem Khác", role: .viewer), mark())
    #expect(try kept.store.session(of: token, at: at(0))?.account.name == "Xem Khác")
  }

  @Test("A program keeps its token, also without use; one session of several can be ended")
  func programs() throws {
    let kept = try store()
    let end = at(60 * 24 * 90)
    let token = try kept.store.startSession(of: "xem", program: "thống kê", until: end, mark())
    let browser = try begin(kept)
    let later = at(60 * 24 * 89)
    let session = try #require(try kept.store.session(of: token, at: later))
    #expect(session.isProgram && session.name == "thống kê")
    #expect(try kept.store.renewSession(token, at: later) == nil)
    #expect(try kept.store.session(of: token, at: later)?.seenAt == later.text)
    #expect(throws: StoreFailure.self) {
      try kept.store.startSession(of: "xem", program: " ", until: end, mark())
    }
    #expect(try kept.store.sessions(of: "xem", at: at(1)).map(\.isProgram).contains(false))
    #expect(try kept.store.endSessions(of: "lan", id: session.id, mark()) == 0)
    #expect(try kept.store.endSessions(of: "xem", id: session.id, mark()) == 1)
    #expect(try kept.store.session(of: token, at: at(1)) == nil)
    #expect(try kept.store.session(of: browser, at: at(1)) != nil)
  }

  @Test("The file has no token and no password in it")
  func secrets() throws {
    let kept = try store()
    let token = try begin(kept)
    let program = try kept.store.startSession(of: "xem", program: "p", until: at(99), mark())
    let copy = kept.folder + "/copy.db"
    try kept.store.backUp(to: copy)
    let bytes = try Data(contentsOf: URL(filePath: copy))
    #expect(bytes.range(of: Data("xem".utf8)) != nil)
    for secret in [token, program, "mat-khau-thu-nghiem"] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil)
    }
  }
}
