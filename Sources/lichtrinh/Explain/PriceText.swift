import Compiler
import Explanations
import Planning
import Problem
import Publishing
import Referee

/// Prices in words, as facts of a page and in lines for people.
struct PriceText {
  private let names: ProblemNames
  private let title: LocalizedText
  private let table: PriceTable

  init(_ subject: ExplainSubject, _ table: PriceTable) {
    names = subject.names
    title = subject.compiled?.programme.title ?? LocalizedText(subject.problem.name)
    self.table = table
  }

  /// The facts; each kind the most worth first.
  var facts: PriceFacts {
    let rows = table.prices.map(row)
    let ordered = rows.enumerated().sorted { left, right in
      let keys = [left, right].map { entry in
        [
          entry.element.isMoney ? 0 : 1,
          -(entry.element.steps.map(\.shortfallSaved).max() ?? 0), -entry.element.rate,
          entry.offset,
        ]
      }
      return keys[0].lexicographicallyPrecedes(keys[1])
    }.map(\.element)
    return PriceFacts(
      title: title,
      score: table.base.verdict.score,
      shortfall: table.base.verdict.shortfall,
      bound: table.bound,
      moneyUnit: table.moneyUnit,
      isCut: table.isCut,
      rows: ordered
    )
  }

  private func row(_ price: ScarcePrice) -> PriceFacts.Row {
    let name = name(price.scarcity)
    return PriceFacts.Row(
      name: LocalizedText(name),
      unit: unit(price.scarcity),
      isMoney: price.scarcity.isMoney,
      used: price.use?.used,
      there: price.use?.there,
      steps: price.steps.map {
        PriceFacts.Step(
          more: $0.more,
          gained: $0.gained,
          shortfallSaved: $0.shortfallSaved,
          most: $0.most
        )
      },
      rate: price.bestRate(unit: unitSize(price.scarcity)),
      mostRate: price.mostRate(unit: unitSize(price.scarcity)),
      certainty: price.certainty.rawValue
    )
  }

  private func unitSize(_ scarcity: Scarcity) -> Int {
    switch scarcity {
    case .source, .ceiling: table.moneyUnit
    // A half day.
    case .minutes: 240
    default: 1
    }
  }

  private func unit(_ scarcity: Scarcity) -> LocalizedText {
    switch scarcity {
    case .source, .ceiling: LocalizedText(vi: "đồng", en: "VND")
    case .limit: LocalizedText(vi: "đợt", en: "offerings")
    case .minutes: LocalizedText(vi: "phút", en: "minutes")
    case .units: LocalizedText(vi: "nguồn lực như vậy", en: "like it")
    case .seats, .people: LocalizedText(vi: "chỗ", en: "seats")
    }
  }

  private func name(_ scarcity: Scarcity) -> String {
    switch scarcity {
    case .source(let source):
      say("\(names.source(source)): mọi mức trần", "\(names.source(source)): all its ceilings")
    case .ceiling(let ceiling): names.ceiling(ceiling)
    case .limit(let limit): names.limit(limit)
    case .minutes(let resource):
      say("giờ làm của \(names.resource(resource))", "working time of \(names.resource(resource))")
    case .units(let resource):
      say("một nữa như \(names.resource(resource))", "another like \(names.resource(resource))")
    case .seats(let resource):
      say("chỗ của \(names.resource(resource))", "seats of \(names.resource(resource))")
    case .people(let activity):
      say("chỗ của \(names.activity(activity))", "seats of \(names.activity(activity))")
    }
  }

  /// The lines: the answer, then each kind, the most worth first.
  var lines: [String] {
    let facts = facts
    var head = say(
      "Điểm \(facts.score), thiếu \(facts.shortfall)",
      "Score \(facts.score), shortfall \(facts.shortfall)"
    )
    if let bound = facts.bound { head += say(", cận trên \(bound)", ", bound \(bound)") }
    var lines = [head]
    let money = names.money(facts.moneyUnit)
    lines.append(say("Điểm cho mỗi \(money):", "Points for each \(money):"))
    lines += told(facts.rows.filter(\.isMoney))
    let others = facts.rows.filter { !$0.isMoney }
    if !others.isEmpty {
      lines.append(
        say(
          "Điểm cho mỗi nửa ngày, chỗ, đợt hoặc nguồn lực:",
          "Points for each half day, seat, offering or resource:"
        )
      )
      lines += told(others)
    }
    if facts.isCut {
      lines.append(say("Dừng sớm: chưa xét hết.", "Ended early: not everything was looked at."))
    }
    return lines
  }

  /// Gains one a line; what brings nothing by name alone.
  private func told(_ rows: [PriceFacts.Row]) -> [String] {
    let gains = rows.filter { $0.certainty == Certainty.found.rawValue }
    let proved = rows.filter { $0.certainty == Certainty.proved.rawValue }
    let others = rows.filter { $0.certainty == Certainty.notFound.rawValue }
    var lines = gains.map(line)
    if !proved.isEmpty {
      lines.append(
        say("  đã chứng minh, thêm nữa cũng không được gì:", "  proved, more brings nothing:")
      )
      lines += proved.map { "    " + $0.name[CommandLanguage.current] }
    }
    if !others.isEmpty {
      let gap = table.bound.map { max(0, table.base.gain(to: $0)) }
      lines.append(
        gap.map {
          say(
            "  không tìm thấy lợi ích (không ghi gì thêm: nhiều nhất +\($0), bằng khoảng cách tới cận trên):",
            "  no gain found (where nothing is told, at most +\($0): the distance to the bound):"
          )
        } ?? say("  không tìm thấy lợi ích:", "  no gain found:")
      )
      lines += others.map { "    " + $0.name[CommandLanguage.current] + most($0) }
    }
    return lines
  }

  /// What the largest step can bring at most, where that is known.
  private func most(_ row: PriceFacts.Row) -> String {
    guard let step = row.steps.last, let most = step.most,
      most != table.bound.map({ max(0, table.base.gain(to: $0)) })
    else { return "" }
    let more = more(step, row)
    return say(": \(more) được nhiều nhất +\(most)", ": \(more) brings at most +\(most)")
  }

  private func more(_ step: PriceFacts.Step, _ row: PriceFacts.Row) -> String {
    "+" + (row.isMoney ? names.money(step.more) : "\(step.more)")
  }

  private func line(_ row: PriceFacts.Row) -> String {
    let name = row.name[CommandLanguage.current]
    let steps = row.steps.enumerated().map { position, step in
      let saved =
        step.shortfallSaved > 0
        ? say(", thiếu bớt \(step.shortfallSaved)", ", shortfall −\(step.shortfallSaved)") : ""
      return "\(more(step, row)): +\(step.gained)\(saved)" + atMost(position, of: row)
    }.joined(separator: "; ")
    return "\(rate(row.rate))  \(name): \(steps) [" + say("tìm được", "found") + "]"
  }

  /// The bound of a step, unless a larger step says as much.
  private func atMost(_ position: Int, of row: PriceFacts.Row) -> String {
    let step = row.steps[position]
    guard let most = step.most else { return "" }
    if most <= step.gained { return say(" (đã chứng minh là nhiều nhất)", " (proved the most)") }
    let larger = row.steps.indices.contains(position + 1) ? row.steps[position + 1].most : nil
    return larger == most ? "" : say(" (nhiều nhất +\(most))", " (at most +\(most))")
  }

  /// Points to a tenth, in seven columns.
  private func rate(_ thousandths: Int) -> String {
    let tenths = (thousandths + 50) / 100
    let text = "\(tenths / 10)" + say(",", ".") + "\(tenths % 10)"
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
}
