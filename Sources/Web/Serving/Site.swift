import Foundation
import Hummingbird
import Store

/// What all requests share.
final class Site: Sendable {
  let store: PlanStore
  let options: WebOptions
  let frame: Frame
  let limits: RateLimits
  let plans: OpenPlans
  let jobs: JobDesk
  let publicPlans: PublicPlans
  let seats: SeatCounts
  let keptPages = KeptPages()
  let personalFeeds: PersonalFeeds
  let attendance: KnownAttendance
  let figures = ServerFigures()
  let connections: ConnectionCounts
  let passwords = Passwords()
  let startCode = StartCode()
  let imports = PendingImports()

  init(_ store: PlanStore, _ options: WebOptions) throws {
    self.store = store
    self.options = options
    frame = try Frame()
    limits = RateLimits(options)
    plans = OpenPlans(store, options)
    jobs = JobDesk(store, plans, options)
    publicPlans = PublicPlans(store, plans, options)
    seats = SeatCounts(store)
    personalFeeds = PersonalFeeds(store)
    attendance = KnownAttendance(store)
    connections = ConnectionCounts(
      most: options.mostConnections,
      mostOfAddress: options.trustsProxy ? .max : options.mostConnectionsOfAddress
    )
  }

  /// A cookie of ours: not for scripts, not for other sites.
  func cookie(_ name: String, _ value: String, days: Int? = nil) -> Cookie {
    Cookie(
      name: name,
      value: value,
      maxAge: days.map { $0 * 86_400 },
      path: "/",
      secure: options.tls != nil,
      httpOnly: true,
      sameSite: .lax
    )
  }

  /// Declares every route.
  func routes(_ router: Router<VisitContext>) -> Routes {
    var routes = Routes(self, router)
    AssetRoutes.add(to: &routes)
    OperationRoutes.add(to: &routes)
    SignInRoutes.add(to: &routes)
    AccountRoutes.add(to: &routes)
    OwnAccountRoutes.add(to: &routes)
    AuditRoutes.add(to: &routes)
    PlanRoutes.add(to: &routes)
    YearRoutes.add(to: &routes)
    JobRoutes.add(to: &routes)
    BudgetRoutes.add(to: &routes)
    WhyNotRoutes.add(to: &routes)
    PublicRoutes.add(to: &routes)
    FeedRoutes.add(to: &routes)
    AskRoutes.add(to: &routes)
    MyRoutes.add(to: &routes)
    AddressRoutes.add(to: &routes)
    NewcomerRoutes.add(to: &routes)
    FeedLinkRoutes.add(to: &routes)
    CheckInRoutes.add(to: &routes)
    CertificateRoutes.add(to: &routes)
    PeopleRoutes.add(to: &routes)
    OrganisationRoutes.add(to: &routes)
    OfferingRoutes.add(to: &routes)
    RevisionRoutes.add(to: &routes)
    ImportRoutes.add(to: &routes)
    MailRoutes.add(to: &routes)
    APIRoutes.add(to: &routes)
    return routes
  }
}
