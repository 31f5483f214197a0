import Problem

/// The fixed point in which the bound counts: points times a power of two, as integers.
///
/// Everything that a solution can gain is rounded up, everything that a relaxed rule hands back
/// too; so sums of such numbers never fall below the exact ones, whatever prices they stand on.
struct PointUnits: Sendable {
  /// The binary digits after the point; below zero where the problem's points are too large for 64
  /// bits.
  let bits: Int
  /// No score, and no price worth asking, is further from zero.
  let most: Int

  /// Room for the sum of everything, with further factors of 2^16.
  private static let room = Int128(1) << 44

  /// Looks at the largest gain or loss that the problem's numbers allow.
  init(_ problem: PlanningProblem) {
    let total = Self.magnitude(problem)
    var bits = 16
    while bits > -120, Self.shift(total, by: bits) >= Self.room { bits -= 1 }
    self.bits = bits
    most = Int(clamping: Self.shift(total, by: bits) + 1)
  }

  /// The sum of the magnitudes of all that can count.
  private static func magnitude(_ problem: PlanningProblem) -> Int128 {
    func size(_ value: Int) -> Int128 { Int128(value.magnitude) }
    var sum: Int128 = 1
    var slots = 0
    for activity in problem.activities {
      let placements = problem.placementSets[activity.placements].placements
      var each = placements.reduce(Int128(0)) { max($0, size($1.penalty)) }
      for need in activity.needs {
        each += need.candidates.reduce(Int128(0)) { max($0, size($1.penalty)) }
      }
      slots += activity.values.count
      sum += each * Int128(activity.values.count)
      sum += activity.values.reduce(Int128(0)) { $0 + size($1) }
    }
    let weights = problem.weights
    let furthest = problem.travelKm.reduce(0) { max($0, $1.max() ?? 0) }
    let enrolled = problem.activities.reduce(0) { $0 + $1.enrolled.count }
    let trips = Int128(problem.requests.count + enrolled)
    sum += size(furthest / 10) * size(weights.travelPer10Km) * trips
    sum += problem.requests.reduce(Int128(0)) { $0 + size($1.weight) }
    sum += size(weights.firstBonus) * Int128(problem.participants.count)
    for limit in problem.limits { sum += size(limit.penalty) * Int128(slots) }
    for published in problem.baseline?.offerings ?? [] {
      sum += size(weights.cancel) + size(weights.move)
      sum += size(weights.swap) * Int128(published.offering.resources.count)
      sum += size(weights.release) * Int128(published.offering.participants.count)
    }
    return sum
  }

  private static func shift(_ value: Int128, by bits: Int) -> Int128 {
    bits >= 0 ? value << Int128(bits) : value >> Int128(-bits)
  }

  /// Points, counted as a gain: rounded up.
  func up(_ points: Int) -> Int { up(Int128(points)) }

  /// Points, counted as a gain: rounded up.
  func up(_ points: Int128) -> Int {
    if bits >= 0 { return Int(clamping: points << Int128(bits)) }
    return Int(clamping: -((-points) >> Int128(-bits)))
  }

  /// The most whole points that a sum of units can stand for.
  func points(_ units: Int128) -> Int {
    Int(clamping: bits >= 0 ? units >> Int128(bits) : units << Int128(-bits))
  }

  /// The units of a price in points, held within what can be worth asking.
  func price(_ points: Double) -> Int {
    let scaled = points * perPoint
    if !scaled.isFinite { return 0 }
    return Int(min(max(scaled.rounded(), -Double(most)), Double(most)))
  }

  /// The units of one point.
  var perPoint: Double {
    bits >= 0 ? Double(1 << bits) : 1 / Double(sign: .plus, exponent: -bits, significand: 1)
  }
}
