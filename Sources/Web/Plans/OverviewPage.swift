import Almanac
import Compiler
import Planning
import Publishing
import Referee
import Store

/// A plan at a glance: its figures, what needs attention, the work over it, and what to begin.
struct OverviewPage {
  private let open: OpenPlan
  private let jobs: [Job]
  private let bound: Int?
  private let visit: Visit

  /// Looks at a plan.
  ///
  /// - Parameters:
  ///   - open: the plan.
  ///   - jobs: the work over it.
  ///   - bound: what no answer can be better than, where that is known of its revision.
  ///   - visit: who looks.
  init(_ open: OpenPlan, _ jobs: [Job], bound: Int?, _ visit: Visit) {
    self.bound = bound
    self.open = open
    self.jobs = jobs
    self.visit = visit
  }

  private struct Figure {
    var name: String
    var value: String
    var note: String?
  }

  private struct Point {
    var text: String
    var path: String?
  }

  private struct View {
    var figures: [Figure]
    var points: [Point]
    var hasPoints: Bool
    var jobs: [JobLink]
    var hasJobs: Bool
    var action: String
    var canAct: Bool
    var hasPlan: Bool
    /// A change that could be written for this plan.
    var example: String
    var seconds: Int
    var least: Int
    var most: Int
    var from: String
    var first: String
    var last: String
  }

  private var base: String { "/plans/\(AddressText.part(open.id))" }

  var page: Page {
    let points = points
    let view = View(
      figures: figures,
      points: points,
      hasPoints: !points.isEmpty,
      jobs: jobs.map { JobLink($0, visit) },
      hasJobs: !jobs.isEmpty,
      action: base + "/jobs",
      canAct: Audience.planners.admits(visit.account),
      hasPlan: open.plan != nil,
      example: example,
      seconds: JobForm.usualSeconds,
      least: JobForm.seconds.lowerBound,
      most: JobForm.seconds.upperBound,
      from: FreezeDay(open.programme, visit).text,
      first: open.programme.firstDay.iso,
      last: open.programme.lastDay.iso
    )
    return Page(
      template: "overview",
      title: open.programme.title,
      words: Self.words,
      it: view
    )
  }

  private var example: String {
    let resources = open.programme.resources
    let first = resources.first { $0.kind == .trainer } ?? resources.first
    let day = FreezeDay(open.programme, visit).text
    return
      "changes:\n  - unavailable:\n      resource: \(first?.id ?? "…")\n      dates: [\(day)]\n    reason: …"
  }

  private var figures: [Figure] {
    guard let answer = open.answer else {
      return [
        figure("Hoạt động", "Activities", "\(open.programme.activities.count)"),
        figure("Người", "People", "\(open.programme.people.count)"),
        figure("Đăng ký", "Requests", "\(open.programme.requests.count)"),
      ]
    }
    let totals = answer.facts.totals
    let ceilings = totals.sources.compactMap(\.ceiling)
    let limit = ceilings.reduce(Money.zero) { $0 + $1 }
    let limited = totals.sources.filter { $0.ceiling != nil }
      .reduce(Money.zero) { $0 + $1.money.spent }
    var list = [
      figure(
        "Kinh phí có hạn mức",
        "Limited money",
        limited.text(visit.language),
        LocalizedText(
          vi: "trên hạn mức \(limit.text(.vi))",
          en: "of a ceiling of \(limit.text(.en))"
        )
      ),
      figure("Tổng kinh phí", "All money", totals.money.spent.text(visit.language)),
      figure("Đề án", "Projects", "\(totals.projectsRun)/\(totals.projectsAsked)"),
      figure("Đợt trong kế hoạch", "Offerings", "\(totals.offeringsRun)"),
      figure(
        "Người được phục vụ",
        "People served",
        count(totals.peopleServed),
        LocalizedText(
          vi: "trên \(count(totals.peopleAsking)) người có nhu cầu",
          en: "of \(count(totals.peopleAsking)) who ask"
        )
      ),
      figure(
        "Hợp lệ",
        "Lawful",
        visit.say(
          answer.verdict.lawful
            ? LocalizedText(vi: "có", en: "yes") : LocalizedText(vi: "không", en: "no")
        )
      ),
    ]
    if answer.verdict.lawful { list.append(score(answer)) }
    if let revision = open.revision {
      list.append(
        figure(
          "Bản",
          "Revision",
          "\(revision.number)",
          revision.status.name
        )
      )
    }
    return list
  }

  /// The score, with the bound and the gap where they were known when the revision was accepted.
  private func score(_ answer: OpenAnswer) -> Figure {
    let score = answer.verdict.score
    let note = bound.map { bound in
      var vi = "cận trên \(count(bound))"
      var en = "bound \(count(bound))"
      if bound > 0, score <= bound {
        let hundredths = ((bound - score) * 10_000 + bound / 2) / bound
        let rest = hundredths % 100
        let digits = (rest < 10 ? "0" : "") + "\(rest)"
        vi += ", cách \(hundredths / 100),\(digits) %"
        en += ", gap \(hundredths / 100).\(digits)%"
      }
      return LocalizedText(vi: vi, en: en)
    }
    return figure("Điểm", "Score", count(score), note)
  }

  /// What somebody should look at.
  private var points: [Point] {
    var points: [Point] = []
    guard let answer = open.answer else {
      return [
        Point(
          text: visit.say(
            LocalizedText(
              vi: "Chưa có phương án nào; hãy lập kế hoạch.",
              en: "There is no answer yet; plan the year."
            )
          )
        )
      ]
    }
    let verdict = answer.verdict
    if !verdict.lawful {
      point(
        &points,
        "Phương án không còn hợp lệ: \(verdict.broken.count) lỗi",
        "The answer is no longer lawful: \(verdict.broken.count) rules are broken",
        "/year"
      )
    }
    if verdict.shortfall > 0 {
      point(
        &points,
        "Thiếu \(verdict.shortfall) đợt so với số tối thiểu",
        "\(verdict.shortfall) offerings fewer than should run",
        "/why-not"
      )
    }
    if let left = open.plan?.leftOut.count, left > 0 {
      point(
        &points,
        "\(left) hoạt động có đợt bị bỏ lại",
        "\(left) activities have offerings left out",
        "/why-not"
      )
    }
    let avoided = open.compiled.avoidedPeriods(of: answer.plan.offerings).count
    if avoided > 0 {
      point(
        &points,
        "\(avoided) đợt rơi vào kỳ nên tránh",
        "\(avoided) offerings lie in periods to avoid",
        "/year"
      )
    }
    let totals = answer.facts.totals
    if totals.peopleNotServed > 0 {
      point(
        &points,
        "\(totals.peopleNotServed) người có nhu cầu chưa được phục vụ",
        "\(totals.peopleNotServed) people who ask are not served",
        nil
      )
    }
    if totals.paymentsOnDaysOff > 0 {
      point(
        &points,
        "\(totals.paymentsOnDaysOff) khoản chi rơi vào ngày nghỉ",
        "\(totals.paymentsOnDaysOff) payments fall on days off",
        "/budget"
      )
    }
    return points
  }

  private func point(_ points: inout [Point], _ vi: String, _ en: String, _ path: String?) {
    points.append(
      Point(text: visit.say(LocalizedText(vi: vi, en: en)), path: path.map { base + $0 })
    )
  }

  private func figure(
    _ vi: String,
    _ en: String,
    _ value: String,
    _ note: LocalizedText? = nil
  ) -> Figure {
    Figure(
      name: visit.say(LocalizedText(vi: vi, en: en)),
      value: value,
      note: note.map(visit.say)
    )
  }

  private func count(_ number: Int) -> String { Money(number).grouped(visit.language) }

  private static let words: [String: LocalizedText] = [
    "attention": LocalizedText(vi: "Cần chú ý", en: "Needs attention"),
    "work": LocalizedText(vi: "Việc tính toán", en: "Work over this plan"),
    "noWork": LocalizedText(vi: "Chưa có.", en: "None yet."),
    "planTitle": LocalizedText(vi: "Lập kế hoạch mới từ dữ liệu", en: "Plan the year anew"),
    "planHint": LocalizedText(
      vi: "Máy tìm phương án tốt nhất trong thời gian cho phép, giữ những gì đã ghim. "
        + "Bạn xem thay đổi rồi mới nhận.",
      en: "Searches for the best answer in the time given and keeps what is pinned. "
        + "You see the changes before you accept them."
    ),
    "seconds": LocalizedText(vi: "Số giây tìm", en: "Seconds to search"),
    "plan": LocalizedText(vi: "Lập kế hoạch", en: "Plan"),
    "changeTitle": LocalizedText(vi: "Lập lại sau một thay đổi", en: "Plan around a change"),
    "changeHint": LocalizedText(
      vi: "Viết điều đã xảy ra như trong tệp thay đổi, ví dụ:",
      en: "Write what happened as in a change file, such as:"
    ),
    "change": LocalizedText(vi: "Thay đổi (YAML)", en: "The change (YAML)"),
    "from": LocalizedText(
      vi: "Giữ nguyên mọi việc trước ngày",
      en: "Leave everything as it is before"
    ),
    "replan": LocalizedText(vi: "Lập lại", en: "Plan around it"),
  ]
}
