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
      + (0..<60).map { SexagenaryYear.nameVi(ofLunarYear: 1984 + $0) }
    for name in names {
      #expect(!name.isEmpty)
      // Swift compares by canonical equivalence, so the bytes are compared.
      #expect(Array(name.precomposedStringWithCanonicalMapping.utf8) == Array(name.utf8))
    }
  }

  @Test("The sixty years of a cycle have sixty names")
  func cycle() {
    #expect(Set((1984..<2044).map(SexagenaryYear.nameVi(ofLunarYear:))).count == 60)
    #expect(
      SexagenaryYear.nameVi(ofLunarYear: 2044) == SexagenaryYear.nameVi(ofLunarYear: 1984)
    )
  }
}
