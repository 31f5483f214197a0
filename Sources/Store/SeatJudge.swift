import Problem
import Referee

/// Asks the referee whether a person may have a seat: the rules of plans and of registrations are the same ones.
enum SeatJudge {
  /// An offering as far as seats and times go.
  struct Offering {
    var id: String
    var activity: String
    var place: String?
    /// Minutes since the beginning of 1970, half-open.
    var sessions: [[Int]]
    var seats: Int
    var max: Int
    var perOrganisation: Int?
    var reserved: [(tag: String, seats: Int)]
  }

  /// A person as far as seats and times go.
  struct Candidate {
    var id: String
    var organisation: String?
    var tags: [String]
    /// Minutes since the beginning of 1970, half-open.
    var busy: [[Int]]
    var maxActivities: Int
  }

  /// What stands against a seat.
  enum Obstacle: Equatable {
    /// The offering is full, for this person at least.
    case full
    /// The person's own time, in both languages.
    case ownTime(vi: String, en: String)
  }

  /// More than any number of people or activities.
  private static let endless = 1 << 40

  /// What stands against a seat for someone beside those who have one; nil: nothing.
  ///
  /// - Parameters:
  ///   - offering: what the seat is in.
  ///   - holders: who has a seat there.
  ///   - person: who asks.
  ///   - others: the other offerings in which the person has a seat.
  ///   - travelMinutes: the journey from one place to another.
  /// - Returns: the obstacle; the own time comes before a full offering.
  static func obstacle(
    to offering: Offering,
    holders: [Candidate],
    _ person: Candidate,
    others: [Offering],
    travelMinutes: (String, String) -> Int
  ) -> Obstacle? {
    let offerings = [offering] + others
    let places = Set(offerings.compactMap(\.place)).sorted()
    let people = [person] + holders
    // The problem begins with the first day that counts.
    let spans = offerings.flatMap(\.sessions)
    let start = (spans.map { $0[0] }.min() ?? 0) / minutesPerDay * minutesPerDay
    let organisations = Set(people.compactMap(\.organisation)).sorted()
    var problem = PlanningProblem(
      name: "seats",
      start: "1970-01-01",
      days: ((spans.map { $0[1] }.max() ?? 0) - start) / minutesPerDay + 1,
      timeZone: "Asia/Ho_Chi_Minh",
      places: places.map { Place(id: $0) },
      travelMinutes: places.map { from in places.map { travelMinutes(from, $0) } },
      travelKm: places.map { _ in places.map { _ in 0 } },
      sources: [Source(id: "none")],
      organisations: organisations.map { Organisation(id: $0) }
    )
    for (index, one) in offerings.enumerated() {
      problem.placementSets.append(
        PlacementSet(
          name: one.id,
          placements: [
            Placement(sessions: one.sessions.map { span($0, from: start) }, penalty: 0)
          ]
        )
      )
      problem.activities.append(activity(one, index, places, isAsked: index == 0))
    }
    for (index, one) in people.enumerated() {
      problem.participants.append(
        Participant(
          id: one.id,
          organisation: one.organisation.flatMap { name in
            organisations.firstIndex(of: name).map { ListIndex($0) }
          },
          tags: one.tags,
          // Those who have seats are judged for the offering's sake alone.
          busy: index == 0 ? one.busy.map { span($0, from: start) } : [],
          maxActivities: index == 0 ? one.maxActivities : endless
        )
      )
    }
    problem.requests =
      problem.participants.indices.map {
        Request(participant: ListIndex($0), activity: ListIndex(0), weight: 1)
      }
      + others.indices.map {
        Request(participant: ListIndex(0), activity: ListIndex($0 + 1), weight: 1)
      }
    let solution = Solution(
      problem: "seats",
      offerings: offerings.enumerated().map { index, one in
        PlannedOffering(
          activity: one.id,
          placement: 0,
          participants: index == 0 ? people.map(\.id) : [person.id]
        )
      }
    )
    let broken = Referee.judge(problem, solution).broken
    if let rule = broken.first(where: { $0.rule == .ownTime }) {
      // The caller knows who it is about.
      func own(_ text: String) -> String {
        let name = person.id + ": "
        return text.hasPrefix(name) ? String(text.dropFirst(name.count)) : text
      }
      return .ownTime(vi: own(rule.vietnameseText), en: own(rule.text))
    }
    return broken.isEmpty && people.count <= offering.seats ? nil : .full
  }

  private static func span(_ minutes: [Int], from start: Int) -> MinuteSpan {
    MinuteSpan(minutes[0] - start, minutes[1] - start)
  }

  /// An offering as an activity of its own, under its id.
  private static func activity(
    _ offering: Offering,
    _ index: Int,
    _ places: [String],
    isAsked: Bool
  ) -> Activity {
    Activity(
      id: offering.id,
      kind: "course",
      group: "",
      place: offering.place.flatMap { places.firstIndex(of: $0).map { ListIndex($0) } },
      values: [0],
      people: isAsked
        ? PeopleRule(
          min: 0,
          max: offering.max,
          perOrganisation: offering.perOrganisation,
          reserved: offering.reserved.map { Reservation(tag: $0.tag, seats: $0.seats) }
        ) : PeopleRule(min: 0, max: endless),
      placements: ListIndex(index),
      funding: [FundingLine(source: ListIndex(0))],
      payments: [Payment(anchor: .end, days: 0, share: 1000)]
    )
  }
}
