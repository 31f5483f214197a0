import Problem
import Referee
import Testing

@Suite("Rule 8 and the points of changes")
struct ReplanningTests {
  /// An offering of A is published with the room, a and b; cancel 1000, move 100, swap 20, release 3.
  private func verdict(
    _ pins: [PublishedOffering.Pin],
    _ offerings: [PlannedOffering]
  ) -> (broken: [Int], changes: Int) {
    let problem = TinyYear.problem {
      $0.activities[0].needs = [
        Need(
          role: "venue",
          candidates: [
            Candidate(resource: ListIndex(0), penalty: 0),
            Candidate(resource: ListIndex(1), penalty: 0),
          ]
        )
      ]
      $0.weights = Weights(cancel: 1000, move: 100, swap: 20, release: 3)
      $0.baseline = Baseline(offerings: [
        PublishedOffering(
          id: "x",
          offering: TinyYear.offering("A", 0, ["a", "b"], with: ["room"], id: "x"),
          pinned: pins
        )
      ])
    }
    let verdict = TinyYear.verdict(problem, offerings)
    return (verdict.broken.map(\.rule.rawValue), verdict.parts[.changes])
  }

  @Test("what is kept changes nothing")
  func kept() {
    let found = verdict(
      PublishedOffering.Pin.allCases,
      [TinyYear.offering("A", 0, ["b", "c", "a"], with: ["room"], id: "x")]
    )
    #expect(found == ([], 0))
  }

  @Test("a pinned offering must be continued; what is cancelled releases its participants")
  func cancelled() {
    #expect(verdict([], []) == ([], -1006))
    #expect(verdict([.run], []) == ([8], -1006))
    #expect(verdict([.placement, .resources, .participants], []) == ([], -1006))
    #expect(verdict([.run], [TinyYear.offering("A", 0, ["a"], with: ["room"])]) == ([8], -1006))
  }

  @Test("another placement, resource or participant costs points, and breaks the rule if pinned")
  func changed() {
    let offering = TinyYear.offering("A", 1, ["b", "c"], with: ["coach"], id: "x")
    #expect(verdict([.run], [offering]) == ([], -123))
    #expect(verdict([.placement], [offering]) == ([8], -123))
    #expect(verdict([.resources], [offering]) == ([8], -123))
    #expect(verdict([.participants], [offering]) == ([8], -123))
    #expect(verdict(PublishedOffering.Pin.allCases, [offering]) == ([8, 8, 8], -123))
  }

  @Test("a published offering is continued at most once, by its own activity")
  func continued() {
    let kept = TinyYear.offering("A", 0, ["a", "b"], with: ["room"], id: "x")
    let again = TinyYear.offering("A", 3, with: ["room"], id: "x")
    #expect(verdict([], [kept, again]) == ([8], 0))
    #expect(verdict([], [TinyYear.offering("B", 0, id: "x")]) == ([8], -1006))
    #expect(verdict([], [kept, TinyYear.offering("B", 3, id: "y")]) == ([], 0))
  }
}
