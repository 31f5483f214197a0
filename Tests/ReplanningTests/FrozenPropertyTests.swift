import Engine
import Problem
import Referee
import Replanning
import Testing

@Suite("Replanning disturbed years")
struct FrozenPropertyTests {
  private func search(_ problem: PlanningProblem, seed: Int) -> Solution {
    Search.run(
      problem,
      options: SearchOptions(limits: SearchLimits(steps: 6_000), seed: UInt64(seed))
    ).solution
  }

  private func published(_ problem: PlanningProblem, seed: Int) -> [PlannedOffering] {
    search(problem, seed: seed).offerings.enumerated().map { position, offering in
      var offering = offering
      offering.id = "\(offering.activity)-\(position + 1)"
      return offering
    }
  }

  private func replan(
    _ problem: PlanningProblem,
    _ published: [PlannedOffering],
    seed: Int,
    steadiness: Int = Steadiness.usual
  ) -> Solution {
    ReplanSearch.run(
      problem,
      published: published,
      options: SearchOptions(limits: SearchLimits(steps: 6_000), seed: UInt64(seed)),
      steadiness: steadiness
    ).solution
  }

  private func frozen(
    _ problem: PlanningProblem,
    _ published: [PlannedOffering],
    today: Int
  ) -> PlanningProblem {
    Freeze.frozen(
      problem,
      published: published.map {
        PublishedOffering(id: $0.id ?? "", offering: $0, pinned: [])
      },
      today: today
    )
  }

  @Test(
    "What was over stays as it was, whatever happens; what is new lies ahead",
    arguments: 0..<40
  )
  func pastStays(seed: Int) throws {
    let today = 8 + seed % 14
    let year = RandomYear.make(seed: UInt64(seed))
    let published = published(year, seed: seed)
    #expect(judge(year, Solution(problem: "year", offerings: published)).lawful)
    let changed = RandomYear.disturbed(year, today: today, seed: UInt64(seed))
    let problem = frozen(changed, published, today: today)
    let solution = replan(problem, published, seed: seed + 1)
    #expect(judge(problem, solution).lawful)
    for offering in published {
      let sessions = try #require(Freeze.sessions(of: offering, in: year))
      guard sessions[0].start < today * minutesPerDay else { continue }
      let now = try #require(solution.offerings.first { $0.id == offering.id })
      #expect(now.placement == offering.placement)
      if sessions[sessions.count - 1].end <= today * minutesPerDay {
        #expect(now.resources == offering.resources)
        #expect(Set(now.participants) == Set(offering.participants))
      } else {
        #expect(Set(now.participants).isSubset(of: offering.participants))
      }
    }
    let known = Set(published.compactMap(\.id))
    for offering in solution.offerings where !known.contains(offering.id ?? "") {
      let sessions = try #require(Freeze.sessions(of: offering, in: year))
      #expect(sessions[0].start >= today * minutesPerDay)
    }
  }

  @Test(
    "Where nothing happened, replanning gives up nothing of what was published",
    arguments: 0..<10
  )
  func nothingHappened(seed: Int) {
    let year = RandomYear.make(seed: UInt64(seed))
    let published = published(year, seed: seed)
    let problem = frozen(year, published, today: 10)
    let solution = replan(problem, published, seed: seed + 1, steadiness: 100)
    let changes = OfferingChange.all(from: published, to: solution)
    #expect(changes.allSatisfy { $0.isNew || !$0.isDisturbed })
  }

  @Test(
    "One of three halls lost changes at most half of what a plan afresh does, for about its score"
  )
  func lostVenue() {
    var changed = 0
    var afresh = 0
    for seed in 0..<8 {
      let year = RandomYear.make(seed: UInt64(seed))
      let published = published(year, seed: seed)
      var lost = year
      lost.resources[0].busy.append(MinuteSpan(10 * minutesPerDay, 40 * minutesPerDay))
      let problem = frozen(lost, published, today: 10)
      let replanned = replan(problem, published, seed: seed)
      let begun = problem.baseline?.offerings.filter { $0.pinned.contains(.placement) } ?? []
      let free = Freeze.frozen(lost, published: begun, today: 10)
      let fresh = search(free, seed: seed + 50)
      changed += OfferingChange.all(from: published, to: replanned).count { $0.isDisturbed }
      for offering in published {
        let twin = fresh.offerings.contains {
          $0.activity == offering.activity && $0.placement == offering.placement
            && $0.resources == offering.resources
            && Set(offering.participants).isSubset(of: $0.participants)
        }
        if !twin { afresh += 1 }
      }
      let own = judge(problem, replanned)
      let other = judge(free, fresh)
      #expect(own.lawful && other.lawful)
      #expect(own.shortfall <= other.shortfall)
      let score = own.score - own.parts[.changes]
      #expect(Double(score) >= 0.97 * Double(other.score - other.parts[.changes]))
    }
    #expect(2 * changed <= afresh, "\(changed) of \(afresh)")
  }
}
