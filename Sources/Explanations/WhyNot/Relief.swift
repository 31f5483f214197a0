import Problem
import Referee

/// What the leaving of one offering of the answer takes away of what stands against an activity.
struct Relief {
  private let occupancy: Occupancy
  private let activity: Int

  init(_ occupancy: Occupancy, _ activity: Int) {
    self.occupancy = occupancy
    self.activity = activity
  }

  /// The offerings of other activities, by position in the answer, without which some way may have no obstacle left.
  func candidates(for ways: [Examination.Way]) -> [Int] {
    occupancy.runs.indices.filter { run in
      // One offering in place of another of the same activity lets nothing in.
      if occupancy.runs[run].activity == activity { return false }
      let charges = charges(of: run)
      return ways.contains { way in
        way.obstacles.allSatisfy { mayGo($0, without: run, charges) }
      }
    }.map { occupancy.runs[$0].position }
  }

  /// The placements at which some way may have no obstacle left without an offering, by its position in the answer: the
  /// nearest ones, at most so many.
  func placements(without position: Int, of ways: [Examination.Way], most: Int) -> [Int] {
    guard let run = occupancy.runs.firstIndex(where: { $0.position == position }) else { return [] }
    let charges = charges(of: run)
    let freed = ways.filter { $0.obstacles.allSatisfy { mayGo($0, without: run, charges) } }
    var seen: Set<Int> = []
    let nearest = freed.sorted { $0.isBetter(than: $1) }.map(\.placement).filter {
      seen.insert($0).inserted
    }
    return nearest.prefix(most).sorted()
  }

  /// How much of what stands against a way an offering's leaving gives, by its position in the answer.
  func amount(of position: Int, for way: Examination.Way) -> Double {
    guard let run = occupancy.runs.firstIndex(where: { $0.position == position }) else { return 0 }
    let charges = charges(of: run)
    return way.obstacles.reduce(0) { sum, obstacle in
      switch obstacle {
      case .ceiling(let ceiling, let missing):
        sum + min(1, Double(charges[ceiling] ?? 0) / Double(max(1, missing)))
      case .tooFewPeople: sum + (mayGo(obstacle, without: run, charges) ? 0.1 : 0)
      default: sum + (mayGo(obstacle, without: run, charges) ? 1 : 0)
      }
    }
  }

  /// What an offering pays under each ceiling.
  private func charges(of run: Int) -> [Int: Int] {
    let offering = occupancy.runs[run]
    return Dictionary(
      occupancy.charges(
        offering.activity,
        offering.sessions,
        offering.resources,
        people: offering.people.count
      ).map { ($0.ceiling, $0.amount) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Whether an obstacle may be gone without an offering.
  private func mayGo(_ obstacle: Obstacle, without run: Int, _ charges: [Int: Int]) -> Bool {
    let offering = occupancy.runs[run]
    let index = occupancy.index
    switch obstacle {
    case .ceiling(let ceiling, let missing): return (charges[ceiling] ?? 0) >= missing
    case .limitFull(let limit): return index.limitsOf[offering.activity].contains(limit)
    case .tooEarly(let order, _), .requiredMissing(let order):
      return index.precedencesOf[offering.activity].contains(order)
    case .resourceTaken(let resource, _, _), .resourceWorn(let resource, _, _):
      return offering.resources.contains(resource)
    case .tooFewPeople:
      let asking = index.askers[activity]
      let coming = Set(offering.people)
      return asking.contains { coming.contains($0.person) }
    case .enrolledElsewhere(let person, _), .enrolledFull(let person):
      return offering.people.contains(person.position)
    default: return false
    }
  }
}
