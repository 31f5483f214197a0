import Almanac
import Planning
import SampleYear
import Testing

@testable import Settlement

@Suite("What participants are paid")
struct AllowanceTests {
  private func list(
    _ year: PaidYear,
    _ sessions: [Set<Int>],
    of id: String = "G1-01-1"
  ) throws -> AllowanceList {
    try #require(AllowanceList(year.offering(id), year.attended(id, sessions), year.index))
  }

  @Test("each attended half day is half of a day's rate")
  func halfDays() throws {
    // All six half days; four of them; one; none: 3 + 2 + 0.5 days at 100,000.
    let list = try list(PaidYear(), [[0, 1, 2, 3, 4, 5], [0, 1, 3, 4], [5], []])
    #expect(list.entries.map(\.parts[0].halves) == [6, 4, 1])
    #expect(list.entries.map(\.amount) == [Money(300_000), Money(200_000), Money(50_000)])
    #expect(list.total == Money(550_000))
    #expect(list.isRecorded)
  }

  @Test("without a record everyone expected stands there with nothing")
  func blank() throws {
    let year = PaidYear()
    let list = try #require(AllowanceList(year.offering("G1-01-1"), nil, year.index))
    #expect(!list.isRecorded)
    #expect(list.entries.count == 4)
    #expect(list.total == .zero)
  }

  @Test("a day with one session is a whole day, three sessions round to the nearest half")
  func oddDays() {
    var offering = PaidYear().offering("G1-01-1")
    offering.sessions = [offering.sessions[0]]
    #expect(AttendedTime([0], of: offering).halfDays == [2])
    let day = offering.sessions[0]
    offering.sessions = [day, day, day]
    #expect(AttendedTime([0], of: offering).halfDays == [1])
    #expect(AttendedTime([0, 2], of: offering).halfDays == [1])
    #expect(AttendedTime([0, 1, 2], of: offering).halfDays == [2])
  }

  @Test("a night is paid to those who were there the day before and the day after")
  func nights() throws {
    // Four days of two sessions: sessions 0–7. The second leaves after the second day; the third misses the third day.
    let list = try list(
      PaidYear(),
      [[0, 1, 2, 3, 4, 5, 6, 7], [0, 1, 2], [0, 2, 6]],
      of: "G2-01-1"
    )
    #expect(list.entries.map(\.parts[0].halves) == [6, 2, 2])
    #expect(list.total == Money(200_000 * 5))
    #expect(list.lines[0].isOfNights)
  }

  @Test("lodging is not paid to those who live too near, meals not to those whom the State pays")
  func refusals() throws {
    var year = PaidYear()
    year.plan.programme.settlement.lodgingFromKm = 40
    let all: Set<Int> = [0, 1, 2, 3, 4, 5, 6, 7]
    // Homes alternate between 855, 33 km from Cần Thơ, and 857, 43 km.
    let tour = try list(year, [all, all], of: "G2-01-1")
    #expect(tour.entries.map(\.amount) == [.zero, Money(600_000)])
    #expect(tour.remarks.map(\.vi).contains { $0.contains("dưới 40 km") })

    year.plan.programme.settlement.noMealsFor = ["cooperative"]
    let course = try list(year, [[0, 1], [0, 1]])
    // The first of four is of the household, the others of the co-operative.
    #expect(course.entries.map(\.amount) == [Money(100_000), .zero])
  }

  @Test("a rate over the norm of the day is lowered to it and says so with the legal text")
  func overNorm() throws {
    var year = PaidYear()
    year.change("G1-01-1") { $0.costLines[2].cost?.unitCost = Money(120_000) }
    let list = try list(year, [[0, 1]])
    #expect(list.total == Money(100_000))
    let remark = try #require(list.remarks.first)
    #expect(remark.vi.contains("120.000 đồng") && remark.vi.contains("TT 97/2010/TT-BTC"))
  }

  @Test("the norm is the one in force on the offering's day")
  func laterNorm() throws {
    var year = PaidYear()
    year.change("G1-01-1") { offering in
      offering.costLines[2].cost?.unitCost = Money(150_000)
      for index in offering.sessions.indices {
        offering.sessions[index].date = CivilDate(2017, 7, 3 + index / 2)
      }
    }
    #expect(try list(year, [[0, 1]]).total == Money(150_000))
  }

  @Test("the organiser's own rate and days count, and their reasons are told")
  func overrides() throws {
    var year = PaidYear()
    year.plan.programme.settlement.overrides = [
      SettlementOverride(
        offering: "G1-01-1",
        change: .rate(norm: "travel.meal.town", Money(130_000)),
        reason: "giá tăng"
      ),
      SettlementOverride(
        offering: "G1-01-1",
        change: .halfDays(person: "p002", 6),
        reason: "đi công tác hộ lớp"
      ),
    ]
    let list = try list(year, [[0, 1], [0]])
    #expect(list.entries.map(\.amount) == [Money(130_000), Money(390_000)])
    #expect(list.remarks.contains { $0.vi.contains("VƯỢT") && $0.vi.contains("giá tăng") })
    #expect(list.remarks.contains { $0.vi.contains("đi công tác hộ lớp") })
  }
}
