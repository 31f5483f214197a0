import HTTPTypes
import Hummingbird
import Logging

/// Answers addresses at which there is nothing, and whatever goes wrong outside the handlers, with a page of ours.
struct UnknownAddress: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request,
    context: VisitContext,
    next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as any HTTPResponseError where error.status == .notFound {
      return answer(request, context, WebFault.absent)
    } catch {
      return answer(request, context, error)
    }
  }

  private func answer(
    _ request: Request,
    _ context: VisitContext,
    _ error: any Error
  ) -> Response {
    do {
      return try Visit(request, context, site).answer(to: error)
    } catch {
      // Not even the session could be looked up.
      context.logger.error("no visit", metadata: ["error": "\(type(of: error))"])
      return Response(status: .serviceUnavailable, headers: [.retryAfter: "5"])
    }
  }
}
