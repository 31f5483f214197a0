import Planning

/// Draws the people served over the values of a parameter, with what cannot be exceeded.
struct CurvePicture {
  let facts: SweepFacts
  let words: ReportWords

  private static let width = 900.0
  private static let height = 420.0
  private static let left = 70.0
  private static let right = 150.0
  private static let top = 24.0
  private static let bottom = 64.0
  private static let textSize = 15.0

  /// The picture.
  var drawn: MarkupNode {
    let served = words.say("Được phục vụ", "Served")
    let bound = words.say("Không thể hơn", "Cannot exceed")
    return element(
      "svg",
      .classes("columns"),
      .named("viewBox", "0 0 \(Self.width.coordinateText) \(Self.height.coordinateText)"),
      .named("role", "img"),
      .named("aria-labelledby", "curve-title")
    ) {
      element(
        "title",
        .id("curve-title"),
        text: words.say("Số người được phục vụ theo ", "People served by ") + words[facts.title]
      )
      for tick in ticks(most) { grid(tick) }
      for point in shownValues { mark(point) }
      line(\.servedBound, "curve-bound")
      line(\.served, "curve-served")
      for point in facts.points { dot(point) }
      if let last = facts.points.last {
        label(
          bound,
          at: last.servedBound,
          "soft-text",
          shift: last.servedBound - last.served < most / 12 ? -10 : 0
        )
        label(
          served,
          at: last.served,
          "strong",
          shift: last.servedBound - last.served < most / 12 ? 12 : 0
        )
      }
      Picture.text(
        words[facts.title] + (facts.isMoney ? words.say(" (triệu đồng)", " (million VND)") : ""),
        at: PlanePoint((Self.left + Self.width - Self.right) / 2, Self.height - 14),
        size: Self.textSize,
        .named("text-anchor", "middle")
      )
    }
  }

  private var most: Int { max(1, facts.points.map(\.servedBound).max() ?? 1) }

  private func x(_ value: Int) -> Double {
    let low = facts.points.first?.value ?? 0
    let high = facts.points.last?.value ?? 1
    let part = high > low ? Double(value - low) / Double(high - low) : 0.5
    return Self.left + part * (Self.width - Self.left - Self.right)
  }

  private func y(_ people: Int) -> Double {
    let room = Self.height - Self.top - Self.bottom
    return Self.top + room * (1 - Double(people) / Double(ceilingOfScale))
  }

  private var ceilingOfScale: Int { ticks(most).last ?? most }

  /// Round numbers from nothing to at least the most, about five of them.
  private func ticks(_ most: Int) -> [Int] {
    var step = 1
    let steps = [1, 2, 5]
    var position = 0
    while step * 5 < most {
      position += 1
      step = steps[position % 3]
      for _ in 0..<(position / 3) { step *= 10 }
    }
    return Array(stride(from: 0, through: (most + step - 1) / step * step, by: step))
  }

  private func grid(_ tick: Int) -> [MarkupNode] {
    [
      Picture.line(
        from: PlanePoint(Self.left, y(tick)),
        to: PlanePoint(Self.width - Self.right, y(tick)),
        .classes("rule")
      ),
      Picture.text(
        words.count(tick),
        at: PlanePoint(Self.left - 8, y(tick) + 5),
        size: Self.textSize,
        .named("text-anchor", "end")
      ),
    ]
  }

  /// Values whose texts do not run into each other.
  private var shownValues: [SweepPoint] {
    var last = -Double.infinity
    return facts.points.filter { point in
      guard x(point.value) - last >= 70 else { return false }
      last = x(point.value)
      return true
    }
  }

  private func mark(_ point: SweepPoint) -> MarkupNode {
    let shown = facts.isMoney ? point.value / 1_000_000 : point.value
    return Picture.text(
      words.count(shown),
      at: PlanePoint(x(point.value), Self.height - Self.bottom + 22),
      size: Self.textSize,
      .named("text-anchor", "middle")
    )
  }

  private func line(_ people: (SweepPoint) -> Int, _ style: String) -> MarkupNode {
    let list = facts.points.map { point in
      "\(x(point.value).coordinateText),\(y(people(point)).coordinateText)"
    }
    return element("polyline", .named("points", list.joined(separator: " ")), .classes(style))
  }

  private func dot(_ point: SweepPoint) -> MarkupNode {
    element(
      "circle",
      .named("cx", x(point.value)),
      .named("cy", y(point.served)),
      .named("r", 4),
      .classes("curve-dot")
    ) {
      element("title", text: "\(words.count(point.value)): \(words.count(point.served))")
    }
  }

  private func label(_ text: String, at people: Int, _ style: String, shift: Double) -> MarkupNode {
    Picture.text(
      text,
      at: PlanePoint(Self.width - Self.right + 12, y(people) + 5 + shift),
      size: Self.textSize,
      .classes(style)
    )
  }
}
