import Problem
import Referee

/// Looks for what seats someone in an offering of the answer.
struct SeatSearch {
  private let explainer: ActivityExplainer
  private let person: Int
  private let activity: Int

  private static let mostRemedies = 5

  init(_ explainer: ActivityExplainer, _ person: Int, _ activity: Int) {
    self.explainer = explainer
    self.person = person
    self.activity = activity
  }

  private var problem: PlanningProblem { explainer.problem }
  private var answer: JudgedAnswer { explainer.answer }

  /// The remedies over all offerings of the activity, each shown by an answer, the cheapest first.
  func remedies(_ places: [RequestExplanation.Place]) -> [Remedy] {
    var found: [Remedy] = []
    for place in places {
      if explainer.resolver.isOver { break }
      let changes = place.reasons.compactMap { change(for: $0, at: place.offering) }
      if changes.count == place.reasons.count, let remedy = seated(place.offering, changes) {
        found.append(remedy)
      }
      found +=
        released(place).compactMap { seated(place.offering, $0) }.max { $0.score < $1.score }
        .map { [$0] } ?? []
      found += swapped(place.offering)
    }
    let ordered = Remedy.ordered(found, for: answer)
    return Array(ordered.prefix(Self.mostRemedies))
  }

  /// The change of the agency's statements that takes a reason away.
  private func change(for reason: RequestExplanation.Reason, at offering: Int) -> Change? {
    let activity = ListIndex<Activity>(activity)
    let who = ListIndex<Participant>(person)
    let planned = answer.solution.offerings[offering]
    return switch reason {
    case .busy: .freePerson(who, explainer.index.sessions(self.activity, planned.placement))
    case .personFull: .raiseMostActivities(who, by: 1)
    case .offeringFull: .raiseMostPeople(activity, by: 1)
    case .seatsFull(let resource): .addSeats(resource, by: 1)
    case .organisationFull: .raisePerOrganisation(activity, by: 1)
    case .reserved(let position, _): .lowerReserved(activity, reservation: position, by: 1)
    case .ceiling(let ceiling, let missing): .raiseCeiling(ceiling, by: missing)
    case .elsewhere: nil
    }
  }

  /// The person's other offerings of which leaving one might help.
  private func released(_ place: RequestExplanation.Place) -> [[Change]] {
    let helps = place.reasons.contains { reason in
      switch reason {
      case .elsewhere, .personFull: true
      default: false
      }
    }
    guard helps else { return [] }
    return explainer.occupancy.runsOfPerson[person].map { run in
      [.release(ListIndex(person), from: explainer.occupancy.runs[run].position)]
    }
  }

  /// The seat of someone else in the offering, whose leaving costs least.
  private func swapped(_ offering: Int) -> [Remedy] {
    let planned = answer.solution.offerings[offering]
    let best = planned.participants.compactMap { explainer.index.participantAt[ExactText($0)] }
      .filter { !problem.activities[activity].enrolled.contains(ListIndex($0)) }
      .compactMap { seated(offering, [.release(ListIndex($0), from: offering)]) }
      .max { $0.score < $1.score }
    return best.map { [$0] } ?? []
  }

  /// The answer with the person in an offering after changes, if the referee finds it lawful.
  private func seated(_ offering: Int, _ changes: [Change]) -> Remedy? {
    var solution = answer.solution
    for change in changes {
      guard case .release(let who, let from) = change else { continue }
      let id = ExactText(problem.participants[who].id)
      solution.offerings[from].participants.removeAll { ExactText($0) == id }
    }
    solution.offerings[offering].participants.append(problem.participants[person].id)
    let changed = problem.applying(changes)
    let found = JudgedAnswer(changed, solution)
    guard found.verdict.lawful else { return nil }
    return Remedy(
      changes: changes,
      solution: solution,
      shortfall: found.verdict.shortfall,
      score: found.verdict.score,
      origin: .examination,
      isLeast: false
    )
  }
}
