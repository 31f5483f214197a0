import Chance
import Problem

/// Seeded problems with few ways, in which every rule stands in somebody's way.
struct SmallProblem {
  private var numbers: SeededNumbers
  private var problem: PlanningProblem

  /// Makes the problem of a seed.
  static func make(seed: UInt64) -> PlanningProblem {
    var maker = SmallProblem(seed: seed)
    maker.addWorld()
    for position in 0..<4 { maker.addActivity(position) }
    maker.addRules()
    return maker.problem
  }

  private init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    problem = PlanningProblem(name: "small", start: "2016-01-01", days: 6, timeZone: "UTC")
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }

  private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  private mutating func busy(_ percent: Int) -> [MinuteSpan] {
    guard chance(percent) else { return [] }
    let start = number(0...5) * 1440 + number(0...12) * 60
    return [MinuteSpan(start, start + number(2...30) * 60)]
  }

  private mutating func addWorld() {
    problem.places = ["town", "village"].map { Place(id: $0) }
    problem.travelMinutes = [[0, number(0...120)], [number(0...120), 0]]
    problem.travelKm = [[0, number(0...50)], [number(0...50), 0]]
    problem.sources = [Source(id: "province"), Source(id: "own")]
    problem.organisations = [Organisation(id: "one"), Organisation(id: "two")]
    for position in 0..<3 {
      problem.resources.append(
        Resource(
          id: "r\(position)",
          kind: "hall",
          seats: chance(40) ? number(1...3) : nil,
          units: chance(75) ? 1 : 2,
          place: chance(70) ? ListIndex(number(0...1)) : nil,
          travels: chance(40),
          busy: busy(40),
          maxMinutes: chance(30) ? number(2...6) * 60 : nil,
          costPerUse: number(0...2) * 10,
          costPerSession: number(0...2) * 5
        )
      )
    }
    for position in 0..<5 {
      problem.participants.append(
        Participant(
          id: "p\(position)",
          organisation: chance(70) ? ListIndex(number(0...1)) : nil,
          home: chance(70) ? ListIndex(number(0...1)) : nil,
          tags: chance(50) ? ["woman"] : [],
          busy: busy(30),
          maxActivities: number(1...2)
        )
      )
    }
    problem.weights = Weights(firstBonus: number(0...9), travelPer10Km: number(0...2))
  }

  private mutating func addActivity(_ position: Int) {
    let placements = (0..<number(1...3)).map { _ in
      var minute = number(0...5) * 1440 + number(0...9) * 60
      let sessions = (0..<number(1...2)).map { _ in
        let session = MinuteSpan(minute, minute + number(1...3) * 60)
        minute = session.end + number(0...3) * 60
        return session
      }
      return Placement(sessions: sessions, penalty: number(0...4))
    }
    problem.placementSets.append(PlacementSet(name: "s\(position)", placements: placements))
    var people: PeopleRule?
    if chance(70) {
      let least = number(0...2)
      people = PeopleRule(
        min: least,
        max: least + number(0...2),
        perOrganisation: chance(30) ? number(1...2) : nil,
        reserved: chance(30) ? [Reservation(tag: "woman", seats: number(0...2))] : []
      )
    }
    var activity = Activity(
      id: "a\(position)",
      kind: "course",
      group: "g",
      place: chance(30) ? ListIndex(number(0...1)) : nil,
      minOfferings: number(0...1),
      values: (0..<number(1...2)).map { _ in number(5...60) },
      people: people,
      placements: ListIndex(position),
      cost: ActivityCost(fixed: number(1...6) * 20, perParticipant: number(0...3) * 5),
      funding: [FundingLine(source: ListIndex(chance(80) ? 0 : 1))],
      payments: [Payment(anchor: .end, days: number(-2...2), share: 1000)]
    )
    for need in 0..<number(0...2) {
      let first = number(0...2)
      let candidates = [first] + (chance(60) ? [(first + 1) % 3] : [])
      activity.needs.append(
        Need(
          role: "need\(need)",
          candidates: candidates.map { Candidate(resource: ListIndex($0), penalty: number(0...3)) }
        )
      )
    }
    if chance(40) {
      activity.funding = [
        FundingLine(source: ListIndex(0), share: number(3...9) * 100),
        FundingLine(source: ListIndex(1)),
      ]
    }
    if people != nil {
      for person in 0..<5 where chance(55) {
        problem.requests.append(
          Request(
            participant: ListIndex(person),
            activity: ListIndex(position),
            weight: number(1...12)
          )
        )
      }
      if activity.values.count == 1, chance(25) { activity.enrolled = [ListIndex(number(0...4))] }
    }
    problem.activities.append(activity)
  }

  private mutating func addRules() {
    for _ in 0..<number(1...3) {
      let start = number(0...3)
      problem.ceilings.append(
        Ceiling(
          source: ListIndex(0),
          amount: number(2...12) * 20,
          days: DayRange(start, start + number(2...6)),
          activities: chance(40) ? [ListIndex(number(0...1)), ListIndex(number(2...3))] : nil
        )
      )
    }
    for _ in 0..<number(0...2) {
      let start = number(0...3)
      problem.limits.append(
        Limit(
          activities: (0..<4).filter { _ in chance(60) }.map { ListIndex($0) },
          days: DayRange(start, start + number(1...5)),
          min: number(0...1),
          max: chance(60) ? number(0...2) : nil,
          softMax: chance(40) ? number(0...1) : nil,
          penalty: number(0...9)
        )
      )
    }
    if chance(50) {
      problem.precedences.append(
        Precedence(
          first: ListIndex(number(0...1)),
          then: ListIndex(number(2...3)),
          minGap: number(-60...1500),
          required: chance(50)
        )
      )
    }
  }
}
