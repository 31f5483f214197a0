import Foundation
import Planning
import Store

/// Begins, keeps and ends long work: one at a time of a plan, and few in all.
actor JobDesk {
  private let store: PlanStore
  private let options: WebOptions
  private var jobs: [Job] = []
  private var isOver = false
  private var isCleared = false

  /// So many works that have ended are kept, the latest.
  private static let mostKept = 20

  init(_ store: PlanStore, _ options: WebOptions) {
    self.store = store
    self.options = options
  }

  /// Begins a work over what a plan is now.
  func start(_ task: JobTask, of open: OpenPlan, _ visit: Visit) throws -> Job {
    guard !isOver else { throw WebFault.conflict(Self.ending) }
    if let running = jobs.first(where: { $0.isRunning && $0.plan == open.id }) {
      throw WebFault.conflict(Self.busy(visit.say(running.task.name)))
    }
    guard jobs.count(where: \.isRunning) < options.mostJobs else {
      throw WebFault.conflict(Self.full)
    }
    if task.needsAnswer && open.plan == nil { throw WebFault.conflict(Self.noPlan) }
    if !isCleared { try JobFolder.clear(options) }
    isCleared = true
    let documents = try store.documents(of: open.id)
    guard try store.edition(of: open.id) == open.edition else {
      throw StoreFailure.refused(.planChanged)
    }
    let id = UUID().uuidString.lowercased()
    let job = Job(
      id: id,
      plan: open.id,
      task: task,
      by: visit.account?.login ?? "",
      base: open.revision?.number,
      folder: try JobFolder(id, for: task, of: open, documents: documents, options),
      steps: options.jobSteps
    )
    jobs.append(job)
    dropOld()
    let language = visit.language
    Task.detached { [options] in await Self.carryOut(job, open, language, options) }
    return job
  }

  /// A work of a plan; nil where there is none, or no longer.
  func job(_ id: String, of plan: String) -> Job? {
    jobs.first { $0.id == id && $0.plan == plan }
  }

  /// The works of a plan, the latest first.
  func jobs(of plan: String) -> [Job] { jobs.filter { $0.plan == plan }.reversed() }

  /// How many works run now.
  var running: Int { jobs.count(where: \.isRunning) }

  /// Ends all work at once; none begins any more.
  func end() {
    isOver = true
    for job in jobs where job.isRunning { job.run.send(9) }
  }

  private func dropOld() {
    let old = jobs.filter { !$0.isRunning }.dropLast(Self.mostKept)
    jobs.removeAll { job in old.contains { $0 === job } }
    for job in old {
      do { try job.folder.remove() } catch { continue }
    }
  }

  private static func carryOut(
    _ job: Job,
    _ open: OpenPlan,
    _ language: Language,
    _ options: WebOptions
  ) async {
    let end = await job.run.run(
      options.command,
      job.task.arguments(base: job.base, steps: options.jobSteps, language: language),
      in: job.folder.path,
      output: job.folder.path + "/" + JobFolder.printed,
      onLine: { job.take($0) }
    )
    do {
      job.end(try JobResult(job, open, options).phase(after: end))
    } catch {
      job.end(.failed([Self.unreadable]))
    }
  }

  private static let ending = LocalizedText(
    vi: "Máy chủ đang dừng.",
    en: "The server is stopping."
  )
  private static let full = LocalizedText(
    vi: "Máy chủ đang làm nhiều việc khác; thử lại sau ít phút.",
    en: "The server has enough other work; try again in some minutes."
  )
  private static let noPlan = LocalizedText(
    vi: "Chưa có phương án hợp lệ; hãy lập kế hoạch năm trước.",
    en: "There is no lawful answer yet; plan the year first."
  )
  private static let unreadable = LocalizedText(
    vi: "Không đọc được kết quả.",
    en: "The result could not be read."
  )

  private static func busy(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "Kế hoạch này đang có việc chạy: \(name). Chờ xong hoặc dừng việc đó.",
      en: "This plan is being worked on: \(name). Wait for it or stop it."
    )
  }
}
