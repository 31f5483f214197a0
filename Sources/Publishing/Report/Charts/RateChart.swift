/// Horizontal bars with a name and a figure each, the longest first or as given.
struct RateChart {
  /// One bar.
  struct Bar: Equatable {
    let name: String
    /// Its length, at least 0.
    let value: Int
    /// What it can be at most; nil: not known.
    var most: Int?
    let figure: String
  }

  let title: String
  let hint: String
  let bars: [Bar]

  private static let width = 1000.0
  private static let nameWidth = 560.0
  private static let rowHeight = 30.0
  private static let textSize = 14.0
  private static let figureWidth = 110.0

  /// What may be at most is shown up to so many times the greatest value.
  private static let mostTimes = 3.0

  /// The length of a value's bar; the greatest of all fills the room there is.
  func length(of value: Int) -> Double {
    let greatest = Double(bars.map(\.value).max() ?? 0)
    guard greatest > 0 else { return 0 }
    let most = Double(bars.compactMap(\.most).max() ?? 0)
    let scale = max(greatest, min(most, greatest * Self.mostTimes))
    let room = Self.width - Self.nameWidth - Self.figureWidth
    return min(1, Double(max(0, value)) / scale) * room
  }

  /// The picture; `id` tells its title from those of other pictures of the page.
  func drawn(id: String) -> MarkupNode {
    let height = Self.rowHeight * Double(bars.count) + 8
    return element(
      "svg",
      .classes("columns"),
      .named("viewBox", "0 0 \(Self.width.coordinateText) \(height.coordinateText)"),
      .named("role", "img"),
      .named("aria-labelledby", "\(id)-title \(id)-description")
    ) {
      element("title", .id("\(id)-title"), text: title)
      element("desc", .id("\(id)-description"), text: hint)
      for (position, bar) in bars.enumerated() { drawn(bar, Double(position)) }
    }
  }

  private func drawn(_ bar: Bar, _ row: Double) -> MarkupNode {
    let top = row * Self.rowHeight + 4
    let base = top + Self.rowHeight * 0.6
    let limit = Int(Self.nameWidth / (Self.textSize * 0.6))
    let length = length(of: bar.value)
    let reach = max(length, bar.most.map(self.length) ?? 0)
    return element("g") {
      element("title", text: "\(bar.name): \(bar.figure)")
      Picture.text(
        LabelText.lines(bar.name, limit: limit, most: 1).joined(),
        at: PlanePoint(Self.nameWidth - 8, base),
        size: Self.textSize,
        .named("text-anchor", "end")
      )
      if reach > length {
        Picture.rect(
          PlaneRect(x: Self.nameWidth, y: top + 9, width: reach, height: Self.rowHeight - 22),
          .classes("bar-pale")
        )
      }
      Picture.rect(
        PlaneRect(x: Self.nameWidth, y: top + 4, width: length, height: Self.rowHeight - 12),
        .classes("bar-full")
      )
      Picture.text(
        bar.figure,
        at: PlanePoint(Self.nameWidth + reach + 6, base),
        size: Self.textSize
      )
    }
  }
}
