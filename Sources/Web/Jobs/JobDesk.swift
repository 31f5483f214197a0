import Foundation
import Planning
import Store

/// Begins, keeps and ends long work: one at a time of a plan, and few in all.
actor JobDesk {
  private let store: PlanStore
  private let plans: OpenPlans
  private let options: WebOptions
  private var jobs: [Job] = []
  private var isOver = false
  private var isRestored = false
  private var order = 0

  /// So many works that have ended are kept, the latest.
  private static let mostKept = 20

  init(_ store: PlanStore, _ plans: OpenPlans, _ options: WebOptions) {
    self.store = store
    self.plans = plans
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
    restore()
    let documents = try store.documents(of: open.id)
    guard try store.edition(of: open.id) == open.edition else {
      throw StoreFailure.refused(.planChanged)
    }
    let id = UUID().uuidString.lowercased()
    order += 1
    let job = Job(
      id: id,
      plan: open.id,
      task: task,
      by: visit.account?.login ?? "",
      base: open.revision?.number,
      edition: open.edition,
      order: order,
      folder: try JobFolder(id, for: task, of: open, documents: documents, options),
      steps: options.jobSteps
    )
    try job.record.write(job.folder)
    jobs.append(job)
    dropOld()
    let language = visit.language
    Task.detached { [options] in await Self.carryOut(job, open, language, options) }
    return job
  }

  /// A work of a plan; nil where there is none, or no longer.
  ///
  /// A proposal of an earlier run is read from its folder and judged again; where the plan has changed since, it is past.
  func job(_ id: String, of plan: String) async -> Job? {
    restore()
    guard let job = jobs.first(where: { $0.id == id && $0.plan == plan }) else { return nil }
    guard case .kept(let outcome) = job.phase else { return job }
    do {
      let open = try await plans.current(plan)
      if open.edition == job.edition {
        job.restore(try JobResult(job, open, options).phase(after: job.record.end))
      } else {
        job.restore(.past(outcome))
      }
    } catch {
      job.restore(.failed([Self.unreadable]))
    }
    return job
  }

  /// The works of a plan, the latest first.
  func jobs(of plan: String) -> [Job] {
    restore()
    return jobs.filter { $0.plan == plan }.reversed()
  }

  /// How many works run now.
  var running: Int { jobs.count(where: \.isRunning) }

  /// Lets all work end with the best it has, and what is left after some seconds at once; none begins any more.
  func end() async {
    isOver = true
    for job in jobs where job.isRunning { job.stop() }
    let deadline = ContinuousClock.now + Self.patience
    while jobs.contains(where: \.isRunning), ContinuousClock.now < deadline {
      do { try await Task.sleep(for: .milliseconds(50)) } catch { break }
    }
    for job in jobs where job.isRunning { job.run.send(9) }
  }

  /// So long work under way may take to write down the best it has.
  private static let patience = Duration.seconds(8)

  /// Takes over what earlier runs of the server left: results wait as they were, what was cut off has what it wrote.
  private func restore() {
    if isRestored { return }
    isRestored = true
    do {
      let known = try JobFolder.left(options).map { ($0, JobRecord.read($0)) }
      for case (let folder, nil) in known { try folder.remove() }
      let records = known.compactMap { folder, record in record.map { (folder, $0) } }
        .filter { !$0.1.isOfAnother }.sorted { $0.1.order < $1.1.order }
      jobs = records.map { folder, record in restored(record, folder) } + jobs
      order = max(order, records.last?.1.order ?? 0)
      dropOld()
    } catch {
      // What cannot be read cannot be shown; new work is done all the same.
      return
    }
  }

  private func restored(_ record: JobRecord, _ folder: JobFolder) -> Job {
    let outcome = record.outcome ?? .proposed
    let job = Job(record, .kept(outcome), folder)
    switch record.task {
    case .plan, .move, .change:
      if job.decision != nil { job.restore(.past(outcome)) }
      if record.code != nil, outcome != .proposed {
        do {
          job.restore(try JobResult(job, nil, options).phase(after: record.end))
        } catch {
          job.restore(.failed([Self.unreadable]))
        }
      }
    case .explain, .compare:
      do {
        job.restore(try JobResult(job, nil, options).phase(after: record.end))
      } catch {
        job.restore(.failed([Self.unreadable]))
      }
    }
    return job
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
      job.end(try JobResult(job, open, options).phase(after: end), end)
    } catch {
      job.end(.failed([Self.unreadable]), end)
    }
    do {
      try job.record.write(job.folder)
    } catch {
      // The result is there for as long as the server runs.
      return
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
