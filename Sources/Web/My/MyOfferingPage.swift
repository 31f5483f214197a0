import Almanac
import Attendance
import Planning
import Store

/// An offering with what the person may do about it.
struct MyOfferingPage {
  let participant: Participant
  let offering: PublicOffering
  let registration: Registration?
  let seats: OfferingSeats?
  let reason: LocalizedText?
  let visit: Visit

  struct Meeting {
    var number: Int
    var day: String
    var times: String
  }

  struct View {
    var back: String
    var action: String
    var kindClass: String
    var days: String
    var place: String?
    var seats: String?
    var window: String
    var sessions: [Meeting]
    var rules: [String]
    var state: String?
    var reason: String?
    var mayRegister: Bool
    var isOffered: Bool
    var isSeated: Bool
    var isWaiting: Bool
  }

  var page: Page {
    let language = visit.language
    let days = DayText(language: language)
    let window = RegistrationWindow(seats, at: visit.now)
    let status = registration?.status
    let view = View(
      back: participant.path,
      action: participant.path(of: offering.id),
      kindClass: offering.kind.rawValue,
      days: days.days(offering.firstDay, offering.lastDay),
      place: offering.location?[language],
      seats: seats?.text(language),
      window: window.text(language),
      sessions: offering.sessions.enumerated().map { position, session in
        Meeting(number: position + 1, day: days.day(session.date), times: days.times(session))
      },
      rules: OfferingRules(offering, language).lines,
      state: registration.map { ParticipantWords.state($0, language) },
      reason: reason.map(visit.say),
      mayRegister: window.isOpen && !(status?.isStanding ?? false),
      isOffered: status == .offered,
      isSeated: status == .seated,
      isWaiting: status == .waiting
    )
    return Page(
      template: "my-offering",
      title: offering.title,
      words: ParticipantWords.page,
      it: view
    )
  }
}
