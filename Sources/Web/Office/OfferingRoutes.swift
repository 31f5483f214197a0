import Attendance
import Hummingbird
import Planning
import Store

/// Offerings as the office sees them: roster, waiting list, attendance, papers, the window of registration.
enum OfferingRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans/{plan}/offerings", for: .staff) { visit in
      try visit.page(try await OfferingsPage.page(visit))
    }
    routes.get("/plans/{plan}/offerings/{offering}", for: .staff) { visit in
      try visit.page(try await RosterPage.page(try await OfferingAtHand(visit), visit))
    }
    routes.post("/plans/{plan}/offerings/{offering}/window", for: .planners) { visit in
      try await setWindow(visit)
    }
    routes.get("/plans/{plan}/offerings/{offering}/papers/{paper}", for: .office) { visit in
      try OfferingPapers(try await OfferingAtHand(visit), visit).answer(visit.part("paper"))
    }
  }

  private static func setWindow(_ visit: Visit) async throws -> Response {
    let atHand = try await OfferingAtHand(visit)
    let opens = RecordedTime(visit.form["opens"] ?? "")
    let closes = RecordedTime(visit.form["closes"] ?? "")
    let hours = visit.form.number("hours")
    guard let opens, let closes, let hours, (1...1_000).contains(hours) else {
      let reason = LocalizedText(
        vi: "Cần thời điểm mở, thời điểm đóng và số giờ giữ chỗ (1–1000).",
        en: "Say when it opens, when it closes and for how many hours offers are held (1–1000)."
      )
      return try visit.page(
        try await RosterPage.page(atHand, visit, reasons: [reason]),
        status: .badRequest
      )
    }
    guard opens < closes else {
      return try visit.page(
        try await RosterPage.page(atHand, visit, reasons: [StoreRefusal.windowReversed.text]),
        status: .badRequest
      )
    }
    _ = try visit.site.store.setWindow(
      of: atHand.seats.id,
      in: visit.plan,
      opens: opens,
      closes: closes,
      offerHours: hours,
      visit.mark
    )
    return visit.goTo(visit.inPlan("offerings", atHand.seats.id) + "?saved=1")
  }
}

/// The offering in the address: as the plan has it, as registrations have it, who stands in it, who was there.
struct OfferingAtHand {
  let open: OpenPlan
  /// As the plan has it; nil where the revision that is worked on runs it no more.
  let offering: Planning.Offering?
  let seats: OfferingSeats
  /// Those whom the visitor may see.
  let roster: [RosterLine]
  let attendance: AttendanceState

  init(_ visit: Visit) async throws {
    let id = visit.part("offering")
    let store = visit.site.store
    guard let seats = try store.offerings(of: visit.plan).first(where: { $0.id == id }) else {
      throw WebFault.absent
    }
    self.seats = seats
    // People are registered in what is in force; before anything is, in what is worked on.
    if let inForce = try await visit.site.plans.inForce(visit.plan) {
      open = inForce
    } else {
      open = try await visit.site.plans.current(visit.plan)
    }
    offering = open.plan?.offerings.first { $0.id == id }
    roster = try store.roster(of: id, of: visit.plan, district: visit.ownDistrict)
    attendance = AttendanceState(try store.attendance(of: visit.plan))
  }
}
