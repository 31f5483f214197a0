import Engine
import Explanations
import Problem
import Synchronization

/// Shows how work goes on that solves changed problems again and again: what it is at, how much is done, the best answer,
/// the bound where one is known, and the time.
final class ResolveDisplay: Sendable {
  /// What is shown.
  private struct Moment {
    var stage = ""
    var title = ""
    var done = 0
    var all = 0
    var remedies: Int?
    var score: Int?
    var shortfall: Int?
    var bound: Int?
    /// Whether scores of the search at work are of the answer itself, not of a changed problem.
    var isOfAnswer = true
    var lastTold = -1.0
  }

  private let form: ProgressForm
  private let seconds: Double?
  private let live = LiveLine()
  private let moment = Mutex(Moment())
  private let began = ContinuousClock.now

  /// Seconds between lines for programs.
  private static let pause = 0.2

  /// A display of a form for an effort; without a terminal the usual form shows nothing.
  init(form: ProgressForm, effort: Effort) {
    self.form = form == .auto && !Terminal.errors.isInteractive ? .none : form
    seconds = effort.seconds
  }

  private var elapsedSeconds: Double { (ContinuousClock.now - began) / .seconds(1) }

  /// A stage of the work begins, or goes on: `id` for programs, `title` for people.
  func tell(_ id: String, _ title: String, done: Int = 0, all: Int = 0, remedies: Int? = nil) {
    moment.withLock {
      $0.stage = id
      $0.title = title
      $0.done = done
      $0.all = all
      $0.remedies = remedies
    }
    show()
  }

  /// The answer that is known from now on, and what no answer can be better than.
  func know(shortfall: Int, score: Int, bound: Int? = nil) {
    moment.withLock {
      $0.score = score
      $0.shortfall = shortfall
      $0.bound = bound ?? $0.bound
      $0.isOfAnswer = false
    }
    show()
  }

  /// A search goes on; one that looks for the answer itself tells the best so far.
  func show(_ progress: SearchProgress) {
    moment.withLock {
      guard $0.isOfAnswer else { return }
      $0.score = progress.bestScore
      $0.shortfall = progress.bestShortfall
    }
    show()
  }

  /// Takes the line on the terminal away.
  func finish() { live.finish() }

  private func show() {
    if moment.withLock({ $0.stage.isEmpty }) { return }
    let elapsed = elapsedSeconds
    switch form {
    case .none: return
    case .auto: live.show(at: elapsed) { parts(moment.withLock { $0 }, elapsed) }
    case .json:
      let due = moment.withLock { moment -> Moment? in
        guard elapsed - moment.lastTold >= Self.pause else { return nil }
        moment.lastTold = elapsed
        return moment
      }
      if let due { Terminal.errors.line(json(due, elapsed)) }
    }
  }

  private func parts(_ moment: Moment, _ elapsed: Double) -> [String] {
    var parts = [moment.title]
    if moment.all > 0 { parts.append("\(min(moment.done + 1, moment.all))/\(moment.all)") }
    if let seconds {
      let left = Int(max(0, seconds - elapsed).rounded(.up))
      parts.append(say("còn \(left) giây", "\(left) s left"))
    } else {
      parts.append(say("\(Int(elapsed)) giây", "\(Int(elapsed)) s"))
    }
    if let score = moment.score { parts.append(say("điểm \(score)", "best \(score)")) }
    if let shortfall = moment.shortfall, shortfall > 0 {
      parts.append(say("thiếu \(shortfall)", "shortfall \(shortfall)"))
    }
    if let bound = moment.bound { parts.append(say("cận trên \(bound)", "bound \(bound)")) }
    if let remedies = moment.remedies {
      parts.append(say("\(remedies) cách khắc phục", "\(remedies) remedies"))
    }
    return parts
  }

  private func json(_ moment: Moment, _ elapsed: Double) -> String {
    func text(_ value: Int?) -> String { value.map { "\($0)" } ?? "null" }
    let left = seconds.map { Int(max(0, $0 - elapsed) * 1000) }
    return "{\"stage\":\"\(moment.stage)\",\"done\":\(moment.done),\"all\":\(moment.all),"
      + "\"remedies\":\(text(moment.remedies)),\"score\":\(text(moment.score)),"
      + "\"shortfall\":\(text(moment.shortfall)),\"bound\":\(text(moment.bound)),"
      + "\"elapsedMilliseconds\":\(Int(elapsed * 1000)),\"millisecondsLeft\":\(text(left))}"
  }
}
