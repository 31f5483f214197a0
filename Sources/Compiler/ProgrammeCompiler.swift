public import Planning
import Almanac
import Problem

/// Turns a programme into the exact problem: calendars, norms and cost lines become minutes, seats and money.
public struct ProgrammeCompiler {
  let programme: Programme
  let clock: YearClock
  let year: YearDays
  /// The itineraries of study tours; the programme's costs are theirs.
  let tours: TourChoices
  var findings: Findings
  var placeIndex: [String: ListIndex<Place>] = [:]
  var resourceIndex: [String: ListIndex<Resource>] = [:]
  var activityIndex: [String: ListIndex<Problem.Activity>] = [:]
  var sourceIndex: [String: ListIndex<Source>] = [:]
  var organisationIndex: [String: ListIndex<Organisation>] = [:]
  var personIndex: [String: ListIndex<Participant>] = [:]

  /// Compiles a programme whose references are whole; `sources` says where its parts stand in files.
  ///
  /// Errors: activities that no calendar day or no resource lets happen, journeys that no table gives, costs that nobody
  /// pays the rest of or that are too large to be exact. Each is noted at its place; then there is no problem.
  public static func compile(_ programme: Programme, sources: SourceMap) -> Compilation {
    var compiler = ProgrammeCompiler(programme, sources: sources)
    let problem = compiler.problem()
    return Compilation(
      compiled: compiler.findings.hasErrors
        ? nil
        : CompiledProgramme(
          programme: compiler.programme,
          problem: problem,
          tours: compiler.tours
        ),
      diagnostics: compiler.findings.inOrder
    )
  }

  private init(_ programme: Programme, sources: SourceMap) {
    year = YearDays(programme)
    (self.programme, tours) = TourChoices.resolve(programme, year: year)
    clock = year.clock
    findings = Findings(sources: sources)
    placeIndex = Self.positions(programme.places.map(\.id))
    resourceIndex = Self.positions(programme.resources.map(\.id))
    activityIndex = Self.positions(programme.activities.map(\.id))
    sourceIndex = Self.positions(programme.sources.map(\.id))
    organisationIndex = Self.positions(programme.organisations.map(\.id))
    personIndex = Self.positions(programme.people.map(\.id))
  }

  private static func positions<Element>(_ ids: [String]) -> [String: ListIndex<Element>] {
    Dictionary(
      ids.enumerated().map { ($0.element, ListIndex($0.offset)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private mutating func problem() -> PlanningProblem {
    var problem = PlanningProblem(
      // An answer to a year that has changed is none to the year as it was decided.
      name: programme.id + (programme.today.map { "@\($0.iso)" } ?? ""),
      start: programme.firstDay.iso,
      days: clock.days,
      timeZone: programme.timeZone
    )
    problem.places = programme.places.map { Place(id: $0.id) }
    (problem.travelMinutes, problem.travelKm) = travelTables()
    problem.resources = programme.resources.map(resource)
    problem.sources = programme.sources.map { Source(id: $0.id) }
    problem.organisations = programme.organisations.map { Organisation(id: $0.id) }
    problem.participants = programme.people.map(participant)
    for activity in programme.activities {
      let set = placementSet(of: activity)
      problem.placementSets.append(set)
      problem.activities.append(
        self.activity(activity, placements: ListIndex(problem.placementSets.count - 1))
      )
      checkNeeds(of: activity, placements: set.placements)
    }
    checkCosts()
    problem.precedences = programme.orders.compactMap(precedence)
    problem.ceilings = programme.sources.flatMap(ceilings)
    problem.limits = programme.limits.flatMap(limits) + monthlyLimits()
    problem.requests = requests()
    problem.weights = Weights(
      firstBonus: programme.weights.firstBonus,
      travelPer10Km: programme.weights.travelPer10Km,
      cancel: programme.weights.cancel,
      move: programme.weights.move,
      swap: programme.weights.swap,
      release: programme.weights.release
    )
    return published(problem)
  }
}
