public import Problem

/// Makes of a problem one in which what was published counts and what lies before a day stays as it is.
public enum Freeze {
  /// The problem with a baseline, and with everything that begins before a day frozen.
  ///
  /// A published offering whose first session starts before `today` is pinned whole: run, placement, resources and
  /// participants. Nobody joins it (who asks for its activity and is not in it is busy during its first session), and
  /// nothing else may start before `today` (a limit says so). Where the sessions to come of an offering under way cannot
  /// keep a resource or a person, that alone is loosened. Pins that are there already stay.
  /// - Parameters:
  ///   - problem: The problem as it is now; positions of its lists stay as they are.
  ///   - published: What was published, with positions of placements in this problem's sets.
  ///   - today: A day counted from the problem's first; 0 or less freezes nothing.
  /// - Returns: The problem that a replan solves.
  public static func frozen(
    _ problem: PlanningProblem,
    published: [PublishedOffering],
    today: Int
  ) -> PlanningProblem {
    var frozen = problem
    var offerings = published
    var begun: [Int] = []
    for (position, offering) in published.enumerated()
    where hasBegun(offering, in: problem, today: today) {
      offerings[position].pinned = PublishedOffering.Pin.allCases
      begun.append(position)
    }
    if today > 0 {
      let under = begun.map { published[$0] }
      PastTimes(today).clear(under, &frozen)
      for position in begun {
        offerings[position] = loosened(offerings[position], in: frozen)
      }
      close(begun.map { offerings[$0] }, &frozen)
      frozen.limits.append(
        Limit(
          activities: problem.activities.indices.map { ListIndex($0) },
          days: DayRange(0, min(today, problem.days)),
          max: begun.count
        )
      )
    }
    frozen.baseline = Baseline(offerings: offerings)
    return frozen
  }

  /// An offering under way without the pins that what has happened since breaks: a resource that it cannot keep for the
  /// sessions to come, and people who cannot come to them.
  private static func loosened(
    _ offering: PublishedOffering,
    in problem: PlanningProblem
  ) -> PublishedOffering {
    var loosened = offering
    let sessions = sessions(of: offering.offering, in: problem) ?? []
    func isFree(_ busy: [MinuteSpan]) -> Bool {
      !busy.contains { span in sessions.contains { $0.meets(span) } }
    }
    let resources = offering.offering.resources.map { id in
      problem.resources.first { $0.id == id }
    }
    if !resources.allSatisfy({ $0.map { isFree($0.busy) } ?? false }) {
      loosened.pinned.removeAll { $0 == .resources }
    }
    let people = Set(offering.offering.participants)
    let away = Set(
      problem.participants.filter { people.contains($0.id) && !isFree($0.busy) }.map(\.id)
    )
    loosened.offering.participants.removeAll(where: away.contains)
    return loosened
  }

  /// Whether a published offering's first session starts before a day.
  public static func hasBegun(
    _ offering: PublishedOffering,
    in problem: PlanningProblem,
    today: Int
  ) -> Bool {
    guard let sessions = sessions(of: offering.offering, in: problem) else { return false }
    return sessions[0].start < today * minutesPerDay
  }

  /// The sessions of an offering; nil where its activity or its placement is gone.
  public static func sessions(
    of offering: PlannedOffering,
    in problem: PlanningProblem
  ) -> [MinuteSpan]? {
    guard let activity = problem.activities.first(where: { $0.id == offering.activity }) else {
      return nil
    }
    let placements = problem.placementSets[activity.placements].placements
    guard placements.indices.contains(offering.placement) else { return nil }
    return placements[offering.placement].sessions
  }

  /// Keeps everybody out of offerings that have begun who is not in them.
  private static func close(_ begun: [PublishedOffering], _ problem: inout PlanningProblem) {
    var activities: [String: Int] = [:]
    for (position, activity) in problem.activities.enumerated() {
      activities[activity.id] = position
    }
    var held: [String: [MinuteSpan]] = [:]
    for offering in begun {
      let sessions = sessions(of: offering.offering, in: problem) ?? []
      for person in offering.offering.participants { held[person, default: []] += sessions }
    }
    var asking: [Int: [Int]] = [:]
    for request in problem.requests {
      asking[request.activity.position, default: []].append(request.participant.position)
    }
    for offering in begun {
      guard let activity = activities[offering.offering.activity],
        let first = sessions(of: offering.offering, in: problem)?.first
      else { continue }
      let inside = Set(offering.offering.participants)
      for person in asking[activity] ?? [] {
        let id = problem.participants[person].id
        // Who is elsewhere at that moment cannot come anyway, and being busy would forbid that too.
        guard !inside.contains(id), !(held[id] ?? []).contains(where: { $0.meets(first) }) else {
          continue
        }
        problem.participants[person].busy.append(first)
      }
    }
  }
}
