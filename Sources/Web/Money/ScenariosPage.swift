import PlanFolder
import Planning

/// The scenarios of a plan on a page, to be compared.
struct ScenariosPage {
  private let open: OpenPlan
  private let jobs: [Job]
  private let visit: Visit

  init(_ open: OpenPlan, _ jobs: [Job], _ visit: Visit) {
    self.open = open
    self.visit = visit
    self.jobs = jobs.filter { if case .compare = $0.task { true } else { false } }
  }

  private struct Scenario {
    var name: String
    var title: String
    var changes: [String]
    /// What is wrong with its file; nil: nothing.
    var fault: String?
    var isSound: Bool
  }

  private struct View {
    var scenarios: [Scenario]
    var isEmpty: Bool
    var jobs: [JobLink]
    var hasJobs: Bool
    var action: String
    var canAct: Bool
    var seconds: Int
    var least: Int
    var most: Int
    var latest: ComparedView?
  }

  var page: Page {
    var latest: ComparedView?
    for job in jobs {
      guard case .compared(let scenarios) = job.phase else { continue }
      latest = ComparedView(scenarios, visit)
      break
    }
    let names = ScenarioFiles.names(open.documentPaths)
    let view = View(
      scenarios: names.map(scenario),
      isEmpty: names.isEmpty,
      jobs: jobs.map { JobLink($0, visit) },
      hasJobs: !jobs.isEmpty,
      action: "/plans/\(AddressText.part(open.id))/jobs",
      canAct: Audience.planners.admits(visit.account),
      seconds: JobForm.usualSeconds,
      least: JobForm.seconds.lowerBound,
      most: JobForm.seconds.upperBound,
      latest: latest
    )
    return Page(
      template: "scenarios",
      title: LocalizedText(
        vi: "Phương án – \(open.programme.title.vi)",
        en: "Scenarios – \(open.programme.title.en)"
      ),
      words: Self.words,
      it: view
    )
  }

  private func scenario(_ name: String) -> Scenario {
    let path = "scenarios/\(name).yaml"
    let loaded = LoadedChange.read(open.folder + "/" + path, on: open.programme)
    let fault = loaded.diagnostics.first { $0.severity == .error }
    return Scenario(
      name: name,
      title: loaded.change?.title.map(visit.say) ?? name,
      changes: loaded.change?.events.map { visit.say($0.text(in: open.programme)) } ?? [],
      fault: fault.map { "\(path):\($0.location.line): " + visit.say($0.cause) },
      isSound: loaded.change != nil
    )
  }

  private static let words: [String: LocalizedText] = [
    "none": LocalizedText(
      vi: "Kế hoạch chưa có phương án nào trong thư mục scenarios.",
      en: "The plan has no scenario in its folder scenarios."
    ),
    "choose": LocalizedText(
      vi: "So sánh với kế hoạch hiện tại",
      en: "Compare with the plan as it is"
    ),
    "seconds": LocalizedText(
      vi: "Số giây tìm cho mỗi phương án",
      en: "Seconds of search for each"
    ),
    "compare": LocalizedText(vi: "So sánh", en: "Compare"),
    "answers": LocalizedText(vi: "Các lần so sánh", en: "Comparisons so far"),
    "figure": LocalizedText(vi: "Số liệu", en: "Figure"),
    "latest": LocalizedText(vi: "So sánh gần nhất", en: "The latest comparison"),
  ]
}
