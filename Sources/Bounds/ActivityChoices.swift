import Problem

/// What one offering of an activity may be, with the rules that the bound keeps exactly: times,
/// busy resources and people, seats, the number of people and those of one organisation.
final class ActivityChoices: Sendable {
  /// A resource that may fill a need.
  struct Candidate {
    let resource: Int
    /// Its points, as a gain.
    let gain: Int
    let costPerUse: Int
    let costPerSession: Int
    /// The placements at which it is not busy, one bit each.
    let free: [UInt64]
    /// The most people an offering with it can have.
    let seats: Int
    /// The position in `worth` of where it leads people to.
    let site: Int
  }

  /// The position in the problem.
  let position: Int
  /// The most offerings.
  let most: Int
  /// The points of so many offerings.
  let values: [Int]
  let placementSet: Int
  let placements: Int
  /// The needs; the first one decides on site and seats.
  let needs: [[Candidate]]
  let cost: ActivityCost
  let funding: FundingTerms
  /// The limits that count its offerings starting at a placement: CSR.
  let firstLimit: [Int]
  let limits: [Int32]

  /// The fewest people of an offering.
  let fewest: Int
  /// The most people of an offering, before seats.
  let capacity: Int
  /// The people who may come, by position in the problem.
  let people: [Int]
  /// The first so many of them are enrolled.
  let enrolled: Int
  /// Whether a person's coming serves a request.
  let isServed: [Bool]
  /// Points of each person's coming, by site and person, as a gain.
  let worth: [Int]
  let sites: Int
  /// The group of people of one organisation, where it has more than may come; −1: none.
  let quotaGroup: [Int32]
  let quotaGroups: Int
  let quota: Int
  /// Words of a row in `present`.
  let words: Int
  /// Whether a person is free at a placement: a row of bits for each placement.
  let present: [UInt64]

  init(_ builder: ChoiceBuilder) {
    position = builder.position
    most = builder.most
    values = builder.values
    placementSet = builder.activity.placements.position
    placements = builder.placements.count
    needs = builder.needs
    cost = builder.activity.cost
    funding = builder.funding
    firstLimit = builder.firstLimit
    limits = builder.limits
    fewest = builder.activity.people?.min ?? 0
    capacity = builder.capacity
    people = builder.people
    enrolled = builder.enrolled
    isServed = builder.isServed
    worth = builder.worth
    sites = max(1, builder.sites.count)
    quotaGroup = builder.quotaGroup
    quotaGroups = builder.quotaGroups
    quota = builder.activity.people?.perOrganisation ?? 0
    words = (builder.people.count + 63) / 64
    present = builder.present
  }

  /// The cost of a candidate for so many sessions.
  @inline(__always)
  func cost(_ candidate: Candidate, sessions: Int) -> Int {
    if candidate.costPerSession == 0 { return candidate.costPerUse }
    let (product, isOverflow) = candidate.costPerSession.multipliedReportingOverflow(by: sessions)
    return isOverflow ? .max / 8 : min(.max / 8, product &+ candidate.costPerUse)
  }

  /// When and where offerings are.
  func shape(of offerings: [BestOffering]) -> PatternShape {
    PatternShape(
      placements: offerings.map(\.placement),
      siteOf: offerings.map { needs.first?[$0.option].site ?? 0 }
    )
  }
}
