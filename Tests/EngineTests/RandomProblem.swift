import Problem

/// Seeded small problems in which every rule and criterion of the page has something to say.
struct RandomProblem {
  /// How large the problem is.
  struct Size {
    var activities = 6
    var people = 24
    var resources = 6
    var placements = 5
    var most = 3
    var baseline = true
  }

  private var state: UInt64
  private let size: Size

  init(seed: UInt64, size: Size = Size()) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    self.size = size
  }

  /// A number of a closed range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return range.lowerBound + Int(state >> 11) % range.count
  }

  /// True in that many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  private mutating func sessions(_ most: Int) -> [MinuteSpan] {
    var minute = number(0...7) * 1440 + number(0...10) * 60
    var result: [MinuteSpan] = []
    for _ in 0..<number(1...most) {
      let length = number(1...3) * 60
      result.append(MinuteSpan(minute, minute + length))
      minute += length + number(0...6) * 60
    }
    return result
  }

  private mutating func busy() -> [MinuteSpan] {
    if chance(60) { return [] }
    let start = number(0...9) * 1440
    return [MinuteSpan(start, start + number(1...30) * 60), MinuteSpan(start - 99, start + 60)]
  }

  /// Makes the problem.
  mutating func make() -> PlanningProblem {
    let places = 4
    var table = Array(repeating: Array(repeating: 0, count: places), count: places)
    var km = table
    for from in 0..<places {
      for to in 0..<places where from != to {
        table[from][to] = number(0...200)
        km[from][to] = number(0...90)
      }
    }
    var problem = PlanningProblem(
      name: "random",
      start: "2016-01-01",
      days: 10,
      timeZone: "Asia/Ho_Chi_Minh",
      places: (0..<places).map { Place(id: "h\($0)") },
      travelMinutes: table,
      travelKm: km
    )
    problem.sources = [Source(id: "province"), Source(id: "own")]
    problem.organisations = (0..<4).map { Organisation(id: "o\($0)") }
    for index in 0..<size.resources {
      problem.resources.append(
        Resource(
          id: "r\(index)",
          kind: "venue",
          seats: chance(50) ? number(2...9) : nil,
          units: chance(70) ? 1 : number(0...3),
          place: chance(70) ? ListIndex(number(0...3)) : nil,
          travels: chance(50),
          busy: busy(),
          maxMinutes: chance(40) ? number(2...14) * 60 : nil,
          costPerUse: number(0...50),
          costPerSession: number(0...20)
        )
      )
    }
    for index in 0..<size.people {
      problem.participants.append(
        Participant(
          id: "p\(index)",
          organisation: chance(80) ? ListIndex(number(0...3)) : nil,
          home: chance(80) ? ListIndex(number(0...3)) : nil,
          tags: chance(50) ? ["woman"] : ["rural", "young"],
          busy: busy(),
          maxActivities: number(1...3)
        )
      )
    }
    for index in 0..<size.activities { addActivity(index, to: &problem) }
    addRules(to: &problem)
    problem.weights = Weights(
      firstBonus: number(-2...12),
      travelPer10Km: number(-1...2),
      cancel: number(0...40),
      move: number(-3...20),
      swap: number(0...9),
      release: number(-2...9)
    )
    return problem
  }

  private mutating func addActivity(_ index: Int, to problem: inout PlanningProblem) {
    problem.placementSets.append(
      PlacementSet(
        name: "s\(index)",
        placements: (0..<number(1...size.placements)).map { _ in
          Placement(sessions: sessions(3), penalty: number(-2...9))
        }
      )
    )
    let least = number(0...3)
    var people: PeopleRule?
    if chance(80) {
      people = PeopleRule(
        min: least,
        max: least + number(0...5),
        perOrganisation: chance(50) ? number(1...3) : nil,
        reserved: chance(40) ? [Reservation(tag: "woman", seats: number(0...2))] : []
      )
    }
    var activity = Tiny.activity(index, people: people)
    activity.values = (0..<number(1...size.most)).map { _ in number(-5...60) }
    activity.minOfferings = number(0...1)
    activity.place = chance(40) ? ListIndex(number(0...3)) : nil
    for _ in 0..<number(0...2) {
      var need = Need(role: "use", candidates: [])
      for resource in 0..<size.resources where chance(60) {
        need.candidates.append(
          Candidate(resource: ListIndex(resource), penalty: number(0...5))
        )
      }
      activity.needs.append(need)
    }
    activity.cost = ActivityCost(fixed: number(0...300), perParticipant: number(0...40))
    let own = ListIndex<Source>(1)
    if chance(60) {
      activity.funding = [
        FundingLine(
          source: Tiny.province,
          share: chance(50) ? number(0...1100) : nil,
          capFixed: chance(40) ? number(0...200) : nil,
          capPerParticipant: chance(40) ? number(0...50) : nil
        ), FundingLine(source: own),
      ]
    }
    if chance(60) {
      activity.payments = [
        Payment(anchor: .start, days: number(-12...3), share: number(0...1000)),
        Payment(anchor: .end, days: number(-3...12), share: 0),
      ]
    }
    if people != nil && activity.values.count == 1 && chance(40) {
      activity.enrolled = [ListIndex(number(0...size.people - 1))]
    }
    problem.activities.append(activity)
    guard people != nil else { return }
    for person in 0..<size.people where chance(45) {
      problem.requests.append(Tiny.request(person, index, number(1...20)))
    }
  }

  private mutating func addRules(to problem: inout PlanningProblem) {
    let last = size.activities - 1
    for _ in 0..<2 {
      problem.precedences.append(
        Precedence(
          first: ListIndex(number(0...last)),
          then: ListIndex(number(0...last)),
          minGap: number(-2000...1500),
          required: chance(50)
        )
      )
    }
    for _ in 0..<3 {
      let first = number(0...8)
      problem.ceilings.append(
        Ceiling(
          source: ListIndex(number(0...1)),
          amount: number(0...900),
          days: DayRange(first, number(first...10)),
          activities: chance(50) ? (0...last).filter { _ in chance(50) }.map { ListIndex($0) } : nil
        )
      )
      problem.limits.append(
        Limit(
          activities: (0...last).filter { _ in chance(60) }.map { ListIndex($0) },
          days: DayRange(first, 10),
          min: number(0...2),
          max: chance(40) ? number(1...4) : nil,
          softMax: chance(50) ? number(0...2) : nil,
          penalty: number(0...9)
        )
      )
    }
    guard size.baseline else { return }
    var published: [PublishedOffering] = []
    for index in 0..<3 {
      let activity = problem.activities[number(0...last)]
      let offering = PlannedOffering(
        activity: activity.id,
        id: "b\(index)",
        placement: number(0...size.placements - 1),
        resources: activity.needs.map { _ in "r\(number(0...size.resources))" },
        participants: (0..<size.people).filter { _ in chance(10) }.map { "p\($0)" }
      )
      published.append(
        PublishedOffering(
          id: "b\(index)",
          offering: offering,
          pinned: PublishedOffering.Pin.allCases.filter { $0 != .run && chance(30) }
        )
      )
    }
    problem.baseline = Baseline(offerings: published)
  }
}
