import Almanac
import Planning
import SampleYear
import Testing

@testable import Settlement

@Suite("A year settled against its plan")
struct YearSettlementTests {
  /// The course of three days for four: fee 6 × 600,000, drinks 12 × 30,000, meals 12 × 100,000, so 5,160,000 planned.
  private let year = PaidYear()

  private func settled(
    _ year: PaidYear,
    _ attendance: YearAttendance = YearAttendance(),
    on day: CivilDate,
    quarter: Int? = nil
  ) -> YearSettlement {
    YearSettlement(year.plan, attendance, on: day, quarter: quarter)
  }

  private func course(_ settlement: YearSettlement) throws -> OfferingSettlement {
    try #require(settlement.offerings.first { $0.id == "G1-01-1" })
  }

  @Test("before anything begins, nothing is committed and the forecast is the plan")
  func untouched() throws {
    let settlement = settled(year, on: CivilDate(2016, 1, 4))
    #expect(settlement.total.committed == .zero)
    #expect(settlement.total.paid == .zero)
    let planned = year.plan.offerings.reduce(Money.zero) { $0 + $1.cost }
    #expect(settlement.total.planned == planned)
    #expect(settlement.forecast == planned)
    #expect(try course(settlement).stage == .planned)
  }

  @Test("a course with two of four people comes to what they attended, line by line")
  func held() throws {
    var year = year
    year.plan.programme.settlement.payments = [
      RecordedPayment(
        date: CivilDate(2016, 3, 11),
        offering: "G1-01-1",
        source: "province",
        amount: Money(2_580_000)
      )
    ]
    // Two people on all six half days, one on the first: drinks 3 + 3 + 1 days, meals 3 + 3 + 0.5.
    let all: Set<Int> = [0, 1, 2, 3, 4, 5]
    let attendance = YearAttendance(
      offerings: ["G1-01-1": year.attended("G1-01-1", [all, all, [0], []])]
    )
    let settlement = settled(year, attendance, on: CivilDate(2016, 3, 31))
    let course = try course(settlement)
    #expect(course.stage == .held)
    #expect(course.planned == Money(5_160_000))
    #expect(course.lines.map(\.real) == [Money(3_600_000), Money(210_000), Money(650_000)])
    #expect(course.realPeople == 3)
    // Committed: the advance of 2,580,000 in March as planned, the rest in April.
    #expect(course.sum.committed == Money(4_460_000))
    let byQuarter = course.shares.map { [$0.quarter, $0.sum.committed.dong, $0.sum.paid.dong] }
    #expect(byQuarter == [[1, 2_580_000, 2_580_000], [2, 1_880_000, 0]])
    #expect(course.sum.left == Money(2_580_000))
    let reasons = course.reasons.map(\.en)
    #expect(reasons.contains("3 people came, 4 were planned"))
    #expect(reasons.contains("VND 1,880,000 still to be paid"))
    #expect(
      settlement.forecast
        == year.plan.offerings.reduce(Money.zero) { $0 + $1.cost } - Money(700_000)
    )
  }

  @Test("what a line really cost takes the place of the plan, with its reason")
  func actual() throws {
    var year = year
    year.plan.programme.settlement.costs = [
      ActualCost(
        offering: "G1-01-1",
        line: 1,
        amount: Money(3_000_000),
        reason: "giảng viên giảm giá"
      )
    ]
    let course = try course(settled(year, on: CivilDate(2016, 3, 31)))
    #expect(course.lines[0].real == Money(3_000_000))
    #expect(course.lines[0].reason?.vi == "giảng viên giảm giá")
    #expect(course.reasons.map(\.vi).contains { $0.contains("chưa có điểm danh") })
  }

  @Test("a quarter has the money of its months only, and the quarters add up to the year")
  func quarters() {
    let day = CivilDate(2016, 12, 31)
    let whole = settled(year, on: day).total
    let parts = (1...4).map { settled(year, on: day, quarter: $0).total }
    #expect(parts.reduce(SettlementSum()) { $0 + $1 } == whole)
    let march = year.plan.offerings.flatMap(\.payments).filter { $0.date.month <= 3 }
    #expect(parts[0].planned == march.reduce(Money.zero) { $0 + $1.amount })
  }

  @Test("the fair's own money is split as the plan splits it where everyone came")
  func sources() throws {
    let everyone = (0..<8).map { _ in Set(0..<10) }
    let attendance = YearAttendance(
      offerings: ["G2-02-1": year.attended("G2-02-1", everyone)]
    )
    let settlement = settled(year, attendance, on: CivilDate(2016, 11, 30))
    let fair = try #require(settlement.offerings.first { $0.id == "G2-02-1" })
    for source in ["province", "own"] {
      let shares = fair.shares.filter { $0.source == source }.map(\.sum)
      let sum = shares.reduce(SettlementSum()) { $0 + $1 }
      #expect(sum.committed == sum.planned)
    }
    // Six of eight booths: 80 % of 9,000,000 each by the province.
    let six = YearAttendance(
      offerings: ["G2-02-1": year.attended("G2-02-1", Array(everyone.prefix(6)))]
    )
    let less = try #require(
      settled(year, six, on: CivilDate(2016, 11, 30)).offerings.first { $0.id == "G2-02-1" }
    )
    let province = less.shares.filter { $0.source == "province" }.map(\.sum.committed)
    #expect(province == [Money(43_200_000)])
    #expect(less.expected == Money(54_000_000))
  }

  @Test("people are counted by district, sex and kind, and who asked in vain is named")
  func served() throws {
    let attendance = YearAttendance(
      offerings: ["G1-01-1": year.attended("G1-01-1", [[0], [1], [], []])]
    )
    let served = settled(year, attendance, on: CivilDate(2016, 3, 31)).served
    #expect(served.all.came == 2)
    #expect(served.bySex.map(\.came) == [1, 1])
    #expect(served.byDistrict.map(\.came) == [1, 1])
    #expect(served.byDistrict.reduce(0) { $0 + $1.asked } == served.all.asked)
    #expect(served.byKind.reduce(0) { $0 + $1.came } == 2)
    let asked = Set(year.plan.programme.requests.map(\.person))
    #expect(served.unserved.count == asked.subtracting(["p001", "p002"]).count)
    #expect(!served.unserved.contains { $0.person.id == "p001" })
  }
}
