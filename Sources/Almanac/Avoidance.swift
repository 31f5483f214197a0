/// What the periods to avoid say about sessions on one date in one district.
public struct Avoidance: Hashable, Sendable {
  /// The periods that forbid a session, in the order given.
  public let forbidding: [AvoidedPeriod]
  /// The periods that cost points, in the order given.
  public let discouraging: [AvoidedPeriod]

  /// Weighs the periods for a date and a district.
  public init(of periods: [AvoidedPeriod], on date: CivilDate, district: String?) {
    let touching = periods.filter { $0.touches(date, district: district) }
    forbidding = touching.filter { $0.effect == .forbidden }
    discouraging = touching.filter { $0.effect != .forbidden }
  }

  /// Whether a session may not be held.
  public var isForbidden: Bool { !forbidding.isEmpty }

  /// The points a day with a session costs, of all its periods together.
  public var pointsPerSessionDay: Int {
    discouraging.reduce(0) { sum, period in
      guard case .pointsPerSessionDay(let points) = period.effect else { return sum }
      return sum + points
    }
  }
}
