public import Planning

/// A norm that planned offerings rest on.
public struct NormFacts: Hashable, Sendable, Codable {
  /// The version in force on the first day of those offerings.
  public var norm: Norm
  /// The activities that rest on it, in the programme's order.
  public var activities: [String]

  /// By id, then as the programme lists the versions.
  static func all(in index: PlanIndex) -> [NormFacts] {
    var users: [Norm: [String]] = [:]
    for activity in index.programme.activities {
      let ids = Set(activity.costs.compactMap(\.norm) + [activity.support].compactMap(\.self))
      let days = (index.offerings[activity.id] ?? []).map(\.firstDay)
      let norms = Set(ids.flatMap { id in days.compactMap { index.norm(id, on: $0) } })
      for norm in norms { users[norm, default: []].append(activity.id) }
    }
    var seen: Set<Norm> = []
    return index.programme.norms.enumerated()
      .filter { seen.insert($1).inserted }
      .compactMap { position, norm in
        users[norm].map { (position, NormFacts(norm: norm, activities: $0)) }
      }
      .sorted { ($0.1.norm.id, $0.0) < ($1.1.norm.id, $1.0) }
      .map(\.1)
  }
}

/// How much of the planned money is as sure as a mark says.
public struct SurenessFacts: Hashable, Sendable, Codable {
  /// The mark; nil: the hire of resources, at the prices of the plan's lists.
  public var mark: Norm.Mark?
  /// The sum of the cost lines with that mark.
  public var amount: Money

  static func all(in index: PlanIndex) -> [SurenessFacts] {
    let marks: [Norm.Mark?] = [.sourced, .memory, .assumed, nil]
    let lines = index.plan.offerings.flatMap { offering in
      let activity = index.activities[offering.activity]
      return offering.costLines.map { LineFacts($0, of: activity) }
    }
    return marks.map { mark in
      SurenessFacts(
        mark: mark,
        amount: lines.reduce(.zero) { $1.mark == mark ? $0 + $1.amount : $0 }
      )
    }
  }
}
