import Dispatch
import Engine
import Foundation

/// Turns Ctrl-C and a termination signal into a clean end of the search; a second one ends the process at once.
final class Interruption {
  /// What the search looks at.
  let cancellation = Cancellation()
  private var sources: [any DispatchSourceSignal] = []

  /// Starts listening.
  init() {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      let cancellation = cancellation
      source.setEventHandler {
        if cancellation.isCancelled { _exit(130) }
        cancellation.cancel()
      }
      source.resume()
      sources.append(source)
    }
  }

  /// Whether somebody asked to stop.
  var isRequested: Bool { cancellation.isCancelled }
}
