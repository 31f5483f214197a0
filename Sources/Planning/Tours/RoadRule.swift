import Foundation

/// How kilometres and minutes by road follow from coordinates, for planning and not for navigation.
///
/// km = great circle · detour ÷ 100, rounded; minutes = boarding + km · 60 ÷ speed, rounded up to 5. Two
/// stops at the same coordinates are 0 km and 0 minutes apart.
public struct RoadRule: Hashable, Sendable {
  /// The road's length in hundredths of the great circle, at least 100.
  public var detourPercent: Int
  /// Kilometres an hour, at least 1.
  public var speedKmPerHour: Int
  /// Minutes that each leg takes beside the way: boarding, parking, slow streets.
  public var boardingMinutes: Int

  /// Makes a rule.
  public init(detourPercent: Int = 130, speedKmPerHour: Int = 45, boardingMinutes: Int = 10) {
    self.detourPercent = detourPercent
    self.speedKmPerHour = speedKmPerHour
    self.boardingMinutes = boardingMinutes
  }
}

/// A way between two points.
public struct RoadLeg: Hashable, Sendable {
  /// Kilometres.
  public var km: Int
  /// Minutes.
  public var minutes: Int

  /// Makes a leg.
  public init(km: Int, minutes: Int) {
    self.km = km
    self.minutes = minutes
  }
}

extension RoadRule {
  /// The leg between two points given in degrees.
  public func leg(
    from start: (latitude: Double, longitude: Double),
    to end: (latitude: Double, longitude: Double)
  ) -> RoadLeg {
    guard start != end else { return RoadLeg(km: 0, minutes: 0) }
    let circle = Self.greatCircleKm(from: start, to: end)
    let km = Int((circle * Double(detourPercent) / 100).rounded())
    let minutes = boardingMinutes + (km * 60 + speedKmPerHour - 1) / speedKmPerHour
    return RoadLeg(km: km, minutes: (minutes + 4) / 5 * 5)
  }

  /// Kilometres over a sphere with the earth's mean radius of 6,371 km (haversine).
  public static func greatCircleKm(
    from start: (latitude: Double, longitude: Double),
    to end: (latitude: Double, longitude: Double)
  ) -> Double {
    let radians = Double.pi / 180
    let north = sin((end.latitude - start.latitude) * radians / 2)
    let east = sin((end.longitude - start.longitude) * radians / 2)
    let half =
      north * north
      + cos(start.latitude * radians) * cos(end.latitude * radians) * east * east
    return 2 * 6371 * asin(min(1, half.squareRoot()))
  }
}
