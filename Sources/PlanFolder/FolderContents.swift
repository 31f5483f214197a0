import Almanac
import Planning

/// Everything that the files of a folder state, as far as it could be read; the checks look at it together.
struct FolderContents {
  /// What `programme.yaml` states; nil where a mistake makes it impossible to tell.
  var statement: ProgrammeStatement?
  /// The year that `programme.yaml` plans; nil where it is not stated soundly.
  var year: DateWindow?
  /// The lists of `programme.yaml`, as far as they could be read.
  var rules = ProgrammeRules()
  var norms: [Norm] = []
  /// The subjects of the norms, one for each.
  var normSubjects: [Subject] = []
  var places: [Locality] = []
  var journeys: [Journey] = []
  var holidays: HolidayTable?
  var organisations: [OrganisationProfile] = []
  var people: [Person] = []
  var resources: [ResourceProfile] = []
  var sites: [Site] = []
  var activities: [Activity] = []
  /// The ids of activities of which some part could not be read.
  var partlyRead: Set<String> = []
  var requests: [PersonRequest] = []
  /// The people whom earlier plans served; nil: none is given.
  var servedBefore: Set<String>?
  /// The subjects of the requests, one for each.
  var requestSubjects: [Subject] = []
  var settlement = SettlementTerms()
  /// Whether requests are lost in broken quotes.
  var hasLostRequests = false
  var registers = Registers()

  /// The programme, if its statement was read.
  func programme() -> Programme? {
    guard let statement else { return nil }
    var programme = Programme(
      id: statement.id,
      title: statement.title,
      isSample: statement.isSample,
      notice: statement.notice,
      agency: statement.agency,
      decision: statement.decision,
      revision: statement.revision,
      firstDay: statement.year.from,
      lastDay: statement.year.to,
      timeZone: statement.timeZone,
      domain: statement.domain,
      sessionTimes: statement.sessionTimes,
      holidays: HolidayCalendar(
        table: holidays ?? .vietnam,
        preparing: statement.year.from.year...statement.year.to.year
      ),
      avoidedPeriods: rules.avoidedPeriods,
      groups: rules.groups,
      sources: rules.sources,
      limits: rules.limits,
      orders: rules.orders,
      weights: statement.weights,
      norms: norms,
      places: places,
      journeys: journeys,
      sites: sites,
      activities: activities,
      resources: resources,
      organisations: organisations,
      people: people,
      requests: requests,
      settlement: settlement
    )
    programme.servedBefore = servedBefore
    return programme
  }
}

/// What `programme.yaml` states beside its lists.
struct ProgrammeStatement {
  var id: String
  var title: LocalizedText
  var isSample: Bool
  var notice: LocalizedText?
  var agency: Agency
  var decision: Decision
  var revision: Revision
  var year: DateWindow
  var timeZone: String
  var domain: String
  var sessionTimes: SessionTimes
  var weights: CriteriaWeights
}

/// The lists of `programme.yaml`, which are checked even where the rest of it is in error.
struct ProgrammeRules {
  var avoidedPeriods: [AvoidedPeriod] = []
  var groups: [ProjectGroup] = []
  var sources: [FundingSource] = []
  var limits: [LimitRule] = []
  var orders: [OrderRule] = []
}
