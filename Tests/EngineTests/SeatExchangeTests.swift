import Problem
import Referee
import Testing

@testable import Engine

@Suite("Seats are exchanged along cycles while times and resources stay")
struct SeatExchangeTests {
  /// Offerings at the same hour, each with so many seats, that all run with the people told for each.
  static func searcher(_ problem: PlanningProblem, seated: [[Int]]) -> Searcher {
    let searcher = Searcher(Tables(problem), seed: 1, stream: 0)
    let state = searcher.state
    for slot in seated.indices {
      state.attach(slot, at: slot)
      for person in seated[slot] {
        for entry in state.entries.ofActivity[slot] where state.person(entry) == person {
          state.seat(entry, in: slot)
        }
      }
    }
    searcher.incumbent.note(state.journal)
    state.settleCharges()
    searcher.incumbent.update(state)
    return searcher
  }

  static func problem(_ offerings: Int, _ people: PeopleRule, _ requests: [Request])
    -> PlanningProblem
  {
    Tiny.problem(
      (0..<offerings).map { Tiny.activity($0, people: people) },
      placements: Array(repeating: [Tiny.hour(0)], count: offerings),
      people: Tiny.people((requests.map(\.participant.position).max() ?? -1) + 1),
      requests: requests
    )
  }

  @Test("Three people pass their seats on in a ring, which no two of them could")
  func ring() {
    let problem = Self.problem(
      3,
      PeopleRule(min: 1, max: 1),
      [
        Tiny.request(0, 0, 1), Tiny.request(0, 1, 5), Tiny.request(1, 1, 1),
        Tiny.request(1, 2, 5), Tiny.request(2, 2, 1), Tiny.request(2, 0, 5),
      ]
    )
    let searcher = Self.searcher(problem, seated: [[0], [1], [2]])
    #expect(searcher.incumbent.score == 300 + 3)
    searcher.exchangeSeats(stop: { true })
    #expect(searcher.incumbent.score == 300 + 3)
    searcher.exchangeSeats(stop: { false })
    #expect(searcher.incumbent.score == 300 + 15)
    #expect(judge(problem, searcher.incumbent.solution(searcher.tables)).score == 315)
  }

  @Test("Someone without a seat begins a chain at whose end someone else has none")
  func chain() {
    // Person 2 takes the seat of person 0, who moves to the offering of person 1, who goes.
    let problem = Self.problem(
      2,
      PeopleRule(min: 1, max: 1),
      [Tiny.request(0, 0, 4), Tiny.request(0, 1, 4), Tiny.request(1, 1, 2), Tiny.request(2, 0, 3)]
    )
    let searcher = Self.searcher(problem, seated: [[0], [1]])
    searcher.exchangeSeats(stop: { false })
    #expect(searcher.incumbent.score == 200 + 7)
    #expect(searcher.incumbent.slot[3] < 0, "person 1 has lost the seat")
  }

  @Test("A ceiling that an exchange would exceed stands")
  func ceiling() {
    var problem = Self.problem(
      2,
      PeopleRule(min: 0, max: 2),
      [Tiny.request(0, 0, 4), Tiny.request(0, 1, 9), Tiny.request(1, 0, 4)]
    )
    problem.activities[0].cost = ActivityCost(fixed: 0, perParticipant: 10)
    problem.activities[1].cost = ActivityCost(fixed: 0, perParticipant: 11)
    problem.ceilings = [Ceiling(source: Tiny.province, amount: 10, days: DayRange(0, 10))]
    let searcher = Self.searcher(problem, seated: [[0], []])
    searcher.exchangeSeats(stop: { false })
    #expect(searcher.incumbent.score == 200 + 4)
    #expect(searcher.state.disagreements().isEmpty)
  }

  @Test(
    "Where everyone may have one seat, the exchange finds the best seats of all",
    arguments: UInt64(1)...60
  )
  func optimum(seed: UInt64) {
    var random = Generator(seed: seed)
    var requests: [Request] = []
    for person in 0..<6 {
      for offering in 0..<3 where !random.oneIn(3) {
        requests.append(Tiny.request(person, offering, 1 + random.below(9)))
      }
    }
    let problem = Self.problem(3, PeopleRule(min: 0, max: 1 + random.below(3)), requests)
    let searcher = Self.searcher(problem, seated: [[], [], []])
    searcher.exchangeSeats(stop: { false })
    var room = Array(repeating: problem.activities[0].people?.max ?? 0, count: 3)
    func best(_ person: Int) -> Int {
      if person == problem.participants.count { return 0 }
      var most = best(person + 1)
      for request in requests where request.participant.position == person {
        let offering = request.activity.position
        if room[offering] == 0 { continue }
        room[offering] -= 1
        most = max(most, request.weight + best(person + 1))
        room[offering] += 1
      }
      return most
    }
    #expect(searcher.incumbent.score == 300 + best(0))
  }

  @Test(
    "On problems with every rule the plan stays lawful, never gets worse, and every count stays right",
    arguments: UInt64(1)...40
  )
  func everyRule(seed: UInt64) {
    var generator = RandomProblem(
      seed: seed,
      size: RandomProblem.Size(activities: 8, people: 60, resources: 6, most: 4)
    )
    let problem = generator.make()
    let searcher = Searcher(Tables(problem), seed: seed, stream: 0)
    searcher.construct(from: nil, stop: { false })
    for _ in 0..<10 {
      searcher.search(100, stop: { false })
      let before = searcher.incumbent.score
      let (shortfall, scoreBefore) = (searcher.incumbent.shortfall, searcher.state.score)
      searcher.exchangeSeats(stop: { false })
      #expect(scoreBefore <= searcher.state.score)
      #expect(
        (searcher.incumbent.shortfall, -searcher.incumbent.score) <= (shortfall, -before)
      )
      #expect(searcher.state.disagreements().isEmpty)
      let solution = searcher.incumbent.solution(searcher.tables)
      let verdict = judge(problem, solution)
      #expect(verdict.broken.isEmpty == searcher.incumbent.infeasibilities(searcher.tables).isEmpty)
      #expect(verdict.score == searcher.incumbent.score)
    }
  }
}
