import Almanac
import Planning

/// The sums over the year.
public struct TotalFacts: Hashable, Sendable, Codable {
  /// How many groups have something that runs.
  public var groupsServed: Int
  /// How many groups there are.
  public var groups: Int
  /// How many projects were proposed.
  public var projectsAsked: Int
  /// How many of them run, at least in part.
  public var projectsRun: Int
  /// How many offerings could run.
  public var offeringsPossible: Int
  /// How many run.
  public var offeringsRun: Int
  /// How many sessions and milestones they have.
  public var sessions: Int
  /// Seats of the offerings that run.
  public var seats: Int
  /// Seats that are taken.
  public var seatsTaken: Int
  /// How many people have made a request.
  public var peopleWithRequests: Int
  /// How many of them are in an offering that they asked for.
  public var peopleWithServedRequests: Int
  /// How many people ask or take part, those called in by enrolment among them.
  public var peopleAsking: Int
  /// How many of them take part in something, asked for or not.
  public var peopleServed: Int
  /// How many do not.
  public var peopleNotServed: Int
  /// How many requests there are.
  public var requests: Int
  /// How many are served.
  public var requestsServed: Int
  /// How many payments there are.
  public var payments: Int
  /// How many of them are dated on days off.
  public var paymentsOnDaysOff: Int
  /// The money of all sources together.
  public var money: MoneyFacts
  /// The money of each source against its ceiling of the year.
  public var sources: [SourceMoneyFacts]

  init(in index: PlanIndex, service: ServiceFacts, requests list: [RequestFacts]) {
    let programme = index.programme
    let offerings = index.plan.offerings
    let running = programme.activities.filter { index.offerings[$0.id] != nil }
    groups = programme.groups.count
    groupsServed = Set(running.map(\.group)).intersection(programme.groups.map(\.id)).count
    projectsAsked = Set(programme.activities.map(\.project)).count
    projectsRun = Set(running.map(\.project)).count
    offeringsPossible = programme.activities.reduce(0) { $0 + $1.values.count }
    offeringsRun = offerings.count
    sessions = offerings.reduce(0) { $0 + $1.sessions.count }
    seats = list.reduce(0) { $0 + $1.seats }
    seatsTaken = offerings.reduce(0) { $0 + $1.participants.count }
    peopleAsking = service.sexes.reduce(0) { $0 + $1.asking }
    peopleServed = service.sexes.reduce(0) { $0 + $1.served }
    peopleNotServed = peopleAsking - peopleServed
    let inside = index.offerings.mapValues { Set($0.flatMap(\.participants)) }
    let served = programme.requests.filter { inside[$0.activity]?.contains($0.person) ?? false }
    peopleWithRequests = Set(programme.requests.map(\.person)).count
    peopleWithServedRequests = Set(served.map(\.person)).count
    let dates = offerings.flatMap(\.payments).map { index.clamped($0.date) }
    payments = dates.count
    paymentsOnDaysOff = dates.count { !programme.holidays.isWorkingDay($0) }
    requests = list.reduce(0) { $0 + $1.requests }
    requestsServed = list.reduce(0) { $0 + $1.served }
    sources = SourceMoneyFacts.all(of: programme.activities, groups: nil, in: index)
    money = sources.reduce(.none) { $0 + $1.money }
  }
}
