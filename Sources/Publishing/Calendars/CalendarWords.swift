import Almanac
import Planning

/// The words of calendar files.
struct CalendarWords {
  /// The language.
  let language: Language

  func say(_ vi: String, _ en: String) -> String {
    LocalizedText(vi: vi, en: en)[language]
  }

  /// A date as people of the language write it.
  func date(_ date: CivilDate) -> String {
    language == .vi ? date.dayMonthYear : date.iso
  }

  /// `Buổi 2/6` of an offering with several sessions.
  func session(_ number: Int, of count: Int) -> String {
    say("Buổi \(number)/\(count)", "Session \(number) of \(count)")
  }

  /// `Ngày 2/4` of a tour.
  func day(_ number: Int, of count: Int) -> String {
    say("Ngày \(number)/\(count)", "Day \(number) of \(count)")
  }

  /// `(đợt 2)` of an activity with several offerings.
  func offering(_ number: Int) -> String { say("đợt \(number)", "offering \(number)") }

  /// How many people take part.
  func people(_ count: Int) -> String {
    say("\(count) người tham dự", count == 1 ? "1 participant" : "\(count) participants")
  }
}
