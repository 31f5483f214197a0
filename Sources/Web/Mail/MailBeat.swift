public import Logging
public import Store

/// Sends mail as it becomes due, as long as the server runs.
struct MailBeat: Sendable {
  let site: Site
  let log: Logger

  /// Goes on until its task is cancelled; without a way of sending mail waits in the store.
  func run() async {
    guard let sending = site.options.mail else { return }
    var lock: MailLock?
    while !Task.isCancelled {
      do {
        if lock == nil {
          lock = try MailLock(beside: site.store.path)
          if lock != nil { try site.store.settleBrokenMail(at: site.options.now()) }
        }
        if lock != nil, try site.store.isMailDue(at: site.options.now()) {
          let counts = try await MailRound(site: site, log: log, sending: sending).run()
          tell(counts)
        }
      } catch {
        log.error("mail was not sent", metadata: ["error": "\(type(of: error))"])
      }
      do {
        try await Task.sleep(for: .seconds(sending.pauseSeconds))
      } catch {
        return
      }
    }
  }

  /// Numbers alone: a log names nobody.
  private func tell(_ counts: [MailStatus: Int]) {
    if counts.isEmpty { return }
    let figures = counts.map { ($0.rawValue, "\($1)") }
    log.info(
      "mail",
      metadata: Dictionary(
        figures.map { ($0, .string($1)) },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }
}

/// The mail of a store, sent once without a server.
public struct StoreMailRun: Sendable {
  private let site: Site
  private let sending: MailSending

  /// Prepares it; throws where a template of its own is wrong.
  public init(_ store: PlanStore, _ options: WebOptions, _ sending: MailSending) throws {
    var options = options
    options.mail = sending
    site = try Site(store, options)
    self.sending = sending
  }

  /// Sends what is due; nil where another process sends.
  ///
  /// - Returns: how many messages came how far.
  public func run(_ log: Logger) async throws -> [MailStatus: Int]? {
    guard let lock = try MailLock(beside: site.store.path) else { return nil }
    defer { withExtendedLifetime(lock) {} }
    let broken = try site.store.settleBrokenMail(at: site.options.now())
    var counts = try await MailRound(site: site, log: log, sending: sending).run()
    if broken > 0 { counts[.uncertain, default: 0] += broken }
    return counts
  }
}
