import Almanac
import Planning

/// Draws the payments of the months.
struct MonthChart {
  let facts: PlanFacts
  let columns: MonthColumns
  let words: ReportWords
  /// The size of texts.
  let textSize: Double

  init(_ facts: PlanFacts, width: Double, height: Double, textSize: Double, words: ReportWords) {
    self.facts = facts
    self.words = words
    self.textSize = textSize
    columns = MonthColumns(facts, width: width, height: height)
  }

  private var floor: Double { MonthColumns.top + columns.height }

  /// The picture; `id` tells its title from those of other pictures of the page.
  func drawn(id: String) -> MarkupNode {
    let height = floor + textSize + 10
    return element(
      "svg",
      .classes("columns"),
      .named("viewBox", "0 0 \(columns.width.coordinateText) \(height.coordinateText)"),
      .named("role", "img"),
      .named("aria-labelledby", "\(id)-title \(id)-description")
    ) {
      element("title", .id("\(id)-title"), text: words[.monthChartTitle])
      element("desc", .id("\(id)-description"), text: words[.monthChartHint])
      element("defs") {
        element(
          "pattern",
          .id("\(id)-others"),
          .named("width", 5),
          .named("height", 5),
          .named("patternUnits", "userSpaceOnUse"),
          .named("patternTransform", "rotate(45)")
        ) {
          Picture.line(from: PlanePoint(0, 0), to: PlanePoint(0, 5), .classes("hatch-others"))
        }
      }
      for tick in columns.ticks { drawn(tick) }
      for (month, column) in zip(facts.months, columns.columns) {
        drawn(column, month, pattern: "url(#\(id)-others)")
      }
    }
  }

  private func drawn(_ tick: MonthColumns.Tick) -> [MarkupNode] {
    [
      Picture.line(
        from: PlanePoint(MonthColumns.margin, tick.y),
        to: PlanePoint(columns.width, tick.y),
        .classes("rule")
      ),
      Picture.text(
        words.count(tick.amount.dong / 1_000_000),
        at: PlanePoint(MonthColumns.margin - 6, tick.y + textSize * 0.33),
        size: textSize,
        .named("text-anchor", "end")
      ),
    ]
  }

  private func drawn(
    _ column: MonthColumns.Column,
    _ month: PeriodFacts,
    pattern: String
  ) -> MarkupNode {
    element("g") {
      element("title", text: "\(words.month(month.from)): \(words.money(month.paid))")
      Picture.rect(
        PlaneRect(
          x: column.x,
          y: column.stateTop,
          width: columns.columnWidth,
          height: max(0, floor - column.stateTop)
        ),
        .classes("column-state")
      )
      Picture.rect(
        PlaneRect(
          x: column.x,
          y: column.top,
          width: columns.columnWidth,
          height: max(0, column.stateTop - column.top)
        ),
        .named("fill", pattern),
        .classes("column-others")
      )
      Picture.text(
        String(month.from.month),
        at: PlanePoint(column.x + columns.columnWidth / 2, floor + textSize + 4),
        size: textSize,
        .named("text-anchor", "middle")
      )
    }
  }
}
