/// What the weights of fairness add to the requests of each person.
///
/// `firstComers` is added for everybody whom no earlier plan served; without an earlier plan everybody is, and nothing is
/// added. `spread` is added in proportion to how much less than the average a person's district, sex and kind of
/// organisation were served in earlier years: with r the part of those asking now whom earlier plans served, and R that of
/// all, a part with r < R adds spread × (R − r) ÷ R, rounded down; of a person's three parts the largest counts.
public struct FairnessPoints: Sendable {
  /// Points more of each request, by person; who is not named gets none.
  public let byPerson: [String: Int]

  /// Works the points out.
  public init(_ programme: Programme) {
    let weights = programme.weights
    guard let before = programme.servedBefore, weights.firstComers > 0 || weights.spread > 0 else {
      byPerson = [:]
      return
    }
    let asking = Set(programme.requests.map(\.person))
    let people = programme.people.filter { asking.contains($0.id) }
    let parts = PeopleParts(programme)
    var sizes: [PeopleParts.Part: (all: Int, served: Int)] = [:]
    for person in people {
      for part in parts.parts(of: person) {
        sizes[part, default: (0, 0)].all += 1
        if before.contains(person.id) { sizes[part, default: (0, 0)].served += 1 }
      }
    }
    let served = people.count { before.contains($0.id) }
    var points: [String: Int] = [:]
    for person in people {
      var own = before.contains(person.id) ? 0 : weights.firstComers
      if served > 0 {
        let most = parts.parts(of: person).compactMap { sizes[$0] }.map { size in
          // spread × (1 − (served of the part ÷ all of it) ÷ (served ÷ all)), in whole numbers.
          let usual = size.all * served
          return weights.spread * max(0, usual - size.served * people.count) / max(1, usual)
        }.max()
        own += most ?? 0
      }
      if own > 0 { points[person.id] = own }
    }
    byPerson = points
  }
}

/// The parts of the people that fairness looks at.
public struct PeopleParts: Sendable {
  /// A part of the people.
  public enum Part: Hashable, Sendable {
    /// Those who live or work in a district, a place id.
    case district(String)
    /// Those of a sex.
    case sex(Sex)
    /// Those of a kind of organisation.
    case kind(String)
    /// Those whom no earlier plan served.
    case firstComers
  }

  private let organisations: [String: OrganisationProfile]
  private let before: Set<String>?

  /// Prepares the parts of a programme's people.
  public init(_ programme: Programme) {
    organisations = Dictionary(
      programme.organisations.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    before = programme.servedBefore
  }

  /// The district, the sex and the kind of organisation of a person.
  public func parts(of person: Person) -> [Part] {
    let organisation = person.organisation.flatMap { organisations[$0] }
    let district = person.home ?? organisation?.district ?? ""
    return [.district(district), .sex(person.sex), .kind(organisation?.kind ?? "")]
  }

  /// Whether no earlier plan served a person; nil: no earlier plan is given.
  public func isFirstComer(_ person: String) -> Bool? { before.map { !$0.contains(person) } }
}
