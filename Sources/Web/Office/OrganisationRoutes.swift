import Hummingbird
import Planning
import Store

/// Organisations, looked at by all who are signed in, added and set right by those who look after them.
enum OrganisationRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans/{plan}/organisations", for: .staff) { visit in
      try visit.page(try await OrganisationsPage.page(visit))
    }
    routes.post("/plans/{plan}/organisations", for: .office) { try await add($0) }
    routes.get("/plans/{plan}/organisations/{organisation}", for: .staff) { visit in
      try visit.page(try await OrganisationsPage.one(visit))
    }
    routes.post("/plans/{plan}/organisations/{organisation}", for: .office) {
      try await change($0)
    }
  }

  private static func add(_ visit: Visit) async throws -> Response {
    let programme = try await visit.site.plans.current(visit.plan).programme
    switch OrganisationForm.sent(visit, programme, besides: nil) {
    case .failure(let mistakes):
      return try visit.page(
        try await OrganisationsPage.page(visit, reasons: mistakes.reasons),
        status: .badRequest
      )
    case .success(let facts):
      let id = try visit.site.store.addOrganisation(
        facts,
        of: visit.plan,
        district: visit.ownDistrict,
        visit.mark
      )
      return visit.goTo(visit.inPlan("organisations", id) + "?saved=1")
    }
  }

  private static func change(_ visit: Visit) async throws -> Response {
    let id = visit.part("organisation")
    let found = try visit.site.store.organisation(id, of: visit.plan, district: visit.ownDistrict)
    guard let profile = found?.profile else { throw WebFault.absent }
    let programme = try await visit.site.plans.current(visit.plan).programme
    switch OrganisationForm.sent(visit, programme, besides: profile) {
    case .failure(let mistakes):
      return try visit.page(
        try await OrganisationsPage.one(visit, reasons: mistakes.reasons),
        status: .badRequest
      )
    case .success(let facts):
      try visit.site.store.changeOrganisation(
        id,
        of: visit.plan,
        to: facts,
        district: visit.ownDistrict,
        visit.mark
      )
      return visit.goTo(visit.inPlan("organisations", id) + "?saved=1")
    }
  }
}
