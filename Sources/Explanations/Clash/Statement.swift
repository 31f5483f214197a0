public import Problem

/// One of the agency's own statements, which may clash with others.
///
/// What is not here is taken as it is: who asks for what, placements, costs and who pays, travel times, most people.
public enum Statement: Hashable, Sendable {
  /// So many offerings of an activity should run.
  case fewestOfferings(ListIndex<Activity>)
  /// So many offerings should start in a limit's days.
  case fewestInLimit(Int)
  /// A published offering is pinned.
  case pin(Int, PublishedOffering.Pin)
  /// A ceiling holds.
  case ceiling(Int)
  /// A limit's greatest number holds.
  case mostInLimit(Int)
  /// A precedence holds.
  case precedence(Int)
  /// A resource is busy at times.
  case resourceBusy(ListIndex<Resource>)
  /// A resource has so many units.
  case units(ListIndex<Resource>)
  /// A resource works so many minutes at most.
  case minutes(ListIndex<Resource>)
  /// A resource has so many seats.
  case seats(ListIndex<Resource>)
  /// An activity needs so many people.
  case fewestPeople(ListIndex<Activity>)
  /// So many people of one organisation may come to an activity.
  case perOrganisation(ListIndex<Activity>)
  /// Seats of an activity are kept for people with tags.
  case reserved(ListIndex<Activity>)
  /// Some people must attend an activity.
  case enrolled(ListIndex<Activity>)
  /// A person is busy at times.
  case personBusy(ListIndex<Participant>)
  /// A person may take part in so many activities.
  case mostActivities(ListIndex<Participant>)
}

extension PlanningProblem {
  /// The statements that say something, those that are soonest given up for a smaller clash first: people's, then
  /// activities' and resources', then rules, then what should run.
  public var statements: [Statement] {
    var statements: [Statement] = []
    for (position, person) in participants.enumerated() {
      if !person.busy.isEmpty { statements.append(.personBusy(ListIndex(position))) }
      statements.append(.mostActivities(ListIndex(position)))
    }
    for (position, activity) in activities.enumerated() {
      if let rule = activity.people {
        if !rule.reserved.isEmpty { statements.append(.reserved(ListIndex(position))) }
        if rule.perOrganisation != nil { statements.append(.perOrganisation(ListIndex(position))) }
        if rule.min > 0 { statements.append(.fewestPeople(ListIndex(position))) }
      }
      if !activity.enrolled.isEmpty { statements.append(.enrolled(ListIndex(position))) }
    }
    for (position, resource) in resources.enumerated() {
      if resource.seats != nil { statements.append(.seats(ListIndex(position))) }
      if resource.maxMinutes != nil { statements.append(.minutes(ListIndex(position))) }
      if !resource.busy.isEmpty { statements.append(.resourceBusy(ListIndex(position))) }
      statements.append(.units(ListIndex(position)))
    }
    statements += precedences.indices.map { .precedence($0) }
    statements += limits.indices.filter { limits[$0].max != nil }.map { .mostInLimit($0) }
    statements += ceilings.indices.map { .ceiling($0) }
    for (position, published) in (baseline?.offerings ?? []).enumerated()
    where published.pinned.contains(.run) {
      statements += published.pinned.map { .pin(position, $0) }
    }
    statements += limits.indices.filter { limits[$0].min > 0 }.map { .fewestInLimit($0) }
    statements += activities.indices.filter { activities[$0].minOfferings > 0 }.map {
      .fewestOfferings(ListIndex($0))
    }
    return statements
  }

  /// The problem without some of its statements.
  public func without(_ dropped: some Sequence<Statement>) -> PlanningProblem {
    var problem = self
    for statement in dropped { problem.drop(statement) }
    return problem
  }

  /// Far more than anything a problem asks for, and far below what sums could pass.
  private static var plenty: Int { 1 << 50 }

  private mutating func drop(_ statement: Statement) {
    switch statement {
    case .fewestOfferings(let activity): activities[activity.position].minOfferings = 0
    case .fewestInLimit(let limit): limits[limit].min = 0
    case .pin(let published, let pin):
      baseline?.offerings[published].pinned.removeAll { $0 == pin }
    case .ceiling(let ceiling): ceilings[ceiling].amount = Self.plenty
    case .mostInLimit(let limit): limits[limit].max = nil
    case .precedence(let order):
      // A gap this far below nothing holds always.
      precedences[order].minGap = -Self.plenty
      precedences[order].required = false
    case .resourceBusy(let resource): resources[resource.position].busy = []
    case .units(let resource): resources[resource.position].units = Self.plenty
    case .minutes(let resource): resources[resource.position].maxMinutes = nil
    case .seats(let resource): resources[resource.position].seats = nil
    case .fewestPeople(let activity): activities[activity.position].people?.min = 0
    case .perOrganisation(let activity): activities[activity.position].people?.perOrganisation = nil
    case .reserved(let activity): activities[activity.position].people?.reserved = []
    case .enrolled(let activity): activities[activity.position].enrolled = []
    case .personBusy(let person): participants[person.position].busy = []
    case .mostActivities(let person): participants[person.position].maxActivities = Self.plenty
    }
  }
}
