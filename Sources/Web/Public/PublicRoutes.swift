import Hummingbird
import Planning

/// The years in force, for everybody.
enum PublicRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/", for: .everyone) { visit in
      let ids = try await visit.site.publicPlans.ids()
      var plans: [PublicPlan] = []
      for id in ids {
        if let plan = try await visit.site.publicPlans.plan(id) { plans.append(plan) }
      }
      if plans.count == 1 { return try await year(visit, plans[0]) }
      let source = KeptPages.Source(decided: plans.map(\.decided))
      return try await visit.keptPage(of: source) { [plans] in years(plans, visit) }
    }
    routes.get("/y/{plan}", for: .everyone) { visit in
      try await year(visit, visit.publicPlan())
    }
    routes.get("/y/{plan}/offerings/{offering}", for: .everyone) { visit in
      let plan = try await visit.publicPlan()
      guard let offering = plan.year.offering(visit.part("offering")) else {
        throw WebFault.absent
      }
      let seats = try visit.site.seats.seats(in: offering, of: plan.year.id)
      let shown = KeptPages.SeatsShown.offering(seats, RegistrationWindow(seats, at: visit.now))
      return try await visit.keptPage(of: .init(decided: [plan.decided], seats: shown)) {
        OfferingPage(year: plan.year, offering: offering, seats: seats, visit: visit).page
      }
    }
  }

  private static func year(_ visit: Visit, _ plan: PublicPlan) async throws -> Response {
    let counted = try visit.site.seats.year(of: plan.year.id)
    let shown = KeptPages.SeatsShown.year(
      count: counted.count,
      turns: counted.turns(until: visit.now)
    )
    let choices = [
      "group": plan.year.groups.map(\.id), "district": plan.year.districts.map(\.id),
      "kind": plan.year.kinds.map(\.rawValue),
    ]
    return try await visit.keptPage(
      of: .init(decided: [plan.decided], seats: shown),
      choices: choices
    ) {
      PublicYearPage(year: plan.year, seats: counted.seats, visit: visit).page
    }
  }

  private struct YearLink {
    var path: String
    var title: String
  }

  private static func years(_ plans: [PublicPlan], _ visit: Visit) -> Page {
    Page(
      template: "public-years",
      title: LocalizedText(vi: "Lịch hoạt động khuyến công", en: "Calendars of industry promotion"),
      words: [
        "none": LocalizedText(
          vi: "Chưa có kế hoạch năm nào được duyệt; lịch sẽ hiện ở đây sau khi có quyết định.",
          en: "No year's plan is approved yet; the calendar will stand here after the decision."
        )
      ],
      it: [
        "years": plans.map {
          YearLink(path: "/y/" + AddressText.part($0.year.id), title: visit.say($0.year.title))
        }
      ]
    )
  }
}

extension Visit {
  /// The year in force of the plan in the address; absent where there is none.
  func publicPlan() async throws -> PublicPlan {
    guard let plan = try await site.publicPlans.plan(self.plan) else { throw WebFault.absent }
    return plan
  }
}
