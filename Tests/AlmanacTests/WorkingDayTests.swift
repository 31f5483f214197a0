import Almanac
import Testing

@Suite("Working days")
struct WorkingDayTests {
  private let calendar = HolidayCalendar()

  @Test("Offices are closed on holidays, weekly days off and days swapped for them")
  func daysOff() {
    #expect(!calendar.isWorkingDay(CivilDate(2016, 2, 6)))
    #expect(!calendar.isWorkingDay(CivilDate(2016, 2, 8)))
    #expect(!calendar.isWorkingDay(CivilDate(2016, 4, 18)))
    #expect(calendar.isWorkingDay(CivilDate(2016, 2, 15)))
    #expect(calendar.isWorkingDay(CivilDate(2019, 1, 5)))
    #expect(!calendar.isWorkingDay(CivilDate(2018, 12, 31)))
  }

  @Test("2016 has 366 − 105 − 10 working days")
  func workingDaysOf2016() {
    // 53 Saturdays and 52 Sundays; on weekdays: 1 January, five days of Tết, 18 April, 2 and 3 May
    // and 2 September.
    #expect(calendar.workingDayCount(in: CivilDate.days(ofYear: 2016)) == 366 - 105 - 10)
  }

  @Test("The last working day before Tết 2016 is a Friday, and before a Tuesday the Monday")
  func previous() {
    #expect(calendar.previousWorkingDay(before: CivilDate(2016, 2, 15)) == CivilDate(2016, 2, 5))
    #expect(calendar.previousWorkingDay(before: CivilDate(2016, 2, 16)) == CivilDate(2016, 2, 15))
  }
}
