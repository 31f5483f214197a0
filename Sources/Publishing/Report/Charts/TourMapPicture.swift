import Planning

/// The map of a tour as a picture: ways by day, visits numbered in order, a scale; no tiles and no network.
struct TourMapPicture {
  private static let radius = 8.0

  let map: TourMap
  let title: String
  let words: ReportWords

  /// The picture; nothing for a map without points.
  var node: MarkupNode {
    guard
      let layout = TourMapLayout(
        map,
        width: 640,
        mostHeight: 560,
        margin: 46,
        signRadius: Self.radius
      )
    else { return .none }
    return element(
      "svg",
      .classes("tour-map"),
      .named("viewBox", "0 0 \(layout.width.coordinateText) \(layout.height.coordinateText)"),
      .named("role", "img"),
      .named("aria-label", title)
    ) {
      for (day, way) in map.ways.enumerated() { path(way, day: day, layout) }
      for index in map.points.indices { leader(index, layout) }
      for index in map.points.indices { sign(index, layout) }
      for index in map.points.indices where map.points[index].number == nil {
        label(index, layout)
      }
      scale(layout)
    }
  }

  private func path(_ way: [Int], day: Int, _ layout: TourMapLayout) -> MarkupNode {
    let points = way.map {
      "\(layout.signs[$0].x.coordinateText),\(layout.signs[$0].y.coordinateText)"
    }
    return element(
      "polyline",
      .classes("way day-\(day % 6 + 1)"),
      .named("points", points.joined(separator: " "))
    )
  }

  /// A thin line from the spot to its sign, where they lie apart.
  private func leader(_ index: Int, _ layout: TourMapLayout) -> MarkupNode {
    let (spot, sign) = (layout.spots[index], layout.signs[index])
    let distance = abs(spot.x - sign.x) + abs(spot.y - sign.y)
    guard distance > 3 else { return .none }
    return Picture.line(
      from: PlanePoint(spot.x, spot.y),
      to: PlanePoint(sign.x, sign.y),
      .classes("leader")
    )
  }

  private func sign(_ index: Int, _ layout: TourMapLayout) -> MarkupNode {
    let (point, sign) = (map.points[index], layout.signs[index])
    guard let number = point.number else {
      let side = Self.radius * 1.3
      return Picture.rect(
        PlaneRect(x: sign.x - side / 2, y: sign.y - side / 2, width: side, height: side),
        .classes("night")
      )
    }
    return element("g") {
      element("title", text: words[point.name])
      element(
        "circle",
        .classes("stop"),
        .named("cx", sign.x),
        .named("cy", sign.y),
        .named("r", Self.radius)
      )
      Picture.text(
        String(number),
        at: PlanePoint(sign.x, sign.y + 3.4),
        size: 10,
        .named("text-anchor", "middle"),
        .classes("stop-number")
      )
    }
  }

  private func label(_ index: Int, _ layout: TourMapLayout) -> MarkupNode {
    let (point, sign) = (map.points[index], layout.signs[index])
    let isRight = sign.x > layout.width * 0.62
    return Picture.text(
      words[point.name],
      at: PlanePoint(sign.x + (isRight ? -10 : 10), sign.y - 8),
      size: 12,
      .named("text-anchor", isRight ? "end" : "start"),
      .classes("place-name")
    )
  }

  private func scale(_ layout: TourMapLayout) -> MarkupNode {
    let length = Double(layout.barKm) * layout.unitsPerKm
    let y = layout.height - 12
    return element("g", .classes("scale")) {
      Picture.line(from: PlanePoint(14, y), to: PlanePoint(14 + length, y))
      Picture.line(from: PlanePoint(14, y - 4), to: PlanePoint(14, y))
      Picture.line(
        from: PlanePoint(14 + length, y - 4),
        to: PlanePoint(14 + length, y)
      )
      Picture.text("\(layout.barKm) km", at: PlanePoint(18, y - 6), size: 11)
    }
  }
}
