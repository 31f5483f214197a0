import Almanac
import Attendance
import Planning
import Publishing
import Settlement

/// The money of a plan on a page.
struct BudgetPage {
  private let open: OpenPlan
  private let settlement: YearSettlement?
  private let visit: Visit

  init(_ open: OpenPlan, _ state: AttendanceState, _ visit: Visit) {
    self.open = open
    self.visit = visit
    settlement = open.plan.map { plan in
      let attended = state.plan(adding: plan)
      let attendance = YearAttendance(state, of: attended)
      let last = YearSettlement.lastDay(of: attended, attendance)
      let today = min(visit.now.date, open.programme.lastDay)
      return YearSettlement(attended, attendance, on: max(last, today))
    }
  }

  private struct Row {
    var name: String
    var planned: String
    var committed: String
    var paid: String
    var left: String
    var bar: String
  }

  private struct View {
    var hasPlan: Bool
    var day = ""
    var bySource: [Row] = []
    var byQuarter: [Row] = []
    var byGroup: [Row] = []
    var budget = ""
  }

  var page: Page {
    var view = View(hasPlan: settlement != nil)
    if let settlement, let answer = open.answer {
      let programme = open.programme
      view.day = settlement.day.dayMonthYear
      let sources = Dictionary(
        programme.sources.map { ($0.id, visit.say($0.name)) },
        uniquingKeysWith: { first, _ in first }
      )
      let groups = Dictionary(
        programme.groups.map { ($0.id, "\($0.id) · " + visit.say($0.name)) },
        uniquingKeysWith: { first, _ in first }
      )
      view.bySource = rows(settlement, by: \.source) { sources[$0] ?? $0 }
      view.byGroup = rows(settlement, by: \.group) { groups[$0] ?? $0 }
      view.byQuarter = rows(settlement, by: { "\($0.source)\u{1}\($0.quarter)" }) { key in
        let parts = key.split(separator: "\u{1}").map(String.init)
        let quarter = visit.say(LocalizedText(vi: "Quý \(parts[1])", en: "Q\(parts[1])"))
        return "\(quarter) · \(sources[parts[0]] ?? parts[0])"
      }
      view.budget = open.drawings.budget(answer.facts, visit.language)
    }
    return Page(
      template: "budget",
      title: LocalizedText(
        vi: "Kinh phí – \(open.programme.title.vi)",
        en: "Budget – \(open.programme.title.en)"
      ),
      words: Self.words,
      it: view
    )
  }

  /// The sums under each key, in the order in which the keys come.
  private func rows(
    _ settlement: YearSettlement,
    by key: (YearSettlement.Row) -> String,
    name: (String) -> String
  ) -> [Row] {
    var keys: [String] = []
    var sums: [String: SettlementSum] = [:]
    for row in settlement.rows {
      let own = key(row)
      if sums[own] == nil { keys.append(own) }
      sums[own] = (sums[own] ?? SettlementSum()) + row.sum
    }
    let scale = sums.values.map { max($0.planned, $0.paid) }.max() ?? .zero
    return keys.map { key in
      let sum = sums[key] ?? SettlementSum()
      return Row(
        name: name(key),
        planned: text(sum.planned),
        committed: text(sum.committed),
        paid: text(sum.paid),
        left: text(sum.left),
        bar: ReportPart.bar(
          paid: sum.paid,
          planned: sum.planned,
          ceiling: nil,
          scale: scale,
          title: visit.say(
            LocalizedText(
              vi: "\(name(key)): đã chi \(sum.paid.text(.vi)) trên \(sum.planned.text(.vi))",
              en: "\(name(key)): \(sum.paid.text(.en)) paid of \(sum.planned.text(.en))"
            )
          )
        )
      )
    }
  }

  private func text(_ money: Money) -> String { money.grouped(visit.language) }

  private static let words: [String: LocalizedText] = [
    "none": LocalizedText(
      vi: "Kế hoạch chưa có phương án hợp lệ nào.",
      en: "The plan has no lawful answer yet."
    ),
    "paidTitle": LocalizedText(vi: "Đã chi so với kế hoạch", en: "Paid against planned"),
    "asOf": LocalizedText(vi: "Tính đến ngày", en: "As of"),
    "inDong": LocalizedText(vi: "Số tiền tính bằng đồng.", en: "Amounts in đồng."),
    "bySource": LocalizedText(vi: "Theo nguồn", en: "By source"),
    "byQuarter": LocalizedText(vi: "Theo quý và nguồn", en: "By quarter and source"),
    "byGroup": LocalizedText(vi: "Theo nhóm", en: "By group"),
    "planned": LocalizedText(vi: "Kế hoạch", en: "Planned"),
    "committed": LocalizedText(vi: "Đã cam kết", en: "Committed"),
    "paid": LocalizedText(vi: "Đã chi", en: "Paid"),
    "left": LocalizedText(vi: "Còn phải chi", en: "Left to pay"),
    "comparison": LocalizedText(vi: "So sánh", en: "Comparison"),
    "plannedTitle": LocalizedText(
      vi: "Kế hoạch chi so với hạn mức",
      en: "Planned against the ceilings"
    ),
  ]
}
