import Problem

/// Takes back what a later change says of the time before a day: what was held then was held.
struct PastTimes {
  private let start: Int

  /// The time before a day.
  init(_ today: Int) {
    start = today * minutesPerDay
  }

  /// Frees the resources and people of offerings for the sessions that they had before the day.
  func clear(_ begun: [PublishedOffering], _ problem: inout PlanningProblem) {
    var resources: [String: [MinuteSpan]] = [:]
    var people: [String: [MinuteSpan]] = [:]
    for offering in begun {
      let past = (Freeze.sessions(of: offering.offering, in: problem) ?? [])
        .filter { $0.start < start }
      for id in offering.offering.resources { resources[id, default: []] += past }
      for id in offering.offering.participants { people[id, default: []] += past }
    }
    for position in problem.resources.indices {
      if let held = resources[problem.resources[position].id] {
        problem.resources[position].busy = free(held, problem.resources[position].busy)
      }
    }
    for position in problem.participants.indices {
      if let held = people[problem.participants[position].id] {
        problem.participants[position].busy = free(held, problem.participants[position].busy)
      }
    }
  }

  /// Busy times without the parts before the day of those that meet a session that was held.
  private func free(_ held: [MinuteSpan], _ busy: [MinuteSpan]) -> [MinuteSpan] {
    busy.compactMap { span in
      guard held.contains(where: { $0.meets(span) }) else { return span }
      return span.end <= start ? nil : MinuteSpan(max(span.start, start), span.end)
    }
  }
}
