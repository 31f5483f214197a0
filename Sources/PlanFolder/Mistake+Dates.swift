import Almanac
import Planning

/// Mistakes of dates, windows and times.
extension Mistake {
  static func notDate(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-type",
      vi: ("`\(name)`: \"\(shown(written))\" không phải là ngày", "viết ngày như 2016-03-21"),
      en: ("`\(name)`: \"\(shown(written))\" is not a date", "write a date as 2016-03-21")
    )
  }

  static func noSuchDate(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "impossible-date",
      vi: ("`\(name)`: không có ngày \(shown(written))", "viết một ngày có thật"),
      en: ("`\(name)`: there is no date \(shown(written))", "write a date that exists")
    )
  }

  static func yearOutOfRange(
    _ name: String,
    _ written: String,
    _ years: ClosedRange<Int>
  ) -> Mistake {
    Mistake(
      "out-of-range",
      vi: (
        "`\(name)`: ngày \(shown(written)) quá xa",
        "viết một ngày trong các năm \(years.lowerBound) đến \(years.upperBound)"
      ),
      en: (
        "`\(name)`: the date \(shown(written)) is too far away",
        "write one in the years \(years.lowerBound) to \(years.upperBound)"
      )
    )
  }

  static func windowReversed(_ from: CivilDate, _ to: CivilDate) -> Mistake {
    Mistake(
      "window-reversed",
      vi: ("khoảng ngày kết thúc trước khi bắt đầu (\(from) đến \(to))", "đổi chỗ hai ngày"),
      en: ("window ends before it starts (\(from) to \(to))", "swap the dates")
    )
  }

  static func notWindow(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-type",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là khoảng ngày",
        "viết như 2016-03-01..2016-03-05 hoặc 2016-06-10"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is not a range of days",
        "write it as 2016-03-01..2016-03-05 or 2016-06-10"
      )
    )
  }

  static func notDaySpan(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-type",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là khoảng giờ",
        "viết giờ bắt đầu và kết thúc như \"07:30-11:30\""
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is not a time of the day",
        "write start and end as \"07:30-11:30\""
      )
    )
  }

  static func notMoment(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-type",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là thời điểm",
        "viết ngày và giờ như \"2016-01-04T08:00\""
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is not a moment",
        "write date and time as \"2016-01-04T08:00\""
      )
    )
  }

  static func notYearlyDay(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-type",
      vi: ("`\(name)`: \"\(shown(written))\" không phải là tháng và ngày", "viết như 02-20"),
      en: ("`\(name)`: \"\(shown(written))\" is not a month and day", "write it as 02-20")
    )
  }

  static let sessionsOverlap = Mistake(
    "sessions-overlap",
    vi: ("các buổi trong ngày chồng lên nhau", "để mỗi buổi bắt đầu sau khi buổi trước kết thúc"),
    en: ("the sessions of the day overlap", "let each start after the one before has ended")
  )
}
