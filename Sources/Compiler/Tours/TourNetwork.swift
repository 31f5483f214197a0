import Planning

/// The points of a tour and the ways between them: home, lodgings, then sites.
struct TourNetwork {
  /// The points in order.
  let points: [TourPoint]
  private let coordinates: [(latitude: Double, longitude: Double)]
  private let road: RoadRule
  private let journeys: [[String]: Journey]
  private let positions: [TourPoint: Int]

  /// The points of a tour whose places and sites exist.
  init(_ tour: StudyTour, of programme: Programme) {
    var points: [TourPoint] = []
    for place in [tour.home] + tour.lodgings.map(\.place)
    where !points.contains(.place(place)) {
      points.append(.place(place))
    }
    points += tour.sites.map(TourPoint.site)
    let places = programme.places.reduce(into: [:]) {
      $0[TourPoint.place($1.id)] = ($1.latitude, $1.longitude)
    }
    let known = programme.sites.reduce(into: places) {
      $0[TourPoint.site($1.id)] = ($1.latitude, $1.longitude)
    }
    self.points = points
    coordinates = points.map { known[$0] ?? (0, 0) }
    positions = Dictionary(
      points.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    road = tour.road
    journeys = programme.journeys.reduce(into: [:]) { $0[[$1.from, $1.to]] = $1 }
  }

  /// The position of a place; home for one that is not in the tour.
  func position(of place: String) -> Int { positions[.place(place)] ?? 0 }

  /// The position of the tour's site at a position.
  func position(ofSite index: Int) -> Int {
    points.count - siteCount + index
  }

  /// The way between two points: by the table of journeys between places that have a row there, else by coordinates.
  func leg(_ from: Int, _ to: Int) -> RoadLeg {
    guard from != to else { return RoadLeg(km: 0, minutes: 0) }
    if case .place(let start) = points[from], case .place(let end) = points[to],
      let journey = journeys[[start, end]] ?? journeys[[end, start]]
    {
      return RoadLeg(km: journey.km, minutes: journey.minutes)
    }
    return road.leg(from: coordinates[from], to: coordinates[to])
  }

  private var siteCount: Int {
    points.count { if case .site = $0 { true } else { false } }
  }
}
