import Almanac
import Attendance
import Planning
import Store

/// A person's own year.
struct MyYearPage {
  let participant: Participant
  let registrations: [DatedRegistration]
  let seats: [String: OfferingSeats]
  let certificates: [OwnCertificate]
  let visit: Visit

  struct Entry {
    var path: String
    var title: String
    var days: String
    var place: String?
    var state: String
    var kindClass: String
  }

  struct View {
    var name: String
    var done: String?
    var offers: [Entry]
    var mine: [Entry]
    var waiting: [Entry]
    var past: [Entry]
    var open: [Entry]
    var certificates: [OwnCertificate]
    var subscription: Subscription
    var year: String
  }

  private var year: PublicYear { participant.plan.year }
  private var language: Language { visit.language }

  var page: Page {
    let feed = PlanStore.feedToken(of: participant.token)
    let view = View(
      name: participant.person.name,
      done: visit.query["done"].flatMap { ParticipantWords.done($0, language) },
      offers: entries([.offered]),
      mine: entries([.seated]),
      waiting: entries([.waiting]),
      past: entries([.withdrawn, .lapsed]),
      open: open,
      certificates: certificates,
      subscription: Subscription(
        path: "/feeds/\(AddressText.part(year.id))/people/\(feed).ics",
        name: visit.say(LocalizedText(vi: "Lịch của tôi", en: "My calendar")),
        visit
      ),
      year: "/y/" + AddressText.part(year.id)
    )
    return Page(
      template: "my-year",
      title: LocalizedText(vi: "Năm của tôi", en: "My year"),
      words: ParticipantWords.page.merging(Subscription.words) { own, _ in own },
      it: view
    )
  }

  private func entries(_ statuses: Set<RegistrationStatus>) -> [Entry] {
    registrations.map(\.registration).filter { statuses.contains($0.status) }
      .compactMap { registration in
        year.offering(registration.offering).map { (registration, $0) }
      }
      .sorted { ($0.1.firstDay, $0.1.id) < ($1.1.firstDay, $1.1.id) }
      .map { entry($0.1, ParticipantWords.state($0.0, language)) }
  }

  /// What the person may register for now: open, for their kind and district, and not asked for already.
  private var open: [Entry] {
    let taken = Set(
      registrations.filter { $0.registration.status.isStanding }
        .compactMap { year.offering($0.registration.offering)?.activity }
    )
    return year.offerings.filter { offering in
      guard let rule = offering.people, !taken.contains(offering.activity) else { return false }
      return RegistrationWindow(seats[offering.id], at: visit.now).isOpen
        && rule.admits(participant.person)
    }.map { offering in
      let window = RegistrationWindow(seats[offering.id], at: visit.now).text(language)
      let left = seats[offering.id]?.text(language) ?? ""
      return entry(offering, "\(left) · \(window)")
    }
  }

  private func entry(_ offering: PublicOffering, _ state: String) -> Entry {
    Entry(
      path: participant.path(of: offering.id),
      title: offering.title[language],
      days: DayText(language: language).days(offering.firstDay, offering.lastDay),
      place: offering.location?[language],
      state: state,
      kindClass: offering.kind.rawValue
    )
  }
}

extension RegistrationStatus {
  /// Whether the person is registered: seated, asked or waiting.
  var isStanding: Bool { holdsSeat || self == .waiting }
}
