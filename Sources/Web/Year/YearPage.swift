import Almanac
import Planning
import Problem
import Publishing
import Referee

/// The year of a plan: a picture in which each offering is a link, and the same month by month.
struct YearPage {
  private let open: OpenPlan
  private let visit: Visit

  init(_ open: OpenPlan, _ visit: Visit) {
    self.open = open
    self.visit = visit
  }

  private struct Choice {
    var path: String
    var name: String
    var isHere: Bool
  }

  private struct View {
    var choices: [Choice]
    var broken: [String]
    var isBroken: Bool
    var more: String?
    var hasAnswer: Bool
    var canMove: Bool
    var picture = ""
    var legend = ""
    var months = ""
    var base: String
    var firstDay = ""
    var origin = 0.0
    var dayWidth = 0.0
    var from: String
  }

  /// So many broken rules are listed.
  private static let mostBroken = 20

  func page(by rows: YearPicture.Rows) -> Page {
    let base = "/plans/\(AddressText.part(open.id))/year"
    let broken = open.answer?.verdict.broken ?? []
    var view = View(
      choices: YearPicture.Rows.allCases.map { choice in
        Choice(
          path: "\(base)?rows=\(choice.rawValue)",
          name: visit.say(choice.name),
          isHere: choice == rows
        )
      },
      broken: broken.prefix(Self.mostBroken).map {
        visit.say(LocalizedText(vi: $0.vietnameseText, en: $0.text))
      },
      isBroken: !broken.isEmpty,
      more: broken.count > Self.mostBroken ? "\(broken.count - Self.mostBroken)" : nil,
      hasAnswer: open.answer != nil,
      canMove: Audience.planners.admits(visit.account) && open.answer != nil,
      base: base,
      from: FreezeDay(open.programme, visit).text
    )
    if let answer = open.answer {
      let drawn = open.drawings.year(rows, visit.language) {
        YearPicture(
          answer.facts,
          visit.language,
          marks: YearMarks.all(open),
          link: { "\(base)/\(AddressText.part($0))" }
        )
      }
      view.picture = drawn.picture
      view.legend = drawn.legend
      view.months = drawn.months
      view.firstDay = drawn.firstDay
      view.origin = drawn.origin
      view.dayWidth = drawn.dayWidth
    }
    return Page(
      template: "year",
      title: LocalizedText(
        vi: "Lịch năm – \(open.programme.title.vi)",
        en: "The year – \(open.programme.title.en)"
      ),
      words: Self.words,
      it: view,
      scripts: view.canMove ? ["year.js"] : [],
      isWide: true
    )
  }

  private static let words: [String: LocalizedText] = [
    "rows": LocalizedText(vi: "Mỗi hàng là", en: "A row for each"),
    "none": LocalizedText(
      vi: "Kế hoạch chưa có phương án nào. Hãy lập kế hoạch ở trang Tổng quan.",
      en: "The plan has no answer yet. Plan the year from the overview."
    ),
    "broken": LocalizedText(
      vi: "Phương án này không còn hợp lệ với dữ liệu hiện tại:",
      en: "This answer is no longer lawful with the data as they are:"
    ),
    "more": LocalizedText(vi: "lỗi khác nữa", en: "more"),
    "hint": LocalizedText(
      vi: "Kéo một đợt sang ngày khác để xem điều gì sẽ thay đổi; "
        + "hoặc mở đợt đó và chọn ngày trong danh sách.",
      en: "Drag an offering to another day to see what would change; "
        + "or open it and choose from the list of days."
    ),
    "look": LocalizedText(
      vi: "Mỗi đợt là một liên kết đến chi tiết của nó.",
      en: "Each offering links to its details."
    ),
    "months": LocalizedText(vi: "Theo tháng", en: "Month by month"),
    "moveTo": LocalizedText(vi: "Chuyển đến", en: "Move to"),
    "propose": LocalizedText(vi: "Thử phương án này", en: "Try it"),
    "cancel": LocalizedText(vi: "Thôi", en: "Leave it"),
    "free": LocalizedText(vi: "còn trống", en: "free"),
    "taken": LocalizedText(
      vi: "đang vướng; các đợt khác sẽ phải nhường chỗ",
      en: "taken; other offerings would have to give way"
    ),
    "noMove": LocalizedText(
      vi: "Không có ngày nào hợp lệ gần đó.",
      en: "There is no possible day near there."
    ),
    "failed": LocalizedText(vi: "Không gửi được.", en: "It could not be sent."),
  ]
}
