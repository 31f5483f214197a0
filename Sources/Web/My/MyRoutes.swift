import Attendance
import HTTPTypes
import Hummingbird
import Planning
import Store

/// A person's own pages, at an address that only they and who gave it know.
enum MyRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/my/{token}", for: .everyone) { visit in
      let participant = try await visit.participant()
      let plan = participant.plan.year.id
      let page = MyYearPage(
        participant: participant,
        registrations: try own(participant, visit),
        seats: try visit.site.seats.seats(of: plan),
        certificates: try OwnCertificate.all(of: participant, visit),
        visit: visit
      )
      return try visit.hidden(visit.page(page.page))
    }
    routes.get("/my/{token}/offerings/{offering}", for: .everyone) { visit in
      try visit.hidden(try await offering(visit, reason: nil))
    }
    routes.post("/my/{token}/offerings/{offering}", for: .everyone) { visit in
      do {
        return try visit.hidden(try await act(visit))
      } catch let StoreFailure.refused(refusal) {
        if case .unknownOffering = refusal { throw WebFault.absent }
        let year = try await visit.participant().plan.year
        return try visit.hidden(
          try await offering(visit, reason: ParticipantWords.reason(refusal, year))
        )
      }
    }
  }

  private static func act(_ visit: Visit) async throws -> Response {
    let participant = try await visit.participant()
    let store = visit.site.store
    let (id, person, plan) = (
      visit.part("offering"), participant.person.id, participant.plan.year.id
    )
    guard participant.plan.year.offering(id) != nil else { throw WebFault.absent }
    let mark = visit.participantMark
    let done: String
    switch visit.form["action"] {
    case "register": done = try store.register(person, for: id, of: plan, mark).status.rawValue
    case "accept": done = try store.accept(person, in: id, of: plan, mark).status.rawValue
    case "withdraw":
      _ = try store.withdraw(person, from: id, of: plan, mark)
      done = "withdrawn"
    case "decline":
      _ = try store.withdraw(person, from: id, of: plan, mark)
      done = "declined"
    default: throw WebFault.badInput([])
    }
    return visit.goTo("\(participant.path)?done=\(done)")
  }

  private static func offering(_ visit: Visit, reason: LocalizedText?) async throws -> Response {
    let participant = try await visit.participant()
    let id = visit.part("offering")
    guard let offering = participant.plan.year.offering(id), offering.people != nil else {
      throw WebFault.absent
    }
    let registration = try own(participant, visit).first { $0.registration.offering == id }
    let page = MyOfferingPage(
      participant: participant,
      offering: offering,
      registration: registration?.registration,
      seats: try visit.site.seats.seats(in: offering, of: participant.plan.year.id),
      reason: reason,
      visit: visit
    )
    return try visit.page(page.page, status: reason == nil ? .ok : .conflict)
  }

  /// The person's registrations, after offers whose time is over have ended.
  private static func own(
    _ participant: Participant,
    _ visit: Visit
  ) throws -> [DatedRegistration] {
    let (person, plan) = (participant.person.id, participant.plan.year.id)
    let registrations = try visit.site.store.registrations(of: person, in: plan)
    let hasLapsed = registrations.contains {
      ($0.registration.offeredUntil ?? "~") <= visit.now.text
    }
    guard hasLapsed else { return registrations }
    _ = try visit.site.store.renewOffers(of: plan, ChangeMark(by: "web", at: visit.now))
    return try visit.site.store.registrations(of: person, in: plan)
  }
}

extension Visit {
  /// An answer that no search engine keeps.
  func hidden(_ response: Response) throws -> Response {
    var response = response
    if let name = HTTPField.Name("X-Robots-Tag") { response.headers[name] = "noindex, nofollow" }
    return response
  }
}
