import Attendance
import CSodium
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Logging
import Planning
import Store

/// A request as a handler sees it: who comes, in which language, from where, and what was sent.
struct Visit: Sendable {
  let site: Site
  let request: Request
  let context: VisitContext
  /// The moment of the request.
  let now: RecordedTime
  /// The language of the answer: `lang` of the address, then the cookie, then `Accept-Language`; Vietnamese where
  /// they say nothing.
  let language: Language
  /// The fields of the address.
  let query: FormFields
  /// The fields that were sent.
  private(set) var form = FormFields()
  /// Files that were sent, by the names of their fields.
  private(set) var files: [String: MultipartForm.File] = [:]
  /// The body as it came.
  private(set) var body = ByteBuffer()
  /// The session; nil: not signed in.
  let session: AccountSession?
  /// The secret behind the forms of this visitor: what stays of a session through all its tokens, or one drawn for
  /// visitors without a session.
  private let secret: String
  /// Cookies that the answer sets.
  private var cookies: [Cookie] = []

  /// Who is signed in.
  var account: Account? { session?.account }
  /// Who does it, for the audit.
  var mark: ChangeMark { ChangeMark(by: account?.login ?? "web", at: now) }
  /// The path of the address.
  var path: String { request.uri.path }
  /// What follows `?` in the address.
  var queryText: String { request.uri.query ?? "" }
  /// Whether the answer is for a program.
  var isForProgram: Bool { path.hasPrefix("/api/") }

  init(_ request: Request, _ context: VisitContext, _ site: Site) throws {
    self.request = request
    self.context = context
    self.site = site
    now = site.options.now()
    query = FormFields(encoded: request.uri.query ?? "")
    let names = CookieNames(isSecure: site.options.tls != nil)
    let shown = try Self.session(request, site, now)
    session = shown?.session
    if let shown {
      secret = shown.session.formSecret
      if PlanStore.isRenewalDue(shown.session, at: now),
        let token = try site.store.renewSession(shown.token, at: now)
      {
        cookies.append(site.cookie(names.session, token))
      }
    } else if let drawn = request.cookies[names.visitor]?.value, drawn.utf8.count == 32 {
      secret = drawn
    } else {
      secret = Self.draw()
      cookies.append(site.cookie(names.visitor, secret))
    }
    let asked = query["lang"].flatMap(Language.init(rawValue:))
    if let asked { cookies.append(site.cookie(CookieNames.language, asked.rawValue, days: 400)) }
    language =
      asked ?? request.cookies[CookieNames.language].flatMap { Language(rawValue: $0.value) }
      ?? AcceptedLanguage.best(request.headers[.acceptLanguage]) ?? .vi
  }

  /// A part of the path; the router has seen to it that it is there.
  func part(_ name: String) -> String {
    context.parameters.get(name)?.removingPercentEncoding?.precomposedStringWithCanonicalMapping
      ?? ""
  }

  /// A part of the path as it stands in the address; nil where the route has none of the name.
  func given(_ name: String) -> String? { context.parameters.get(name) }

  /// Text in the visitor's language.
  func say(_ text: LocalizedText) -> String { text[language] }

  /// Where the client is, for limits.
  var client: String { ClientAddress.of(request, context, site.options) }

  /// What a form of this visitor carries in its field `csrf`.
  var formToken: String {
    var digest = [UInt8](repeating: 0, count: 16)
    let message = Array("form:\(secret)".utf8)
    crypto_generichash(&digest, digest.count, message, UInt64(message.count), nil, 0)
    return Self.hexadecimal(digest)
  }

  /// Reads the body and, where it is a form, its fields.
  mutating func readBody(upTo limit: Int) async throws {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw WebFault.tooLarge
    }
    do {
      body = try await request.body.collect(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw WebFault.tooLarge
    }
    let kind = request.headers[.contentType] ?? ""
    if kind.hasPrefix("application/x-www-form-urlencoded") {
      form = FormFields(encoded: String(buffer: body))
    } else if kind.hasPrefix("multipart/form-data") {
      guard let parts = MultipartForm(Array(body.readableBytesView), contentType: kind) else {
        throw WebFault.badInput([
          LocalizedText(vi: "Biểu mẫu gửi lên bị hỏng.", en: "The form that was sent is damaged.")
        ])
      }
      for (name, value) in parts.fields { form.append(name, value) }
      files = parts.files
    }
  }

  /// Refuses a change that no page of ours asked for.
  ///
  /// A program that shows its token in a header has no cookies that another site could use.
  func demandOwnForm() throws {
    if Self.bearer(request) != nil { return }
    if let origin = request.headers[.origin] {
      let host = request.head.authority ?? ""
      guard origin.hasSuffix("://" + host) else { throw WebFault.foreignForm }
    }
    let sent = form["csrf"] ?? HTTPField.Name("X-CSRF-Token").flatMap { request.headers[$0] } ?? ""
    let due = formToken
    guard sent.utf8.count == due.utf8.count,
      sodium_memcmp(Array(sent.utf8), Array(due.utf8), due.utf8.count) == 0
    else { throw WebFault.foreignForm }
  }

  /// The answer with the visitor's cookies, those that the handler set itself before them; what caches may keep has none.
  func finish(_ response: Response) -> Response {
    var response = response
    let keeping = response.headers[.cacheControl] ?? ""
    if keeping.hasPrefix("public") || keeping.hasPrefix("private") {
      let session = CookieNames(isSecure: site.options.tls != nil).session
      guard cookies.contains(where: { $0.name == session }) else { return response }
      // A token that was just renewed has to reach its browser, and nobody else.
      response.headers[.cacheControl] = "no-store"
    }
    let set = response.headers[values: .setCookie]
    for cookie in cookies where !set.contains(where: { $0.hasPrefix(cookie.name + "=") }) {
      response.setCookie(cookie)
    }
    return response
  }

  /// 128 random bits in digits.
  static func draw() -> String {
    var octets = [UInt8](repeating: 0, count: 16)
    randombytes_buf(&octets, octets.count)
    return hexadecimal(octets)
  }

  private static func hexadecimal(_ octets: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: octets.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }
}

/// The names of our cookies; over TLS those that no other host and no plain connection can set.
struct CookieNames {
  let session: String
  let visitor: String
  static let language = "lang"

  init(isSecure: Bool) {
    session = isSecure ? "__Host-session" : "session"
    visitor = isSecure ? "__Host-visitor" : "visitor"
  }
}
