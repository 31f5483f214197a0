internal import Problem

/// Rule 4, what concerns all uses of a resource together: busy times, units, journeys, minutes.
enum ResourcesCheck {
  static func check(_ answer: Answer, _ travel: TravelTimes, _ broken: inout BrokenRules) {
    var uses = Array(repeating: [Attendance](), count: answer.problem.resources.count)
    for (position, run) in answer.runs.enumerated() {
      for resource in run.resources {
        if meets(run.sessions, answer.problem.resources[resource].busy) {
          broken.add(
            .resourceBusy(resource: answer.problem.resources[resource].id, answer.name(run))
          )
        }
        for session in run.sessions {
          uses[resource.position].append(Attendance(session: session, run: position))
        }
      }
    }
    for (position, resource) in answer.problem.resources.enumerated() where !uses[position].isEmpty
    {
      checkMinutes(uses[position], resource, &broken)
      checkUnits(uses[position], resource, &broken)
      if resource.travels && resource.units == 1 {
        travel.conflicts(among: uses[position], of: answer.runs) { earlier, later, travel in
          broken.add(
            .resourceClash(resource: resource.id, answer.clash(earlier, later, travel: travel))
          )
        }
      }
    }
  }

  private static func checkMinutes(
    _ uses: [Attendance],
    _ resource: Resource,
    _ broken: inout BrokenRules
  ) {
    guard let most = resource.maxMinutes else { return }
    let minutes = uses.reduce(Int128(0)) { $0 + Int128($1.session.end - $1.session.start) }
    if minutes > most {
      broken.add(.tooManyMinutes(resource: resource.id, minutes: minutes, most: most))
    }
  }

  /// Goes through the moments at which a use begins or ends; at one moment the ends come first.
  private static func checkUnits(
    _ uses: [Attendance],
    _ resource: Resource,
    _ broken: inout BrokenRules
  ) {
    let begins = uses.map(\.session.start).sorted()
    let ends = uses.map(\.session.end).sorted()
    var ended = 0
    for (position, moment) in begins.enumerated() {
      while ended < ends.count, ends[ended] <= moment {
        ended += 1
      }
      let held = position + 1 - ended
      if held > resource.units {
        broken.add(
          .tooManyUses(resource: resource.id, count: held, minute: moment, units: resource.units)
        )
        return
      }
    }
  }
}
