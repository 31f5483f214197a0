import Planning

/// The head of the page: the office, the programme, its decision, and what the reader must know first.
struct ReportMasthead {
  let facts: PlanFacts
  let words: ReportWords

  var node: MarkupNode {
    let programme = facts.programme
    return element("header", .classes("masthead")) {
      element("p", .classes("office")) {
        element("span", .classes("parent"), text: programme.agency.parent)
        " "
        element("span", .classes("own"), text: programme.agency.office)
        // The letterhead is an office's own name; who does not read Vietnamese has it below.
        if words.language != .vi {
          " "
          element("span", .classes("translated"), text: words[programme.agency.name])
        }
      }
      element("p", .classes("kicker"), text: words[.reportTitle])
      element("h1", text: words[programme.title])
      element("ul", .classes("meta")) {
        element("li", text: words.citation(of: programme.decision))
        element("li", text: words.state(of: programme.revision))
        element(
          "li",
          text: "\(words[.period]) \(words.dates(programme.firstDay, programme.lastDay))"
        )
      }
      if programme.isSample || programme.notice != nil { notice }
    }
  }

  private var notice: MarkupNode {
    element("div", .classes("notice"), .named("role", "note")) {
      if facts.programme.isSample {
        element("p") {
          element("strong", text: words[.sampleBadge])
          " · "
          words[.sampleNotice]
        }
      }
      if let notice = facts.programme.notice { element("p", text: words[notice]) }
    }
  }
}
