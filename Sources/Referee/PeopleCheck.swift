internal import Problem

/// Rule 2: who may, must and can be in an offering.
enum PeopleCheck {
  static func check(_ answer: Answer, _ broken: inout BrokenRules) {
    for run in answer.runs {
      let activity = answer.problem.activities[run.activity]
      guard let rule = activity.people else {
        checkNobody(run, activity, answer, &broken)
        continue
      }
      checkEach(run, activity, answer, &broken)
      checkNumber(run, rule, answer, &broken)
      checkOrganisations(run, rule, answer, &broken)
      checkReservations(run, rule, answer, &broken)
    }
    checkOnceInActivity(answer, &broken)
  }

  private static func checkNobody(
    _ run: Answer.Run,
    _ activity: Activity,
    _ answer: Answer,
    _ broken: inout BrokenRules
  ) {
    if !run.people.isEmpty {
      broken.add(.unwantedParticipants(answer.name(run), count: run.people.count))
    }
    if !activity.enrolled.isEmpty {
      broken.add(.unwantedEnrolments(answer.name(run), count: activity.enrolled.count))
    }
  }

  /// Each participant is known, asked or is enrolled, and stands once; each who is enrolled is
  /// there.
  private static func checkEach(
    _ run: Answer.Run,
    _ activity: Activity,
    _ answer: Answer,
    _ broken: inout BrokenRules
  ) {
    let enrolled = Set(activity.enrolled.map(\.position))
    let present = Set(run.people)
    if present.count < run.people.count {
      broken.add(
        .repeatedParticipants(
          answer.name(run),
          listed: run.people.count,
          different: present.count
        )
      )
    }
    for person in run.people {
      if answer.participant(person) == nil {
        broken.add(.unknownParticipant(answer.name(run), participant: answer.personId(person)))
      } else if answer.weight(person, run.activity) == nil && !enrolled.contains(person) {
        broken.add(.notAsked(answer.name(run), participant: answer.personId(person)))
      }
    }
    for person in activity.enrolled where !present.contains(person.position) {
      broken.add(.enrolledAbsent(answer.name(run), participant: answer.personId(person.position)))
    }
  }

  /// The number of participants fits the activity and the seats.
  private static func checkNumber(
    _ run: Answer.Run,
    _ rule: PeopleRule,
    _ answer: Answer,
    _ broken: inout BrokenRules
  ) {
    let number = run.people.count
    if number < rule.min || number > rule.max {
      broken.add(.wrongNumber(answer.name(run), count: number, min: rule.min, max: rule.max))
    }
    for resource in run.resources {
      if let seats = answer.problem.resources[resource].seats, number > seats {
        broken.add(
          .tooFewSeats(
            answer.name(run),
            count: number,
            resource: answer.problem.resources[resource].id,
            seats: seats
          )
        )
      }
    }
  }

  private static func checkOrganisations(
    _ run: Answer.Run,
    _ rule: PeopleRule,
    _ answer: Answer,
    _ broken: inout BrokenRules
  ) {
    guard let most = rule.perOrganisation else { return }
    let organisations = run.people.compactMap { answer.participant($0)?.organisation }.sorted()
    var start = 0
    while start < organisations.count {
      var end = start
      while end < organisations.count, organisations[end] == organisations[start] {
        end += 1
      }
      if end - start > most {
        broken.add(
          .tooManyOfOrganisation(
            answer.name(run),
            count: end - start,
            organisation: answer.problem.organisations[organisations[start]].id,
            most: most
          )
        )
      }
      start = end
    }
  }

  private static func checkReservations(
    _ run: Answer.Run,
    _ rule: PeopleRule,
    _ answer: Answer,
    _ broken: inout BrokenRules
  ) {
    for reservation in rule.reserved {
      let tag = ExactText(reservation.tag)
      let without = run.people.count { person in
        guard let participant = answer.participant(person) else { return false }
        return !participant.tags.contains { ExactText($0) == tag }
      }
      if without > rule.max - reservation.seats {
        broken.add(
          .tooManyWithoutTag(
            answer.name(run),
            count: without,
            tag: reservation.tag,
            most: rule.max - reservation.seats
          )
        )
      }
    }
  }

  /// Nobody is listed again in an activity, in the same offering or in another.
  private static func checkOnceInActivity(_ answer: Answer, _ broken: inout BrokenRules) {
    var seenIn = Array(repeating: -1, count: answer.peopleCount)
    for (activity, runs) in answer.runsOf.enumerated() {
      for run in runs {
        for person in answer.runs[run].people {
          if seenIn[person] == activity {
            broken.add(
              .listedAgain(
                answer.name(answer.runs[run]),
                participant: answer.personId(person)
              )
            )
          }
          seenIn[person] = activity
        }
      }
    }
  }
}
