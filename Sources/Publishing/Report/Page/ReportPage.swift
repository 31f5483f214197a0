public import Planning

/// The report as one page that needs nothing else: no script, no other file, no network.
///
/// The page is HTML that is well-formed XML too. It names no person unless its facts do.
public struct ReportPage: Sendable {
  private let facts: PlanFacts

  /// Makes a page of facts.
  public init(_ facts: PlanFacts) {
    self.facts = facts
  }

  private var sections: [any ReportSection] {
    let tours: [any ReportSection] = facts.tours == nil ? [] : [ToursSection()]
    return [
      SummarySection(), YearSection(), BudgetSection(), GroupsSection(), ProjectsSection(),
      CalendarSection(),
    ] + tours + [ServiceSection(), LeftOutSection(), VerdictSection(), NormsSection()]
  }

  /// The page in a language: the same facts give the same text.
  public func html(_ language: Language) -> String {
    let words = ReportWords(language: language)
    return MarkupWriter.document(
      element("html", .named("lang", language.rawValue)) {
        head(words)
        element("body") {
          element("a", .classes("skip"), .named("href", "#content"), text: words[.skipToContent])
          ReportMasthead(facts: facts, words: words).node
          contents(words)
          element("main", .id("content")) {
            for section in sections { section.node(facts, words) }
          }
          footer(words)
        }
      }
    )
  }

  private func head(_ words: ReportWords) -> MarkupNode {
    element("head") {
      element("meta", .named("charset", "utf-8"))
      element(
        "meta",
        .named("name", "viewport"),
        .named("content", "width=device-width, initial-scale=1")
      )
      element("meta", .named("name", "color-scheme"), .named("content", "light dark"))
      element("meta", .named("name", "referrer"), .named("content", "no-referrer"))
      element("title", text: "\(words[facts.programme.title]) – \(words[.reportTitle])")
      MarkupNode.styleSheet(.report)
    }
  }

  private func contents(_ words: ReportWords) -> MarkupNode {
    element("nav", .named("aria-label", words[.contents])) {
      element("ul") {
        for section in sections {
          element("li") {
            element("a", .named("href", "#\(section.id)"), text: words[section.shortName])
          }
        }
      }
    }
  }

  private func footer(_ words: ReportWords) -> MarkupNode {
    let agency = facts.programme.agency
    return element("footer") {
      element("p", text: words[facts.people == nil ? .noPersonalData : .namesPeople])
      element("p") {
        "\(words[agency.name]) · \(words[.contact]): \(agency.email)"
        if let url = agency.url { " · \(url)" }
      }
      element("p") {
        "\(words.citation(of: facts.programme.decision)) · "
        words.state(of: facts.programme.revision)
      }
    }
  }
}
