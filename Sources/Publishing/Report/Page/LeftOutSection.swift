import Planning

/// What could have run and does not, with what stands against it.
struct LeftOutSection: ReportSection {
  let id = "left-out"
  let heading = ReportMessage.leftOut
  let shortName = ReportMessage.navLeftOut

  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    guard !facts.leftOut.isEmpty else { return [hint(words[.nothingLeftOut])] }
    let table = DataTable(
      caption: words[.leftOut],
      columns: [
        .text(words[.activity]), .number(words[.notRun]), .number(words[.shortfall]),
        .text(words[.reasons]),
      ],
      rows: facts.leftOut.map { entry in
        DataTable.Row(
          .text("\(entry.activity) · \(words[entry.title])"),
          .text(words.count(entry.offerings)),
          .text(words.count(entry.shortfall)),
          reasons(entry, words)
        )
      }
    )
    return [table.node]
  }

  private func reasons(_ entry: LeftOutFacts, _ words: ReportWords) -> MarkupNode {
    switch entry.reasons.count {
    case 0: return .text(words[.noCertainReason])
    case 1: return .text(words[entry.reasons[0]])
    default:
      return element("ul") {
        for reason in entry.reasons { element("li", text: words[reason]) }
      }
    }
  }
}
