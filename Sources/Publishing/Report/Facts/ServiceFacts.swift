import Planning

/// Who is served and who is not.
///
/// A person asks who has made a request or takes part in an offering (those called in by enrolment
/// among them), and is served who takes part in at least one offering.
struct ServiceFacts: Hashable, Sendable, Codable {
  /// By the district where they live or work, the programme's districts first, in its order.
  var districts: [ServiceSliceFacts]
  /// By sex.
  var sexes: [ServiceSliceFacts]
  /// By the kind of organisation, by its name.
  var kinds: [ServiceSliceFacts]
  /// Those who ask and are not served, by id, in the programme's order.
  var neverServed: [String]

  init(in index: PlanIndex) {
    let served = Set(index.plan.offerings.flatMap(\.participants))
    let askers = served.union(index.programme.requests.map(\.person))
    let asking = index.programme.people.filter { askers.contains($0.id) }
    func slice(_ id: String, _ name: LocalizedText?, _ people: [Person]) -> ServiceSliceFacts {
      ServiceSliceFacts(
        id: id,
        name: name,
        asking: people.count,
        served: people.count { served.contains($0.id) }
      )
    }
    let byDistrict = Dictionary(grouping: asking) { index.district(of: $0) ?? "" }
    let known = index.programme.places.filter(\.isDistrict).map(\.id)
    let others = byDistrict.keys.filter { !known.contains($0) }.sorted()
    districts = (known + others).map { id in
      slice(id, index.places[id]?.name, byDistrict[id] ?? [])
    }
    sexes = Sex.allCases.map { sex in
      slice(sex.rawValue, nil, asking.filter { $0.sex == sex })
    }
    let byKind = Dictionary(grouping: asking) { index.organisation(of: $0)?.kind ?? "" }
    kinds = byKind.keys.sorted().map { slice($0, nil, byKind[$0] ?? []) }
    neverServed = asking.map(\.id).filter { !served.contains($0) }
  }
}

/// Some of the people, with how many are served.
struct ServiceSliceFacts: Hashable, Sendable, Codable {
  /// The district's place id, the sex, or the kind of organisation; empty: unknown.
  var id: String
  /// The district's name.
  var name: LocalizedText?
  /// How many ask.
  var asking: Int
  /// How many of them are served.
  var served: Int

  /// How many of them are not.
  var notServed: Int { asking - served }
}

/// Who an id of a participant is.
struct PersonFacts: Hashable, Sendable, Codable {
  /// The person's id.
  var id: String
  /// The full name.
  var name: String
  /// The organisation's name.
  var organisation: String?
  /// The district where the person lives or works.
  var district: PlaceFacts?

  static func all(in index: PlanIndex) -> [PersonFacts] {
    let named = Set(index.programme.requests.map(\.person))
      .union(index.plan.offerings.flatMap(\.participants))
    return index.programme.people.filter { named.contains($0.id) }.map { person in
      PersonFacts(
        id: person.id,
        name: person.name,
        organisation: index.organisation(of: person)?.name,
        district: index.district(of: person).map(index.place)
      )
    }
  }
}
