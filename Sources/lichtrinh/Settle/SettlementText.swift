import Almanac
import Planning
import Rosters
import Settlement

/// The summary of a settlement on screen; it names nobody.
struct SettlementText {
  /// The lines.
  let lines: [String]

  /// Sums a settlement up.
  init(_ settlement: YearSettlement) {
    let language = CommandLanguage.current
    let programme = settlement.plan.programme
    let day = language == .vi ? settlement.day.dayMonthYear : settlement.day.iso
    var lines = [
      say("Quyết toán đến ngày \(day):", "Settled as of \(day):"),
      say(
        "nguồn: kế hoạch / đã cam kết / đã chi / còn lại",
        "source: planned / committed / paid / left"
      ),
    ]
    for source in programme.sources {
      let rows = settlement.rows.filter { $0.source == source.id }
      if rows.isEmpty { continue }
      let sum = rows.reduce(SettlementSum()) { $0 + $1.sum }
      let amounts = [sum.planned, sum.committed, sum.paid, sum.left].map { $0.grouped(language) }
      lines.append("  \(source.name[language]): " + amounts.joined(separator: " / "))
    }
    if settlement.offerings.count == 1 {
      let offering = settlement.offerings[0]
      lines.append(
        say(
          "\(offering.id): dự toán \(offering.planned.text(.vi)), thực hiện \(offering.expected.text(.vi))",
          "\(offering.id): estimate \(offering.planned.text(.en)), outcome \(offering.expected.text(.en))"
        )
      )
      lines += offering.reasons.map { "  - " + $0[language] }
    } else {
      let held = settlement.offerings.count { $0.stage == .held }
      lines.append(
        say(
          "\(held)/\(settlement.offerings.count) đợt đã thực hiện; \(settlement.served.all.came) người đã dự, \(settlement.served.unserved.count) người đăng ký chưa dự đợt nào",
          "\(held) of \(settlement.offerings.count) offerings held; \(settlement.served.all.came) people came, \(settlement.served.unserved.count) who asked came to nothing yet"
        )
      )
      for source in programme.sources where source.isState && settlement.quarter == nil {
        let forecast = settlement.forecast(of: source.id)
        let most = settlement.ceiling(of: source.id)
        let left = most.map {
          say(
            " trong \($0.text(.vi)), còn dư \(($0 - forecast).text(.vi))",
            " of \($0.text(.en)), \(($0 - forecast).text(.en)) left over"
          )
        }
        lines.append(
          say(
            "Dự kiến đến cuối năm, \(source.name.vi): \(forecast.text(.vi))",
            "Expected by the year's end, \(source.name.en): \(forecast.text(.en))"
          ) + (left ?? "")
        )
      }
    }
    self.lines = lines
  }
}
