import Planning

/// The figures that a reader wants first.
struct SummarySection: ReportSection {
  let id = "summary"
  let heading = ReportMessage.summary

  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    let totals = facts.totals
    return [
      element("div", .classes("cards")) {
        money(facts, words)
        card(words, .projectsRun, totals.projectsRun, of: totals.projectsAsked)
        card(words, .offeringsRun, totals.offeringsRun, of: totals.offeringsPossible)
        card(words, .groupsServed, totals.groupsServed, of: totals.groups)
        people(totals, words)
        card(words, .requestsServed, totals.requestsServed, of: totals.requests)
        card(words, .seatsTaken, totals.seatsTaken, of: totals.seats)
        verdict(facts, words)
      }
    ]
  }

  private func money(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    guard let main = facts.mainSource else { return .none }
    let scale = max(main.money.spent, main.ceiling ?? main.money.asked)
    let bar = AmountBar(
      spent: main.money.spent,
      asked: nil,
      ceiling: main.ceiling,
      scale: scale
    )
    let name = words.source(main.source, in: facts)
    return element("div", .classes("card money")) {
      element("p", .classes("figure"), text: words.money(main.money.spent))
      element("p", .classes("label"), text: "\(words[.spentOfCeiling]) · \(name)")
      bar.drawn(title: "\(name): \(words.money(main.money.spent))")
      if let ceiling = main.ceiling, let left = main.left {
        element("p", .classes("label")) {
          "\(words.percent(main.money.spent.dong, of: ceiling.dong)) "
          "\(words[.ofCeiling]) \(words.money(ceiling)); "
          "\(words[.leftUnder]) \(words.money(left))"
        }
      }
    }
  }

  private func card(
    _ words: ReportWords,
    _ label: ReportMessage,
    _ part: Int,
    of whole: Int
  ) -> MarkupNode {
    element("div", .classes("card")) {
      element("p", .classes("figure")) {
        words.count(part)
        element("small", text: " / \(words.count(whole))")
      }
      element("p", .classes("label"), text: words[label])
    }
  }

  private func people(_ totals: TotalFacts, _ words: ReportWords) -> MarkupNode {
    element("div", .classes("card")) {
      element("p", .classes("figure"), text: words.count(totals.peopleServed))
      element("p", .classes("label")) {
        "\(words[.peopleServed]); \(words.count(totals.peopleWithServedRequests)) "
        "\(words[.outOf]) \(words.count(totals.peopleWithRequests)) \(words[.whoAsked])"
      }
    }
  }

  private func verdict(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    let isLawful = facts.verdict.isLawful
    return element("div", .classes(isLawful ? "card verdict good" : "card verdict bad")) {
      element("p", .classes("figure")) {
        isLawful ? "✓ \(words[.lawfulShort])" : "✗ \(words[.unlawful])"
      }
      element("p", .classes("label")) {
        "\(words[.score]) \(words.count(facts.verdict.score)) · "
        "\(words[.shortfall].lowercased()): \(words.count(facts.verdict.shortfall))"
      }
    }
  }
}

extension PlanFacts {
  /// The source that a reader asks about first: the first of the State's, else the first.
  var mainSource: SourceMoneyFacts? {
    let state = programme.sources.first(where: \.isState)?.id
    return totals.sources.first { $0.source == state } ?? totals.sources.first
  }
}
