import Almanac
import Planning

/// Mistakes of study tours and their sites.
extension Mistake {
  static func notClockTime(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-type",
      vi: ("`\(name)`: \"\(shown(written))\" không phải là giờ", "viết như \"07:30\""),
      en: ("`\(name)`: \"\(shown(written))\" is not a time", "write it as \"07:30\"")
    )
  }

  static func backBeforeLeave(_ leave: ClockTime, _ back: ClockTime) -> Mistake {
    Mistake(
      "hours-reversed",
      vi: ("về (\(back)) không sau giờ đi (\(leave))", "đổi chỗ hai giờ"),
      en: ("the return (\(back)) is no later than the start (\(leave))", "swap the times")
    )
  }

  static func mealTooLong(_ minutes: Int, _ window: ClockSpan) -> Mistake {
    Mistake(
      "meal-too-long",
      vi: (
        "nghỉ \(minutes) phút không vừa khoảng \(window) (\(window.minutes) phút)",
        "rút ngắn giờ nghỉ hoặc nới khoảng giờ"
      ),
      en: (
        "a break of \(minutes) minutes does not fit into \(window) (\(window.minutes) minutes)",
        "shorten it or widen the window"
      )
    )
  }

  static func mealOutsideDay(_ window: ClockSpan) -> Mistake {
    Mistake(
      "meal-outside-day",
      vi: ("giờ nghỉ \(window) nằm ngoài `leave` … `back`", "dời giờ nghỉ vào trong ngày"),
      en: ("the break \(window) reaches outside `leave` … `back`", "move it into the day")
    )
  }

  static func farFromPlace(_ km: Int, _ place: Locality) -> Mistake {
    Mistake(
      "far-from-place",
      severity: .warning,
      vi: (
        "điểm này cách \(place.name.vi) \(km) km đường chim bay",
        "xem lại tọa độ (vĩ độ trước, kinh độ sau) hoặc `place`"
      ),
      en: (
        "the site lies \(km) km from \(place.name.en) as the crow flies",
        "look at the coordinates (latitude first, longitude second) or at `place`"
      )
    )
  }

  static func visitTooLong(_ minutes: Int, _ longest: Int) -> Mistake {
    Mistake(
      "visit-too-long",
      vi: (
        "tham quan \(minutes) phút dài hơn mọi khoảng giờ mở cửa (dài nhất \(longest) phút)",
        "rút ngắn `minutes` hoặc sửa `hours`"
      ),
      en: (
        "a visit of \(minutes) minutes is longer than any of its windows (at most \(longest))",
        "shorten `minutes` or mend `hours`"
      )
    )
  }

  static func tourPattern(_ activity: String) -> Mistake {
    Mistake(
      "tour-pattern",
      vi: (
        "\(activity) không diễn ra những ngày liền nhau",
        "đặt `pattern: {kind: calendar-days, …}` trong activities.yaml"
      ),
      en: (
        "\(activity) does not run on days in a row",
        "give it `pattern: {kind: calendar-days, …}` in activities.yaml"
      )
    )
  }

  static func drivingTooLong(_ minutes: Int, _ lawful: Int) -> Mistake {
    Mistake(
      "driving-too-long",
      severity: .warning,
      vi: (
        "\(minutes) phút lái xe một ngày vượt \(lawful) phút của Luật Giao thông đường bộ 2008, Điều 65",
        "hạ xuống hoặc bố trí hai lái xe"
      ),
      en: (
        "\(minutes) minutes at the wheel in a day are more than the \(lawful) of the Road Traffic "
          + "Law 2008, article 65", "lower it or take two drivers"
      )
    )
  }

  static func noSuchNight(_ night: Int, _ nights: Int) -> Mistake {
    Mistake(
      "no-such-night",
      vi: ("chuyến đi không có đêm thứ \(night)", "viết các đêm từ 1 đến \(nights)"),
      en: ("the tour has no night \(night)", "write nights from 1 to \(nights)")
    )
  }

  static func nightWithoutLodging(_ night: Int) -> Mistake {
    Mistake(
      "night-without-lodging",
      vi: ("đêm thứ \(night) không có nơi nghỉ", "thêm nơi nghỉ vào `lodging`"),
      en: ("night \(night) has no lodging", "add one to `lodging`")
    )
  }

  static func siteTwice(_ id: String) -> Mistake {
    Mistake(
      "site-twice",
      vi: ("điểm `\(id)` có hai lần", "giữ lại một"),
      en: ("site `\(id)` stands twice", "keep one of the two")
    )
  }

  static func siteNotInPool(_ id: String, known: [String]) -> Mistake {
    let nearest = NearestName.find(id, among: known)
    return Mistake(
      "site-not-in-pool",
      vi: (
        "điểm `\(id)` không có trong `sites` của chuyến này",
        nearest.map { "có phải là `\($0)`?" } ?? "thêm vào `sites` hoặc bỏ đi"
      ),
      en: (
        "site `\(id)` is not among the `sites` of this tour",
        nearest.map { "did you mean `\($0)`?" } ?? "add it to `sites` or take it away"
      )
    )
  }

  static func mustAndNever(_ one: String, _ other: String) -> Mistake {
    Mistake(
      "must-and-never",
      vi: (
        "`\(one)` và `\(other)` đều trong `must` nhưng không được đi cùng nhau",
        "bỏ một trong hai khỏi `must`"
      ),
      en: (
        "`\(one)` and `\(other)` both stand in `must` but may not be visited together",
        "take one of them out of `must`"
      )
    )
  }

  static func kindTwice(_ kind: SiteKind) -> Mistake {
    Mistake(
      "kind-twice",
      vi: ("loại `\(kind.rawValue)` có hai giới hạn", "gộp làm một"),
      en: ("kind `\(kind.rawValue)` has two limits", "make one of them")
    )
  }

  static func tooFewOfKind(_ kind: SiteKind, _ count: Int, _ least: Int) -> Mistake {
    Mistake(
      "too-few-sites",
      vi: (
        "cần \(least) điểm loại `\(kind.rawValue)` nhưng `sites` chỉ có \(count)",
        "thêm điểm hoặc hạ `min`"
      ),
      en: (
        "\(least) sites of kind `\(kind.rawValue)` are wanted, but `sites` has \(count)",
        "add sites or lower `min`"
      )
    )
  }

  static func tooManyMusts(_ kind: SiteKind, _ count: Int, _ most: Int) -> Mistake {
    Mistake(
      "too-many-musts",
      vi: (
        "`must` có \(count) điểm loại `\(kind.rawValue)`, nhiều hơn `max` (\(most))",
        "nâng `max` hoặc bớt `must`"
      ),
      en: (
        "`must` has \(count) sites of kind `\(kind.rawValue)`, more than `max` (\(most))",
        "raise `max` or shorten `must`"
      )
    )
  }

  static func mustsTooDear(_ needed: Money, _ budget: Money) -> Mistake {
    Mistake(
      "fees-above-budget",
      vi: (
        "các điểm bắt buộc tốn \(needed.text(.vi)) phí, hơn \(budget.text(.vi))",
        "nâng `budget` hoặc bớt `must`"
      ),
      en: (
        "the sites of `must` cost \(needed.text(.en)) in fees, more than \(budget.text(.en))",
        "raise `budget` or shorten `must`"
      )
    )
  }
}
