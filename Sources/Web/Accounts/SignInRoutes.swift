import Hummingbird
import Planning
import Store

/// Signing in and out, and the first account of a store.
enum SignInRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/sign-in", for: .everyone) { visit in
      if try visit.site.store.hasNoAccount() { return visit.goTo("/start") }
      return try visit.page(signInPage(visit, reason: nil))
    }
    routes.post("/sign-in", for: .everyone) { try await signIn($0) }
    routes.post("/sign-out", for: .everyone) { visit in
      guard let token = visit.sessionToken else { return visit.goTo("/") }
      try visit.site.store.endSession(token)
      var answer = visit.goTo("/")
      answer.setCookie(visit.site.cookie(visit.cookieNames.session, "", days: 0))
      return answer
    }
    routes.get("/start", for: .everyone) { visit in
      guard try visit.site.store.hasNoAccount() else { throw WebFault.absent }
      return try visit.page(startPage(visit, reason: nil))
    }
    routes.post("/start", for: .everyone) { try await start($0) }
  }

  private static func signIn(_ visit: Visit) async throws -> Response {
    let login = visit.form["login"]?.lowercased() ?? ""
    try visit.site.limits.demandSignIn(visit, login: login)
    let password = visit.form.all("password").first ?? ""
    let kept = try visit.site.store.password(of: login)
    guard await visit.site.passwords.isRight(password, kept) else {
      let reason = LocalizedText(
        vi: "Tên đăng nhập hoặc mật khẩu không đúng.",
        en: "The login or the password is wrong."
      )
      return try visit.page(signInPage(visit, reason: reason), status: .forbidden)
    }
    visit.site.limits.noteSignIn(visit, login: login)
    return try visit.begin(login, next: visit.form["next"] ?? "")
  }

  private static func start(_ visit: Visit) async throws -> Response {
    guard try visit.site.store.hasNoAccount() else { throw WebFault.absent }
    try visit.site.limits.demandSignIn(visit, login: "")
    guard visit.site.startCode.isRight(visit.form["code"] ?? "") else {
      let reason = LocalizedText(
        vi: "Mã khởi đầu không đúng; mã được in ra khi máy chủ bắt đầu.",
        en: "The start code is wrong; the server printed it when it began."
      )
      return try visit.page(startPage(visit, reason: reason), status: .forbidden)
    }
    let account = Account(
      login: visit.form["login"]?.lowercased() ?? "",
      name: visit.form["name"] ?? "",
      role: .administrator
    )
    do {
      let password = try await visit.site.passwords.hash(visit.form.all("password").first ?? "")
      try visit.site.store.add(account, password: password, asFirst: true, visit.mark)
    } catch let WebFault.badInput(reasons) {
      return try visit.page(startPage(visit, reason: reasons.first), status: .badRequest)
    } catch StoreFailure.refused(let refusal) {
      return try visit.page(startPage(visit, reason: refusal.text), status: .badRequest)
    }
    return try visit.begin(account.login, next: "/plans")
  }

  private struct SignInView {
    var reason: String?
    var login: String
    var next: String
  }

  private static func signInPage(_ visit: Visit, reason: LocalizedText?) -> Page {
    Page(
      template: "sign-in",
      title: LocalizedText(vi: "Đăng nhập", en: "Sign in"),
      words: [
        "login": LocalizedText(vi: "Tên đăng nhập", en: "Login"),
        "password": LocalizedText(vi: "Mật khẩu", en: "Password"),
        "signIn": LocalizedText(vi: "Đăng nhập", en: "Sign in"),
      ],
      it: SignInView(
        reason: reason.map(visit.say),
        login: visit.form["login"] ?? "",
        next: visit.form["next"] ?? visit.query["next"] ?? ""
      )
    )
  }

  private struct StartView {
    var reason: String?
    var code: String
    var name: String
    var login: String
  }

  private static func startPage(_ visit: Visit, reason: LocalizedText?) -> Page {
    Page(
      template: "start",
      title: LocalizedText(vi: "Bắt đầu", en: "Start"),
      words: [
        "welcome": LocalizedText(
          vi: "Kho dữ liệu này chưa có tài khoản. Hãy tạo tài khoản quản trị đầu tiên.",
          en: "This store has no account yet. Make the first administrator's account."
        ),
        "code": LocalizedText(
          vi: "Mã khởi đầu (máy chủ in ra)",
          en: "Start code (the server prints it)"
        ),
        "name": LocalizedText(vi: "Họ và tên", en: "Name"),
        "login": LocalizedText(vi: "Tên đăng nhập", en: "Login"),
        "password": LocalizedText(
          vi: "Mật khẩu (ít nhất 10 ký tự)",
          en: "Password (at least 10 characters)"
        ),
        "create": LocalizedText(vi: "Tạo tài khoản", en: "Make the account"),
      ],
      it: StartView(
        reason: reason.map(visit.say),
        code: visit.form["code"] ?? visit.query["code"] ?? "",
        name: visit.form["name"] ?? "",
        login: visit.form["login"] ?? ""
      )
    )
  }
}
