import Almanac
import Planning

/// Mistakes of what a programme says, whatever file says it.
extension Mistake {
  static func duplicateID(_ id: String, first: SourceLocation) -> Mistake {
    Mistake(
      "duplicate-id",
      vi: ("mã `\(id)` đã có ở \(first.file):\(first.line)", "đặt mã khác"),
      en: ("id `\(id)` already stands in \(first.file):\(first.line)", "choose another id")
    )
  }

  static func emptyList(_ name: String) -> Mistake {
    Mistake(
      "empty-list",
      vi: ("`\(name)` không có phần tử nào", "thêm ít nhất một"),
      en: ("`\(name)` has no elements", "add at least one")
    )
  }

  static func tooMany(_ name: String, _ count: Int, _ most: Int) -> Mistake {
    Mistake(
      "too-many",
      vi: ("`\(name)` có \(count) phần tử", "dùng nhiều nhất \(most)"),
      en: ("`\(name)` has \(count) elements", "use at most \(most)")
    )
  }

  static func minAboveMax(_ least: String, _ low: Int, _ most: String, _ high: Int) -> Mistake {
    Mistake(
      "min-above-max",
      vi: ("`\(least)` (\(low)) lớn hơn `\(most)` (\(high))", "đổi chỗ hoặc sửa một trong hai số"),
      en: ("`\(least)` (\(low)) is above `\(most)` (\(high))", "swap them or mend one of the two")
    )
  }

  static func minAboveValues(_ least: Int, _ count: Int) -> Mistake {
    Mistake(
      "min-above-values",
      vi: (
        "`min` (\(least)) lớn hơn số phần tử của `values` (\(count))",
        "thêm điểm vào `values` hoặc hạ `min`"
      ),
      en: (
        "`min` (\(least)) is above the number of `values` (\(count))",
        "add values or lower `min`"
      )
    )
  }

  static func unknownTag(_ tag: String, known: [String]) -> Mistake {
    let nearest = NearestName.find(tag, among: known)
    return Mistake(
      "unknown-tag",
      vi: (
        "không người nào có nhãn `\(shown(tag))`",
        nearest.map { "có phải là `\($0)`?" } ?? "ghi nhãn này vào people.csv hoặc dùng nhãn khác"
      ),
      en: (
        "nobody has the tag `\(shown(tag))`",
        nearest.map { "did you mean `\($0)`?" } ?? "give people the tag or use another"
      )
    )
  }

  static let normWithoutFigure = Mistake(
    "norm-without-figure",
    vi: ("định mức không có `amount`, `rate` hay `cap`", "thêm ít nhất một"),
    en: ("the norm has no `amount`, `rate` or `cap`", "add at least one")
  )

  static let hardOrPoints = Mistake(
    "hard-or-points",
    vi: ("cần hoặc `hard: true`, hoặc `points`", "giữ đúng một trong hai"),
    en: ("either `hard: true` or `points` is needed", "keep exactly one of the two")
  )

  static let oneRuleOfAvoidance = Mistake(
    "one-rule",
    vi: ("cần đúng một trong: `from` và `to`, `lunar`, `tides`", "giữ đúng một"),
    en: ("exactly one of `from` with `to`, `lunar`, `tides` is needed", "keep one")
  )

  static func timeZone(_ zone: String) -> Mistake {
    Mistake(
      "time-zone",
      vi: ("múi giờ \"\(shown(zone))\" chưa được hỗ trợ", "viết Asia/Ho_Chi_Minh"),
      en: ("time zone \"\(shown(zone))\" is not supported", "write Asia/Ho_Chi_Minh")
    )
  }

  static func yearTooLong(_ from: CivilDate, _ to: CivilDate) -> Mistake {
    Mistake(
      "year-too-long",
      vi: ("năm kế hoạch dài hơn hai năm (\(from) đến \(to))", "rút ngắn lại"),
      en: ("the year planned is longer than two years (\(from) to \(to))", "shorten it")
    )
  }

  static func datesOutOfOrder(_ first: CivilDate, _ then: CivilDate) -> Mistake {
    Mistake(
      "out-of-order",
      vi: ("ngày \(then) đứng sau \(first)", "xếp các ngày tăng dần, mỗi ngày một lần"),
      en: ("\(then) stands after \(first)", "put the dates in order, each once")
    )
  }

  static func milestonesOutOfOrder(_ first: Int, _ then: Int) -> Mistake {
    Mistake(
      "out-of-order",
      vi: ("mốc sau \(then) ngày đứng sau mốc \(first) ngày", "xếp các mốc theo thứ tự"),
      en: ("the milestone of day \(then) stands after that of day \(first)", "put them in order")
    )
  }

  static func journeyTwice(_ from: String, _ to: String) -> Mistake {
    Mistake(
      "journey-twice",
      vi: ("chặng \(from) → \(to) có hai lần", "giữ lại một"),
      en: ("the journey \(from) → \(to) stands twice", "keep one of the two")
    )
  }
}
