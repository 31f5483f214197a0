import Problem
import Referee
import Replanning
import Testing

@Suite("Freezing what is before a day")
struct FreezeTests {
  private let problem = TinyYear.problem()

  private func verdict(_ frozen: PlanningProblem, _ offerings: [PlannedOffering]) -> Verdict {
    judge(frozen, Solution(problem: "tiny", offerings: offerings))
  }

  @Test("The published answer stays lawful, and costs no change points")
  func published() {
    let frozen = Freeze.frozen(problem, published: TinyYear.baseline(), today: 4)
    let verdict = verdict(frozen, TinyYear.published)
    #expect(verdict.lawful)
    // 100 + 50, three requests of 10, three first bonuses of 5.
    #expect(verdict.score == 195)
  }

  @Test("What begins before the day is pinned whole, what begins on it or later is free")
  func pins() {
    for (today, pinned) in [(1, [0, 0]), (2, [4, 0]), (5, [4, 0]), (6, [4, 4])] {
      let frozen = Freeze.frozen(problem, published: TinyYear.baseline(), today: today)
      #expect(frozen.baseline?.offerings.map(\.pinned.count) == pinned)
    }
  }

  @Test("Nobody joins an offering that was held")
  func nobodyJoins() {
    var offerings = TinyYear.published
    offerings[0].participants = ["an"]
    let frozen = Freeze.frozen(problem, published: TinyYear.baseline(offerings), today: 4)
    offerings[0].participants = ["an", "binh"]
    #expect(!verdict(frozen, offerings).lawful)
    offerings[0].participants = ["an"]
    offerings[1].participants = ["binh", "chi"]
    #expect(verdict(frozen, offerings).lawful)
  }

  @Test("Nothing new is held in the past")
  func nothingNewInThePast() {
    let published = TinyYear.baseline([TinyYear.published[0]])
    let frozen = Freeze.frozen(problem, published: published, today: 4)
    let past = TinyYear.offering(nil, placement: 1, ["chi"])
    #expect(!verdict(frozen, [TinyYear.published[0], past]).lawful)
    let ahead = TinyYear.offering(nil, placement: 2, ["chi"])
    #expect(verdict(frozen, [TinyYear.published[0], ahead]).lawful)
  }

  @Test("What is said later of the past does not count; of the time to come it does")
  func laterWords() {
    var changed = problem
    changed.resources[0].busy = [MinuteSpan(0, 10 * minutesPerDay)]
    let frozen = Freeze.frozen(changed, published: TinyYear.baseline(), today: 4)
    #expect(!verdict(frozen, TinyYear.published).lawful)
    var moved = TinyYear.published
    moved[1].resources = ["barn"]
    let verdict = verdict(frozen, moved)
    #expect(verdict.lawful)
    // 195, less 3 for the barn and 10 for the swap.
    #expect(verdict.score == 182)
  }

  @Test("An offering under way gives up only the resource and the person that it cannot keep")
  func underWay() {
    var long = problem
    long.placementSets[0].placements[0].sessions.append(TinyYear.session(on: 4))
    long.resources[0].busy = [TinyYear.session(on: 4)]
    long.participants[1].busy = [TinyYear.session(on: 4)]
    let published = TinyYear.baseline([TinyYear.published[0]])
    let frozen = Freeze.frozen(long, published: published, today: 3)
    let offering = frozen.baseline?.offerings.first
    #expect(offering?.pinned == [.run, .placement, .participants])
    #expect(offering?.offering.participants == ["an"])
    let kept = TinyYear.offering("course-1", placement: 0, ["an"], in: "barn")
    #expect(verdict(frozen, [kept]).lawful)
  }
}
