import Problem
import Referee
import Replanning

/// Something that happens in the middle of a year and makes the published plan impossible or poorer.
enum Disruption: String, CaseIterable {
  /// A trainer with much still to do is away for six weeks from the next offering on.
  case absentTrainer = "trainer ill"
  /// A venue with much still to do is lost for the rest of the year.
  case lostVenue = "venue lost"
  /// An activity that was to run may only run at other times.
  case movedActivity = "fair moved"
  /// A tenth less for the year than what the plan pays.
  case cutBudget = "budget −10 %"
  /// One person in thirty withdraws, and as many come new with the wishes of somebody else.
  case people = "people"

  /// The problem after it happened on a day to a published answer; the seed chooses among what could be hit.
  ///
  /// Positions of placements and what is over stay as they are.
  func happened(
    to problem: PlanningProblem,
    _ published: [PlannedOffering],
    today: Int,
    seed: Int
  ) -> PlanningProblem {
    var changed = problem
    let ahead = published.filter {
      (Freeze.sessions(of: $0, in: problem)?.first?.start ?? 0) >= today * minutesPerDay
    }
    switch self {
    case .absentTrainer:
      guard let hit = busiest("trainer", ahead, problem, rank: seed) else { break }
      let id = problem.resources[hit].id
      let first = ahead.filter { $0.resources.contains(id) }
        .compactMap { Freeze.sessions(of: $0, in: problem)?.first?.start }.min()
      let from = first ?? today * minutesPerDay
      changed.resources[hit].busy.append(MinuteSpan(from, from + 42 * minutesPerDay))
    case .lostVenue:
      guard let hit = busiest("venue", ahead, problem, rank: seed) else { break }
      let span = MinuteSpan(today * minutesPerDay, problem.days * minutesPerDay)
      changed.resources[hit].busy.append(span)
    case .movedActivity:
      guard !ahead.isEmpty else { break }
      move(ahead[seed * 7 % ahead.count], &changed)
    case .cutBudget:
      let spent = judge(problem, Solution(problem: problem.name, offerings: published)).spent
      for (position, ceiling) in problem.ceilings.enumerated()
      where ceiling.activities == nil && ceiling.days.end >= problem.days {
        let source = problem.sources[ceiling.source].id
        let paid = spent.first { $0.source == source }?.amount ?? ceiling.amount
        changed.ceilings[position].amount = min(ceiling.amount, paid) / 10 * 9
      }
    case .people:
      exchange(today, seed, &changed)
    }
    return changed
  }

  /// The resource of a kind that most offerings ahead use; a rank takes one of the next.
  private func busiest(
    _ kind: String,
    _ ahead: [PlannedOffering],
    _ problem: PlanningProblem,
    rank: Int
  ) -> Int? {
    let uses = problem.resources.indices.filter { problem.resources[$0].kind == kind }.map {
      position in
      let id = problem.resources[position].id
      return (position, ahead.count { $0.resources.contains(id) })
    }.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return uses.isEmpty ? nil : uses[rank % min(5, uses.count)].0
  }

  /// Closes the fortnight around an offering's day to its activity.
  private func move(_ offering: PlannedOffering, _ problem: inout PlanningProblem) {
    guard let activity = problem.activities.first(where: { $0.id == offering.activity }),
      let sessions = Freeze.sessions(of: offering, in: problem)
    else { return }
    let day = sessions[0].start / minutesPerDay
    problem.limits.append(
      Limit(
        activities: [ListIndex(problem.activities.firstIndex(of: activity) ?? 0)],
        days: DayRange(day - 7, day + 8),
        max: 0
      )
    )
  }

  private func exchange(_ today: Int, _ seed: Int, _ problem: inout PlanningProblem) {
    let enrolled = Set(problem.activities.flatMap { $0.enrolled.map(\.position) })
    let count = problem.participants.count
    var wishes: [Int: [Request]] = [:]
    for request in problem.requests {
      wishes[request.participant.position, default: []].append(request)
    }
    for position in stride(from: seed % 30, to: count, by: 30) where !enrolled.contains(position) {
      problem.participants[position].busy.append(
        MinuteSpan(today * minutesPerDay, problem.days * minutesPerDay)
      )
      let model = (position + 11) % count
      var person = problem.participants[model]
      person.id = "new-\(position)"
      problem.participants.append(person)
      for var request in wishes[model] ?? [] {
        request.participant = ListIndex(problem.participants.count - 1)
        problem.requests.append(request)
      }
    }
  }
}
