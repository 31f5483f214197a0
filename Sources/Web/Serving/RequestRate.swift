import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Planning

/// Refuses a client that asks too often, before anything else is done for it.
struct RequestRate: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request,
    context: VisitContext,
    next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    do {
      try site.limits.demandRoom(for: ClientAddress.of(request, context, site.options))
    } catch {
      guard case .tooMany(let seconds) = error else { throw error }
      site.figures.note(.rate)
      let text = error.reasons.map { $0[.vi] + "\n" + $0[.en] + "\n" }.joined()
      return Response(
        status: error.status,
        headers: [
          .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
          .retryAfter: "\(seconds)",
        ],
        body: .init(byteBuffer: ByteBuffer(string: text))
      )
    }
    return try await next(request, context)
  }
}

/// Where a client is, for limits.
enum ClientAddress {
  /// Its address, or what a trusted proxy tells.
  static func of(_ request: Request, _ context: VisitContext, _ options: WebOptions) -> String {
    if options.trustsProxy, let name = HTTPField.Name("X-Forwarded-For"),
      let told = request.headers[name]?.split(separator: ",").last
    {
      return String(told.filter { $0 != " " }.prefix(64))
    }
    return context.remoteAddress?.ipAddress ?? "?"
  }
}
