import Almanac
import Planning
import Store

/// What everybody may know of a year in force.
struct PublicYear: Sendable {
  /// Something that offerings can be chosen by.
  struct Choice: Sendable {
    var id: String
    var name: LocalizedText
  }

  /// Days off that touch.
  struct DaysOff: Sendable {
    var from: CivilDate
    var to: CivilDate
    var names: [LocalizedText]
  }

  let id: String
  let title: LocalizedText
  let notice: LocalizedText?
  let agency: Agency
  let revision: Int
  let decision: RevisionDecision
  let firstDay: CivilDate
  let lastDay: CivilDate
  /// Groups, districts and kinds that have offerings.
  let groups: [Choice]
  let districts: [Choice]
  let kinds: [ActivityKind]
  /// Every district of the programme, for who asks to be known.
  let allDistricts: [Choice]
  /// What runs, by first day, then id.
  let offerings: [PublicOffering]
  let daysOff: [DaysOff]
  /// The series in which certificates are numbered.
  let certificateSeries: String

  private let positions: [String: Int]

  init(_ plan: Plan, _ decided: DecidedRevision) {
    let programme = plan.programme
    id = programme.id
    title = programme.title
    notice = programme.notice
    agency = programme.agency
    revision = decided.number
    decision = decided.decision
    firstDay = programme.firstDay
    lastDay = programme.lastDay
    let all = plan.offerings.compactMap { PublicOffering($0, in: programme) }
      .sorted { ($0.firstDay, $0.id) < ($1.firstDay, $1.id) }
    offerings = all
    positions = Dictionary(
      all.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    groups = programme.groups.filter { group in all.contains { $0.group == group.id } }
      .map { Choice(id: $0.id, name: $0.name) }
    allDistricts = programme.places.filter(\.isDistrict).map { Choice(id: $0.id, name: $0.name) }
    districts = allDistricts.filter { district in all.contains { $0.place == district.id } }
    kinds = ActivityKind.allCases.filter { kind in all.contains { $0.kind == kind } }
    daysOff = Self.daysOff(programme)
    certificateSeries = programme.settlement.certificateSeries
  }

  /// The offering of an id; nil: it does not run.
  func offering(_ id: String) -> PublicOffering? { positions[id].map { offerings[$0] } }

  private static func daysOff(_ programme: Programme) -> [DaysOff] {
    let year = programme.firstDay...max(programme.firstDay, programme.lastDay)
    let days = programme.holidays.specialDays(in: year).filter(\.isDayOff)
      .sorted { $0.date < $1.date }
    return days.reduce(into: []) { list, day in
      let name =
        day.holiday.map { LocalizedText(vi: $0.nameVi, en: $0.nameEn) }
        ?? LocalizedText(vi: day.nameVi, en: day.nameEn)
      if let last = list.last, day.date <= last.to.adding(days: 1) {
        list[list.count - 1].to = max(last.to, day.date)
        if !last.names.contains(name) { list[list.count - 1].names.append(name) }
      } else {
        list.append(DaysOff(from: day.date, to: day.date, names: [name]))
      }
    }
  }
}

/// What everybody may know of an offering: no person who comes, teaches or looks after it.
struct PublicOffering: Sendable {
  let id: String
  let activity: String
  let kind: ActivityKind
  let group: String
  let groupName: LocalizedText
  /// The activity's title, with the number where it runs several times.
  let title: LocalizedText
  let note: LocalizedText?
  /// The place's id.
  let place: String?
  /// Where it happens: the hall with its address, or the place.
  let location: LocalizedText?
  let sessions: [Session]
  /// Who may come; nil: nobody registers.
  let people: PeopleRule?
  /// The districts whose people may come; empty: all.
  let districtNames: [LocalizedText]

  var firstDay: CivilDate { sessions[0].date }
  var lastDay: CivilDate { sessions[sessions.count - 1].date }

  init?(_ offering: Offering, in programme: Programme) {
    guard let activity = programme.activities.first(where: { $0.id == offering.activity }),
      !offering.sessions.isEmpty
    else { return nil }
    id = offering.id
    self.activity = activity.id
    kind = activity.kind
    group = activity.group
    groupName =
      programme.groups.first { $0.id == activity.group }?.name ?? LocalizedText(activity.group)
    title =
      activity.values.count > 1 && activity.kind != .work
      ? LocalizedText(
        vi: "\(activity.title.vi) (đợt \(offering.number))",
        en: "\(activity.title.en) (offering \(offering.number))"
      ) : activity.title
    note = activity.note
    place = offering.place
    let venue = offering.resources.compactMap { used in
      programme.resources.first { $0.id == used.resource && $0.kind == .venue }
    }.first
    let locality = programme.places.first { $0.id == offering.place }
    location = Self.location(venue, locality)
    sessions = offering.sessions
    people = activity.people
    districtNames = (activity.people?.districts ?? []).map { id in
      programme.places.first { $0.id == id }?.name ?? LocalizedText(id)
    }
  }

  /// The hall with its address, and the place where the address does not name it.
  private static func location(_ venue: ResourceProfile?, _ place: Locality?) -> LocalizedText? {
    let parts = [venue?.name, venue?.address].compactMap(\.self)
      .reduce(into: [String]()) { parts, part in
        if !parts.contains(where: { $0.contains(part) }) { parts.append(part) }
      }
    let isNamed = place.map { place in
      parts.contains { $0.contains(place.name.vi) || $0.contains(place.name.en) }
    }
    func text(_ language: Language) -> String {
      let name = isNamed == false ? place?.name[language] : nil
      return (parts + [name].compactMap(\.self)).joined(separator: ", ")
    }
    let both = LocalizedText(vi: text(.vi), en: text(.en))
    return both.vi.isEmpty ? nil : both
  }
}
