import ICalendar
import Planning

/// Mistakes of the calendars of busy times.
extension Mistake {
  static func noOwner(_ stem: String) -> Mistake {
    Mistake(
      "busy-of-nobody",
      vi: (
        "không có người hay nguồn lực nào mang mã \(shown(stem))",
        "đặt tên tệp theo mã trong các bảng, hoặc bỏ tệp"
      ),
      en: (
        "nobody and nothing has the id \(shown(stem))",
        "name the file after an id of the tables, or take it away"
      )
    )
  }

  static func badCalendar(_ error: CalendarReadingError) -> Mistake {
    Mistake(
      "bad-calendar",
      vi: ("tệp lịch không đọc được: \(error.vietnameseText)", "xuất lại tệp từ ứng dụng lịch"),
      en: ("the calendar cannot be read: \(error.englishText)", "export it again")
    )
  }

  static func calendarProblem(_ problem: CalendarProblem) -> Mistake {
    Mistake(
      "calendar-entry",
      severity: .warning,
      vi: (problem.vietnameseText, "xem lại mục này trong ứng dụng lịch"),
      en: (problem.englishText, "look at the entry in the calendar program")
    )
  }

  static func expansionProblem(_ problem: EventOccurrences.Problem) -> Mistake {
    switch problem {
    case .unknownZone(let uid, let name):
      Mistake(
        "calendar-zone",
        severity: .warning,
        vi: (
          "sự kiện \(shown(uid)) theo múi giờ không rõ \(shown(name)) nên không được tính",
          "đặt sự kiện theo giờ Việt Nam"
        ),
        en: (
          "the event \(shown(uid)) is in the unknown zone \(shown(name)) and does not count",
          "put it into Vietnam's time"
        )
      )
    case .tooOften(let uid):
      Mistake(
        "calendar-recurrence",
        severity: .warning,
        vi: ("sự kiện \(shown(uid)) lặp lại quá nhiều lần", "đặt ngày kết thúc cho sự kiện"),
        en: ("the event \(shown(uid)) comes too often", "give it an end")
      )
    }
  }
}
