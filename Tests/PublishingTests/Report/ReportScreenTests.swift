import Planning
import Publishing
import SampleYear
import Testing

/// Skipped where Chromium is not installed.
@Suite("The report on screens", .enabled(if: Browser.program != nil), .serialized)
struct ReportScreenTests {
  @Test("nothing reaches beyond the edge of a screen", arguments: Language.allCases)
  func fits(language: Language) throws {
    let html = ReportPage(PlanFacts(longYear, includePeople: true)).html(language)
    let widths = [320, 360, 414, 768, 1024, 1156, 1280]
    let measures = try Browser.measures(of: html, widths: widths)
    #expect(measures.count == widths.count)
    for (measure, width) in zip(measures, widths) {
      #expect(measure.screen > width - 20)
      #expect(measure.content <= measure.screen, "on a screen of \(width)")
    }
  }

  /// The small year with amounts and names as long as real ones.
  private var longYear: Plan {
    var plan = SmallYear.plan
    plan.programme.groups[1].name = LocalizedText(
      "Tuyên truyền nâng cao nhận thức và năng lực áp dụng sản xuất sạch hơn trong công nghiệp"
    )
    plan.programme.activities[0].costs[0].unitCost = Money(210_000_000)
    plan.offerings[0].payments[0].amount = Money(2_100_000_000)
    plan.offerings[1].payments[1].amount = Money(2_100_000_000)
    plan.programme.sources[0].ceilings = [CeilingRule(amount: Money(12_100_000_000))]
    plan.programme.sources[0].name = LocalizedText("Ngân sách sự nghiệp kinh tế tỉnh năm 2016")
    return plan
  }
}
