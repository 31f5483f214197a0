import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
public import Store

/// The web face of a store.
public struct WebServer: Sendable {
  let site: Site

  /// Makes a server; throws where a template of its own is wrong or the store cannot be read.
  public init(_ store: PlanStore, _ options: WebOptions) throws {
    site = try Site(store, options)
  }

  /// What whoever makes the first account has to know; nil where there is one already.
  public func startCode() throws(StoreFailure) -> String? {
    try site.store.hasNoAccount() ? site.startCode.text : nil
  }

  /// Serves until the process is told to end; requests under way are finished.
  ///
  /// - Parameters:
  ///   - log: where structured lines go.
  ///   - isListening: told the port once it is open.
  /// - Throws: what keeps it from listening: the address, the port or the files for TLS.
  public func run(
    log: Logger,
    isListening: @escaping @Sendable (Int) async -> Void
  ) async throws {
    do {
      let beat = Task { await OfferBeat(site: site, log: log).run() }
      let mail = Task { await MailBeat(site: site, log: log).run() }
      defer {
        beat.cancel()
        mail.cancel()
      }
      try await application(log: log, isListening: isListening).runService()
    } catch {
      await site.jobs.end()
      throw error
    }
    await site.jobs.end()
  }

  func application(
    log: Logger,
    isListening: @escaping @Sendable (Int) async -> Void = { _ in }
  ) throws -> some ApplicationProtocol {
    let options = site.options
    let limits = ConnectionLimits(options)
    let http = HTTPServerBuilder.http1(
      configuration: .init(
        additionalChannelHandlers: [
          ConnectionGuard(limits, site.connections, site.figures)
        ],
        // A little later than the guard, which counts what it closes.
        idleTimeout: .seconds(Int64(options.idleSeconds) + 2),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 16 * 1_024,
          maxHeaderListSize: 32 * 1_024,
          maxHeaderFieldCount: 100
        )
      )
    )
    let server = try options.tls.map { try Self.secure(http, $0) } ?? http
    return Application(
      router: router().0,
      server: server,
      configuration: .init(address: .hostname(options.host, port: options.port)),
      onServerRunning: { channel in
        await isListening(channel.localAddress?.port ?? options.port)
      },
      logger: log
    )
  }

  /// The router, and the table of what it routes.
  func router() -> (Router<VisitContext>, [RouteEntry]) {
    let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLog(figures: site.figures))
    router.add(middleware: SecurityHeaders(isSecure: site.options.tls != nil))
    router.add(middleware: RequestRate(site: site))
    router.add(middleware: UnknownAddress(site: site))
    let routes = site.routes(router)
    return (router, routes.table)
  }

  private static func secure(
    _ http: HTTPServerBuilder,
    _ files: (certificate: String, key: String)
  ) throws -> HTTPServerBuilder {
    let chain = try NIOSSLCertificate.fromPEMFile(files.certificate)
    let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
    return try .tls(
      http,
      tlsConfiguration: .makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) },
        privateKey: .privateKey(key)
      )
    )
  }
}
