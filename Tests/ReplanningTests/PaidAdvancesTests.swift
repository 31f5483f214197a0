import Problem
import Replanning
import Testing

@Suite("Advances that were paid")
struct PaidAdvancesTests {
  /// The tiny year with half of the money two days before the start; course-1 is on day 1, course-2 on day 5.
  private var problem: PlanningProblem {
    var problem = TinyYear.problem()
    problem.activities[0].payments = [
      Payment(anchor: .start, days: -2, share: 500), Payment(anchor: .end, days: 0, share: 500),
    ]
    return problem
  }

  private func pins(_ problem: PlanningProblem, today: Int) -> [[PublishedOffering.Pin]] {
    PaidAdvances.pinned(TinyYear.baseline(), in: problem, today: today).map(\.pinned)
  }

  @Test("Money dated before the day pins its offering to run, not to its dates")
  func paid() {
    #expect(pins(problem, today: 4) == [[.run], [.run]])
  }

  @Test("Money dated on the day or later pins nothing")
  func notPaid() {
    #expect(pins(problem, today: 3) == [[.run], []])
    #expect(pins(problem, today: 0) == [[], []])
  }

  @Test("What costs nothing, or has no share, is paid by nobody")
  func nothing() {
    var free = problem
    free.activities[0].cost.fixed = 0
    #expect(pins(free, today: 4) == [[], []])
    var late = problem
    late.activities[0].payments[0].share = 0
    #expect(pins(late, today: 4) == [[.run], []])
  }

  @Test("A time that no placement is any more tells no dates")
  func gone() {
    var published = TinyYear.baseline()
    published[1].offering.placement = 99
    #expect(PaidAdvances.pinned(published, in: problem, today: 4).map(\.pinned) == [[.run], []])
  }
}
