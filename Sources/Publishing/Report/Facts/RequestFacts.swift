import Planning

/// The requests for one activity.
struct RequestFacts: Hashable, Sendable, Codable {
  /// The activity's id.
  var activity: String
  /// How many people ask for it.
  var requests: Int
  /// How many of them are in an offering of it.
  var served: Int
  /// How many ask for it before all else (priority 1).
  var firstChoices: Int
  /// How many of those are in an offering of it.
  var firstChoicesServed: Int
  /// Seats of the offerings that run.
  var seats: Int
  /// Seats that are taken.
  var taken: Int

  /// How many requests are not served.
  var notServed: Int { requests - served }

  /// The activities with requests or participants, in the programme's order.
  static func all(in index: PlanIndex) -> [RequestFacts] {
    let wishes = Dictionary(grouping: index.programme.requests, by: \.activity)
    return index.programme.activities.compactMap { activity in
      let offerings = index.offerings[activity.id] ?? []
      let taken = offerings.reduce(0) { $0 + $1.participants.count }
      let list = wishes[activity.id] ?? []
      guard taken > 0 || !list.isEmpty else { return nil }
      let inside = Set(offerings.flatMap(\.participants))
      let first = list.filter { $0.priority == 1 }
      return RequestFacts(
        activity: activity.id,
        requests: list.count,
        served: list.count { inside.contains($0.person) },
        firstChoices: first.count,
        firstChoicesServed: first.count { inside.contains($0.person) },
        seats: offerings.count * (activity.people?.max ?? 0),
        taken: taken
      )
    }
  }
}

/// An activity of which offerings that could have run do not.
struct LeftOutFacts: Hashable, Sendable, Codable {
  /// The activity's id.
  var activity: String
  /// Its title.
  var title: LocalizedText
  /// How many of its possible offerings do not run.
  var offerings: Int
  /// How many of them were asked for as a minimum.
  var shortfall: Int
  /// What stands against one more.
  var reasons: [LocalizedText]

  init(_ entry: LeftOut, in index: PlanIndex) {
    activity = entry.activity
    title = index.activities[entry.activity]?.title ?? LocalizedText(entry.activity)
    offerings = entry.offerings
    shortfall = entry.shortfall
    reasons = entry.reasons
  }
}
