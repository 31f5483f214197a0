import Almanac
import Foundation
import Planning
import SampleYear
import Testing

@testable import Publishing

@Suite("The languages of the report")
struct ReportLanguageTests {
  @Test("every text of the report is in both languages", arguments: ReportMessage.allCases)
  func bothLanguages(message: ReportMessage) {
    #expect(!message.text.vi.isEmpty)
    #expect(!message.text.en.isEmpty)
    #expect(message.text.vi != message.text.en)
    #expect(message.text.en.unicodeScalars.allSatisfy { $0.isASCII || $0 == "–" })
  }

  @Test("an English page of a plan without Vietnamese names has no Vietnamese letter")
  func englishPage() throws {
    let facts = PlanFacts(SmallYear.plan, run: RunFacts(seed: 1, steps: 2, seconds: 3, threads: 4))
    let text = String(decoding: try facts.json(), as: UTF8.self)
    let plain = try #require(text.applyingTransform(.stripDiacritics, reverse: false))
      .replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
    let html = ReportPage(try PlanFacts(json: Array(plain.utf8))).html(.en)
    let allowed: Set<Unicode.Scalar> = ["–", "·", "✓", "✗", "−", "…", "×"]
    let strange = html.unicodeScalars.filter { !$0.isASCII && !allowed.contains($0) }
    #expect(strange.isEmpty)
  }

  @Test("a Vietnamese page holds none of the report's English texts")
  func vietnamesePage() throws {
    var plan = SmallYear.plan
    plan.programme.notice = nil
    let facts = PlanFacts(plan, run: RunFacts(seed: 1, steps: 2, seconds: 3, threads: 4))
    let text = try ParsedPage(ReportPage(facts).html(.vi)).text
    let shown = text.components(separatedBy: "</style>").last ?? text
    for message in ReportMessage.allCases where message.text.en.count > 7 {
      #expect(!shown.contains(message.text.en))
    }
  }

  @Test("ranges of days leave out what both ends share")
  func ranges() {
    let vi = ReportWords(language: .vi)
    let en = ReportWords(language: .en)
    let day = CivilDate(2016, 3, 28)
    #expect(vi.dates(day, day) == "28/03/2016")
    #expect(en.dates(day, day) == "28 March 2016")
    #expect(vi.dates(day, CivilDate(2016, 3, 30)) == "28–30/03/2016")
    #expect(en.dates(day, CivilDate(2016, 3, 30)) == "28–30 March 2016")
    #expect(vi.dates(day, CivilDate(2016, 4, 2)) == "28/03–02/04/2016")
    #expect(en.dates(day, CivilDate(2016, 4, 2)) == "28 March–2 April 2016")
    #expect(vi.dates(day, CivilDate(2017, 1, 2)) == "28/03/2016–02/01/2017")
    #expect(en.shortDates(day, CivilDate(2016, 4, 2)) == "28 March–2 April")
    #expect(vi.shortDates(CivilDate(2016, 4, 2), CivilDate(2016, 4, 3)) == "02–03/04")
  }

  @Test("numbers, shares, points and times are written as each language does")
  func numbers() {
    let vi = ReportWords(language: .vi)
    let en = ReportWords(language: .en)
    #expect(vi.count(1_234_567) == "1.234.567")
    #expect(en.count(-1_234) == "−1,234")
    #expect(en.points(15) == "+15")
    #expect(en.points(0) == "0")
    #expect(vi.percent(1, of: 3) == "33,3 %")
    #expect(en.percent(999_999, of: 1_000_000) == "99.9%")
    #expect(en.percent(1, of: 0) == "–")
    #expect(vi.time(450) == "07:30")
    #expect(vi.quarter(CivilDate(2016, 12, 31)) == "Quý IV")
    #expect(en.month(CivilDate(2016, 5, 1)) == "May 2016")
  }

  @Test("a norm's rate is told with its unit, share and cap")
  func rates() {
    let norm = Norm(
      id: "machines",
      name: LocalizedText("machines"),
      amount: Money(30_000),
      rate: Share(thousandths: 500),
      cap: Money(200_000_000),
      unit: "person-day",
      binding: .cap,
      legalText: "text",
      validFrom: CivilDate(2014, 4, 8),
      mark: .sourced
    )
    let vi = ReportWords(language: .vi)
    let en = ReportWords(language: .en)
    #expect(vi.rate(norm) == "30.000 đồng/người-ngày, 50 %, tối đa 200.000.000 đồng")
    #expect(en.rate(norm) == "VND 30,000/person-day, 50%, up to VND 200,000,000")
    #expect(vi.validity(norm) == "từ 08/04/2014")
  }

  @Test("units of an estimate are told in the reader's language")
  func units() {
    let session = LocalizedText(vi: "buổi", en: "session")
    #expect(ReportWords(language: .vi).units(1_200, session) == "1.200 buổi")
    #expect(ReportWords(language: .en).units(1_200, session) == "1,200 × session")
    #expect(ReportWords(language: .en).units(3, nil) == "3")
  }

  @Test("what has no name of its own is told as written")
  func unknownNames() {
    let words = ReportWords(language: .en)
    #expect(words.scorePart("firsts") == "Each person with at least one request served")
    #expect(words.scorePart("something") == "something")
    #expect(words.organisationKind("") == "of no organisation")
    #expect(words.organisationKind("union") == "union")
    #expect(NormUnitName.text("quintal") == LocalizedText("quintal"))
  }
}
