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
    let end = RecordedTime(
      secondsSince1970: now.localSeconds - 7 * 3_600 + Self.sessionHours * 3_600
    )
    let token = try site.store.startSession(
      of: login,
      until: end,
      ChangeMark(by: login, at: now)
    )
    // Only to a path of this site: `//host` and `\\host` lead elsewhere.
    let isOurs = next.hasPrefix("/") && !next.hasPrefix("//") && !next.contains("\\")
    var answer = goTo(isOurs ? next : "/plans")
    answer.setCookie(site.cookie(cookieNames.session, token))
    return answer
  }
}
