import Attendance
import Hummingbird
import Store

/// Sessions of visitors.
extension Visit {
  /// Hours after which a session ends, whether it was used or not.
  private static let sessionHours = 12

  /// The names of the cookies here.
  var cookieNames: CookieNames { CookieNames(isSecure: site.options.tls != nil) }

  /// The token of this visitor's session in a browser.
  var sessionToken: String? {
    session.flatMap { _ in request.cookies[cookieNames.session]?.value }
  }

  /// Begins a session under a new token and goes on to a page of ours; an earlier session of the browser ends.
  func begin(_ login: String, next: String) throws -> Response {
    if let token = sessionToken { try site.store.endSession(token) }
    let token = try site.store.startSession(
      of: login,
      until: now.advanced(bySeconds: Self.sessionHours * 3_600),
      ChangeMark(by: login, at: now)
    )
    var answer = goTo(LocalPath.of(next) ?? "/plans")
    answer.setCookie(site.cookie(cookieNames.session, token))
    return answer
  }

  /// Whose session a request shows: a program's by its header, only to the API and the metrics; a browser's by its cookie.
  static func session(
    _ request: Request,
    _ site: Site,
    _ now: RecordedTime
  ) throws -> (token: String, session: AccountSession)? {
    let program = bearer(request)
    let names = CookieNames(isSecure: site.options.tls != nil)
    guard let token = program ?? request.cookies[names.session]?.value, token.utf8.count <= 64,
      let session = try site.store.session(of: token, at: now),
      session.isProgram == (program != nil)
    else { return nil }
    return (token, session)
  }

  /// The token in the header of a program's request; nil for addresses that are for browsers.
  static func bearer(_ request: Request) -> String? {
    let path = request.uri.path
    guard path.hasPrefix("/api/") || path == "/metrics",
      let value = request.headers[.authorization], value.hasPrefix("Bearer ")
    else { return nil }
    return String(value.dropFirst(7))
  }
}
