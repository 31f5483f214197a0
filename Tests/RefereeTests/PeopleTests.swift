import Problem
import Referee
import Testing

@Suite("Rule 2: people")
struct PeopleTests {
  private func broken(
    _ people: [String],
    _ change: (inout PlanningProblem) -> Void = { _ in }
  ) -> [Int] {
    TinyYear.broken(TinyYear.problem(change), [TinyYear.offering("A", 0, people)])
  }

  @Test("who neither asked nor is enrolled, or is unknown, may not be there")
  func asked() {
    #expect(broken(["a", "b"]) == [])
    #expect(broken(["a", "b"]) { $0.requests.removeFirst() } == [2])
    #expect(broken(["a", "z"]) == [2])
  }

  @Test("who is enrolled must be there, and need not ask")
  func enrolled() {
    func enrol(_ problem: inout PlanningProblem) {
      problem.activities[0].enrolled = [ListIndex(0)]
      problem.requests.removeFirst()
    }
    #expect(broken(["a", "b"], enrol) == [])
    #expect(broken(["b"], enrol) == [2])
  }

  @Test("somebody listed twice breaks the rule once for the offering and once for the repetition")
  func twice() {
    #expect(broken(["a", "a"]) == [2, 2])
  }

  @Test("nobody is in two offerings of one activity")
  func twoOfferings() {
    let offerings = [
      TinyYear.offering("A", 0, ["a", "b"]), TinyYear.offering("A", 3, ["a", "c"]),
    ]
    #expect(TinyYear.broken(TinyYear.problem(), offerings) == [2])
  }

  @Test("the number is from min to max")
  func number() {
    #expect(broken(["a", "b"]) { $0.activities[0].people?.min = 2 } == [])
    #expect(broken(["a"]) { $0.activities[0].people?.min = 2 } == [2])
    #expect(broken(["a", "b", "c"]) { $0.activities[0].people?.max = 2 } == [2])
  }

  @Test("the number is at most the seats of every chosen resource that has seats")
  func seats() {
    let problem = TinyYear.problem {
      $0.activities[0] = TinyYear.activity("A", needs: [ListIndex(0), ListIndex(1)])
      $0.resources[1].seats = 2
    }
    let resources = ["room", "coach"]
    #expect(
      TinyYear.broken(problem, [TinyYear.offering("A", 0, ["a", "b"], with: resources)]) == []
    )
    #expect(
      TinyYear.broken(problem, [TinyYear.offering("A", 0, ["a", "b", "c"], with: resources)]) == [2]
    )
  }

  @Test("at most perOrganisation from one organisation; who has none counts for none")
  func organisations() {
    func limit(_ problem: inout PlanningProblem) {
      problem.activities[0].people?.perOrganisation = 1
      problem.participants[0].organisation = ListIndex(0)
      problem.participants[1].organisation = ListIndex(0)
    }
    #expect(broken(["a", "c"], limit) == [])
    #expect(broken(["a", "b"], limit) == [2])
    #expect(broken(["a", "b"]) { $0.activities[0].people?.perOrganisation = 1 } == [])
  }

  @Test("those without a tag number at most max less its seats")
  func reserved() {
    func reserve(_ problem: inout PlanningProblem) {
      problem.activities[0].people?.reserved = [Reservation(tag: "woman", seats: 2)]
      problem.participants[0].tags = ["rural", "woman"]
    }
    #expect(broken(["a", "b"], reserve) == [])
    #expect(broken(["a", "b", "c"], reserve) == [2])
  }

  @Test("a work without people has no participants")
  func works() {
    #expect(broken([]) { $0.activities[0].people = nil } == [])
    #expect(broken(["a"]) { $0.activities[0].people = nil } == [2])
    #expect(
      broken([]) {
        $0.activities[0].people = nil
        $0.activities[0].enrolled = [ListIndex(0)]
      } == [2]
    )
  }
}
