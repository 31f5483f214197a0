import Planning

/// The year at a glance, drawn for wide screens and for phones, with its legend.
struct YearSection: ReportSection {
  let id = "year"
  let heading = ReportMessage.yearAtGlance
  let shortName = ReportMessage.navYear

  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    [
      hint(words[.yearChartHint]),
      legend(facts, words),
      element("div", .classes("wide-only")) {
        YearChart(facts, metrics: .wide, words: words).drawn(id: "year-wide")
      },
      element("div", .classes("narrow-only")) {
        YearChart(facts, metrics: .narrow, words: words).drawn(id: "year-narrow")
      },
    ]
  }

  /// What colours, outlines and shades mean.
  func legend(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    let kinds = Set(facts.projects.flatMap(\.activities).map(\.kind))
    return element("ul", .classes("legend"), .named("aria-label", words[.legend])) {
      for kind in ActivityKind.allCases where kinds.contains(kind) {
        element("li") {
          Picture.swatch(kind)
          words.name(kind)
        }
      }
      if !facts.calendar.holidays.isEmpty { shade(words[.holiday], "holiday") }
      if facts.calendar.avoided.contains(where: { !$0.isForbidden }) {
        shade(words[.avoidedSoft], "soft")
      }
      if facts.calendar.avoided.contains(where: \.isForbidden) {
        shade(words[.avoidedHard], "hard")
      }
    }
  }

  private func shade(_ name: String, _ style: String) -> MarkupNode {
    element("li") {
      element("span", .classes("shade-swatch \(style)"))
      name
    }
  }
}
