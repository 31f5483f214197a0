import CPangoCairo
import Planning

/// Maps of tours.
extension PDFCanvas {
  /// Dashes of the ways by day, so that days are told apart without colours.
  private static let dashes: [[Double]] = [[], [6, 2.5], [2, 2], [8, 2, 2, 2], [4, 4], [1, 3]]

  /// Draws a map with its upper left corner there.
  func draw(
    _ map: TourMap,
    _ layout: TourMapLayout,
    _ language: Language,
    left: Double,
    top: Double
  ) {
    cairo_save(context)
    cairo_translate(context, left, top)
    cairo_set_line_width(context, 0.4)
    cairo_rectangle(context, 0, 0, layout.width, layout.height)
    cairo_stroke(context)
    for (day, way) in map.ways.enumerated() { stroke(way, day, layout) }
    for index in map.points.indices { leader(index, layout) }
    for index in map.points.indices { sign(map.points[index], index, layout) }
    for index in map.points.indices where map.points[index].number == nil {
      let sign = layout.signs[index]
      let isRight = sign.x > layout.width * 0.62
      let style = TextStyle(points: 8.5, isBold: true, isRight: isRight, maxLines: 1)
      let name = map.points[index].name[language].tidied
      let x = isRight ? sign.x - 128 : sign.x + 8
      draw(name, style, x: x, y: sign.y - 14, width: 120)
    }
    scale(layout)
    cairo_restore(context)
  }

  private func stroke(_ way: [Int], _ day: Int, _ layout: TourMapLayout) {
    guard let first = way.first else { return }
    let dashes = Self.dashes[day % Self.dashes.count]
    cairo_set_dash(context, dashes, Int32(dashes.count), 0)
    cairo_set_line_width(context, 1.1)
    cairo_move_to(context, layout.signs[first].x, layout.signs[first].y)
    for index in way.dropFirst() {
      cairo_line_to(context, layout.signs[index].x, layout.signs[index].y)
    }
    cairo_stroke(context)
    cairo_set_dash(context, nil, 0, 0)
  }

  private func leader(_ index: Int, _ layout: TourMapLayout) {
    let (spot, sign) = (layout.spots[index], layout.signs[index])
    line(fromX: spot.x, y: spot.y, toX: sign.x, y: sign.y, thickness: 0.4)
  }

  private func sign(_ point: TourMap.Point, _ index: Int, _ layout: TourMapLayout) {
    let sign = layout.signs[index]
    guard let number = point.number else {
      cairo_rectangle(context, sign.x - 4, sign.y - 4, 8, 8)
      cairo_fill(context)
      return
    }
    cairo_new_sub_path(context)
    cairo_arc(context, sign.x, sign.y, 6.5, 0, 2 * Double.pi)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_fill_preserve(context)
    cairo_set_source_rgb(context, 0, 0, 0)
    cairo_set_line_width(context, 0.8)
    cairo_stroke(context)
    let style = TextStyle(points: 7.5, isBold: true, isCentred: true, maxLines: 1)
    let text = String(number)
    let high = height(of: text, style, width: 16)
    draw(text, style, x: sign.x - 8, y: sign.y - high / 2, width: 16)
  }

  private func scale(_ layout: TourMapLayout) {
    let length = Double(layout.barKm) * layout.unitsPerKm
    let y = layout.height - 7
    line(fromX: 8, y: y, toX: 8 + length, y: y, thickness: 0.8)
    line(fromX: 8, y: y - 3, toX: 8, y: y, thickness: 0.8)
    line(fromX: 8 + length, y: y - 3, toX: 8 + length, y: y, thickness: 0.8)
    draw("\(layout.barKm) km", TextStyle(points: 8, maxLines: 1), x: 11, y: y - 12, width: 60)
  }
}
