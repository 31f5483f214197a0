import Problem
import Referee

/// Looks for what seats someone who asked for an activity: beside the answer as it is, then by solving anew.
struct SeatSearch {
  private let explainer: ActivityExplainer
  private let person: Int
  private let activity: Int

  private let demand: SeatDemand
  /// The remedies, the cheapest first.
  private(set) var remedies: [Remedy] = []
  /// What seating the person whatever it takes does, with nothing of the agency's statements changed.
  private(set) var forced = ActivityExplanation.Forced.notTried
  /// Whether all was looked at.
  private(set) var isFinished = false

  private static let mostRemedies = 5
  /// Of an offering's people so many are tried in the exchange for someone who leaves another.
  private static let mostExchanged = 12
  /// The most remedies of several changes that are made smaller by solving anew.
  private static let mostReduced = 2

  init(_ explainer: ActivityExplainer, _ person: Int, _ activity: Int) {
    self.explainer = explainer
    self.person = person
    self.activity = activity
    demand = SeatDemand(explainer, person: person, activity: activity)
  }

  private var problem: PlanningProblem { explainer.problem }
  private var answer: JudgedAnswer { explainer.answer }

  /// Looks at all offerings of the activity beside the answer as it is, then solves anew.
  mutating func run(_ places: [RequestExplanation.Place]) {
    let found = beside(places)
    add(found)
    rearrange()
    for remedy in found.filter({ $0.otherChanges + ($0.money > 0 ? 1 : 0) > 1 })
      .prefix(Self.mostReduced)
    {
      reduce(remedy)
    }
    isFinished = !explainer.resolver.isOver
  }

  private mutating func add(_ more: [Remedy]) {
    let all = Remedy.ordered(remedies + more, for: answer)
    let kept = all.indices.filter { position in
      !all[..<position].contains {
        $0.asksLess(than: all[position]) && $0.score >= all[position].score
      }
    }.map { all[$0] }
    remedies = Array(kept.prefix(Self.mostRemedies))
  }

  /// Seats the person whatever it takes, everything solved anew.
  private mutating func rearrange() {
    if explainer.resolver.isOver { return }
    let from = remedies.first { $0.changes.allSatisfy(\.isOfAnswer) }?.solution
    guard let found = demand.solved(problem, from: from ?? answer.solution) else {
      forced = .notFound
      return
    }
    let gone = AnswerDifference(from: answer.solution, to: found.solution).gone
    forced = .found(
      found.solution,
      shortfall: found.verdict.shortfall,
      score: found.verdict.score,
      displaced: gone
    )
    let remedy = Remedy(
      changes: gone.map { .displace($0) },
      solution: found.solution,
      shortfall: found.verdict.shortfall,
      score: found.verdict.score,
      origin: .search,
      isLeast: false
    )
    // Where one person gives way to the other, that says more than that something is arranged anew.
    let isTold = remedies.contains { known in
      known.changes.allSatisfy(\.isOfAnswer) && known.shortfall <= remedy.shortfall
        && known.score >= remedy.score
    }
    if !isTold { add([remedy]) }
  }

  /// Asks for fewer and smaller changes, as far as solving anew shows them to be enough.
  private mutating func reduce(_ remedy: Remedy) {
    if explainer.resolver.isOver { return }
    let reduction = RemedyReduction(
      demand,
      remedy.changes.filter { !$0.isOfAnswer },
      from: [remedy.solution, answer.solution],
      widening: { _ in [] }
    )
    guard var reduction else { return }
    reduction.run()
    let found = reduction.remedy
    if !found.changes.isEmpty, !remedy.asksLess(than: found) { add([found]) }
  }

  /// The remedies over all offerings of the activity with the answer otherwise as it is, the cheapest first.
  private func beside(_ places: [RequestExplanation.Place]) -> [Remedy] {
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
      found += exchanged(place)
    }
    return Remedy.ordered(found, for: answer)
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

  /// The person leaves another offering, and somebody else this one: what costs least of those tried.
  private func exchanged(_ place: RequestExplanation.Place) -> [Remedy] {
    let offering = place.offering
    let cheapest = answer.solution.offerings[offering].participants
      .compactMap { explainer.index.participantAt[ExactText($0)] }
      .filter { !problem.activities[activity].enrolled.contains(ListIndex($0)) }
      .map { (loss: loss(of: $0), person: $0) }
      .sorted { ($0.loss, $0.person) < ($1.loss, $1.person) }.prefix(Self.mostExchanged)
    let best = released(place).flatMap { own in
      cheapest.compactMap { other -> Remedy? in
        if explainer.resolver.isOver { return nil }
        return seated(offering, own + [.release(ListIndex(other.person), from: offering)])
      }
    }.max { $0.score < $1.score }
    return best.map { [$0] } ?? []
  }

  /// What the answer loses, about, where somebody leaves an offering of the activity.
  private func loss(of person: Int) -> Int {
    let weight =
      problem.requests.first {
        $0.participant.position == person && $0.activity.position == activity
      }?.weight ?? 0
    let isOnly = explainer.occupancy.runsOfPerson[person].count == 1
    return weight.plus(isOnly ? problem.weights.firstBonus : 0)
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
