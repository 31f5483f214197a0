import Hummingbird
import Planning

/// What a plan leaves out, and why.
enum WhyNotRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans/{plan}/why-not", for: .staff) { visit in
      let open = try await visit.site.plans.current(visit.plan)
      let jobs = await visit.site.jobs.jobs(of: open.id)
      return try visit.page(WhyNotPage(open, jobs, visit).page)
    }
    routes.get("/plans/{plan}/scenarios", for: .staff) { visit in
      let open = try await visit.site.plans.current(visit.plan)
      let jobs = await visit.site.jobs.jobs(of: open.id)
      return try visit.page(ScenariosPage(open, jobs, visit).page)
    }
  }
}
