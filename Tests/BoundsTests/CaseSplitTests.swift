import Chance
import Problem
import Testing

@testable import Bounds

@Suite("Questions part the answers of a case and lose none")
struct CaseSplitTests {
  private static let places = 3
  private static let times = 4

  /// A course of up to three offerings at three venues, each in a place of its own.
  private func choices() throws -> ActivityChoices {
    var problem = PlanningProblem(name: "three", start: "2016-01-01", days: 8, timeZone: "UTC")
    problem.places = (0..<Self.places).map { Place(id: "h\($0)") }
    problem.travelMinutes = Array(repeating: Array(repeating: 0, count: 3), count: 3)
    problem.travelKm = problem.travelMinutes
    problem.sources = [Source(id: "province")]
    problem.placementSets = [
      PlacementSet(
        name: "s",
        placements: (0..<Self.times).map { day in
          Placement(sessions: [MinuteSpan(day * 1440 + 480, day * 1440 + 660)], penalty: 0)
        }
      )
    ]
    for index in 0..<Self.places {
      problem.resources.append(
        Resource(
          id: "r\(index)",
          kind: "venue",
          units: 3,
          place: ListIndex(index),
          travels: false,
          busy: [],
          costPerUse: 0,
          costPerSession: 0
        )
      )
    }
    problem.participants = (0..<3).map { Participant(id: "p\($0)", maxActivities: 1) }
    var course = Activity(
      id: "a",
      kind: "course",
      group: "g",
      values: [30, 20, 10],
      placements: ListIndex(0),
      cost: ActivityCost(fixed: 0, perParticipant: 0),
      funding: [FundingLine(source: ListIndex(0))],
      payments: [Payment(anchor: .start, days: 0, share: 1000)]
    )
    course.people = PeopleRule(min: 0, max: 3, reserved: [])
    course.needs = [
      Need(
        role: "venue",
        candidates: (0..<Self.places).map { Candidate(resource: ListIndex($0), penalty: 0) }
      )
    ]
    problem.activities = [course]
    problem.requests = (0..<3).map {
      Request(participant: ListIndex($0), activity: ListIndex(0), weight: 1)
    }
    return try #require(RelaxedProblem(problem).activities.first)
  }

  /// Every set of up to three offerings, by time and place.
  private func shapes() -> [PatternShape] {
    var result: [PatternShape] = []
    func extend(from first: Int, _ placements: [Int], _ siteOf: [Int]) {
      result.append(PatternShape(placements: placements, siteOf: siteOf))
      if placements.count == 3 { return }
      for way in first..<Self.places * Self.times {
        extend(
          from: way,
          placements + [way % Self.times],
          siteOf + [way / Self.times]
        )
      }
    }
    extend(from: 0, [], [])
    return result
  }

  /// A question that a case may be asked.
  private func question(
    _ leeway: Leeway,
    _ numbers: inout SeededNumbers
  ) -> CaseSplit.Question {
    let most = leeway.offerings.upperBound
    let site = Int.random(in: 0..<Self.places, using: &numbers)
    let first = Int.random(in: 0...Self.times, using: &numbers)
    let isNeeded = leeway.neededSites >> UInt64(site) & 1 == 1
    switch Int.random(in: 0...3, using: &numbers) {
    case 0 where leeway.offerings.lowerBound < most:
      return .more(Int.random(in: leeway.offerings.lowerBound..<most, using: &numbers))
    case 1 where most == 1 && leeway.placements.count > 1:
      return .placement(
        Int.random(
          in: leeway.placements.lowerBound + 1..<leeway.placements.upperBound,
          using: &numbers
        )
      )
    case 2 where most > 1 && (!isNeeded || leeway.neededSites.nonzeroBitCount == most):
      return .time(site: site, from: first)
    default:
      return .site(site)
    }
  }

  @Test("Each answer keeps to one side at least, and no side has more than before")
  func complete() throws {
    let choices = try choices()
    #expect(choices.most == 3 && choices.sites == 3)
    let shapes = shapes()
    #expect(shapes.count == 455)
    var parted = 0
    for seed in UInt64(0)..<400 {
      var numbers = SeededNumbers(seed: seed)
      var leeway = Leeway(choices)
      for _ in 0..<8 {
        let question = question(leeway, &numbers)
        let split = CaseSplit(activity: 0, question: question, share: 0.5)
        let yes = split.narrowed(leeway, isYes: true)
        let no = split.narrowed(leeway, isYes: false)
        for shape in shapes {
          let before = leeway.allows(shape)
          let after = [yes, no].map { $0?.allows(shape) ?? false }
          #expect(before == after.contains(true), "seed \(seed), \(question), \(shape)")
          if case .time = question, after[0] != after[1] { parted += 1 }
        }
        guard let next = Bool.random(using: &numbers) ? yes ?? no : no ?? yes else { break }
        leeway = next
      }
    }
    #expect(parted > 1000, "\(parted)")
  }

  @Test("A site's times bind what comes before or after only once an offering must be there")
  func orders() throws {
    var leeway = Leeway(try choices())
    #expect(leeway.parts == [0..<4])
    leeway.set(2..<4, at: 1)
    // Nothing need be at the site yet.
    #expect(leeway.parts == [0..<4])
    let isPossible = leeway.need(1)
    #expect(isPossible)
    #expect(leeway.parts == [0..<4, 2..<4])
  }
}
