import Foundation
import GRDB
import Planning

/// Accounts: who may sign in, and as what.
extension PlanStore {
  /// All accounts, by login.
  public func accounts() throws(StoreFailure) -> [Account] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY login").compactMap(Self.account)
    }
  }

  /// Whether there is no account yet, so that the first one can be made.
  public func hasNoAccount() throws(StoreFailure) -> Bool {
    try read { try Bool.fetchOne($0, sql: "SELECT NOT EXISTS (SELECT 1 FROM account)") ?? true }
  }

  /// Makes an account; as the first of a store only an administrator's can be made.
  ///
  /// With `asFirst` it is refused where there is any account already.
  public func add(
    _ account: Account,
    password: PasswordHash,
    asFirst: Bool = false,
    _ mark: ChangeMark
  ) throws(StoreFailure) {
    try write { db in
      try Self.demandSound(account)
      let others = try Int.fetchOne(db, sql: "SELECT count(*) FROM account") ?? 0
      if asFirst && others > 0 { throw Refused(.accountsExist) }
      if others == 0 && account.role != .administrator { throw Refused(.lastAdministrator) }
      if try Self.fetch(db, account.login) != nil { throw Refused(.loginTaken(account.login)) }
      try db.execute(
        sql: """
          INSERT INTO account (login, name, role, district, password, is_active)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          account.login, account.name, account.role.rawValue, account.district, password.text,
          account.isActive,
        ]
      )
      try Self.note(
        db,
        mark,
        plan: nil,
        "account.add",
        account.login,
        after: Self.figures(account)
      )
    }
  }

  /// Changes an account's name, role, district or whether it is active; other sessions of it end.
  public func change(_ account: Account, _ mark: ChangeMark) throws(StoreFailure) {
    try write { db in
      try Self.demandSound(account)
      guard let before = try Self.fetch(db, account.login) else {
        throw Refused(.unknownLogin(account.login))
      }
      try db.execute(
        sql: "UPDATE account SET name = ?, role = ?, district = ?, is_active = ? WHERE login = ?",
        arguments: [
          account.name, account.role.rawValue, account.district, account.isActive, account.login,
        ]
      )
      let administrators = try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM account WHERE role = 'administrator' AND is_active"
      )
      if administrators == 0 { throw Refused(.lastAdministrator) }
      if (before.role, before.district, before.isActive)
        != (account.role, account.district, account.isActive)
      {
        try db.execute(sql: "DELETE FROM session WHERE login = ?", arguments: [account.login])
      }
      try Self.note(
        db,
        mark,
        plan: nil,
        "account.change",
        account.login,
        before: Self.figures(before),
        after: Self.figures(account)
      )
    }
  }

  /// Sets a new password; every session of the account ends.
  public func setPassword(
    _ password: PasswordHash,
    of login: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) {
    try write { db in
      guard try Self.fetch(db, login) != nil else { throw Refused(.unknownLogin(login)) }
      try db.execute(
        sql: "UPDATE account SET password = ? WHERE login = ?",
        arguments: [password.text, login]
      )
      try db.execute(sql: "DELETE FROM session WHERE login = ?", arguments: [login])
      try Self.note(db, mark, plan: nil, "account.password", login)
    }
  }

  /// The kept password of an account that may sign in; nil where there is none.
  public func password(of login: String) throws(StoreFailure) -> PasswordHash? {
    try read { db in
      try String.fetchOne(
        db,
        sql: "SELECT password FROM account WHERE login = ? AND is_active",
        arguments: [login]
      ).map(PasswordHash.init(kept:))
    }
  }

  /// The districts in which the organisations of the store's plans are: places' ids, in order.
  public func districts() throws(StoreFailure) -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: "SELECT DISTINCT district FROM organisation WHERE district <> '' ORDER BY district"
      )
    }
  }

  static func fetch(_ db: Database, _ login: String) throws -> Account? {
    try Row.fetchOne(db, sql: "SELECT * FROM account WHERE login = ?", arguments: [login])
      .flatMap(account)
  }

  static func account(_ row: Row) -> Account? {
    AccountRole(rawValue: row["role"]).map {
      Account(
        login: row["login"],
        name: row["name"],
        role: $0,
        district: row["district"],
        isActive: row["is_active"]
      )
    }
  }

  private static func demandSound(_ account: Account) throws {
    guard Account.isLogin(account.login) else { throw Refused(.badLogin(account.login)) }
    if account.name.allSatisfy(\.isWhitespace) {
      throw Refused(.emptyText(LocalizedText(vi: "tên", en: "the name")))
    }
    if account.role == .officer, account.district?.isEmpty != false {
      throw Refused(.emptyText(LocalizedText(vi: "huyện", en: "the district")))
    }
  }

  private static func figures(_ account: Account) -> [String: String?] {
    [
      "role": account.role.rawValue, "district": account.district,
      "active": account.isActive ? "1" : "0",
    ]
  }
}
