public import Planning

/// How evenly a plan serves those who ask.
public struct FairnessFacts: Hashable, Sendable, Codable {
  /// A part of those who ask, and how many of it are served.
  public struct Part: Hashable, Sendable, Codable {
    /// How many ask.
    public var asking: Int
    /// How many of them have a served request.
    public var served: Int
  }

  /// How many ask and have no served request this year.
  public var neverThisYear: Int
  /// How many of them no earlier plan served either; nil: no earlier plan is given.
  public var neverAtAll: Int?
  /// Those whom no earlier plan served; nil: no earlier plan is given.
  public var firstComers: Part?
  /// Thousandths of those who ask that are served, in the district, sex or kind of organisation with the least and the most.
  public var leastShare: Int
  /// See ``leastShare``.
  public var mostShare: Int
  /// The weight of first-comers.
  public var firstComersWeight: Int
  /// The weight of the spread.
  public var spreadWeight: Int
  /// The points of the score that come from these weights.
  public var points: Int
  /// The score without them: what fairness costs is the difference of it to a plan without the weights.
  public var scoreWithout: Int

  /// Counts a plan.
  public init(_ plan: Plan) {
    let programme = plan.programme
    let inside = Dictionary(grouping: plan.offerings, by: \.activity)
      .mapValues { Set($0.flatMap(\.participants)) }
    let met = programme.requests.filter { inside[$0.activity]?.contains($0.person) ?? false }
    let served = Set(met.map(\.person))
    let asking = Set(programme.requests.map(\.person))
    let parts = PeopleParts(programme)
    let people = programme.people.filter { asking.contains($0.id) }
    let never = people.filter { !served.contains($0.id) }
    neverThisYear = never.count
    if let before = programme.servedBefore {
      neverAtAll = never.count { !before.contains($0.id) }
      let first = people.filter { !before.contains($0.id) }
      firstComers = Part(asking: first.count, served: first.count { served.contains($0.id) })
    } else {
      neverAtAll = nil
      firstComers = nil
    }
    var counts: [PeopleParts.Part: (asking: Int, served: Int)] = [:]
    for person in people {
      for part in parts.parts(of: person) {
        counts[part, default: (0, 0)].asking += 1
        if served.contains(person.id) { counts[part, default: (0, 0)].served += 1 }
      }
    }
    // Shares of a handful of people say nothing.
    let shares = counts.values.filter { $0.asking >= 5 }.map { $0.served * 1000 / $0.asking }
    leastShare = shares.min() ?? 0
    mostShare = shares.max() ?? 0
    firstComersWeight = programme.weights.firstComers
    spreadWeight = programme.weights.spread
    let extra = FairnessPoints(programme).byPerson
    let pairs = Set(met.map { [$0.person, $0.activity] })
    points = pairs.reduce(0) { $0 + extra[$1[0], default: 0] }
    scoreWithout = plan.verdict.score - points
  }
}
