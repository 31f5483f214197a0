import Almanac
import Foundation
import Testing

@Suite("Names")
struct NameTests {
  @Test("Every Vietnamese name is composed (Unicode form NFC), and no name is empty")
  func composed() {
    let days = (1995...2060).flatMap(HolidayCalendar().specialDays(ofYear:))
    let names =
      days.flatMap { [$0.nameVi, $0.nameEn] }
      + PublicHoliday.allCases.flatMap { [$0.nameVi, $0.nameEn] }
      + Weekday.allCases.flatMap { [$0.nameVi, $0.nameEn] }
      + HalfDay.allCases.flatMap { [$0.nameVi, $0.nameEn] }
    for name in names {
      #expect(!name.isEmpty)
      // Swift compares by canonical equivalence, so the bytes are compared.
      #expect(Array(name.precomposedStringWithCanonicalMapping.utf8) == Array(name.utf8))
    }
  }
}
