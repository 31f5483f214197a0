import Chance
import Problem

/// Seeded problems with few answers, in which every rule and criterion has something to say.
struct TinyProblem {
  private var numbers: SeededNumbers
  private var problem: PlanningProblem

  /// Makes the problem of a seed.
  static func make(seed: UInt64) -> PlanningProblem {
    var maker = TinyProblem(seed: seed)
    maker.addPeopleAndThings()
    maker.addActivities()
    maker.addRules()
    if maker.chance(30) { maker.addBaseline() }
    return maker.problem
  }

  private init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    problem = PlanningProblem(name: "tiny", start: "2016-01-01", days: 8, timeZone: "UTC")
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }

  private mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  private mutating func busy() -> [MinuteSpan] {
    if chance(60) { return [] }
    let start = number(0...6) * 1440
    return [MinuteSpan(start, start + number(1...30) * 60)]
  }

  private mutating func addPeopleAndThings() {
    problem.places = (0..<3).map { Place(id: "h\($0)") }
    for _ in 0..<3 {
      problem.travelMinutes.append((0..<3).map { _ in number(0...90) })
      problem.travelKm.append((0..<3).map { _ in number(0...60) })
    }
    problem.organisations = [Organisation(id: "o0"), Organisation(id: "o1")]
    problem.sources = [Source(id: "province"), Source(id: "own")]
    for index in 0..<3 {
      problem.resources.append(
        Resource(
          id: "r\(index)",
          kind: "venue",
          seats: chance(40) ? number(1...3) : nil,
          units: chance(80) ? 1 : number(0...2),
          place: chance(70) ? ListIndex(number(0...2)) : nil,
          travels: chance(40),
          busy: busy(),
          maxMinutes: chance(30) ? number(1...6) * 60 : nil,
          costPerUse: number(0...2) * 10,
          costPerSession: number(0...3) * 5
        )
      )
    }
    for index in 0..<4 {
      problem.participants.append(
        Participant(
          id: "p\(index)",
          organisation: chance(80) ? ListIndex(number(0...1)) : nil,
          home: chance(80) ? ListIndex(number(0...2)) : nil,
          tags: chance(50) ? ["rural"] : [],
          busy: busy(),
          maxActivities: chance(10) ? 0 : number(1...2)
        )
      )
    }
    problem.weights = Weights(
      firstBonus: chance(90) ? number(0...12) : -5,
      travelPer10Km: chance(90) ? number(0...2) : -1,
      cancel: number(-5...40),
      move: number(-5...20),
      swap: number(-3...10),
      release: number(-3...10)
    )
  }

  private mutating func addActivities() {
    for index in 0..<2 {
      var placements: [Placement] = []
      for _ in 0..<number(1...2) {
        var minute = number(0...5) * 1440 + number(0...10) * 60
        var sessions: [MinuteSpan] = []
        for _ in 0..<number(1...2) {
          sessions.append(MinuteSpan(minute, minute + number(1...3) * 60))
          minute += 240
        }
        placements.append(Placement(sessions: sessions, penalty: number(-3...6)))
      }
      problem.placementSets.append(PlacementSet(name: "s\(index)", placements: placements))
      addActivity(index)
    }
  }

  private mutating func addActivity(_ index: Int) {
    var activity = Activity(
      id: "a\(index)",
      kind: "course",
      group: "g",
      place: chance(30) ? ListIndex(number(0...2)) : nil,
      minOfferings: number(0...1),
      values: index == 0 ? (0..<number(1...2)).map { _ in number(-5...60) } : [number(-5...60)],
      placements: ListIndex(index),
      cost: ActivityCost(fixed: number(0...5) * 20, perParticipant: number(0...4) * 5),
      funding: [FundingLine(source: ListIndex(1))],
      payments: [Payment(anchor: .start, days: 0, share: 1000)]
    )
    for _ in 0..<number(0...1) {
      let first = number(0...2)
      let others = chance(50) ? [(first + 1) % 3] : []
      activity.needs.append(
        Need(
          role: "venue",
          candidates: ([first] + others).map {
            Candidate(resource: ListIndex($0), penalty: number(-2...4))
          }
        )
      )
    }
    if index == 1 && chance(40) {
      activity.needs.append(
        Need(
          role: "vehicle",
          candidates: [Candidate(resource: ListIndex(number(0...2)), penalty: number(0...3))]
        )
      )
    }
    if chance(80) {
      let most = number(1...3)
      activity.people = PeopleRule(
        min: number(0...min(2, most)),
        max: most,
        perOrganisation: chance(30) ? number(0...2) : nil,
        reserved: chance(30) ? [Reservation(tag: "rural", seats: number(0...most))] : []
      )
      for person in 0..<4 where chance(index == 0 ? 60 : 50) {
        problem.requests.append(
          Request(
            participant: ListIndex(person),
            activity: ListIndex(index),
            weight: number(1...12)
          )
        )
      }
      if activity.values.count == 1, chance(30) {
        activity.enrolled = [ListIndex(number(0...3))]
      }
    }
    addMoney(&activity)
    problem.activities.append(activity)
  }

  private mutating func addMoney(_ activity: inout Activity) {
    if chance(80) {
      var line = FundingLine(source: ListIndex(0))
      if chance(60) { line.share = number(0...11) * 100 }
      if chance(30) { line.capFixed = number(0...4) * 20 }
      if chance(30) { line.capPerParticipant = number(0...4) * 5 }
      activity.funding.insert(line, at: 0)
      if chance(30) { activity.funding.insert(line, at: 0) }
    }
    if chance(50) {
      let share = chance(90) ? number(0...10) * 100 : 1500
      activity.payments = [
        Payment(anchor: .start, days: number(-3...0), share: share),
        Payment(anchor: .end, days: number(0...3), share: 0),
      ]
    }
  }

  private mutating func addRules() {
    for _ in 0..<number(0...2) {
      let start = number(0...4)
      problem.ceilings.append(
        Ceiling(
          source: ListIndex(number(0...1)),
          amount: number(0...20) * 20,
          days: DayRange(start, start + number(1...6)),
          activities: chance(40) ? [ListIndex(number(0...1))] : nil
        )
      )
    }
    for _ in 0..<number(0...2) {
      let start = number(0...4)
      problem.limits.append(
        Limit(
          activities: chance(50) ? [ListIndex(0), ListIndex(1)] : [ListIndex(number(0...1))],
          days: DayRange(start, start + number(1...6)),
          min: number(0...2),
          max: chance(40) ? number(0...2) : nil,
          softMax: chance(60) ? number(0...2) : nil,
          penalty: number(-2...20)
        )
      )
    }
    if chance(30) {
      problem.precedences.append(
        Precedence(
          first: ListIndex(0),
          then: ListIndex(1),
          minGap: number(-60...600),
          required: chance(50)
        )
      )
    }
  }

  private mutating func addBaseline() {
    let activity = problem.activities[0]
    let pins = PublishedOffering.Pin.allCases.filter { _ in chance(25) }
    let people = problem.participants.map(\.id).filter { _ in chance(40) }
    problem.baseline = Baseline(offerings: [
      PublishedOffering(
        id: "b0",
        offering: PlannedOffering(
          activity: activity.id,
          id: "b0",
          placement: number(0...2),
          resources: activity.needs.map { problem.resources[$0.candidates[0].resource].id },
          participants: people
        ),
        pinned: pins
      )
    ])
  }
}
