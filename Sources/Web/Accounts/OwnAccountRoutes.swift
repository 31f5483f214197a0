import Attendance
import Hummingbird
import Planning
import Store

/// One's own account: password, sessions, and tokens for programs.
enum OwnAccountRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/account", for: .staff) { try $0.page(OwnAccountPage.page($0)) }
    routes.post("/account/password", for: .staff) { try await changePassword($0) }
    routes.post("/account/tokens", for: .staff) { visit in
      let (account, days) = (try own(visit), try days(visit))
      let token = try visit.site.store.startSession(
        of: account.login,
        program: visit.form["name"] ?? "",
        until: visit.now.advanced(bySeconds: days * 86_400),
        visit.mark
      )
      return try visit.page(OwnAccountPage.page(visit, newToken: token))
    }
    routes.post("/account/sign-out", for: .staff) { visit in
      let (account, id) = (try own(visit), visit.form["session"])
      _ = try visit.site.store.endSessions(of: account.login, id: id, visit.mark)
      let isStillHere = id != nil && id != visit.session?.id
      return visit.goTo(isStillHere ? "/account" : "/sign-in")
    }
  }

  private static func own(_ visit: Visit) throws -> Account {
    guard let account = visit.account else { throw WebFault.notAllowed }
    return account
  }

  /// Days for which a token is good.
  private static func days(_ visit: Visit) throws -> Int {
    guard let days = visit.form.number("days"), (1...400).contains(days) else {
      throw WebFault.badInput([
        LocalizedText(vi: "Số ngày từ 1 đến 400.", en: "The days are 1 to 400.")
      ])
    }
    return days
  }

  /// Whoever finds an open browser does not know the old password; all sessions end but the new one here.
  private static func changePassword(_ visit: Visit) async throws -> Response {
    let account = try own(visit)
    try visit.site.limits.demandSignIn(visit, login: account.login)
    let kept = try visit.site.store.password(of: account.login)
    let old = visit.form.all("old").first ?? ""
    guard await visit.site.passwords.isRight(old, kept) else {
      throw WebFault.badInput([
        LocalizedText(vi: "Mật khẩu hiện tại không đúng.", en: "The present password is wrong.")
      ])
    }
    let password = try await visit.newPassword()
    try visit.site.store.setPassword(password, of: account.login, visit.mark)
    return try visit.begin(account.login, next: "/account")
  }
}
