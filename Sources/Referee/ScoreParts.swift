/// The parts of the score; what is lost is negative.
public struct ScoreParts: Sendable, Equatable {
  /// Values of the offerings that run.
  var offerings: Int128 = 0
  /// Weights of the served requests.
  var requests: Int128 = 0
  /// The bonus of each participant with at least one served request.
  var firsts: Int128 = 0
  /// Penalties of placements and candidates.
  var penalties: Int128 = 0
  /// Travel of the participants.
  var travel: Int128 = 0
  /// Offerings above the soft limits.
  var softLimits: Int128 = 0
  /// Changes against the baseline.
  var changes: Int128 = 0

  init(softLimits: Int128 = 0, changes: Int128 = 0) {
    self.softLimits = softLimits
    self.changes = changes
  }

  /// Adds points to a part.
  mutating func add(_ points: Int128, to part: ScorePart) {
    switch part {
    case .offerings: offerings = offerings.saturatingAdd(points)
    case .requests: requests = requests.saturatingAdd(points)
    case .firsts: firsts = firsts.saturatingAdd(points)
    case .penalties: penalties = penalties.saturatingAdd(points)
    case .travel: travel = travel.saturatingAdd(points)
    case .softLimits: softLimits = softLimits.saturatingAdd(points)
    case .changes: changes = changes.saturatingAdd(points)
    }
  }

  /// The sum of the parts.
  var total: Int128 {
    ScorePart.allCases.reduce(0) { $0.saturatingAdd(exact($1)) }
  }

  /// The points of a part, exactly.
  func exact(_ part: ScorePart) -> Int128 {
    switch part {
    case .offerings: offerings
    case .requests: requests
    case .firsts: firsts
    case .penalties: penalties
    case .travel: travel
    case .softLimits: softLimits
    case .changes: changes
    }
  }

  /// The sum of the parts, within 64 bits.
  public var sum: Int { Int(clamping: total) }

  /// The points of a part.
  public subscript(part: ScorePart) -> Int { Int(clamping: exact(part)) }
}

/// A part of the score; the raw values are stable.
public enum ScorePart: String, Sendable, CaseIterable {
  /// Values of the offerings that run.
  case offerings
  /// Weights of the served requests.
  case requests
  /// The bonus of each participant with at least one served request.
  case firsts
  /// Penalties of placements and candidates.
  case penalties
  /// Travel of the participants.
  case travel
  /// Offerings above the soft limits.
  case softLimits
  /// Changes against the baseline.
  case changes
}
