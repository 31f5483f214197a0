import Planning
import Replanning

/// A long work on a page: its progress, then what it brought.
struct JobPage {
  private let job: Job
  private let visit: Visit

  init(_ job: Job, _ visit: Visit) {
    self.job = job
    self.visit = visit
  }

  private struct View {
    var path: String
    var plan: String
    var isRunning: Bool
    var isStopping: Bool
    var canAct: Bool
    var percent: Int?
    var progress: String
    var time: String
    var failure: [String] = []
    var hasFailed = false
    var isStopped = false
    var proposal: ProposalView?
    var explained: ExplainedView?
    var compared: ComparedView?
    var past: PastView?
  }

  /// A proposal of which only what was decided is left.
  private struct PastView {
    var accepted: Int?
    var isDropped: Bool
    var isOpen: Bool

    init(_ decision: Job.Decision?) {
      if case .accepted(let number) = decision { accepted = number }
      isDropped = decision == .dropped
      isOpen = decision == nil
    }
  }

  var page: Page {
    let words = JobProgressWords(job, visit)
    var view = View(
      path: JobRoutes.path(of: job),
      plan: "/plans/\(AddressText.part(job.plan))",
      isRunning: job.isRunning,
      isStopping: job.isStopping,
      canAct: Audience.planners.admits(visit.account),
      percent: job.progress.percent,
      progress: words.text,
      time: words.time
    )
    switch job.phase {
    case .running: break
    case .failed(let reasons):
      view.failure = reasons.map(visit.say)
      view.hasFailed = true
    case .stopped: view.isStopped = true
    case .proposed(let proposal):
      view.proposal = ProposalView(proposal, job.decision, visit)
    case .explained(let items): view.explained = ExplainedView(items, visit)
    case .kept, .past: view.past = PastView(job.decision)
    case .compared(let scenarios): view.compared = ComparedView(scenarios, visit)
    }
    return Page(
      template: "job",
      title: job.task.name,
      words: Self.words,
      it: view,
      scripts: job.isRunning ? ["job.js"] : []
    )
  }

  private static let words: [String: LocalizedText] = [
    "progress": LocalizedText(vi: "Tiến độ", en: "Progress"),
    "leave": LocalizedText(
      vi: "Có thể rời trang này; việc vẫn chạy và kết quả chờ ở trang Tổng quan.",
      en: "You may leave this page; the work goes on, and its result waits on the overview."
    ),
    "stop": LocalizedText(vi: "Dừng, giữ kết quả tốt nhất", en: "Stop and keep the best so far"),
    "stopping": LocalizedText(vi: "Đang dừng…", en: "Stopping…"),
    "failed": LocalizedText(
      vi: "Không có kết quả; kế hoạch giữ nguyên như cũ.",
      en: "There is no result; the plan is as it was."
    ),
    "stopped": LocalizedText(
      vi: "Đã dừng trước khi có kết quả; kế hoạch giữ nguyên như cũ.",
      en: "Stopped before there was a result; the plan is as it was."
    ),
    "back": LocalizedText(vi: "Về tổng quan", en: "Back to the overview"),
    "year": LocalizedText(vi: "Xem lịch năm", en: "See the year"),
    "early": LocalizedText(
      vi: "Việc tìm đã dừng sớm; đây là phương án tốt nhất đến lúc đó.",
      en: "The search was stopped early; this is the best answer it had."
    ),
    "figures": LocalizedText(vi: "Trước và sau", en: "Before and after"),
    "figure": LocalizedText(vi: "Số liệu", en: "Figure"),
    "before": LocalizedText(vi: "Trước", en: "Before"),
    "after": LocalizedText(vi: "Sau", en: "After"),
    "difference": LocalizedText(vi: "Chênh lệch", en: "Difference"),
    "changes": LocalizedText(vi: "Thay đổi từng đợt", en: "Changes, offering by offering"),
    "noChanges": LocalizedText(
      vi: "Không đợt nào thay đổi.",
      en: "No offering changes."
    ),
    "first": LocalizedText(
      vi: "Đây là phương án đầu tiên; mọi đợt đều mới.",
      en: "This is the first answer; every offering is new."
    ),
    "offering": LocalizedText(vi: "Đợt", en: "Offering"),
    "what": LocalizedText(vi: "Thay đổi", en: "Change"),
    "why": LocalizedText(vi: "Vì sao", en: "Why"),
    "decides": LocalizedText(vi: "Ai quyết định", en: "Who decides"),
    "accept": LocalizedText(vi: "Nhận làm dự thảo mới", en: "Accept as the next draft"),
    "drop": LocalizedText(vi: "Bỏ", en: "Drop it"),
    "accepted": LocalizedText(vi: "Đã nhận làm dự thảo số", en: "Accepted as draft number"),
    "dropped": LocalizedText(vi: "Đã bỏ phương án này.", en: "This proposal was dropped."),
    "past": LocalizedText(
      vi: "Kế hoạch đã thay đổi từ khi có kết quả này nên không nhận được nữa; hãy lập lại.",
      en:
        "The plan has changed since this result was found; it can no longer be accepted. Plan again."
    ),
    "nothing": LocalizedText(vi: "Không có gì bị bỏ lại.", en: "Nothing is left out."),
    "obstacles": LocalizedText(vi: "Điều ngăn cản", en: "What stands against it"),
    "remedies": LocalizedText(vi: "Cách để đưa vào", en: "What would let it in"),
    "noRemedy": LocalizedText(
      vi: "Chưa tìm được cách nào.",
      en: "No way was found."
    ),
    "unfinished": LocalizedText(
      vi: "Chưa tìm hết mọi cách.",
      en: "Not every way was looked for."
    ),
    "someScenarios": LocalizedText(
      vi: "Đã dừng sớm; đây là những phương án đã lập xong.",
      en: "It was stopped early; these are the scenarios that were finished."
    ),
    "scenario": LocalizedText(vi: "Phương án", en: "Scenario"),
    "differences": LocalizedText(
      vi: "Khác nhau ở từng đợt",
      en: "What differs, offering by offering"
    ),
  ]
}
