/// A place on the earth, RFC 5545 section 3.8.1.6 (GEO), to a millionth of a degree (WGS 84).
public struct GeoPosition: Sendable, Hashable {
  /// Degrees north times 1,000,000, -90,000,000 to 90,000,000.
  public let latitudeMicrodegrees: Int
  /// Degrees east times 1,000,000, -180,000,000 to 180,000,000.
  public let longitudeMicrodegrees: Int

  /// Makes a position, or nil where the numbers are no position.
  public init?(latitudeMicrodegrees: Int, longitudeMicrodegrees: Int) {
    guard (-90_000_000...90_000_000).contains(latitudeMicrodegrees),
      (-180_000_000...180_000_000).contains(longitudeMicrodegrees)
    else { return nil }
    self.latitudeMicrodegrees = latitudeMicrodegrees
    self.longitudeMicrodegrees = longitudeMicrodegrees
  }

  /// Makes a position from degrees rounded to a millionth, or nil where they are no position.
  public init?(latitude: Double, longitude: Double) {
    guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
    self.init(
      latitudeMicrodegrees: Int((latitude * 1e6).rounded()),
      longitudeMicrodegrees: Int((longitude * 1e6).rounded())
    )
  }
}
