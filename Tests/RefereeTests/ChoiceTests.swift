import Problem
import Referee
import Testing

@Suite("Rule 1 and what is no choice")
struct ChoiceTests {
  @Test("an offering names an activity and one of its placements")
  func names() {
    let problem = TinyYear.problem()
    #expect(TinyYear.broken(problem, [TinyYear.offering("A", 4)]) == [])
    #expect(TinyYear.broken(problem, [TinyYear.offering("C", 0)]) == [1])
    #expect(TinyYear.broken(problem, [TinyYear.offering("A", 5)]) == [1])
    #expect(TinyYear.broken(problem, [TinyYear.offering("A", -1)]) == [1])
  }

  @Test("an activity has at most as many offerings as values")
  func count() {
    let three = (0..<3).map { TinyYear.offering("A", $0) }
    #expect(TinyYear.broken(TinyYear.problem(), three) == [])
    #expect(TinyYear.broken(TinyYear.problem(), three + [TinyYear.offering("A", 3)]) == [1])
  }

  @Test("an offering has one candidate for each need, in order")
  func needs() {
    let problem = TinyYear.problem {
      $0.activities[0] = TinyYear.activity("A", needs: [ListIndex(0), ListIndex(1)])
    }
    func broken(_ resources: [String]) -> [Int] {
      TinyYear.broken(problem, [TinyYear.offering("A", 0, with: resources)])
    }
    #expect(broken(["room", "coach"]) == [])
    #expect(broken(["coach", "room"]) == [4, 4])
    #expect(broken(["room"]) == [4])
    #expect(broken(["room", "?"]) == [4])
  }

  @Test("what is no choice is left out of every other count")
  func leftOut() {
    let verdict = TinyYear.verdict(
      TinyYear.problem { $0.activities[0].minOfferings = 2 },
      [TinyYear.offering("A", 9, ["a"]), TinyYear.offering("A", 0, ["b"])]
    )
    #expect(verdict.offerings == 1)
    #expect(verdict.seats == 1)
    #expect(verdict.shortfall == 1)
    #expect(!verdict.lawful)
  }

  @Test("ids are compared as they are written")
  func exactIds() {
    let problem = TinyYear.problem { $0.activities[0].id = "\u{E9}" }
    #expect(TinyYear.broken(problem, [TinyYear.offering("\u{E9}", 0)]) == [])
    #expect(TinyYear.broken(problem, [TinyYear.offering("e\u{301}", 0)]) == [1])
  }
}
