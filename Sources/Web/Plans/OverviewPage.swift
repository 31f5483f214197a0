import Planning

/// A plan at a glance.
enum OverviewPage {
  private struct Figure {
    var name: String
    var value: String
  }

  static func page(_ open: OpenPlan, _ visit: Visit) -> Page {
    let programme = open.programme
    let figures = [
      (LocalizedText(vi: "Hoạt động", en: "Activities"), "\(programme.activities.count)"),
      (
        LocalizedText(vi: "Đợt trong kế hoạch", en: "Offerings"),
        "\(open.plan?.offerings.count ?? 0)"
      ),
      (LocalizedText(vi: "Người", en: "People"), "\(programme.people.count)"),
      (LocalizedText(vi: "Đăng ký", en: "Requests"), "\(programme.requests.count)"),
    ]
    return Page(
      template: "overview",
      title: programme.title,
      words: [:],
      it: ["figures": figures.map { Figure(name: visit.say($0.0), value: $0.1) }]
    )
  }
}
