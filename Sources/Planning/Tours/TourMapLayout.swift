import Foundation

/// Where the points of a tour's map lie in a picture: to scale, north up, marks moved apart where they would cover
/// each other.
public struct TourMapLayout: Hashable, Sendable {
  /// A point of the picture, y downwards.
  public struct Point: Hashable, Sendable {
    /// To the right.
    public var x: Double
    /// Downwards.
    public var y: Double
  }

  /// Where the map's points are.
  public let spots: [Point]
  /// Where the signs of the map's points are drawn, at most a little apart from their spots.
  public let signs: [Point]
  /// The picture's width.
  public let width: Double
  /// The picture's height.
  public let height: Double
  /// The length of a kilometre in the picture.
  public let unitsPerKm: Double
  /// The length of the scale's bar in kilometres: 1, 2, 5, 10, 20, 50, … of which it is at most a fifth of the width.
  public let barKm: Int

  /// Lays out a map in a width, no higher than a height, with room of `margin` around; signs have a radius.
  ///
  /// Nil for a map without points.
  public init?(
    _ map: TourMap,
    width: Double,
    mostHeight: Double,
    margin: Double,
    signRadius: Double
  ) {
    let latitudes = map.points.map(\.latitude)
    let longitudes = map.points.map(\.longitude)
    guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
      let east = longitudes.max()
    else { return nil }
    let kmPerDegree = 111.195
    let narrowing = cos((south + north) / 2 * .pi / 180)
    let kmWide = max(5, (east - west) * kmPerDegree * narrowing)
    let kmHigh = max(5, (north - south) * kmPerDegree)
    let scale = min((width - 2 * margin) / kmWide, (mostHeight - 2 * margin) / kmHigh)
    let left = (width - kmWide * scale) / 2
    spots = map.points.map { point in
      Point(
        x: left + (point.longitude - west) * kmPerDegree * narrowing * scale,
        y: margin + (north - point.latitude) * kmPerDegree * scale
      )
    }
    height = kmHigh * scale + 2 * margin
    signs = Self.apart(spots, radius: signRadius, width: width, height: height)
    self.width = width
    unitsPerKm = scale
    barKm = Self.bar(atMost: width / 5 / scale)
  }

  /// The greatest of 1, 2, 5, 10, 20, 50, … that is at most so many kilometres, at least 1.
  private static func bar(atMost km: Double) -> Int {
    var best = 1
    var power = 1
    while Double(power) <= km {
      for factor in [1, 2, 5] where Double(factor * power) <= km { best = factor * power }
      power *= 10
    }
    return best
  }

  /// Moves signs apart until none covers another, or nearly so.
  private static func apart(
    _ spots: [Point],
    radius: Double,
    width: Double,
    height: Double
  ) -> [Point] {
    var signs = spots
    let distance = 2 * radius + 1
    for _ in 0..<200 {
      var isMoved = false
      for one in signs.indices {
        for other in signs.indices.dropFirst(one + 1) {
          var dx = signs[other].x - signs[one].x
          var dy = signs[other].y - signs[one].y
          var length = (dx * dx + dy * dy).squareRoot()
          guard length < distance - 0.01 else { continue }
          if length < 0.01 {
            // Two at one spot part in a direction of their own.
            let angle = Double(one * 7 + other * 3)
            (dx, dy, length) = (cos(angle), sin(angle), 1)
          }
          let push = (distance - min(length, distance)) / 2 / length + 0.02
          signs[one].x -= dx * push
          signs[one].y -= dy * push
          signs[other].x += dx * push
          signs[other].y += dy * push
          isMoved = true
        }
      }
      for index in signs.indices {
        signs[index].x = min(max(signs[index].x, radius + 1), width - radius - 1)
        signs[index].y = min(max(signs[index].y, radius + 1), height - radius - 1)
      }
      if !isMoved { break }
    }
    return signs
  }
}
