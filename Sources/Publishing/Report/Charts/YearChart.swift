import Almanac
import Planning

/// Draws the year at a glance: months from left to right, a lane for each row.
struct YearChart {
  let facts: PlanFacts
  let layout: YearChartLayout
  let words: ReportWords
  /// What each offering is, by its id.
  private let titles: [String: String]
  /// Where each offering leads; nil: the picture is to be looked at only.
  private let link: ((String) -> String)?
  /// What is amiss with offerings, by id.
  private let marks: [String: String]

  init(
    _ facts: PlanFacts,
    metrics: YearChartMetrics,
    words: ReportWords,
    rows: [YearRow]? = nil,
    marks: [String: String] = [:],
    link: ((String) -> String)? = nil
  ) {
    self.facts = facts
    self.words = words
    self.link = link
    self.marks = marks
    layout = YearChartLayout(facts, words.language, metrics, rows: rows)
    let pairs = facts.projects.flatMap(\.activities).flatMap { activity in
      activity.offerings.map { ($0.id, words.title(of: $0, as: activity)) }
    }
    titles = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private var metrics: YearChartMetrics { layout.metrics }
  private var scale: TimeScale { layout.scale }
  private var bodyTop: Double { metrics.headHeight }
  private var bodyHeight: Double { layout.height - metrics.headHeight - 1 }

  /// The picture; `id` tells its title and description from those of other pictures of the page.
  func drawn(id: String) -> MarkupNode {
    element(
      "svg",
      .classes("year"),
      .named("viewBox", "0 0 \(metrics.width.coordinateText) \(layout.height.coordinateText)"),
      .named("role", link == nil ? "img" : "group"),
      .named("aria-labelledby", "\(id)-title \(id)-description")
    ) {
      element("title", .id("\(id)-title"), text: words[.yearChartTitle])
      element("desc", .id("\(id)-description"), text: words.yearChartDescription(facts))
      patterns(id)
      shades(id)
      months
      for lane in layout.lanes { drawn(lane) }
    }
  }

  private func patterns(_ id: String) -> MarkupNode {
    element("defs") {
      for (name, step) in [("soft", 6), ("hard", 3)] {
        element(
          "pattern",
          .id("\(id)-\(name)"),
          .named("width", step),
          .named("height", step),
          .named("patternUnits", "userSpaceOnUse"),
          .named("patternTransform", "rotate(45)")
        ) {
          Picture.line(
            from: PlanePoint(0, 0),
            to: PlanePoint(0, Double(step)),
            .classes("hatch")
          )
        }
      }
    }
  }

  private func shades(_ id: String) -> MarkupNode {
    element("g", .classes("shades")) {
      for period in facts.calendar.avoided {
        element(
          "g",
          .named("fill", "url(#\(id)-\(period.isForbidden ? "hard" : "soft"))")
        ) {
          shade(from: period.from, to: period.to, .classes("avoided"), words.title(of: period))
        }
      }
      for holiday in facts.calendar.holidays {
        shade(from: holiday.from, to: holiday.to, .classes("holiday"), words.title(of: holiday))
      }
    }
  }

  private func shade(
    from: CivilDate,
    to: CivilDate,
    _ style: MarkupAttribute,
    _ title: String
  ) -> MarkupNode {
    let start = scale.start(of: from)
    return element(
      "rect",
      .named("x", start),
      .named("y", bodyTop),
      .named("width", scale.end(of: to) - start),
      .named("height", bodyHeight),
      style
    ) {
      element("title", text: title)
    }
  }

  private var months: MarkupNode {
    element("g", .classes("months")) {
      for (position, month) in layout.months.enumerated() {
        let start = scale.start(of: month.from)
        let beginsQuarter = position == 0 || (month.from.month - 1).isMultiple(of: 3)
        Picture.line(
          from: PlanePoint(start, beginsQuarter ? 0 : metrics.headHeight - metrics.lineHeight),
          to: PlanePoint(start, layout.height - 1),
          .classes(beginsQuarter ? "quarter" : "month")
        )
        let middle = (start + scale.end(of: month.to)) / 2
        Picture.text(
          metrics.showsWholeIds ? words.shortMonth(month.from) : String(month.from.month),
          at: PlanePoint(middle, metrics.headHeight - 6),
          size: metrics.textSize,
          .named("text-anchor", "middle")
        )
        if beginsQuarter {
          Picture.text(
            words.quarter(month.from),
            at: PlanePoint(start + 4, metrics.textSize + 1),
            size: metrics.textSize,
            .classes("strong")
          )
        }
      }
    }
  }

  private func drawn(_ lane: YearLane) -> MarkupNode {
    element("g", .classes("lane")) {
      Picture.line(
        from: PlanePoint(0, lane.top),
        to: PlanePoint(metrics.width, lane.top),
        .classes("rule")
      )
      for (position, text) in lane.nameLines.enumerated() {
        name(text, of: lane, line: position)
      }
      for entry in lane.entries { drawn(entry) }
    }
  }

  /// A line of the group's name; the first begins with the id.
  private func name(_ text: String, of lane: YearLane, line: Int) -> MarkupNode {
    let isHead = line == 0 && text.hasPrefix(lane.group)
    return element(
      "text",
      .named("x", 0),
      .named("y", lane.top + 4 + metrics.textSize + Double(line) * metrics.lineHeight),
      .named("font-size", metrics.textSize)
    ) {
      if isHead {
        element("tspan", .classes("strong"), text: lane.group)
        String(text.dropFirst(lane.group.count))
      } else {
        text
      }
    }
  }

  private func drawn(_ entry: YearEntry) -> MarkupNode {
    let title = titles[entry.offering] ?? entry.offering
    let mark = marks[entry.offering]
    guard let link else {
      return element("g", .named("data-offering", entry.offering)) {
        element("title", text: title)
        shapes(of: entry)
      }
    }
    let told = ([title] + [mark].compactMap(\.self)).joined(separator: "\n")
    return element(
      "a",
      .named("href", link(entry.offering)),
      .named("data-offering", entry.offering),
      .named("aria-label", told.split(separator: "\n").joined(separator: ", ")),
      .classes(mark == nil ? "offering" : "offering marked")
    ) {
      element("title", text: told)
      Picture.rect(
        PlaneRect(
          x: entry.left,
          y: entry.centre - metrics.trackHeight / 2,
          width: max(metrics.trackHeight, entry.right - entry.left),
          height: metrics.trackHeight
        ),
        .classes("reach")
      )
      shapes(of: entry)
      if mark != nil { warning(at: PlanePoint(entry.left - metrics.barHeight / 2, entry.centre)) }
    }
  }

  /// The triangle that says that something is amiss, which its title tells.
  private func warning(at point: PlanePoint) -> MarkupNode {
    let half = metrics.barHeight / 2
    let corners = [
      PlanePoint(point.x - half, point.y + half), PlanePoint(point.x, point.y - half),
      PlanePoint(point.x + half, point.y + half),
    ]
    return element("g", .classes("warning")) {
      element(
        "polygon",
        .named(
          "points",
          corners.map { "\($0.x.coordinateText),\($0.y.coordinateText)" }.joined(separator: " ")
        )
      )
      Picture.text(
        "!",
        at: PlanePoint(point.x, point.y + half - 1),
        size: metrics.barHeight - 3,
        .named("text-anchor", "middle")
      )
    }
  }

  private func shapes(of entry: YearEntry) -> MarkupNode {
    element("g", .classes("shape")) {
      thread(of: entry)
      for bar in entry.bars {
        let rect = PlaneRect(
          x: bar.start,
          y: entry.centre - metrics.barHeight / 2,
          width: bar.end - bar.start,
          height: metrics.barHeight
        )
        Picture.glyph(KindGlyph.outline(of: entry.kind, in: rect), of: entry.kind)
      }
      for milestone in entry.milestones {
        Picture.glyph(
          KindGlyph.diamond(
            at: PlanePoint(milestone, entry.centre),
            radius: metrics.barHeight / 2
          ),
          of: entry.kind
        )
      }
      Picture.text(
        entry.label,
        at: PlanePoint(entry.labelStart, entry.centre + metrics.textSize * 0.33),
        size: metrics.textSize - 1
      )
    }
  }

  /// The thin line that joins what belongs to one offering.
  private func thread(of entry: YearEntry) -> [MarkupNode] {
    let ends = entry.bars.flatMap { [$0.start, $0.end] } + entry.milestones
    guard entry.bars.count + entry.milestones.count > 1, let first = ends.first,
      let last = ends.last
    else { return [] }
    return [
      Picture.line(
        from: PlanePoint(first, entry.centre),
        to: PlanePoint(last, entry.centre),
        .classes("thread t-\(entry.kind.rawValue)")
      )
    ]
  }
}
