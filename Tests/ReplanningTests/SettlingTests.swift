import Problem
import Referee
import Replanning
import Testing

@Suite("Taking back what brings nothing")
struct SettlingTests {
  private let problem = Freeze.frozen(TinyYear.problem(), published: TinyYear.baseline(), today: 0)

  private func settled(_ offerings: [PlannedOffering]) -> [PlannedOffering] {
    Settling.settled(
      Solution(problem: "tiny", offerings: offerings),
      published: TinyYear.published,
      in: problem
    ).offerings
  }

  @Test("A move, another hall and an exchange of people for nothing are undone")
  func undone() {
    let swapped = [
      TinyYear.offering("course-1", placement: 1, ["an", "chi"], in: "barn"),
      TinyYear.offering("course-2", placement: 2, ["binh"]),
    ]
    // Whose seat is whose cannot be undone one offering at a time; place and hall can.
    #expect(settled(swapped)[0].placement == 0 && settled(swapped)[0].resources == ["hall"])
  }

  @Test("A cancelled offering beside a new one of its activity is the same one")
  func continued() {
    let new = TinyYear.offering(nil, placement: 3, ["chi"])
    #expect(settled([TinyYear.published[0], new]) == TinyYear.published)
  }

  @Test("Offerings of an activity that only changed names get theirs back")
  func names() {
    let renamed = [
      TinyYear.offering("course-2", placement: 0, ["an", "binh"]),
      TinyYear.offering("course-1", placement: 2, ["chi"]),
    ]
    #expect(settled(renamed) == TinyYear.published)
  }

  @Test("What is needed stays changed")
  func needed() {
    var lost = problem
    lost.resources[0].busy = [MinuteSpan(4 * minutesPerDay, 10 * minutesPerDay)]
    let moved = TinyYear.offering("course-2", placement: 2, ["chi"], in: "barn")
    let answer = Solution(problem: "tiny", offerings: [TinyYear.published[0], moved])
    let settled = Settling.settled(answer, published: TinyYear.published, in: lost)
    #expect(settled == answer)
    #expect(judge(lost, settled).lawful)
  }
}
