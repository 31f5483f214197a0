import Itinerary
import Testing

@Suite("Searching itineraries")
struct SearchTests {
  @Test("small problems of every feature are solved to the optimum", arguments: 0..<120)
  func optimum(seed: Int) {
    let problem = SmallProblem.make(UInt64(seed))
    #expect(problem.faults().isEmpty)
    let best = ExhaustiveSearch(problem: problem).bestValue()
    let result = ItinerarySearch.run(
      problem,
      options: ItineraryOptions(limits: ItineraryLimits(steps: 6_000))
    )
    #expect(result.breaches == ItineraryCheck.breaches(of: result.plan, in: problem))
    if let best {
      #expect(result.breaches.isEmpty)
      #expect(result.plan.value == best)
    } else {
      #expect(!result.breaches.isEmpty)
    }
  }

  @Test("the same seed, steps and threads give the same itinerary", arguments: [1, 3])
  func sameAgain(threads: Int) {
    let problem = SmallProblem.make(7)
    let options = ItineraryOptions(
      limits: ItineraryLimits(steps: 500),
      seed: 42,
      threads: threads
    )
    let first = ItinerarySearch.run(problem, options: options)
    #expect(ItinerarySearch.run(problem, options: options) == first)
    #expect(first.steps == 500)
    #expect(first.stoppedBy == .steps)
  }

  @Test("a cancelled search gives the itinerary it began with")
  func cancelled() {
    let cancellation = ItineraryCancellation()
    cancellation.cancel()
    let problem = SmallProblem.make(3)
    let result = ItinerarySearch.run(
      problem,
      options: ItineraryOptions(limits: ItineraryLimits()),
      cancellation: cancellation
    )
    #expect(result.stoppedBy == .cancelled)
    #expect(result.steps == 0)
    #expect(result.plan.days.count == problem.days.count)
  }

  @Test("problems without days, sites or limits are answered")
  func nothing() {
    let empty = ItineraryProblem(
      travel: TravelTable(placeCount: 0) { _, _ in (0, 0) },
      sites: [],
      anchors: [],
      days: []
    )
    let result = ItinerarySearch.run(empty, options: ItineraryOptions(limits: ItineraryLimits()))
    #expect(result.stoppedBy == .nothingToDo)
    #expect(result.breaches.isEmpty)
    #expect(result.plan.days.isEmpty)
  }

  @Test("a problem with faults is told and not searched")
  func faulty() {
    var problem = SmallProblem.make(1)
    problem.sites[0].place = 99
    problem.days[0].end = -1
    problem.budget = -5
    #expect(problem.faults().map(\.part) == [.problem])
    problem.budget = nil
    #expect(problem.faults().map(\.part) == [.site(0), .day(0)])
    let result = ItinerarySearch.run(
      problem,
      options: ItineraryOptions(limits: ItineraryLimits(steps: 10))
    )
    #expect(result.breaches == [.unfitProblem])
  }
}
