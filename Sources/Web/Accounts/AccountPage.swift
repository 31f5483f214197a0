import Planning
import Store

/// One account as an administrator sees it.
enum AccountPage {
  private struct View {
    var path: String
    var login: String
    var name: String
    var district: String
    var isClosed: Bool
    var roles: [AccountsPage.Choice]
    var districts: [AccountsPage.Choice]
    var sessions: [SessionRow]
  }

  static func page(_ visit: Visit, _ account: Account) async throws -> Page {
    Page(
      template: "account",
      title: LocalizedText(vi: "Tài khoản \(account.login)", en: "Account \(account.login)"),
      words: AccountText.words,
      it: View(
        path: "/accounts/" + AddressText.part(account.login),
        login: account.login,
        name: account.name,
        district: account.district ?? "",
        isClosed: !account.isActive,
        roles: AccountsPage.roles(visit, chosen: account.role),
        districts: try await AccountsPage.districts(visit),
        sessions: try SessionRow.all(of: account.login, visit)
      )
    )
  }
}

/// A session as pages show it.
struct SessionRow {
  var id: String
  var what: String
  var startedAt: String
  var seenAt: String
  var endsAt: String
  /// Whether the page was asked for by it.
  var isHere: Bool

  static func all(of login: String, _ visit: Visit) throws -> [SessionRow] {
    let browser = LocalizedText(vi: "trình duyệt", en: "browser")
    return try visit.site.store.sessions(of: login, at: visit.now).map { session in
      SessionRow(
        id: session.id,
        what: session.isProgram ? session.name : visit.say(browser),
        startedAt: short(session.startedAt),
        seenAt: short(session.seenAt),
        endsAt: short(session.endsAt),
        isHere: session.id == visit.session?.id
      )
    }
  }

  /// A moment to the minute, as the store has it.
  private static func short(_ time: String) -> String {
    String(time.prefix(16)).replacing("T", with: " ")
  }
}
