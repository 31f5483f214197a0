import Planning

/// A project (đề án) with the activities that carry it out.
struct ProjectFacts: Hashable, Sendable, Codable {
  /// The project's id.
  var id: String
  /// The group it belongs to.
  var group: String
  /// Its activities, in the programme's order.
  var activities: [ActivityFacts]

  /// How many of its offerings run.
  var offeringsRun: Int { activities.reduce(0) { $0 + $1.offerings.count } }

  /// All projects, by group, then as first named; `offerings` are all of the plan's.
  static func all(in index: PlanIndex, offerings: [OfferingFacts]) -> [ProjectFacts] {
    let running = Dictionary(grouping: offerings, by: \.activity)
    var projects: [ProjectFacts] = []
    var positions: [String: Int] = [:]
    for activity in index.programme.activities {
      let facts = ActivityFacts(activity, offerings: running[activity.id] ?? [])
      if let position = positions[activity.project] {
        projects[position].activities.append(facts)
      } else {
        positions[activity.project] = projects.count
        projects.append(
          ProjectFacts(id: activity.project, group: activity.group, activities: [facts])
        )
      }
    }
    return index.programme.groups.flatMap { group in
      projects.filter { $0.group == group.id }
    }
  }
}

/// An activity with the offerings of it that run.
struct ActivityFacts: Hashable, Sendable, Codable {
  /// The activity's id.
  var id: String
  /// What kind it is.
  var kind: ActivityKind
  /// Its title.
  var title: LocalizedText
  /// What a reader should know of it.
  var note: LocalizedText?
  /// How sure its figures and dates are.
  var mark: Norm.Mark
  /// The most offerings that could run.
  var offeringsPossible: Int
  /// The fewest that should run.
  var offeringsLeast: Int
  /// What runs, by first session.
  var offerings: [OfferingFacts]

  init(_ activity: Activity, offerings: [OfferingFacts]) {
    id = activity.id
    kind = activity.kind
    title = activity.title
    note = activity.note
    mark = activity.mark
    offeringsPossible = activity.values.count
    offeringsLeast = activity.minOfferings
    self.offerings = offerings
  }
}
