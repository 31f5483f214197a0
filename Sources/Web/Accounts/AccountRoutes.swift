import Hummingbird
import Planning
import Store

/// Accounts, for administrators: who may sign in, as what, for which district.
enum AccountRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/accounts", for: .administrators) { visit in
      try await visit.page(AccountsPage.page(visit))
    }
    routes.post("/accounts", for: .administrators) { visit in
      let account = try Self.account(visit, login: visit.form["login"]?.lowercased() ?? "")
      try visit.site.store.add(account, password: try await visit.newPassword(), visit.mark)
      return visit.goTo("/accounts/" + AddressText.part(account.login))
    }
    routes.get("/accounts/{login}", for: .administrators) { visit in
      try await visit.page(AccountPage.page(visit, known(visit)))
    }
    routes.post("/accounts/{login}", for: .administrators) { visit in
      let known = try known(visit)
      try visit.site.store.change(try Self.account(visit, login: known.login), visit.mark)
      return visit.goTo("/accounts")
    }
    routes.post("/accounts/{login}/password", for: .administrators) { visit in
      let known = try known(visit)
      let password = try await visit.newPassword()
      try visit.site.store.setPassword(password, of: known.login, visit.mark)
      return visit.goTo("/accounts/" + AddressText.part(known.login))
    }
    routes.post("/accounts/{login}/sign-out", for: .administrators) { visit in
      let known = try known(visit)
      _ = try visit.site.store.endSessions(of: known.login, id: visit.form["session"], visit.mark)
      return visit.goTo("/accounts/" + AddressText.part(known.login))
    }
  }

  /// The account of the address.
  private static func known(_ visit: Visit) throws -> Account {
    let login = visit.part("login")
    guard let account = try visit.site.store.accounts().first(where: { $0.login == login }) else {
      throw WebFault.absent
    }
    return account
  }

  /// The account that a form states.
  private static func account(_ visit: Visit, login: String) throws -> Account {
    guard let role = visit.form["role"].flatMap(AccountRole.init(rawValue:)) else {
      throw WebFault.badInput([
        LocalizedText(vi: "Hãy chọn một vai trò.", en: "Choose a role.")
      ])
    }
    return Account(
      login: login,
      name: visit.form["name"] ?? "",
      role: role,
      district: role == .officer ? visit.form["district"] : nil,
      isActive: visit.form["state"] != "closed"
    )
  }
}

extension Visit {
  /// The new password of a form, hashed.
  func newPassword() async throws -> PasswordHash {
    let password = form.all("password").first ?? ""
    guard form.all("again").first == password else {
      throw WebFault.badInput([
        LocalizedText(vi: "Hai lần nhập mật khẩu khác nhau.", en: "The two passwords differ.")
      ])
    }
    return try await site.passwords.hash(password)
  }
}
