import HTTPTypes
import Hummingbird
import NIOCore

/// A route as it was declared: what the table of routes and roles is made of.
struct RouteEntry: Hashable, Sendable {
  let method: String
  /// The path in Hummingbird's form, such as `/plans/{plan}/year`.
  let path: String
  let audience: Audience
}

/// All routes, each declared with those whom it is for; who is not of them never reaches the handler.
struct Routes {
  typealias Handler = @Sendable (Visit) async throws -> Response

  let site: Site
  let router: Router<VisitContext>
  private(set) var table: [RouteEntry] = []

  init(_ site: Site, _ router: Router<VisitContext>) {
    self.site = site
    self.router = router
  }

  /// A page or file that changes nothing.
  mutating func get(_ path: String, for audience: Audience, _ handler: @escaping Handler) {
    add(.get, path, audience, bodyLimit: 0, handler)
  }

  /// A change; its form is read, and proven to be ours, before the handler sees it.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - audience: for whom it is.
  ///   - bodyLimit: the most octets of its body; nil: as the server's options say.
  ///   - handler: what answers it.
  mutating func post(
    _ path: String,
    for audience: Audience,
    bodyLimit: Int? = nil,
    _ handler: @escaping Handler
  ) {
    add(.post, path, audience, bodyLimit: bodyLimit ?? site.options.bodyLimit, handler)
  }

  /// A change through the API by another method.
  mutating func on(
    _ method: HTTPRequest.Method,
    _ path: String,
    for audience: Audience,
    _ handler: @escaping Handler
  ) {
    add(method, path, audience, bodyLimit: site.options.bodyLimit, handler)
  }

  private mutating func add(
    _ method: HTTPRequest.Method,
    _ path: String,
    _ audience: Audience,
    bodyLimit: Int,
    _ handler: @escaping Handler
  ) {
    table.append(RouteEntry(method: method.rawValue, path: path, audience: audience))
    router.on(RouterPath(path), method: method) { [site] request, context in
      var visit = try Visit(request, context, site)
      do {
        guard audience.admits(visit.account) else { throw WebFault.notAllowed }
        if method != .get {
          try await visit.readBody(upTo: bodyLimit)
          try visit.demandOwnForm()
        }
        return visit.finish(try await handler(visit))
      } catch {
        return visit.finish(visit.answer(to: error))
      }
    }
  }
}
