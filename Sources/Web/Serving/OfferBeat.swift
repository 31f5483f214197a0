import Attendance
import Logging
import Store

/// Ends offers whose time is over and passes their seats on, once a minute, whether somebody looks or not.
struct OfferBeat: Sendable {
  let site: Site
  let log: Logger

  /// Goes on until its task is cancelled.
  func run() async {
    while !Task.isCancelled {
      do {
        try await Task.sleep(for: .seconds(60))
      } catch {
        return
      }
      do {
        for plan in try site.store.planIds() {
          let mark = ChangeMark(by: "web", at: site.options.now())
          _ = try site.store.renewOffers(of: plan, mark)
        }
      } catch {
        log.error("offers were not renewed", metadata: ["error": "\(type(of: error))"])
      }
    }
  }
}
