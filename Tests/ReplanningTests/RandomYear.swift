import Chance
import Problem

/// A small year drawn from a seed: courses with venues, trainers, people and money, tight enough to matter.
enum RandomYear {
  /// The days of the year.
  static let days = 40

  /// The problem of a seed.
  static func make(seed: UInt64) -> PlanningProblem {
    var chance = SeededNumbers(seed: seed)
    func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &chance) }
    var problem = PlanningProblem(name: "year", start: "2027-01-01", days: days, timeZone: "UTC")
    problem.resources = (0..<5).map { number in
      let from = below(days) * minutesPerDay
      return Resource(
        id: "r\(number)",
        kind: number < 3 ? "venue" : "trainer",
        busy: below(2) == 0 ? [MinuteSpan(from, from + 3 * minutesPerDay)] : []
      )
    }
    problem.sources = [Source(id: "province")]
    problem.participants = (0..<24).map { Participant(id: "p\($0)", maxActivities: 3) }
    for number in 0..<7 {
      let start = below(20)
      problem.placementSets.append(
        PlacementSet(
          name: "s\(number)",
          placements: (0..<12).map { placement in
            let day = start + placement
            let sessions = (0...below(3)).map { session in
              MinuteSpan(
                (day + session) * minutesPerDay + 480,
                (day + session) * minutesPerDay + 690
              )
            }
            return Placement(sessions: sessions, penalty: below(3))
          }
        )
      )
      problem.activities.append(
        Activity(
          id: "a\(number)",
          kind: "course",
          group: "g",
          minOfferings: below(4) == 0 ? 1 : 0,
          values: Array([80, 50].prefix(1 + below(2))),
          people: PeopleRule(min: 2, max: 4 + below(5)),
          placements: ListIndex(number),
          needs: [
            Need(role: "venue", candidates: candidates(0..<3)),
            Need(role: "trainer", candidates: candidates(3..<5)),
          ],
          cost: ActivityCost(fixed: 50 + below(50), perParticipant: 5),
          funding: [FundingLine(source: ListIndex(0))],
          payments: [
            Payment(anchor: .start, days: -3, share: 500),
            Payment(anchor: .end, days: 2, share: 500),
          ]
        )
      )
      for person in 0..<24 where below(3) == 0 {
        problem.requests.append(
          Request(
            participant: ListIndex(person),
            activity: ListIndex(number),
            weight: 5 + below(10)
          )
        )
      }
    }
    problem.ceilings = [
      Ceiling(source: ListIndex(0), amount: 500 + below(300), days: DayRange(0, days))
    ]
    problem.weights = Weights(firstBonus: 12, cancel: 200, move: 40, swap: 10, release: 15)
    return problem
  }

  private static func candidates(_ range: Range<Int>) -> [Candidate] {
    range.map { Candidate(resource: ListIndex($0), penalty: 0) }
  }

  /// The problem after something happened on a day; which of several things, the seed says.
  static func disturbed(_ problem: PlanningProblem, today: Int, seed: UInt64) -> PlanningProblem {
    var chance = SeededNumbers(seed: seed &+ 1_000)
    func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &chance) }
    var disturbed = problem
    let rest = MinuteSpan(today * minutesPerDay, days * minutesPerDay)
    switch seed % 4 {
    case 0: disturbed.resources[below(5)].busy.append(rest)
    case 1: disturbed.ceilings[0].amount = disturbed.ceilings[0].amount * 11 / 10
    case 2: for _ in 0..<4 { disturbed.participants[below(24)].busy.append(rest) }
    default:
      let activity = below(7)
      disturbed.limits.append(
        Limit(activities: [ListIndex(activity)], days: DayRange(today, today + 8), max: 0)
      )
    }
    return disturbed
  }
}
