import Planning

/// What a plan leaves out, on a page.
struct WhyNotPage {
  private let open: OpenPlan
  private let jobs: [Job]
  private let visit: Visit

  init(_ open: OpenPlan, _ jobs: [Job], _ visit: Visit) {
    self.open = open
    self.visit = visit
    self.jobs = jobs.filter { if case .explain = $0.task { true } else { false } }
  }

  private struct Item {
    var id: String
    var title: String
    var summary: String
    var shortfall: String?
    var reasons: [String]
  }

  private struct View {
    var hasPlan: Bool
    var items: [Item]
    var isEmpty: Bool
    var jobs: [JobLink]
    var hasJobs: Bool
    var action: String
    var canAct: Bool
  }

  var page: Page {
    let view = View(
      hasPlan: open.plan != nil,
      items: open.plan?.leftOut.map(item) ?? [],
      isEmpty: open.plan?.leftOut.isEmpty ?? true,
      jobs: jobs.map { JobLink($0, visit) },
      hasJobs: !jobs.isEmpty,
      action: "/plans/\(AddressText.part(open.id))/jobs",
      canAct: Audience.planners.admits(visit.account)
    )
    return Page(
      template: "why-not",
      title: LocalizedText(
        vi: "Vì sao không – \(open.programme.title.vi)",
        en: "Why not – \(open.programme.title.en)"
      ),
      words: Self.words,
      it: view
    )
  }

  private func item(_ entry: LeftOut) -> Item {
    let activity = open.programme.activities.first { $0.id == entry.activity }
    let most = activity?.values.count ?? entry.offerings
    return Item(
      id: entry.activity,
      title: activity.map { visit.say($0.title) } ?? entry.activity,
      summary: visit.say(
        LocalizedText(
          vi: "\(entry.offerings) trên \(most) đợt không diễn ra",
          en: "\(entry.offerings) of \(most) offerings do not run"
        )
      ),
      shortfall: entry.shortfall > 0
        ? visit.say(
          LocalizedText(
            vi: "thiếu \(entry.shortfall) so với số tối thiểu",
            en: "\(entry.shortfall) fewer than the least"
          )
        ) : nil,
      reasons: entry.reasons.map(visit.say)
    )
  }

  private static let words: [String: LocalizedText] = [
    "none": LocalizedText(
      vi: "Kế hoạch chưa có phương án hợp lệ nào.",
      en: "The plan has no lawful answer yet."
    ),
    "nothing": LocalizedText(vi: "Không có gì bị bỏ lại.", en: "Nothing is left out."),
    "hint": LocalizedText(
      vi:
        "Dưới mỗi việc là điều chắc chắn ngăn cản thêm một đợt. «Tìm cách đưa vào» giải lại bài toán "
        + "để tìm cách rẻ nhất; có thể mất vài phút.",
      en: "Below each is what certainly stands against one more offering. “Find a way” solves the "
        + "problem anew for the cheapest way; it may take some minutes."
    ),
    "noReason": LocalizedText(
      vi: "Không có lý do chắc chắn nào; hãy tìm cách đưa vào.",
      en: "No reason is certain; find a way."
    ),
    "explain": LocalizedText(vi: "Tìm cách đưa vào", en: "Find a way"),
    "explainAll": LocalizedText(vi: "Tìm cho tất cả", en: "Find ways for all"),
    "answers": LocalizedText(vi: "Câu trả lời đã có", en: "Answers so far"),
  ]
}
