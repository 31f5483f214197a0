import Almanac
import Testing

@Suite("Working days and patterns of sessions")
struct WorkingDayTests {
  private let calendar = HolidayCalendar()

  @Test("Days off have their reason")
  func reasons() {
    #expect(calendar.dayOff(CivilDate(2016, 2, 6))?.nameVi == "Thứ Bảy")
    #expect(calendar.dayOff(CivilDate(2016, 2, 8))?.nameEn == "Lunar New Year")
    #expect(calendar.dayOff(CivilDate(2016, 4, 18))?.nameVi == "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)")
    #expect(calendar.dayOff(CivilDate(2016, 2, 15)) == nil)
    #expect(calendar.dayOff(CivilDate(2019, 1, 5)) == nil)
    #expect(calendar.isWorkingDay(CivilDate(2019, 1, 5)))
    #expect(!calendar.isWorkingDay(CivilDate(2018, 12, 31)))
  }

  @Test("2016 has 366 − 105 − 10 working days")
  func workingDaysOf2016() {
    // 53 Saturdays and 52 Sundays; on weekdays: 1 January, five days of Tết, 18 April, 2 and 3 May
    // and 2 September.
    #expect(calendar.workingDayCount(in: CivilDate.days(ofYear: 2016)) == 366 - 105 - 10)
    #expect(calendar.workingDays(in: CivilDate.days(ofYear: 2016)).count == 251)
  }

  @Test("The nearest working days around Tết 2016")
  func neighbours() {
    #expect(calendar.nextWorkingDay(after: CivilDate(2016, 2, 5)) == CivilDate(2016, 2, 15))
    #expect(calendar.previousWorkingDay(before: CivilDate(2016, 2, 15)) == CivilDate(2016, 2, 5))
    #expect(calendar.firstWorkingDay(onOrAfter: CivilDate(2016, 2, 8)) == CivilDate(2016, 2, 15))
    #expect(calendar.firstWorkingDay(onOrAfter: CivilDate(2016, 2, 5)) == CivilDate(2016, 2, 5))
    #expect(calendar.adding(workingDays: 2, to: CivilDate(2016, 2, 5)) == CivilDate(2016, 2, 16))
    #expect(calendar.adding(workingDays: -2, to: CivilDate(2016, 2, 16)) == CivilDate(2016, 2, 5))
    #expect(calendar.adding(workingDays: 0, to: CivilDate(2016, 2, 8)) == CivilDate(2016, 2, 8))
  }

  @Test("Working days pass over Tết, calendar days do not")
  func consecutive() {
    let start = CivilDate(2016, 2, 4)
    #expect(
      calendar.workingDays(from: start, count: 3).map(\.dayMonth) == ["04/02", "05/02", "15/02"]
    )
    #expect(
      calendar.calendarDays(from: start, count: 3).map(\.dayMonth) == ["04/02", "05/02", "06/02"]
    )
    #expect(calendar.unbrokenWorkingDays(from: start, count: 3) == nil)
    #expect(
      calendar.unbrokenWorkingDays(from: start, count: 2) == [start, start.adding(days: 1)]
    )
    #expect(calendar.workingDays(from: start, count: 0).isEmpty)
    #expect(calendar.workingDays(from: start, count: -1).isEmpty)
  }

  @Test("Weekly sessions pass over holidays, and keep to Saturdays if asked")
  func weekly() {
    // Mondays from 11 April 2016: the 18th is off for Hùng Vương, 2 May for Victory Day.
    let mondays = calendar.weeklyDays(from: CivilDate(2016, 4, 11), count: 3)
    #expect(mondays.map(\.dayMonth) == ["11/04", "25/04", "09/05"])
    // Saturdays from 9 April 2016: the 16th and the 30th are holidays.
    let saturday = CivilDate(2016, 4, 9)
    #expect(calendar.weeklyDays(from: saturday, count: 3).isEmpty)
    #expect(
      calendar.weeklyDays(from: saturday, count: 3, skipping: .holidays).map(\.dayMonth)
        == ["09/04", "23/04", "07/05"]
    )
    #expect(
      calendar.weeklyDays(from: saturday, count: 3, skipping: .none).map(\.dayMonth)
        == ["09/04", "16/04", "23/04"]
    )
  }

  @Test("A course on Tuesdays and Thursdays alternates between them")
  func weekdays() {
    let days = calendar.days(from: CivilDate(2016, 4, 27), count: 4, on: [.tuesday, .thursday])
    // Tuesday 3 May is off.
    #expect(days.map(\.dayMonth) == ["28/04", "05/05", "10/05", "12/05"])
    #expect(calendar.days(from: CivilDate(2016, 4, 27), count: 4, on: []).isEmpty)
  }
}
