import Planning
import Publishing

/// Scenarios beside each other, as their page shows them.
struct ComparedView {
  struct Row {
    var name: String
    var cells: [String]
  }

  var heads: [String]
  var rows: [Row]
  var differenceHeads: [String]
  var differences: [Row]
  var hasDifferences: Bool
  var wasStopped: Bool

  init(_ compared: ComparedScenarios, _ visit: Visit) {
    wasStopped = compared.wasStopped
    let table = ScenarioFacts.rows(compared.scenarios, visit.language)
    heads = Array(table.first?.dropFirst() ?? [])
    rows = table.dropFirst().map(Self.row)
    let list = ScenarioFacts.differenceRows(compared.scenarios, visit.language)
    differenceHeads = heads
    differences = list.map(Self.row)
    hasDifferences = !list.isEmpty
  }

  private static func row(_ cells: [String]) -> Row {
    Row(name: cells.first ?? "", cells: Array(cells.dropFirst()))
  }
}
