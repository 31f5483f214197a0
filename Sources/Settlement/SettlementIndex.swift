import Almanac
public import Planning

/// A programme's parts by their ids, for what is paid and settled.
public struct SettlementIndex: Sendable {
  /// The programme.
  public let programme: Programme
  private let activities: [String: Activity]
  private let people: [String: Person]
  private let resources: [String: ResourceProfile]
  private let organisations: [String: OrganisationProfile]
  private let norms: [String: [Norm]]
  private let km: [[String]: Int]

  /// Indexes a programme.
  public init(_ programme: Programme) {
    self.programme = programme
    activities = programme.activities.reduce(into: [:]) { $0[$1.id] = $1 }
    people = programme.people.reduce(into: [:]) { $0[$1.id] = $1 }
    resources = programme.resources.reduce(into: [:]) { $0[$1.id] = $1 }
    organisations = programme.organisations.reduce(into: [:]) { $0[$1.id] = $1 }
    norms = Dictionary(grouping: programme.norms, by: \.id)
    var km: [[String]: Int] = [:]
    for journey in programme.journeys {
      if km[[journey.to, journey.from]] == nil { km[[journey.to, journey.from]] = journey.km }
    }
    for journey in programme.journeys { km[[journey.from, journey.to]] = journey.km }
    self.km = km
  }

  /// The activity of an id.
  public func activity(_ id: String) -> Activity? { activities[id] }

  /// The person of an id.
  public func person(_ id: String) -> Person? { people[id] }

  /// The organisation that a person is of.
  public func organisation(of person: Person) -> OrganisationProfile? {
    person.organisation.flatMap { organisations[$0] }
  }

  /// The resource of an id.
  public func resource(_ id: String) -> ResourceProfile? { resources[id] }

  /// The version of a norm that is in force on a day.
  func norm(_ id: String?, on date: CivilDate) -> Norm? {
    id.flatMap { norms[$0]?.first { $0.isValid(on: date) } }
  }

  /// Kilometres by road from a person's home to a place; nil where one of them is not known.
  func km(from home: String?, to place: String?) -> Int? {
    guard let home, let place else { return nil }
    return home == place ? 0 : km[[home, place]]
  }
}
