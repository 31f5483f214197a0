import Chance
import Problem

/// Makes problems tighter and answers wrong in small ways.
enum Disturbance {
  /// The answer with a few changes: people, placements and resources swapped, dropped, doubled or unknown.
  static func answer(
    _ solution: Solution,
    _ problem: PlanningProblem,
    _ numbers: inout SeededNumbers
  ) -> Solution {
    var solution = solution
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      guard let place = solution.offerings.indices.randomElement(using: &numbers) else { break }
      let other = solution.offerings.randomElement(using: &numbers) ?? solution.offerings[place]
      switch Int.random(in: 0..<14, using: &numbers) {
      case 0: solution.offerings.remove(at: place)
      case 1: solution.offerings.append(other)
      case 2: solution.offerings[place].placement += Int.random(in: -3...3, using: &numbers)
      case 3: solution.offerings[place].placement = Int.random(in: 0...20, using: &numbers)
      case 4: solution.offerings[place].resources = other.resources
      case 5: solution.offerings[place].resources.reverse()
      case 6: solution.offerings[place].participants += other.participants
      case 7: solution.offerings[place].participants = other.participants
      case 8: solution.offerings[place].participants.removeAll { _ in numbers.next() % 3 == 0 }
      case 9:
        solution.offerings[place].participants +=
          problem.participants.shuffled(using: &numbers).prefix(2).map(\.id)
      case 10: solution.offerings[place].participants.append("nobody")
      case 11: solution.offerings[place].activity = other.activity
      case 12: solution.offerings[place].id = other.id ?? "b\(place)"
      default: solution.offerings[place].resources += ["nothing"]
      }
    }
    return solution
  }

  /// The problem with the answer published, some of it pinned, and rules that hold it only partly.
  static func problem(
    _ problem: PlanningProblem,
    published solution: Solution,
    _ numbers: inout SeededNumbers
  ) -> PlanningProblem {
    var problem = problem
    problem.baseline = Baseline(
      offerings: solution.offerings.enumerated().map { position, offering in
        var published = offering
        published.id = "b\(position)"
        if numbers.next() % 4 == 0 {
          published.placement += 1
        }
        return PublishedOffering(
          id: "b\(position)",
          offering: published,
          pinned: PublishedOffering.Pin.allCases.filter { _ in numbers.next() % 3 == 0 }
        )
      }
    )
    let count = problem.activities.count
    problem.limits.append(
      Limit(activities: (0..<count).map { ListIndex($0) }, days: DayRange(0, 366), max: 5)
    )
    for first in 0..<count {
      problem.precedences.append(
        Precedence(
          first: ListIndex(first),
          then: ListIndex(count - 1 - first),
          minGap: 200_000,
          required: false
        )
      )
    }
    for _ in 0..<4 {
      problem.precedences.append(
        Precedence(
          first: ListIndex(Int.random(in: 0..<count, using: &numbers)),
          then: ListIndex(Int.random(in: 0..<count, using: &numbers)),
          minGap: Int.random(in: -100_000...100_000, using: &numbers),
          required: Bool.random(using: &numbers)
        )
      )
      let listed: [ListIndex<Activity>] = (0..<8).map { _ in
        ListIndex(Int.random(in: 0..<count, using: &numbers))
      }
      let days = DayRange(
        Int.random(in: -5...180, using: &numbers),
        Int.random(in: 100...400, using: &numbers)
      )
      problem.limits.append(
        Limit(activities: listed, days: days, min: 3, max: 5, softMax: 2, penalty: -7)
      )
      problem.ceilings.append(
        Ceiling(
          source: ListIndex(Int.random(in: 0..<problem.sources.count, using: &numbers)),
          amount: Int.random(in: 0...900_000_000, using: &numbers),
          days: days,
          activities: listed
        )
      )
    }
    for position in problem.resources.indices where numbers.next() % 3 == 0 {
      problem.resources[position].units = Int.random(in: 0...2, using: &numbers)
      problem.resources[position].travels = true
      problem.resources[position].place = ListIndex(0)
      problem.resources[position].maxMinutes = Int.random(in: 0...5000, using: &numbers)
    }
    for position in problem.participants.indices where numbers.next() % 3 == 0 {
      problem.participants[position].maxActivities = Int.random(in: 0...2, using: &numbers)
      problem.participants[position].organisation = nil
    }
    return problem
  }
}
