import Chance
import Problem
import Referee
import Testing

@Suite("The score by what it comes from")
struct OpenedScoreTests {
  @Test("the items sum to the verdict's parts, part by part, whatever runs", arguments: 1...20)
  func sums(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let problem = TinyYear.problem {
      $0.weights = Weights(firstBonus: 7, travelPer10Km: 1, cancel: 50)
      $0.baseline = Baseline(offerings: [
        PublishedOffering(
          id: "x",
          offering: TinyYear.offering("A", 0, ["a"], id: "x"),
          pinned: []
        )
      ])
    }
    let answer = GreedyAnswer(problem, &numbers, tries: 6).solution
    let verdict = judge(problem, answer)
    let opened = openedScore(problem, answer)
    #expect(opened.parts == verdict.parts)
    #expect(opened.items.reduce(0) { $0 + $1.points } == verdict.score)
    for part in ScorePart.allCases {
      #expect(opened.items.reduce(0) { $0 + $1.parts[part] } == verdict.parts[part])
    }
  }
}

extension OpenedScoreTests {
  @Test("an offering that is cancelled is an item of its own, and the largest come first")
  func largest() {
    let problem = TinyYear.problem {
      $0.weights = Weights(cancel: 50)
      $0.baseline = Baseline(offerings: [
        PublishedOffering(
          id: "x",
          offering: TinyYear.offering("A", 0, [], id: "x"),
          pinned: []
        )
      ])
    }
    let answer = Solution(
      problem: problem.name,
      offerings: [TinyYear.offering("B", 3, []), TinyYear.offering("B", 0, [])]
    )
    let opened = openedScore(problem, answer)
    #expect(opened.largest(2).map(\.subject) == [.published(0), .offering(0)])
    #expect(opened.items.map(\.points) == [10, 8, -50])
  }
}
