public import Almanac

/// A year's programme as the organiser states it: what may be run, by whom, for whom and on whose money.
public struct Programme: Sendable {
  /// The id, used in names of files and calendars.
  public var id: String
  /// The title.
  public var title: LocalizedText
  /// Whether people, organisations and requests are invented.
  public var isSample: Bool
  /// What a reader must know of the data, such as which figures are assumed.
  public var notice: LocalizedText?
  /// The office.
  public var agency: Agency
  /// The decision that approves it.
  public var decision: Decision
  /// The recorded state of the plan.
  public var revision: Revision
  /// The first day of the year planned.
  public var firstDay: CivilDate
  /// The last day of the year planned.
  public var lastDay: CivilDate
  /// The IANA time zone.
  public var timeZone: String
  /// The domain of ids in calendars, such as `khuyencong.example`.
  public var domain: String
  /// When the sessions of a day are held.
  public var sessionTimes: SessionTimes
  /// Days on which nobody works, and swapped ones.
  public var holidays: HolidayCalendar
  /// Harvests, tides and busy weeks.
  public var avoidedPeriods: [AvoidedPeriod]
  /// The project groups, in the order of the decision.
  public var groups: [ProjectGroup]
  /// Whose money there is, with what each may pay.
  public var sources: [FundingSource]
  /// How many offerings may or must start in a period.
  public var limits: [LimitRule]
  /// What comes before what.
  public var orders: [OrderRule]
  /// The weights of the criteria.
  public var weights: CriteriaWeights
  /// The lawful rates.
  public var norms: [Norm]
  /// Places with names and coordinates.
  public var places: [Locality]
  /// Journeys between places.
  public var journeys: [Journey]
  /// What study tours may visit.
  public var sites: [Site]
  /// What may be run.
  public var activities: [Activity]
  /// Venues, trainers, vehicles and coordinators.
  public var resources: [ResourceProfile]
  /// Establishments, co-operatives and offices.
  public var organisations: [OrganisationProfile]
  /// The people.
  public var people: [Person]
  /// Who asks for what.
  public var requests: [PersonRequest]
  /// What was published and is to be stayed close to, with what of it is pinned.
  public var published: [PublishedChoice] = []
  /// The people who were served in earlier years, by id; nil: no earlier plan is given.
  public var servedBefore: Set<String>?
  /// The day before which everything is as it was; nil: the whole year is open.
  public var today: CivilDate?
  /// Whether events or a scenario have changed it since its folder was written.
  public var isAltered = false
  /// How the year is paid and settled.
  public var settlement: SettlementTerms

  /// Makes a programme.
  public init(
    id: String,
    title: LocalizedText,
    isSample: Bool,
    notice: LocalizedText? = nil,
    agency: Agency,
    decision: Decision,
    revision: Revision,
    firstDay: CivilDate,
    lastDay: CivilDate,
    timeZone: String,
    domain: String,
    sessionTimes: SessionTimes,
    holidays: HolidayCalendar,
    avoidedPeriods: [AvoidedPeriod] = [],
    groups: [ProjectGroup] = [],
    sources: [FundingSource] = [],
    limits: [LimitRule] = [],
    orders: [OrderRule] = [],
    weights: CriteriaWeights = CriteriaWeights(),
    norms: [Norm] = [],
    places: [Locality] = [],
    journeys: [Journey] = [],
    sites: [Site] = [],
    activities: [Activity] = [],
    resources: [ResourceProfile] = [],
    organisations: [OrganisationProfile] = [],
    people: [Person] = [],
    requests: [PersonRequest] = [],
    settlement: SettlementTerms = SettlementTerms()
  ) {
    self.id = id
    self.title = title
    self.isSample = isSample
    self.notice = notice
    self.agency = agency
    self.decision = decision
    self.revision = revision
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.timeZone = timeZone
    self.domain = domain
    self.sessionTimes = sessionTimes
    self.holidays = holidays
    self.avoidedPeriods = avoidedPeriods
    self.groups = groups
    self.sources = sources
    self.limits = limits
    self.orders = orders
    self.weights = weights
    self.norms = norms
    self.places = places
    self.journeys = journeys
    self.sites = sites
    self.activities = activities
    self.resources = resources
    self.organisations = organisations
    self.people = people
    self.requests = requests
    self.settlement = settlement
  }
}

/// One of the groups for which a year's decision gives money.
public struct ProjectGroup: Hashable, Sendable, Codable {
  /// The id, such as `G1`.
  public var id: String
  /// The name in the decision.
  public var name: LocalizedText

  /// Makes a group.
  public init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

/// The weights of the criteria, in points.
public struct CriteriaWeights: Hashable, Sendable, Codable {
  /// Points of a request of priority 1, 2, 3, …; a lower priority takes the last.
  public var requestByPriority: [Int]
  /// Points for each person who is served at all.
  public var firstBonus: Int
  /// Points lost for each full 10 km from home.
  public var travelPer10Km: Int
  /// Points lost for a published offering that is cancelled.
  public var cancel: Int
  /// Points lost for one that is moved.
  public var move: Int
  /// Points lost for each other resource.
  public var swap: Int
  /// Points lost for each person sent away.
  public var release: Int
  /// Points more of each request of somebody who was never served before.
  public var firstComers: Int
  /// The most points more of a request of somebody whose district, sex or kind of organisation was served less than others.
  public var spread: Int

  /// Makes weights.
  public init(
    requestByPriority: [Int] = [12, 8, 5],
    firstBonus: Int = 12,
    travelPer10Km: Int = 1,
    cancel: Int = 200,
    move: Int = 40,
    swap: Int = 10,
    release: Int = 15,
    firstComers: Int = 0,
    spread: Int = 0
  ) {
    self.requestByPriority = requestByPriority
    self.firstBonus = firstBonus
    self.travelPer10Km = travelPer10Km
    self.cancel = cancel
    self.move = move
    self.swap = swap
    self.release = release
    self.firstComers = firstComers
    self.spread = spread
  }
}
