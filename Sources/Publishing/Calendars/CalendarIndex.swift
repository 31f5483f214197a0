import ICalendar
import Planning

/// A plan's parts by id, with the words of one language.
struct CalendarIndex {
  let programme: Programme
  let words: CalendarWords
  private let activities: [String: Activity]
  private let resources: [String: ResourceProfile]
  private let places: [String: Locality]
  private let groups: [String: ProjectGroup]
  private let sites: [String: Site]

  init(_ programme: Programme, language: Language) {
    self.programme = programme
    words = CalendarWords(language: language)
    activities = Self.byId(programme.activities, \.id)
    resources = Self.byId(programme.resources, \.id)
    places = Self.byId(programme.places, \.id)
    groups = Self.byId(programme.groups, \.id)
    sites = Self.byId(programme.sites, \.id)
  }

  private static func byId<Element>(
    _ elements: [Element],
    _ id: KeyPath<Element, String>
  ) -> [String: Element] {
    Dictionary(elements.map { ($0[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
  }

  func activity(_ id: String) -> Activity? { activities[id] }
  func resource(_ id: String) -> ResourceProfile? { resources[id] }
  func place(_ id: String) -> Locality? { places[id] }
  func site(_ id: String) -> Site? { sites[id] }
  func group(_ id: String) -> ProjectGroup? { groups[id] }

  /// The agency as the organiser of every event.
  var organizer: CalendarUser {
    CalendarUser(name: programme.agency.name[words.language], address: programme.agency.email)
  }
}
