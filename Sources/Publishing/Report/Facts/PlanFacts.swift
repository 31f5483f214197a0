public import Planning

/// Every fact that a report of a plan shows, computed once, so that the page and the file agree.
///
/// It names no person unless asked to; participants stand by id.
public struct PlanFacts: Hashable, Sendable, Codable {
  /// The name and version of the file's form.
  var format: String
  /// What was planned for.
  var programme: ProgrammeFacts
  /// The sums over the year.
  public var totals: TotalFacts
  /// The groups, in the order of the decision.
  var groups: [GroupFacts]
  /// The ceilings with what is used of them, by source, in the programme's order.
  var ceilings: [CeilingFacts]
  /// The payments of each quarter that the year touches, in order.
  var quarters: [PeriodFacts]
  /// The payments of each month that the year touches, in order.
  var months: [PeriodFacts]
  /// The projects with what runs of them, by group, then as first named.
  var projects: [ProjectFacts]
  /// Who is served and who is not.
  var service: ServiceFacts
  /// How evenly; nil in files of earlier versions.
  var fairness: FairnessFacts?
  /// The requests of each activity that anyone asks for.
  var requests: [RequestFacts]
  /// The itineraries of the study tours that run; nil where there is none.
  var tours: [TourFacts]?
  /// What could have run and does not.
  var leftOut: [LeftOutFacts]
  /// The referee's verdict.
  var verdict: PlanVerdict
  /// How the plan was found, where the caller told.
  var run: RunFacts?
  /// The norms that the planned offerings rest on, by id.
  var norms: [NormFacts]
  /// How sure the planned money is.
  var sureness: [SurenessFacts]
  /// The days that shape the year.
  var calendar: YearCalendarFacts
  /// Who the ids of participants are; nil unless asked for.
  var people: [PersonFacts]?

  /// The form that this version writes.
  static let currentFormat = "lichtrinh-plan-facts/1"

  /// Computes the facts of a plan.
  ///
  /// With `includePeople` the names and organisations of all who ask or take part are added: such
  /// facts are for the organiser alone.
  public init(_ plan: Plan, run: RunFacts? = nil, includePeople: Bool = false) {
    let index = PlanIndex(plan)
    let offerings = plan.offerings.map { OfferingFacts($0, in: index) }
    format = PlanFacts.currentFormat
    programme = ProgrammeFacts(plan.programme)
    projects = ProjectFacts.all(in: index, offerings: offerings)
    groups = plan.programme.groups.map { GroupFacts($0, in: index) }
    ceilings = CeilingFacts.all(in: index)
    quarters = PeriodFacts.quarters(in: index)
    months = PeriodFacts.months(in: index)
    service = ServiceFacts(in: index)
    fairness = FairnessFacts(plan)
    requests = RequestFacts.all(in: index)
    totals = TotalFacts(in: index, service: service, requests: requests)
    tours = TourFacts.all(in: index)
    leftOut = plan.leftOut.map { LeftOutFacts($0, in: index) }
    verdict = plan.verdict
    self.run = run
    norms = NormFacts.all(in: index)
    sureness = SurenessFacts.all(in: index)
    calendar = YearCalendarFacts(plan.programme)
    people = includePeople ? PersonFacts.all(in: index) : nil
  }

  /// All offerings, by first day, then id.
  var offerings: [OfferingFacts] {
    projects.flatMap(\.activities).flatMap(\.offerings)
      .sorted { ($0.firstDay, $0.id) < ($1.firstDay, $1.id) }
  }

  /// The offerings in words that outlive every change of the plan, by first day, then id.
  public var choices: [PublishedChoice] {
    offerings.map { offering in
      PublishedChoice(
        offering: offering.id,
        activity: offering.activity,
        sessions: offering.sessions.map {
          SessionTime(date: $0.date, startMinute: $0.startMinute, endMinute: $0.endMinute)
        },
        resources: offering.resources.map(\.id),
        participants: offering.participants,
        pins: offering.pins ?? []
      )
    }
  }
}
