import Planning

/// A norm that planned offerings rest on.
struct NormFacts: Hashable, Sendable, Codable {
  /// The version in force on the first day of those offerings.
  var norm: Norm
  /// The activities that rest on it, in the programme's order.
  var activities: [String]

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
struct SurenessFacts: Hashable, Sendable, Codable {
  /// What a figure rests on.
  enum Basis: String, CaseIterable, Hashable, Sendable, Codable {
    /// Read in a text.
    case sourced
    /// Known, not verified.
    case memory
    /// Chosen in a plausible range.
    case assumed
    /// The hire of resources, at the prices of the plan's lists.
    case hire

    init(_ mark: Norm.Mark?) {
      switch mark {
      case .sourced: self = .sourced
      case .memory: self = .memory
      case .assumed: self = .assumed
      case nil: self = .hire
      }
    }
  }

  /// What the figures rest on.
  var mark: Basis
  /// The sum of the cost lines with that mark.
  var amount: Money

  static func all(in index: PlanIndex) -> [SurenessFacts] {
    let lines = index.plan.offerings.flatMap { offering in
      let activity = index.activities[offering.activity]
      return offering.costLines.map { LineFacts($0, of: activity) }
    }
    return Basis.allCases.map { basis in
      SurenessFacts(
        mark: basis,
        amount: lines.reduce(.zero) { Basis($1.mark) == basis ? $0 + $1.amount : $0 }
      )
    }
  }
}
