import Almanac
public import Planning

/// Whom a year has served: counts by district, sex and kind of establishment, and those who asked in vain.
public struct ServedPeople: Hashable, Sendable {
  /// People of one kind.
  public struct Count: Hashable, Sendable {
    /// What they have in common.
    public let name: LocalizedText
    /// Those who asked for something.
    public let asked: Int
    /// Those who have a place in the plan.
    public let planned: Int
    /// Those who came to something, as recorded.
    public let came: Int
    /// How often they came: a person in two offerings counts twice.
    public let places: Int
  }

  /// Someone who asked and came to nothing so far.
  public struct Unserved: Hashable, Sendable {
    /// Who.
    public let person: Person
    /// The activities asked for, by id, the most wanted first.
    public let asked: [String]
    /// Whether an offering still to come has a place for them.
    public let isExpected: Bool
  }

  /// By district, in the programme's order; people from elsewhere last.
  public let byDistrict: [Count]
  /// Women, then men.
  public let bySex: [Count]
  /// By kind of establishment, the largest first.
  public let byKind: [Count]
  /// Everybody.
  public let all: Count
  /// Those who asked and came to nothing, in the programme's order.
  public let unserved: [Unserved]

  /// Counts as things stand on a day.
  init(_ plan: Plan, _ attendance: YearAttendance, _ index: SettlementIndex, on day: CivilDate) {
    let programme = plan.programme
    var places: [String: Int] = [:]
    var strangers: [Person] = []
    let known = Set(programme.people.map(\.id))
    for record in attendance.offerings.values {
      for person in record.present {
        places[person.person.id, default: 0] += 1
        if !known.contains(person.person.id) { strangers.append(person.person) }
      }
    }
    let asked = Dictionary(grouping: programme.requests, by: \.person)
    let planned = Set(plan.offerings.flatMap(\.participants))
    let expected = Set(plan.offerings.filter { $0.lastDay > day }.flatMap(\.participants))
    let people = programme.people + strangers.sorted { $0.id < $1.id }.uniqueByID
    func count(_ name: LocalizedText, _ isOne: (Person) -> Bool) -> Count {
      let own = people.filter(isOne)
      return Count(
        name: name,
        asked: own.count { asked[$0.id] != nil },
        planned: own.count { planned.contains($0.id) },
        came: own.count { places[$0.id] != nil },
        places: own.reduce(0) { $0 + (places[$1.id] ?? 0) }
      )
    }
    let districts = programme.places.filter(\.isDistrict)
    let ids = Set(districts.map(\.id))
    byDistrict =
      districts.map { district in count(district.name) { $0.home == district.id } }
      + [
        count(LocalizedText(vi: "Nơi khác", en: "Elsewhere")) { person in
          !(person.home.map(ids.contains) ?? false)
        }
      ].filter { $0.asked + $0.planned + $0.came > 0 }
    bySex = [
      count(LocalizedText(vi: "Nữ", en: "Women")) { $0.sex == .female },
      count(LocalizedText(vi: "Nam", en: "Men")) { $0.sex == .male },
    ]
    let kinds = Dictionary(grouping: people) { index.organisation(of: $0)?.kind ?? "" }
    byKind = kinds.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { kind, _ in
      count(Self.name(ofKind: kind)) { (index.organisation(of: $0)?.kind ?? "") == kind }
    }
    all = count(LocalizedText(vi: "Tổng cộng", en: "Total")) { _ in true }
    unserved = programme.people.compactMap { person in
      guard let requests = asked[person.id], places[person.id] == nil else { return nil }
      return Unserved(
        person: person,
        asked: requests.sorted { ($0.priority, $0.activity) < ($1.priority, $1.activity) }
          .map(\.activity),
        isExpected: expected.contains(person.id)
      )
    }
  }

  /// The name of a kind of establishment; a kind that is not one of the usual words is its own name.
  private static func name(ofKind kind: String) -> LocalizedText {
    switch kind {
    case "enterprise": LocalizedText(vi: "Doanh nghiệp", en: "Enterprises")
    case "cooperative": LocalizedText(vi: "Hợp tác xã", en: "Co-operatives")
    case "household": LocalizedText(vi: "Hộ kinh doanh, cơ sở", en: "Households")
    case "office": LocalizedText(vi: "Cơ quan nhà nước", en: "Offices")
    case "": LocalizedText(vi: "Không thuộc đơn vị nào", en: "Without an organisation")
    default: LocalizedText(kind)
    }
  }
}

extension [Person] {
  /// Each id once, in order.
  fileprivate var uniqueByID: [Person] {
    var seen: Set<String> = []
    return filter { seen.insert($0.id).inserted }
  }
}
