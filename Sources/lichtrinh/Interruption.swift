import ArgumentParser
import Engine
import Foundation
import Itinerary
import Synchronization

/// What Ctrl-C, a termination signal and a closed terminal do, according to the work under way.
///
/// The first request in a stage of work ends it in order; a second one, or the first while input is read, ends the
/// process at once. No file is left half written.
enum Interruption {
  /// A stage of work.
  enum Work {
    /// Reading and compiling: nothing is lost by leaving.
    case reading
    /// The search: it ends, and its best answer is saved.
    case searching(Cancellation)
    /// The search for an itinerary, likewise.
    case touring(ItineraryCancellation)
    /// Writing files: whoever writes looks at ``Interruption/isRequested`` between them.
    case writing
    /// Serving: the server ends in order by itself.
    case serving
  }

  private struct State {
    var work = Work.reading
    var requests = 0
  }

  private static let state = Mutex(State())

  /// Starts listening; called before any other thread begins.
  static func listen() {
    var numbers = [SIGINT, SIGTERM]
    // A caller such as nohup has the closing of its terminal ignored.
    if !isIgnored(SIGHUP) { numbers.append(SIGHUP) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers {
      signal(number, SIG_DFL)
      sigaddset(&signals, number)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let awaited = signals
    Thread.detachNewThread {
      var awaited = awaited
      var number: Int32 = 0
      while sigwait(&awaited, &number) == 0 {
        if isServing {
          // The server's own handling waits for it too, and only one of two who wait is given a signal.
          kill(getpid(), number)
          return
        }
        request()
      }
    }
  }

  /// The variable by which a server names itself to what it runs.
  private static let parentVariable = "LICHTRINH_PARENT"

  /// Ends the process with the one that began it, where that one says so: nobody else would end it.
  static func endWithParent() {
    guard let text = ProcessInfo.processInfo.environment[parentVariable], let parent = Int32(text)
    else { return }
    Thread.detachNewThread {
      while getppid() == parent { Thread.sleep(forTimeInterval: 0.5) }
      OutputFile.abandon { _exit(Exit.interrupted.rawValue) }
    }
  }

  /// Begins a stage; true if somebody asked to stop during the one before.
  @discardableResult
  static func begin(_ work: Work) -> Bool {
    state.withLock { state in
      defer { state = State(work: work) }
      return state.requests > 0
    }
  }

  /// Whether the server decides what signals do.
  private static var isServing: Bool {
    state.withLock { state in
      if case .serving = state.work { true } else { false }
    }
  }

  /// Whether somebody asked to stop in this stage.
  static var isRequested: Bool { state.withLock { $0.requests > 0 } }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    return handler == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func request() {
    let isUrgent = state.withLock { state in
      state.requests += 1
      if case .reading = state.work { return true }
      if case .searching(let cancellation) = state.work { cancellation.cancel() }
      if case .touring(let cancellation) = state.work { cancellation.cancel() }
      return state.requests > 1
    }
    guard isUrgent else { return }
    OutputFile.abandon {
      Terminal.errors.clearLine()
      Terminal.errors.line(say("Đã dừng ngay.", "Stopped at once."))
      _exit(Exit.interrupted.rawValue)
    }
  }
}
