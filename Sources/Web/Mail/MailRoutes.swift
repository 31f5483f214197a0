import Store

/// What people were told, and what waits to be told.
enum MailRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans/{plan}/mail", for: .planners) { visit in
      try visit.page(try await MailPage.page(visit))
    }
  }
}
