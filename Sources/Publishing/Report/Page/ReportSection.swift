/// A part of the report under a heading of its own.
protocol ReportSection {
  /// The id that the table of contents links to.
  var id: String { get }
  /// The heading.
  var heading: ReportMessage { get }
  /// What the table of contents calls it.
  var shortName: ReportMessage { get }
  /// What stands below it.
  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode]
}

extension ReportSection {
  var shortName: ReportMessage { heading }

  /// The section with its heading.
  func node(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    element("section", .id(id), .named("aria-labelledby", "\(id)-heading")) {
      element("h2", .id("\(id)-heading"), text: words[heading])
      content(facts, words)
    }
  }
}

/// A short text that explains what is beside it.
func hint(_ text: String) -> MarkupNode {
  element("p", .classes("hint"), text: text)
}
