import Almanac
import Planning

/// The windows of activities lie in the year that is planned.
struct WindowCheck {
  let findings: Findings

  func run(_ contents: FolderContents) {
    guard let year = contents.year else { return }
    for activity in contents.activities {
      let subject = Subject("activities", activity.id)
      for (position, window) in activity.windows.enumerated()
      where window.from < year.from || window.to > year.to {
        findings.report(.windowOutsideYear(window, year), at: subject["windows"][position])
      }
      if let date = activity.preference?.date,
        !activity.windows.isEmpty, !activity.windows.contains(where: { $0.contains(date) })
      {
        findings.report(.preferenceOutside(date), at: subject["prefer"]["date"])
      }
    }
  }
}

extension Mistake {
  static func windowOutsideYear(_ window: DateWindow, _ year: DateWindow) -> Mistake {
    Mistake(
      "window-outside-year",
      vi: (
        "khoảng ngày \(window.from) đến \(window.to) vượt ra ngoài năm kế hoạch "
          + "(\(year.from) đến \(year.to))", "sửa khoảng ngày hoặc `year` trong programme.yaml"
      ),
      en: (
        "window \(window.from) to \(window.to) reaches outside the year planned "
          + "(\(year.from) to \(year.to))", "mend the window, or `year` in programme.yaml"
      )
    )
  }

  static func preferenceOutside(_ date: CivilDate) -> Mistake {
    Mistake(
      "preference-outside-windows",
      severity: .warning,
      vi: ("ngày mong muốn \(date) nằm ngoài mọi khoảng ngày", "chọn một ngày trong `windows`"),
      en: ("the preferred day \(date) lies in none of the windows", "choose a day within `windows`")
    )
  }
}
