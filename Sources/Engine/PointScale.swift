import Problem

/// How many low bits of every number of points the search drops, so that no sum leaves 64 bits.
///
/// 0 for every problem whose points could sum to less than 2^58; the score of a result is exact in any case.
struct PointScale {
  /// The bits dropped.
  let shift: Int

  /// Looks at the largest score or loss that the problem's numbers allow.
  init(_ problem: PlanningProblem) {
    var bound: Int128 = 0
    func size(_ value: Int) -> Int128 { Int128(value.magnitude) }
    var slots = 0
    for activity in problem.activities {
      let placements = problem.placementSets[activity.placements].placements
      var each = placements.reduce(Int128(0)) { max($0, size($1.penalty)) }
      for need in activity.needs {
        each += need.candidates.reduce(Int128(0)) { max($0, size($1.penalty)) }
      }
      slots += activity.values.count
      bound += each * Int128(activity.values.count)
      bound += activity.values.reduce(Int128(0)) { $0 + size($1) }
    }
    let weights = problem.weights
    let furthest = problem.travelKm.reduce(0) { max($0, $1.max() ?? 0) }
    let trip = size(furthest / 10) * size(weights.travelPer10Km)
    let enrolled = problem.activities.reduce(0) { $0 + $1.enrolled.count }
    bound += trip * Int128(problem.requests.count + enrolled)
    bound += problem.requests.reduce(Int128(0)) { $0 + size($1.weight) }
    bound += size(weights.firstBonus) * Int128(problem.participants.count)
    for limit in problem.limits { bound += size(limit.penalty) * Int128(slots) }
    for published in problem.baseline?.offerings ?? [] {
      bound += size(weights.cancel) + size(weights.move)
      bound += size(weights.swap) * Int128(published.offering.resources.count)
      bound += size(weights.release) * Int128(published.offering.participants.count)
    }
    var dropped = 0
    while bound >> Int128(dropped) >= Int128(1) << 58 { dropped += 1 }
    shift = dropped
  }

  /// Points as the search counts them.
  func points(_ value: Int) -> Int { value >> shift }

  /// The product of a number and points, as the search counts it.
  func points(_ count: Int, times value: Int) -> Int {
    Int(clamping: (Int128(count) * Int128(value)) >> Int128(shift))
  }
}
