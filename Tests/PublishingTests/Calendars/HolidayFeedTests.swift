import Almanac
import ICalendar
import Testing

@testable import Publishing

/// The calendar of Vietnam's public holidays.
struct HolidayFeedTests {
  @Test("The feed holds each special day of its years as a transparent all-day event")
  func days() throws {
    let holidays = HolidayCalendar()
    let bytes = try HolidayFeed.calendar(years: 2016...2017, holidays: holidays).bytes
    let file = try CalendarFile.parse(bytes)
    let days = (2016...2017).flatMap { holidays.specialDays(ofYear: $0) }
    #expect(file.events.count == days.count)
    for (event, day) in zip(file.events, days) {
      let first = CalendarClock.date(day.date)
      let end = CalendarClock.date(day.date.adding(days: 1))
      #expect(event.time == .allDay(first: first, endExclusive: end))
      #expect(event.isTransparent)
      #expect(event.summary == "\(day.nameVi) · \(day.nameEn)")
    }
    let tet = try #require(file.events.first { $0.uid.hasPrefix("20160208-") })
    #expect(tet.description?.contains("01/01") == true, "the lunar date of Tết")
  }

  @Test("The same years give the same octets and unique ids")
  func stable() throws {
    let holidays = HolidayCalendar()
    let file = try HolidayFeed.calendar(years: 2016...2027, holidays: holidays)
    #expect(try HolidayFeed.calendar(years: 2016...2027, holidays: HolidayCalendar()) == file)
    let uids = try CalendarFile.parse(file.bytes).events.map(\.uid)
    #expect(Set(uids).count == uids.count)
  }
}
