import Engine
import Explanations
import Problem
import Referee
import Testing

/// What is told when somebody stops the work, and what is proved of remedies found by solving anew.
struct StoppingTests {
  @Test("who stops gets what was looked at until then, and nothing that was not", arguments: 0..<30)
  func stopped(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let (explainer, answer) = WhyNotTests.explainer(problem, steps: 0) else { return }
    let leftOut = explainer.leftOut
    for seen in 0..<min(3, leftOut.count) {
      let cancellation = Cancellation()
      let resolver = Resolver(Effort(steps: 300), cancellation)
      let stopping = ActivityExplainer(problem, answer, resolver) { _, _ in [] }
      let explanations = stopping.explain(leftOut) { progress in
        #expect(progress.stage == .examining && progress.all == leftOut.count)
        if progress.done == seen { cancellation.cancel() }
      }
      #expect(explanations.map(\.activity) == Array(leftOut.prefix(seen)))
      #expect(explanations.allSatisfy { !$0.isFinished && $0.remedies.isEmpty })
      #expect(
        stopping.unserved() == nil || problem.requests.isEmpty
          || explainer.unserved()?.isEmpty == true
      )
    }
  }

  @Test(
    "what is proved not to be enough of a change is in no answer that is found",
    arguments: 0..<80
  )
  func floors(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let (explainer, answer) = WhyNotTests.explainer(problem) else { return }
    for activity in explainer.leftOut {
      let explanation = try #require(explainer.explain(activity))
      for remedy in explanation.remedies {
        guard let floor = remedy.provedFloor, let change = remedy.changes.first else {
          #expect(remedy.standing != .leastOfAll)
          continue
        }
        #expect(remedy.origin == .search && remedy.changes.count == 1 && floor < change.amount)
        #expect((remedy.standing == .leastOfAll) == (floor + 1 == change.amount))
        guard let less = Self.less(change, floor) else { continue }
        var demanding = problem.applying([less])
        demanding.activities[activity.position].minOfferings = explanation.running + 1
        for start in [answer.solution, remedy.solution] {
          let found = Search.run(
            demanding,
            options: SearchOptions(limits: SearchLimits(steps: 2_000)),
            start: start
          ).solution
          let id = problem.activities[activity].id
          let verdict = judge(problem.applying([less]), found)
          let runs = found.offerings.count { $0.activity == id } > explanation.running
          #expect(
            !verdict.lawful || !runs || verdict.shortfall > answer.verdict.shortfall
              || verdict.score < answer.verdict.score
          )
        }
      }
    }
  }

  /// A change by so much where that is one of its kind.
  private static func less(_ change: Change, _ amount: Int) -> Change? {
    guard amount > 0 else { return nil }
    switch change {
    case .raiseCeiling(let ceiling, _): return .raiseCeiling(ceiling, by: amount)
    case .raiseLimit(let limit, _): return .raiseLimit(limit, by: amount)
    case .addMinutes(let resource, _): return .addMinutes(resource, by: amount)
    default: return nil
    }
  }
}
