import HTTPTypes
import Hummingbird

/// Headers that every answer bears: scripts, styles and pictures of our own only, no frames, no guessing of kinds.
struct SecurityHeaders: RouterMiddleware {
  let isSecure: Bool

  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

  private static let fields: HTTPFields = {
    var fields = HTTPFields()
    let values = [
      ("Content-Security-Policy", policy),
      ("X-Content-Type-Options", "nosniff"),
      ("X-Frame-Options", "DENY"),
      // Our own pages have to be told apart from others when forms are sent: `no-referrer` makes their origin `null`.
      ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(self), geolocation=(), microphone=()"),
    ]
    for (name, value) in values {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return fields
  }()

  /// Adds those that are not there, also to answers that no route gave.
  static func complete(_ headers: inout HTTPFields) {
    guard headers[.contentSecurityPolicy] == nil else { return }
    for field in fields { headers[field.name] = field.value }
  }

  func handle(
    _ request: Request,
    context: VisitContext,
    next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    Self.complete(&response.headers)
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    return response
  }
}
