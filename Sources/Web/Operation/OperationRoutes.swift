import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Store

/// For those who run the server: whether it is well, and its figures.
enum OperationRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/health", for: .everyone) { visit in
      do {
        _ = try visit.site.store.hasNoAccount()
        return try visit.json(Health(status: "ok"))
      } catch is StoreFailure {
        return try visit.json(Health(status: "store"), status: .serviceUnavailable)
      }
    }
    routes.get("/metrics", for: .everyone) { visit in
      guard mayRead(visit) else { throw WebFault.absent }
      return Response(
        status: .ok,
        headers: [
          .contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store",
        ],
        body: .init(byteBuffer: ByteBuffer(string: try await MetricsText.text(visit.site)))
      )
    }
  }

  private struct Health: Encodable {
    var status: String
  }

  /// Programs on this machine, and administrators with a token or signed in.
  ///
  /// Behind a proxy every connection comes from a near machine: what was passed on for others is not from this one.
  private static func mayRead(_ visit: Visit) -> Bool {
    if visit.account?.role == .administrator { return true }
    let passedOn = ["Forwarded", "X-Forwarded-For", "Via", "X-Real-IP"].contains { name in
      HTTPField.Name(name).map { visit.request.headers[$0] != nil } ?? false
    }
    let address = visit.context.remoteAddress?.ipAddress ?? ""
    return !passedOn && (address == "::1" || address.hasPrefix("127."))
  }
}
