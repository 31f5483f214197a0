import Problem
import Referee
import Testing

@Suite("Rule 3: a participant's own time")
struct OwnTimeTests {
  private func both(_ first: Int, _ second: Int, _ problem: PlanningProblem) -> [Int] {
    TinyYear.broken(
      problem,
      [TinyYear.offering("A", first, ["a"]), TinyYear.offering("B", second, ["a"])]
    )
  }

  @Test("sessions of one person are disjoint and a journey apart")
  func journeys() {
    let problem = TinyYear.problem()
    #expect(both(0, 2, problem) == [])  // P until 600, Q from 720, 60 minutes
    #expect(both(0, 0, problem) == [3])
    #expect(both(0, 1, problem) == [3])  // no minute between
    #expect(both(2, 0, problem) == [])  // Q until 600, P from 720, 90 minutes
    #expect(both(2, 1, problem) == [3])  // Q until 660, P from 720, 90 minutes
    #expect(both(1, 2, problem) == [])  // P until 660, Q from 720, 60 minutes exactly
  }

  @Test("without a place there is no journey")
  func nowhere() {
    #expect(both(0, 1, TinyYear.problem { $0.activities[1].place = nil }) == [])
  }

  @Test("an offering without its own place is where the resource of its first need is")
  func placeOfFirstNeed() {
    let problem = TinyYear.problem {
      $0.activities[1] = TinyYear.activity("B", needs: [ListIndex(0)])
      $0.resources[0].place = TinyYear.places.q
    }
    let offerings = [
      TinyYear.offering("A", 0, ["a"]), TinyYear.offering("B", 1, ["a"], with: ["room"]),
    ]
    #expect(TinyYear.broken(problem, offerings) == [3])
  }

  @Test("the sessions of one offering need no journey between them")
  func sameOffering() {
    #expect(TinyYear.broken(TinyYear.problem(), [TinyYear.offering("A", 4, ["a"])]) == [])
  }

  @Test("no session meets a busy interval, which is half open")
  func busy() {
    func broken(_ span: MinuteSpan) -> [Int] {
      TinyYear.broken(
        TinyYear.problem { $0.participants[0].busy = [MinuteSpan(-100, 0), span] },
        [TinyYear.offering("A", 4, ["a"])]
      )
    }
    #expect(broken(MinuteSpan(600, 720)) == [])
    #expect(broken(MinuteSpan(599, 601)) == [3])
    #expect(broken(MinuteSpan(779, 9000)) == [3])
    #expect(broken(MinuteSpan(0, 541)) == [3])
    #expect(broken(MinuteSpan(550, 555)) == [3])
  }

  @Test("nobody is in more than maxActivities offerings")
  func most() {
    #expect(both(0, 3, TinyYear.problem { $0.participants[0].maxActivities = 1 }) == [3])
  }

  @Test("a long session meets every shorter one within it")
  func within() {
    let problem = TinyYear.problem {
      $0.placementSets[0].placements[3].sessions = [MinuteSpan(500, 1000)]
    }
    #expect(both(3, 4, problem) == [3, 3])
  }
}

@Suite("Rule 4: resources")
struct ResourceTests {
  private func broken(
    _ offerings: [(String, Int)],
    _ change: (inout PlanningProblem) -> Void = { _ in }
  ) -> [Int] {
    let problem = TinyYear.problem {
      $0.activities[0] = TinyYear.activity("A", place: TinyYear.places.p, needs: [ListIndex(0)])
      $0.activities[1] = TinyYear.activity("B", place: TinyYear.places.q, needs: [ListIndex(0)])
      change(&$0)
    }
    return TinyYear.broken(
      problem,
      offerings.map { TinyYear.offering($0.0, $0.1, with: ["room"]) }
    )
  }

  @Test("a resource is not used while busy")
  func busy() {
    #expect(broken([("A", 0)]) { $0.resources[0].busy = [MinuteSpan(600, 700)] } == [])
    #expect(broken([("A", 0)]) { $0.resources[0].busy = [MinuteSpan(0, 541)] } == [4])
  }

  @Test("at most units uses hold it at the same moment")
  func units() {
    #expect(broken([("A", 0), ("B", 1)]) == [])
    #expect(broken([("A", 0), ("B", 4)]) == [4])
    #expect(broken([("A", 0), ("B", 4)]) { $0.resources[0].units = 2 } == [])
    #expect(broken([("A", 0)]) { $0.resources[0].units = 0 } == [4])
  }

  @Test("two needs of one offering that choose the same resource are two uses")
  func twoNeeds() {
    let problem = TinyYear.problem {
      $0.activities[0] = TinyYear.activity("A", needs: [ListIndex(0), ListIndex(0)])
    }
    let offering = TinyYear.offering("A", 0, with: ["room", "room"])
    #expect(TinyYear.broken(problem, [offering]) == [4])
  }

  @Test("one that travels needs the journey between different offerings, if it has one unit")
  func journeys() {
    #expect(broken([("A", 0), ("B", 1)]) { $0.resources[0].travels = true } == [4])
    #expect(broken([("A", 0), ("B", 2)]) { $0.resources[0].travels = true } == [])
    #expect(
      broken([("A", 0), ("B", 1)]) {
        $0.resources[0].travels = true
        $0.resources[0].units = 2
      } == []
    )
  }

  @Test("its session minutes over all uses sum to at most maxMinutes")
  func minutes() {
    #expect(broken([("A", 4), ("B", 3)]) { $0.resources[0].maxMinutes = 180 } == [])
    #expect(broken([("A", 4), ("B", 3)]) { $0.resources[0].maxMinutes = 179 } == [4])
  }
}
