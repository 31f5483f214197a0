import Attendance
import Hummingbird
import Planning
import Settlement
import Store

/// The money of a plan: ceilings, what is planned, and what is paid.
enum BudgetRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans/{plan}/budget", for: .staff) { visit in
      let open = try await visit.site.plans.current(visit.plan)
      let facts = try visit.site.store.attendance(of: open.id)
      return try visit.page(BudgetPage(open, AttendanceState(facts), visit).page)
    }
  }
}
