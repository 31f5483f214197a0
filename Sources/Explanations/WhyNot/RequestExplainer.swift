public import Problem

extension ActivityExplainer {
  /// The requests that are not served, in the problem's order; each with what keeps it out, without remedies.
  ///
  /// Nil where the work was cancelled before all were looked at.
  public func unserved() -> [RequestExplanation]? {
    let attending = attending
    var unserved: [RequestExplanation] = []
    for request in problem.requests
    where !attending[request.activity.position].contains(request.participant.position) {
      if resolver.isCancelled { return nil }
      unserved.append(explain(request, isThorough: false))
    }
    return unserved
  }

  /// Who is in the offerings of each activity.
  private var attending: [Set<Int>] {
    occupancy.runsOf.map { runs in Set(runs.flatMap { occupancy.runs[$0].people }) }
  }

  /// Explains a request; of one that is served it says where.
  public func explain(_ request: Request, isThorough: Bool = true) -> RequestExplanation {
    let activity = request.activity.position
    let person = request.participant.position
    let serving = occupancy.runsOf[activity].first { occupancy.runs[$0].people.contains(person) }
    if let serving {
      return RequestExplanation(
        participant: request.participant,
        activity: request.activity,
        servedBy: occupancy.runs[serving].position,
        points: 0,
        places: [],
        remedies: []
      )
    }
    let places = occupancy.runsOf[activity].map { run in
      RequestExplanation.Place(
        offering: occupancy.runs[run].position,
        reasons: reasons(against: person, in: run)
      )
    }
    let bonus = occupancy.isServed(person) ? 0 : problem.weights.firstBonus
    let journey = occupancy.runsOf[activity].map {
      index.journey(of: person, to: occupancy.runs[$0].place)
    }.min()
    var explanation = RequestExplanation(
      participant: request.participant,
      activity: request.activity,
      points: request.weight.plus(bonus).minus(journey ?? 0),
      places: places,
      remedies: []
    )
    if isThorough, !explanation.places.isEmpty {
      var search = SeatSearch(self, person, activity)
      search.run(explanation.places)
      explanation.remedies = search.remedies
      explanation.forced = search.forced
      explanation.isFinished = search.isFinished
    }
    return explanation
  }

  /// What keeps someone out of a run.
  private func reasons(against person: Int, in run: Int) -> [RequestExplanation.Reason] {
    let offering = occupancy.runs[run]
    let participant = problem.participants[person]
    guard let rule = problem.activities[offering.activity].people else { return [] }
    var reasons: [RequestExplanation.Reason] = []
    switch occupancy.absence(of: person, from: offering.sessions, at: offering.place) {
    case .busy(let span): reasons.append(.busy(span))
    case .elsewhere(let other):
      reasons.append(.elsewhere(offering: occupancy.runs[other].position))
    case .full, nil: break
    }
    if occupancy.runsOfPerson[person].count >= participant.maxActivities {
      reasons.append(.personFull(most: participant.maxActivities))
    }
    let count = offering.people.count
    if count >= rule.max { reasons.append(.offeringFull(most: rule.max)) }
    for resource in offering.resources {
      if let seats = problem.resources[resource].seats, count >= seats {
        reasons.append(.seatsFull(resource))
      }
    }
    if let most = rule.perOrganisation, let own = participant.organisation {
      let same = offering.people.count { problem.participants[$0].organisation == own }
      if same >= most { reasons.append(.organisationFull(most: most)) }
    }
    for (position, reservation) in rule.reserved.enumerated() {
      let tag = ExactText(reservation.tag)
      let has = { (person: Int) in
        problem.participants[person].tags.contains { ExactText($0) == tag }
      }
      if has(person) { continue }
      let without = offering.people.count { !has($0) }
      if without >= rule.max - reservation.seats {
        reasons.append(.reserved(position, tag: reservation.tag))
      }
    }
    return reasons + ceilings(for: offering, people: count + 1)
  }

  /// The ceilings that lack money for one more person in a run.
  private func ceilings(for run: Occupancy.Run, people: Int) -> [RequestExplanation.Reason] {
    let now = occupancy.charges(run.activity, run.sessions, run.resources, people: people - 1)
    let then = occupancy.charges(run.activity, run.sessions, run.resources, people: people)
    return then.compactMap { charge in
      let before = now.first { $0.ceiling == charge.ceiling }?.amount ?? 0
      let paid = occupancy.paid[charge.ceiling].plus(charge.amount).minus(before)
      let missing = paid.minus(problem.ceilings[charge.ceiling].amount)
      return missing > 0 ? .ceiling(charge.ceiling, missing: missing) : nil
    }
  }
}
