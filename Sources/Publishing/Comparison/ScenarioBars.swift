import Planning

/// Draws the main figures of scenarios as bars, each figure on a scale of its own.
struct ScenarioBars {
  private let scenarios: [ScenarioFacts]
  private let words: ReportWords

  private static let width = 900.0
  private static let barHeight = 18.0
  private static let left = 210.0
  private static let textSize = 14.0

  /// How many scenarios have a colour of their own.
  static let colours = 6

  init(_ scenarios: [ScenarioFacts], _ words: ReportWords) {
    self.scenarios = scenarios
    self.words = words
  }

  /// The colour of a scenario, for legends.
  static func swatch(_ position: Int) -> MarkupNode {
    element(
      "svg",
      .classes("swatch"),
      .named("viewBox", "0 0 16 12"),
      .named("width", 16),
      .named("height", 12),
      .named("aria-hidden", "true")
    ) {
      Picture.rect(
        PlaneRect(x: 1, y: 1, width: 14, height: 10),
        .classes("s-\(position % colours)")
      )
    }
  }

  private typealias Figure = (name: String, values: [Int], text: (Int) -> String)

  private var figures: [Figure] {
    [
      (words.say("Người được phục vụ", "People served"), scenarios.map(\.served), words.count),
      (
        words.say("Nguyện vọng được phục vụ", "Requests served"), scenarios.map(\.requestsServed),
        words.count
      ),
      (words.say("Đợt tổ chức", "Offerings"), scenarios.map(\.offerings), words.count),
      (
        words.say("Tiền Nhà nước (triệu đồng)", "State money (million VND)"),
        scenarios.map { $0.money.dong / 1_000_000 }, words.count
      ),
      (words[.score], scenarios.map(\.score), words.count),
    ]
  }

  /// The picture.
  var drawn: MarkupNode {
    let block = Double(scenarios.count) * Self.barHeight + 22
    let height = block * Double(figures.count) + 6
    return element(
      "svg",
      .classes("columns"),
      .named("viewBox", "0 0 \(Self.width.coordinateText) \(height.coordinateText)"),
      .named("role", "img"),
      .named("aria-labelledby", "bars-title")
    ) {
      element("title", .id("bars-title"), text: words.say("Con số chính", "Main figures"))
      for (position, figure) in figures.enumerated() {
        drawn(figure, at: Double(position) * block + 8)
      }
    }
  }

  private func drawn(_ figure: Figure, at top: Double) -> [MarkupNode] {
    let most = Double(max(1, figure.values.max() ?? 1))
    let room = Self.width - Self.left - 110
    var nodes = [
      Picture.text(
        figure.name,
        at: PlanePoint(Self.left - 12, top + Self.barHeight - 4),
        size: Self.textSize,
        .named("text-anchor", "end")
      )
    ]
    for (position, value) in figure.values.enumerated() {
      let y = top + Double(position) * Self.barHeight
      let length = max(1, room * Double(max(0, value)) / most)
      nodes.append(
        Picture.rect(
          PlaneRect(x: Self.left, y: y, width: length, height: Self.barHeight - 4),
          .classes("s-\(position % Self.colours)")
        )
      )
      nodes.append(
        Picture.text(
          figure.text(value),
          at: PlanePoint(Self.left + length + 8, y + Self.barHeight - 6),
          size: Self.textSize
        )
      )
    }
    return nodes
  }
}

/// Draws what the scenarios pay from month to month, summed up.
struct MonthLines {
  private let scenarios: [ScenarioFacts]
  private let words: ReportWords

  private static let width = 900.0
  private static let height = 340.0
  private static let left = 70.0
  private static let bottom = 40.0
  private static let textSize = 14.0

  init(_ scenarios: [ScenarioFacts], _ words: ReportWords) {
    self.scenarios = scenarios
    self.words = words
  }

  /// Sums up to the end of each month.
  private func sums(_ facts: ScenarioFacts) -> [Int] {
    var sum = 0
    return facts.months.map { month in
      sum += month.paid.dong
      return sum
    }
  }

  /// The picture.
  var drawn: MarkupNode {
    let all = scenarios.map(sums)
    let most = max(1, all.flatMap(\.self).max() ?? 1)
    let months = scenarios.first?.months ?? []
    return element(
      "svg",
      .classes("columns"),
      .named("viewBox", "0 0 \(Self.width.coordinateText) \(Self.height.coordinateText)"),
      .named("role", "img"),
      .named("aria-labelledby", "lines-title")
    ) {
      element(
        "title",
        .id("lines-title"),
        text: words.say(
          "Tiền Nhà nước chi cộng dồn theo tháng (triệu đồng)",
          "State money paid up to each month (million VND)"
        )
      )
      for quarter in 0...4 { grid(most / 4 * quarter, most) }
      for (position, month) in months.enumerated() {
        Picture.text(
          words.shortMonth(month.from),
          at: PlanePoint(x(position, months.count), Self.height - 12),
          size: Self.textSize,
          .named("text-anchor", "middle")
        )
      }
      for (position, values) in all.enumerated() {
        element(
          "polyline",
          .named("points", points(values, most)),
          .classes("line l-\(position % ScenarioBars.colours)")
        )
      }
    }
  }

  private func grid(_ amount: Int, _ most: Int) -> [MarkupNode] {
    [
      Picture.line(
        from: PlanePoint(Self.left, y(amount, most)),
        to: PlanePoint(Self.width, y(amount, most)),
        .classes("rule")
      ),
      Picture.text(
        words.count(amount / 1_000_000),
        at: PlanePoint(Self.left - 8, y(amount, most) + 5),
        size: Self.textSize,
        .named("text-anchor", "end")
      ),
    ]
  }

  private func points(_ values: [Int], _ most: Int) -> String {
    values.enumerated().map { position, value in
      "\(x(position, values.count).coordinateText),\(y(value, most).coordinateText)"
    }.joined(separator: " ")
  }

  private func x(_ position: Int, _ count: Int) -> Double {
    let room = Self.width - Self.left - 30
    return Self.left + 15 + room * Double(position) / Double(max(1, count - 1))
  }

  private func y(_ amount: Int, _ most: Int) -> Double {
    let room = Self.height - 20 - Self.bottom
    return 20 + room * (1 - Double(amount) / Double(most))
  }
}
