import Problem

/// Works out what one offering of an activity may be.
struct ChoiceBuilder {
  let problem: PlanningProblem
  let position: Int
  let activity: Activity
  let placements: [Placement]
  let units: PointUnits
  let funding: FundingTerms
  let firstLimit: [Int]
  let limits: [Int32]
  private(set) var most: Int
  private(set) var values: [Int] = []
  private(set) var needs: [[ActivityChoices.Candidate]] = []
  private(set) var sites: [Int] = []
  private(set) var capacity = 0
  private(set) var people: [Int] = []
  private(set) var enrolled = 0
  private(set) var isServed: [Bool] = []
  private(set) var worth: [Int] = []
  private(set) var quotaGroup: [Int32] = []
  private(set) var quotaGroups = 0
  private(set) var present: [UInt64] = []

  /// Works it out for the activity at a position, whose requests stand at the given positions.
  init(
    _ problem: PlanningProblem,
    activity position: Int,
    requests: ArraySlice<Int32>,
    ceilingsOf: [[Int]],
    limitsOf: [Int],
    _ units: PointUnits
  ) {
    self.problem = problem
    self.units = units
    self.position = position
    activity = problem.activities[position]
    placements = problem.placementSets[activity.placements].placements
    funding = FundingTerms(activity, ceilingsOf, days: problem.days)
    var firstLimit = [0]
    var limits: [Int32] = []
    for placement in placements {
      let day = (placement.sessions.first?.start ?? 0) / minutesPerDay
      for limit in limitsOf where problem.limits[limit].days.contains(day) {
        limits.append(Int32(limit))
      }
      firstLimit.append(limits.count)
    }
    self.firstLimit = firstLimit
    self.limits = limits
    most = activity.values.count
    if !activity.enrolled.isEmpty { most = min(most, 1) }
    if placements.isEmpty { most = 0 }
    addPeople(requests)
    addNeeds()
    addWorth(requests)
    addPresence()
    if !needs.allSatisfy({ need in need.contains { $0.free.contains { $0 != 0 } } }) { most = 0 }
    if let rule = activity.people {
      if rule.min > min(capacity, people.count) || enrolled > capacity { most = 0 }
      if rule.min > 0 { most = min(most, people.count / rule.min) }
    } else if !activity.enrolled.isEmpty {
      most = 0
    }
    values = Self.sums(activity.values.prefix(most), units)
  }

  private static func sums(_ values: ArraySlice<Int>, _ units: PointUnits) -> [Int] {
    var sum: Int128 = 0
    var sums = [0]
    for value in values {
      sum += Int128(value)
      sums.append(units.up(sum))
    }
    return sums
  }

  /// The enrolled first, then those who asked.
  private mutating func addPeople(_ requests: ArraySlice<Int32>) {
    guard let rule = activity.people else { return }
    capacity = rule.max
    var seen = Set<Int>()
    for person in activity.enrolled where seen.insert(person.position).inserted {
      people.append(person.position)
      if problem.participants[person].maxActivities == 0 { most = 0 }
    }
    enrolled = people.count
    for request in requests {
      let person = problem.requests[Int(request)].participant
      if problem.participants[person].maxActivities > 0, seen.insert(person.position).inserted {
        people.append(person.position)
      }
    }
    addQuota(rule)
  }

  private mutating func addQuota(_ rule: PeopleRule) {
    quotaGroup = Array(repeating: -1, count: people.count)
    guard let quota = rule.perOrganisation else { return }
    var count: [Int: Int] = [:]
    let organisations = people.map { problem.participants[$0].organisation?.position }
    for organisation in organisations {
      if let organisation { count[organisation, default: 0] += 1 }
    }
    var group: [Int: Int32] = [:]
    for (position, organisation) in organisations.enumerated() {
      guard let organisation, count[organisation, default: 0] > quota else { continue }
      let number = group[organisation] ?? Int32(group.count)
      group[organisation] = number
      quotaGroup[position] = number
    }
    quotaGroups = group.count
  }

  private mutating func addNeeds() {
    var listed = activity.needs.map(\.candidates)
    // The first need decides on the place; where the activity has its own, one with seats stands
    // first instead.
    if activity.place != nil,
      let seated = listed.firstIndex(where: { need in
        need.contains { problem.resources[$0.resource].seats != nil }
      })
    {
      listed.swapAt(0, seated)
    }
    let others = listed.dropFirst().reduce(capacity) { capacity, need in
      min(capacity, need.reduce(0) { max($0, problem.resources[$1.resource].seats ?? .max) })
    }
    capacity = others
    for (position, need) in listed.enumerated() {
      needs.append(need.map { candidate($0, isFirst: position == 0) })
    }
    if needs.isEmpty, let place = activity.place { sites = [place.position] }
  }

  private mutating func candidate(
    _ candidate: Candidate,
    isFirst: Bool
  ) -> ActivityChoices.Candidate {
    let resource = problem.resources[candidate.resource]
    var site = 0
    if isFirst {
      let place = (activity.place ?? resource.place)?.position ?? -1
      if let known = sites.firstIndex(of: place) {
        site = known
      } else {
        site = sites.count
        sites.append(place)
      }
    }
    return ActivityChoices.Candidate(
      resource: candidate.resource.position,
      gain: units.up(-Int128(candidate.penalty)),
      costPerUse: resource.costPerUse,
      costPerSession: resource.costPerSession,
      free: Self.freeBits(placements, resource.busy),
      seats: min(capacity, resource.seats ?? .max),
      site: site
    )
  }

  private mutating func addWorth(_ requests: ArraySlice<Int32>) {
    var weight: [Int: Int] = [:]
    for request in requests {
      let request = problem.requests[Int(request)]
      weight[request.participant.position] = request.weight
    }
    isServed = people.map { weight[$0] != nil }
    for site in sites.isEmpty ? [-1] : sites {
      for person in people {
        var points = Int128(weight[person] ?? 0)
        if site >= 0, let home = problem.participants[person].home {
          let tens = Int128(problem.travelKm[home.position][site] / 10)
          points -= tens * Int128(problem.weights.travelPer10Km)
        }
        worth.append(units.up(points))
      }
    }
  }

  private mutating func addPresence() {
    let words = (people.count + 63) / 64
    present = Array(repeating: 0, count: words * placements.count)
    for (position, person) in people.enumerated() {
      let free = Self.freeBits(placements, problem.participants[person].busy)
      for placement in placements.indices
      where free[placement >> 6] & (1 << UInt64(placement & 63)) != 0 {
        present[placement * words + position >> 6] |= 1 << UInt64(position & 63)
      }
    }
  }

  /// The placements whose sessions meet no busy interval, one bit each.
  static func freeBits(_ placements: [Placement], _ busy: [MinuteSpan]) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (placements.count + 63) / 64)
    let busy = BusyTime(busy)
    for (position, placement) in placements.enumerated()
    where !placement.sessions.contains(where: busy.meets) {
      bits[position >> 6] |= 1 << UInt64(position & 63)
    }
    return bits
  }
}

/// Busy intervals, joined and in order.
struct BusyTime {
  private var spans: [MinuteSpan] = []

  init(_ busy: [MinuteSpan]) {
    for span in busy.sorted(by: { $0.start < $1.start }) {
      if let last = spans.last, span.start <= last.end {
        spans[spans.count - 1].end = max(last.end, span.end)
      } else {
        spans.append(span)
      }
    }
  }

  /// Whether the interval shares a minute with one of them.
  func meets(_ other: MinuteSpan) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= other.start { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].start < other.end
  }
}
