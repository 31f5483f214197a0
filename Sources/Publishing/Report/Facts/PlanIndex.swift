import Almanac
import Planning

/// A plan with its values found by id, while facts are computed.
struct PlanIndex {
  let plan: Plan
  let activities: [String: Activity]
  let places: [String: Locality]
  let resources: [String: ResourceProfile]
  let organisations: [String: OrganisationProfile]
  let people: [String: Person]
  /// The offerings of each activity, in the plan's order.
  let offerings: [String: [Offering]]

  init(_ plan: Plan) {
    let programme = plan.programme
    self.plan = plan
    activities = PlanIndex.byId(programme.activities, \.id)
    places = PlanIndex.byId(programme.places, \.id)
    resources = PlanIndex.byId(programme.resources, \.id)
    organisations = PlanIndex.byId(programme.organisations, \.id)
    people = PlanIndex.byId(programme.people, \.id)
    offerings = Dictionary(grouping: plan.offerings, by: \.activity)
  }

  var programme: Programme { plan.programme }

  /// The values under their ids; the first of two with the same id.
  private static func byId<Value>(
    _ values: [Value],
    _ id: (Value) -> String
  ) -> [String: Value] {
    Dictionary(values.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of that id, or one that is called by its id.
  func place(_ id: String) -> PlaceFacts {
    PlaceFacts(id: id, name: places[id]?.name ?? LocalizedText(id))
  }

  /// The group of an offering; empty where its activity is unknown.
  func group(of offering: Offering) -> String {
    activities[offering.activity]?.group ?? ""
  }

  /// The district where a person lives or works, or else that of the organisation.
  func district(of person: Person) -> String? {
    person.home ?? organisation(of: person)?.district
  }

  /// The version of a norm in force on a day, or else its first version.
  func norm(_ id: String, on date: CivilDate) -> Norm? {
    let versions = programme.norms.filter { $0.id == id }
    return versions.first { $0.isValid(on: date) } ?? versions.first
  }

  func organisation(of person: Person) -> OrganisationProfile? {
    person.organisation.flatMap { organisations[$0] }
  }
}
