import Almanac
import HTTPTypes
import Hummingbird
import NIOCore
import Planning
import Store

/// Long work: begun, watched, stopped, and its proposal accepted or dropped.
enum JobRoutes {
  static func add(to routes: inout Routes) {
    routes.post("/plans/{plan}/year/{offering}", for: .planners) { visit in
      let open = try await visit.site.plans.current(visit.plan)
      return try await begin(.move(try JobForm(visit).wish(open)), open, visit)
    }
    routes.post("/plans/{plan}/jobs", for: .planners) { visit in
      let open = try await visit.site.plans.current(visit.plan)
      return try await begin(try JobForm(visit).task(open), open, visit)
    }
    routes.get("/plans/{plan}/jobs/{job}", for: .staff) { visit in
      try visit.page(JobPage(try await job(visit), visit).page)
    }
    routes.get("/plans/{plan}/jobs/{job}/events", for: .staff) { visit in
      JobEvents(try await job(visit), visit).answer
    }
    routes.post("/plans/{plan}/jobs/{job}/stop", for: .planners) { visit in
      let job = try await job(visit)
      if job.isRunning { job.stop() }
      return visit.goTo(path(of: job))
    }
    routes.post("/plans/{plan}/jobs/{job}/accept", for: .planners) { visit in
      let job = try await job(visit)
      guard let proposal = job.proposalToDecide() else { return visit.goTo(path(of: job)) }
      do {
        let number = try visit.site.store.accept(
          proposal.accepted(in: visit.language),
          of: job.plan,
          visit.mark
        )
        job.decide(.accepted(revision: number))
        try job.record.write(job.folder)
      } catch {
        job.decide(nil)
        throw error
      }
      return visit.goTo(path(of: job))
    }
    routes.post("/plans/{plan}/jobs/{job}/drop", for: .planners) { visit in
      let job = try await job(visit)
      if job.proposalToDecide() != nil {
        job.decide(.dropped)
        try job.record.write(job.folder)
      }
      return visit.goTo(path(of: job))
    }
  }

  /// The address of a work.
  static func path(of job: Job) -> String {
    "/plans/\(AddressText.part(job.plan))/jobs/\(job.id)"
  }

  private static func begin(_ task: JobTask, _ open: OpenPlan, _ visit: Visit) async throws
    -> Response
  {
    visit.goTo(path(of: try await visit.site.jobs.start(task, of: open, visit)))
  }

  private static func job(_ visit: Visit) async throws -> Job {
    guard
      let job = await visit.site.jobs.job(visit.part("job"), of: visit.plan)
    else {
      throw WebFault.absent
    }
    return job
  }
}
