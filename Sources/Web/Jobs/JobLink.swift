import Planning

/// A long work in a list.
struct JobLink {
  var path: String
  var name: String
  var state: String

  init(_ job: Job, _ visit: Visit) {
    path = JobRoutes.path(of: job)
    name = visit.say(job.task.name)
    state = visit.say(Self.state(job))
  }

  private static func state(_ job: Job) -> LocalizedText {
    switch (job.phase, job.decision) {
    case (.running, _):
      job.progress.percent.map { LocalizedText(vi: "đang chạy, \($0) %", en: "running, \($0)%") }
        ?? LocalizedText(vi: "đang chạy", en: "running")
    case (.proposed, .accepted(let number)), (.kept, .accepted(let number)),
      (.past, .accepted(let number)):
      LocalizedText(vi: "đã nhận, dự thảo \(number)", en: "accepted, draft \(number)")
    case (.proposed, .dropped), (.kept, .dropped), (.past, .dropped):
      LocalizedText(vi: "đã bỏ", en: "dropped")
    case (.past, nil):
      LocalizedText(vi: "kế hoạch đã thay đổi từ đó", en: "the plan has changed since")
    case (.proposed, nil), (.kept, nil):
      LocalizedText(vi: "chờ quyết định", en: "waits for a decision")
    case (.explained, _), (.compared, _): LocalizedText(vi: "xong", en: "done")
    case (.failed, _): LocalizedText(vi: "không có kết quả", en: "no result")
    case (.stopped, _): LocalizedText(vi: "đã dừng", en: "stopped")
    }
  }
}
