import HTTPTypes
import Hummingbird
import Logging

/// Counts every request, and writes a line of each: method, pattern of the route, status, time and id.
///
/// Addresses are not written: they may hold what only their owner may know.
struct RequestLog: RouterMiddleware {
  let figures: ServerFigures

  /// Methods with a name of their own; a client may send any word.
  private static let methods: Set = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

  func handle(
    _ request: Request,
    context: VisitContext,
    next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    let clock = ContinuousClock()
    let began = clock.now
    figures.begin()
    defer { figures.end() }
    let response = try await next(request, context)
    let taken = (clock.now - began) / .seconds(1)
    let method = request.method.rawValue
    let pattern = context.endpointPath ?? "-"
    let kind = ServerFigures.Kind(
      method: Self.methods.contains(method) ? method : "OTHER",
      route: pattern == "NotFound" ? "-" : pattern,
      status: response.status.code
    )
    figures.note(kind, seconds: taken)
    context.logger.log(
      level: kind.status >= 500 ? .error : .info,
      "request",
      metadata: [
        "method": "\(kind.method)", "route": "\(kind.route)", "status": "\(kind.status)",
        "ms": "\(Int((taken * 1_000).rounded()))", "id": "\(context.id)",
      ]
    )
    return response
  }
}
