import Store

/// Who did what: the store's audit.
enum AuditRoutes {
  /// Those who may read it.
  static let readers = Audience.roles([.administrator, .planner, .approver])

  static func add(to routes: inout Routes) {
    routes.get("/audit", for: readers) { try $0.page(AuditPage.page($0)) }
  }
}
