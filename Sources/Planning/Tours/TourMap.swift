/// The points of a tour with their coordinates, and the ways between them.
public struct TourMap: Hashable, Sendable, Codable {
  /// A point of a tour.
  public struct Point: Hashable, Sendable, Codable {
    /// The id of the site or place.
    public var id: String
    /// The number of the visit; nil for home and lodgings.
    public var number: Int?
    /// The name.
    public var name: LocalizedText
    /// Degrees north.
    public var latitude: Double
    /// Degrees east.
    public var longitude: Double
  }

  /// Home and lodgings in the order of the days, then the visits by number.
  public var points: [Point]
  /// The points of each day in the order in which they are reached, as positions in `points`.
  public var ways: [[Int]]

  /// The map of an itinerary; nil where an id of it has no coordinates in the programme.
  public init?(_ itinerary: TourItinerary, of programme: Programme) {
    let places = programme.places.reduce(into: [:]) { $0[$1.id] = $1 }
    let sites = programme.sites.reduce(into: [:]) { $0[$1.id] = $1 }
    var position: [TourPoint: Int] = [:]
    points = []
    ways = []
    for point in itinerary.days.flatMap(\.legs).flatMap({ [$0.from, $0.to] }) {
      guard case .place(let id) = point, position[point] == nil else { continue }
      guard let place = places[id] else { return nil }
      position[point] = points.count
      points.append(
        Point(
          id: id,
          name: place.name,
          latitude: place.latitude,
          longitude: place.longitude
        )
      )
    }
    for visit in itinerary.visits {
      guard let site = sites[visit.site] else { return nil }
      position[.site(visit.site)] = points.count
      points.append(
        Point(
          id: site.id,
          number: visit.number,
          name: site.name,
          latitude: site.latitude,
          longitude: site.longitude
        )
      )
    }
    ways = itinerary.days.map { day in
      let first = day.legs.first.map { [$0.from] } ?? []
      return (first + day.legs.map(\.to)).compactMap { position[$0] }
    }
  }
}
