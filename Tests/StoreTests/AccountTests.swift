import Attendance
import Foundation
import Planning
import Testing

@testable import Store

@Suite("Accounts")
struct AccountTests {
  private static let administrator = Account(login: "lan", name: "Lan", role: .administrator)
  private static let hash = PasswordHash(of: "mat-khau-thu-nghiem")

  private func store() throws -> (kept: TemporaryStore, hash: PasswordHash) {
    (try TemporaryStore(), try #require(Self.hash))
  }

  @Test("The first account is an administrator's, and is made once as the first")
  func first() throws {
    let (kept, hash) = try store()
    #expect(try kept.store.hasNoAccount())
    let viewer = Account(login: "xem", name: "Xem", role: .viewer)
    #expect(throws: StoreFailure.refused(.lastAdministrator)) {
      try kept.store.add(viewer, password: hash, mark())
    }
    try kept.store.add(Self.administrator, password: hash, asFirst: true, mark())
    #expect(try !kept.store.hasNoAccount())
    let second = Account(login: "hoa", name: "Hoa", role: .administrator)
    #expect(throws: StoreFailure.refused(.accountsExist)) {
      try kept.store.add(second, password: hash, asFirst: true, mark())
    }
    try kept.store.add(viewer, password: hash, mark())
    #expect(throws: StoreFailure.refused(.loginTaken("xem"))) {
      try kept.store.add(viewer, password: hash, mark())
    }
    #expect(try kept.store.accounts() == [Self.administrator, viewer])
  }

  @Test("The last administrator who may sign in stays one")
  func lastAdministrator() throws {
    let (kept, hash) = try store()
    try kept.store.add(Self.administrator, password: hash, mark())
    var changed = Self.administrator
    changed.role = .planner
    #expect(throws: StoreFailure.refused(.lastAdministrator)) {
      try kept.store.change(changed, mark())
    }
    changed = Self.administrator
    changed.isActive = false
    #expect(throws: StoreFailure.refused(.lastAdministrator)) {
      try kept.store.change(changed, mark())
    }
    #expect(try kept.store.accounts() == [Self.administrator])
    let other = Account(login: "hoa", name: "Hoa", role: .administrator)
    try kept.store.add(other, password: hash, mark())
    try kept.store.change(changed, mark())
    #expect(try kept.store.accounts().map(\.isActive) == [true, false])
  }

  @Test("Logins are plain, an officer has a district, and a name is not empty")
  func sound() throws {
    let (kept, hash) = try store()
    try kept.store.add(Self.administrator, password: hash, mark())
    for login in ["", "Lan", "lê", "a b", "<script>", "a'--", String(repeating: "a", count: 65)] {
      let account = Account(login: login, name: "Ai đó", role: .viewer)
      #expect(throws: StoreFailure.refused(.badLogin(login))) {
        try kept.store.add(account, password: hash, mark())
      }
    }
    for account in [
      Account(login: "a", name: " ", role: .viewer),
      Account(login: "a", name: "A", role: .officer),
      Account(login: "a", name: "A", role: .officer, district: ""),
    ] {
      #expect(throws: StoreFailure.self) { try kept.store.add(account, password: hash, mark()) }
    }
    #expect(try kept.store.accounts().count == 1)
  }

  @Test("The audit tells who made and changed accounts, and no password")
  func audit() throws {
    let (kept, hash) = try store()
    try kept.store.add(Self.administrator, password: hash, mark())
    try kept.store.add(Account(login: "xem", name: "Xem", role: .viewer), password: hash, mark())
    try kept.store.change(Account(login: "xem", name: "Xem", role: .planner), mark(1, by: "lan"))
    try kept.store.setPassword(hash, of: "xem", mark(2, by: "lan"))
    let entries = try kept.store.audit(of: nil, subject: "xem", limit: 10)
    #expect(entries.map(\.action) == ["account.password", "account.change", "account.add"])
    #expect(entries[1].before == #"{"active":"1","role":"viewer"}"#)
    #expect(entries[1].after == #"{"active":"1","role":"planner"}"#)
    #expect(!entries.contains { "\($0)".contains("argon2") })
  }

  @Test("The audit is asked by who, what, when and page")
  func auditQuery() throws {
    let (kept, hash) = try store()
    try kept.store.add(Self.administrator, password: hash, mark(0, by: "a"))
    for day in 1...5 {
      let login = "x\(day)"
      try kept.store.add(
        Account(login: login, name: "X", role: .viewer),
        password: hash,
        mark(day * 86_400, by: day < 3 ? "a" : "b")
      )
    }
    func subjects(_ query: AuditQuery, _ limit: Int = 10) throws -> [String] {
      try kept.store.audit(query, limit: limit).map(\.subject)
    }
    #expect(try subjects(AuditQuery(by: "b")) == ["x5", "x4", "x3"])
    #expect(try subjects(AuditQuery(action: "account.")).count == 6)
    #expect(try subjects(AuditQuery(action: "revision.")) == [])
    #expect(
      try subjects(AuditQuery(from: "2016-01-07", to: "2016-01-08")) == ["x3", "x2"]
    )
    let page = try kept.store.audit(AuditQuery(), limit: 2)
    #expect(page.map(\.subject) == ["x5", "x4"])
    #expect(try subjects(AuditQuery(before: page.last?.position), 2) == ["x3", "x2"])
  }
}
