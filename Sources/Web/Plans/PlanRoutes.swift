import Planning
import Store

/// The plans of the store, and the overview of one.
enum PlanRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans", for: .staff) { visit in
      let plans = try visit.site.store.plans().map { plan in
        PlanLink(
          path: "/plans/" + AddressText.part(plan.id),
          title: visit.say(plan.title),
          figures: visit.say(
            LocalizedText(
              vi: "\(plan.people) người, \(plan.requests) đăng ký, \(plan.revisions) bản",
              en: "\(plan.people) people, \(plan.requests) requests, \(plan.revisions) revisions"
            )
          )
        )
      }
      return try visit.page(
        Page(
          template: "plans",
          title: LocalizedText(vi: "Kế hoạch", en: "Plans"),
          words: [
            "none": LocalizedText(
              vi: "Kho chưa có kế hoạch nào.",
              en: "The store has no plan yet."
            ),
            "import": LocalizedText(
              vi: "Nhập một thư mục kế hoạch",
              en: "Import a plan folder"
            ),
          ],
          it: PlansView(plans: plans, mayImport: Audience.planners.admits(visit.account))
        )
      )
    }
    routes.get("/plans/{plan}", for: .staff) { visit in
      let open = try await visit.site.plans.current(visit.plan)
      let jobs = await visit.site.jobs.jobs(of: open.id)
      let bound = try open.revision.flatMap {
        try visit.site.store.bound(of: $0.number, in: open.id)
      }
      return try visit.page(OverviewPage(open, jobs, bound: bound, visit).page)
    }
  }

  private struct PlansView {
    var plans: [PlanLink]
    var mayImport: Bool
  }

  private struct PlanLink {
    var path: String
    var title: String
    var figures: String
  }
}

extension Visit {
  /// The id of the plan in the address.
  var plan: String { part("plan") }
}
