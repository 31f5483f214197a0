import Hummingbird
import Planning
import Publishing

/// The year of a plan, and where each of its offerings could be moved.
enum YearRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans/{plan}/year", for: .staff) { visit in
      let open = try await visit.site.plans.current(visit.plan)
      let rows = visit.query["rows"].flatMap { YearPicture.Rows(rawValue: $0) } ?? .group
      return try visit.page(YearPage(open, visit).page(by: rows))
    }
    routes.get("/plans/{plan}/year/{offering}", for: .staff) { visit in
      let open = try await visit.site.plans.current(visit.plan)
      return try visit.page(try MovePage(open, visit.part("offering"), visit).page)
    }
    routes.get("/plans/{plan}/year/{offering}/moves", for: .staff) { visit in
      let open = try await visit.site.plans.current(visit.plan)
      return try visit.json(try MovePage(open, visit.part("offering"), visit).list)
    }
  }
}
