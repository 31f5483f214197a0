import Problem

/// What further seats in the offerings of one activity can bring at most, whatever else is planned.
///
/// From any answer with `more` seats in each offering so many people can go that the answer is lawful without them;
/// what they bring (their request, and that they are served at all) is all that is lost.
struct FurtherSeats {
  private let problem: PlanningProblem
  private let activity: Int
  private let rule: PeopleRule
  private let enrolled: Set<Int>
  /// What each person who asks brings at most, by position.
  private let worth: [Int: Int]

  /// Nil where people cannot simply go: published ones are kept, or fewer people may cost a source more.
  init?(_ index: ProblemIndex, _ activity: Int) {
    problem = index.problem
    self.activity = activity
    let profile = problem.activities[activity]
    guard let rule = profile.people, problem.baseline == nil, !profile.paysBack,
      !profile.funding.contains(where: { ($0.capPerParticipant ?? 0) > 0 })
    else { return nil }
    self.rule = rule
    enrolled = Set(profile.enrolled.map(\.position))
    guard enrolled.count <= rule.max else { return nil }
    let bonus = problem.weights.firstBonus
    worth = Dictionary(
      index.askers[activity].map { ($0.person, $0.weight.plus(max(0, bonus))) },
      uniquingKeysWith: { max($0, $1) }
    )
  }

  /// The most points that so many further seats bring.
  func most(_ more: Int) -> Int {
    let guests = worth.filter { !enrolled.contains($0.key) }.values.sorted(by: >)
    // Those who go are the least of all who are there; where seats are kept for some, others have to go.
    let first = rule.reserved.isEmpty ? max(0, rule.max - enrolled.count) : 0
    let going = guests.dropFirst(first).prefix(more)
    return going.reduce(0) { $0.plus($1) }.times(problem.activities[activity].values.count)
  }

  /// An answer without the people for whom there are seats only with more of them.
  func without(_ solution: Solution, _ index: ProblemIndex) -> Solution {
    let id = ExactText(problem.activities[activity].id)
    var fewer = solution
    for position in fewer.offerings.indices
    where ExactText(fewer.offerings[position].activity) == id {
      var people = fewer.offerings[position].participants.compactMap {
        index.participantAt[ExactText($0)]
      }
      while people.count > rule.max, let going = least(of: people) {
        people.removeAll { $0 == going }
      }
      fewer.offerings[position].participants = people.map { problem.participants[$0].id }
    }
    return fewer
  }

  /// Of those who may go the one who brings least; where too many have no tag, one of them.
  private func least(of people: [Int]) -> Int? {
    let tags = rule.reserved.map { (tag: ExactText($0.tag), most: rule.max - $0.seats) }
    let over = tags.filter { reserved in
      people.count { !has(reserved.tag, $0) } > reserved.most
    }
    return people.filter { person in
      !enrolled.contains(person) && over.allSatisfy { !has($0.tag, person) }
    }.min { (worth[$0] ?? 0, $0) < (worth[$1] ?? 0, $1) }
  }

  private func has(_ tag: ExactText, _ person: Int) -> Bool {
    problem.participants[person].tags.contains { ExactText($0) == tag }
  }
}
