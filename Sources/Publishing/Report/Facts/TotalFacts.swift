import Almanac
import Planning

/// The sums over the year.
struct TotalFacts: Hashable, Sendable, Codable {
  /// How many groups have something that runs.
  var groupsServed: Int
  /// How many groups there are.
  var groups: Int
  /// How many projects were proposed.
  var projectsAsked: Int
  /// How many of them run, at least in part.
  var projectsRun: Int
  /// How many offerings could run.
  var offeringsPossible: Int
  /// How many run.
  var offeringsRun: Int
  /// How many sessions and milestones they have.
  var sessions: Int
  /// Seats of the offerings that run.
  var seats: Int
  /// Seats that are taken.
  var seatsTaken: Int
  /// How many people have made a request.
  var peopleWithRequests: Int
  /// How many of them are in an offering that they asked for.
  var peopleWithServedRequests: Int
  /// How many people ask or take part, those called in by enrolment among them.
  var peopleAsking: Int
  /// How many of them take part in something, asked for or not.
  var peopleServed: Int
  /// How many do not.
  var peopleNotServed: Int
  /// How many requests there are.
  var requests: Int
  /// How many are served.
  var requestsServed: Int
  /// How many payments there are.
  var payments: Int
  /// How many of them are dated on days off.
  var paymentsOnDaysOff: Int
  /// The money of all sources together.
  var money: MoneyFacts
  /// The money of each source against its ceiling of the year.
  var sources: [SourceMoneyFacts]

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
