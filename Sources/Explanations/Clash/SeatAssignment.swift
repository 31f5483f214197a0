import Problem
import Referee

/// Decides who comes to offerings whose times and resources are settled: each gets the fewest people it may have.
struct SeatAssignment {
  private let index: ProblemIndex
  private let occupancy: Occupancy
  /// The offerings, with those who must be there.
  private var offerings: [PlannedOffering]
  private var stepsLeft: Int
  /// For each offering who may be added.
  private var guests: [[Int]] = []
  /// How many have to be added.
  private var wanted: [Int] = []
  /// The offerings that each person is in.
  private var runsOfPerson: [[Int]]
  private var people: [[Int]]
  private var isCut = false

  /// Assigns people, or shows that nobody can be assigned.
  static func run(
    _ index: ProblemIndex,
    _ occupancy: Occupancy,
    _ offerings: [PlannedOffering],
    steps: inout Int
  ) -> Feasibility {
    var assignment = SeatAssignment(index, occupancy, offerings, steps)
    guard assignment.goesRound else {
      return assignment.isContrary ? .unknown : .impossible
    }
    let isDone = assignment.seat(0)
    steps = assignment.stepsLeft
    let solution = assignment.solution
    // Where more people make another payer pay less, the fewest are not the cheapest.
    let judged = JudgedAnswer(index.problem, solution)
    if isDone && judged.verdict.lawful && judged.verdict.shortfall == 0 {
      return .possible(solution)
    }
    return isDone || assignment.isCut || assignment.isContrary ? .unknown : .impossible
  }

  private init(
    _ index: ProblemIndex,
    _ occupancy: Occupancy,
    _ offerings: [PlannedOffering],
    _ steps: Int
  ) {
    self.index = index
    self.occupancy = occupancy
    self.offerings = offerings
    stepsLeft = steps
    runsOfPerson = occupancy.runsOfPerson
    people = occupancy.runs.map(\.people)
    for run in occupancy.runs {
      let rule = index.problem.activities[run.activity].people
      wanted.append(max(0, (rule?.min ?? 0) - run.people.count))
      let attending = Set(run.people)
      guests.append(
        index.askers[run.activity].map(\.person).filter {
          !attending.contains($0)
            && occupancy.absence(of: $0, from: run.sessions, at: run.place) == nil
        }
      )
    }
    // Whoever fills reserved seats and is wanted least elsewhere comes first.
    var isGuestOf: [Int: Int] = [:]
    for person in guests.joined() { isGuestOf[person, default: 0] += 1 }
    for (position, run) in occupancy.runs.enumerated() {
      let tags = (index.problem.activities[run.activity].people?.reserved ?? []).map {
        ExactText($0.tag)
      }
      let missing = { (person: Int) in
        let own = index.problem.participants[person].tags.map(ExactText.init)
        return tags.count { !own.contains($0) }
      }
      guests[position] = guests[position].map { (missing($0), isGuestOf[$0] ?? 0, $0) }
        .sorted { $0 < $1 }.map(\.2)
    }
  }

  /// Whether the guests go round as far as a flow shows: each in so many offerings, so many of one organisation in each.
  private var goesRound: Bool {
    var flow = Flow(nodes: 2)
    var nodeOfPerson: [Int: Int] = [:]
    for run in wanted.indices where wanted[run] > 0 {
      let node = flow.addNode()
      flow.addEdge(node, 1, wanted[run])
      let most = index.problem.activities[occupancy.runs[run].activity].people?.perOrganisation
      var nodeOfOrganisation: [Int: Int] = [:]
      for guest in guests[run] {
        let participant = index.problem.participants[guest]
        let person = nodeOfPerson[guest] ?? flow.addNode()
        if nodeOfPerson.updateValue(person, forKey: guest) == nil {
          flow.addEdge(0, person, participant.maxActivities - runsOfPerson[guest].count)
        }
        var target = node
        if let most, let own = participant.organisation?.position {
          target = nodeOfOrganisation[own] ?? flow.addNode()
          if nodeOfOrganisation.updateValue(target, forKey: own) == nil {
            let there = people[run].count {
              index.problem.participants[$0].organisation?.position == own
            }
            flow.addEdge(target, node, most - there)
          }
        }
        flow.addEdge(person, target, 1)
      }
    }
    return flow.send(from: 0, to: 1) >= wanted.reduce(0) { $0.plus($1) }
  }

  private var solution: Solution {
    Solution(
      problem: index.problem.name,
      offerings: zip(offerings, people).map { offering, people in
        var seated = offering
        seated.participants = people.map { index.problem.participants[$0].id }
        return seated
      }
    )
  }

  /// Whether some payer pays more for fewer people.
  private var isContrary: Bool {
    occupancy.runs.contains { run in
      let activity = index.problem.activities[run.activity]
      return activity.paysBack || activity.funding.contains { ($0.capPerParticipant ?? 0) > 0 }
    }
  }

  /// Fills the offerings from a position on.
  private mutating func seat(_ run: Int) -> Bool {
    guard run < occupancy.runs.count else { return true }
    return fill(run, from: 0, left: wanted[run])
  }

  /// Adds people to an offering, of its guests those from a position on.
  private mutating func fill(_ run: Int, from first: Int, left: Int) -> Bool {
    if left == 0 { return seat(run + 1) }
    if stepsLeft <= 0 {
      isCut = true
      return false
    }
    stepsLeft -= 1
    var failed: Set<Kind> = []
    let guests = guests[run]
    for position in first..<max(first, guests.count) {
      if guests.count - position < left { return false }
      let person = guests[position]
      guard mayCome(person, run) else { continue }
      let kind = kind(of: person, after: run)
      // Someone of the same kind has been tried in this place.
      if failed.contains(kind) { continue }
      people[run].append(person)
      runsOfPerson[person].append(run)
      if fill(run, from: position + 1, left: left - 1) { return true }
      people[run].removeLast()
      runsOfPerson[person].removeLast()
      if isCut { return false }
      failed.insert(kind)
    }
    return false
  }

  /// What tells people apart for the offerings that are still to be filled.
  private struct Kind: Hashable {
    let organisation: Int?
    let tags: [String]
    let roomLeft: Int
    let guestOf: [Int]
    let holds: [Int]
  }

  private func kind(of person: Int, after run: Int) -> Kind {
    let participant = index.problem.participants[person]
    return Kind(
      organisation: participant.organisation?.position,
      tags: participant.tags.sorted(),
      roomLeft: min(occupancy.runs.count, participant.maxActivities - runsOfPerson[person].count),
      guestOf: (run..<occupancy.runs.count).filter { guests[$0].contains(person) },
      holds: runsOfPerson[person]
    )
  }

  private func mayCome(_ person: Int, _ run: Int) -> Bool {
    let problem = index.problem
    let participant = problem.participants[person]
    let offering = occupancy.runs[run]
    if runsOfPerson[person].count >= participant.maxActivities { return false }
    for other in runsOfPerson[person] {
      if occupancy.runs[other].activity == offering.activity { return false }
      if occupancy.clashes(other, offering.sessions, offering.place) { return false }
    }
    guard let rule = problem.activities[offering.activity].people else { return false }
    if let most = rule.perOrganisation, let own = participant.organisation,
      people[run].count(where: { problem.participants[$0].organisation == own }) >= most
    {
      return false
    }
    for reservation in rule.reserved {
      let tag = ExactText(reservation.tag)
      let has = { (person: Int) in
        problem.participants[person].tags.contains { ExactText($0) == tag }
      }
      if !has(person), people[run].count(where: { !has($0) }) >= rule.max - reservation.seats {
        return false
      }
    }
    return true
  }
}
