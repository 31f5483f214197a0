extension ProblemFile {
  /// The problem as the bytes of a file: compact UTF-8 JSON, keys in the order of the format, none
  /// that is nil.
  ///
  /// The same problem always gives the same bytes, and reading them gives an equal problem, if its
  /// numbers are below 2^53 in size and its lists are what `read` asks for.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public static func write(_ problem: PlanningProblem) -> [UInt8] {
    var json = JSONBuffer()
    json.table { json in
      json.pair("format", text: ProblemReader.format)
      json.pair("name", text: problem.name)
      json.pair("start", text: problem.start)
      json.pair("days", problem.days)
      json.pair("timeZone", text: problem.timeZone)
      json.pair("places", texts: problem.places.lazy.map(\.id))
      json.pair("travelMinutes", list: problem.travelMinutes) { $0.numbers($1) }
      json.pair("travelKm", list: problem.travelKm) { $0.numbers($1) }
      json.pair("resources", list: problem.resources) { $0.resource($1, in: problem) }
      json.pair("placementSets") { json in
        for set in problem.placementSets {
          json.pair(set.name, list: set.placements) { $0.placement($1) }
        }
      }
      json.pair("activities", list: problem.activities) { $0.activity($1, in: problem) }
      json.pair("precedences", list: problem.precedences) { $0.precedence($1, in: problem) }
      json.pair("sources", texts: problem.sources.lazy.map(\.id))
      json.pair("ceilings", list: problem.ceilings) { $0.ceiling($1, in: problem) }
      json.pair("limits", list: problem.limits) { $0.limit($1, in: problem) }
      json.pair("organisations", texts: problem.organisations.lazy.map(\.id))
      json.pair("participants", list: problem.participants) { $0.participant($1, in: problem) }
      json.pair("requests", list: problem.requests) { $0.request($1, in: problem) }
      json.pair("weights") { $0.weights(problem.weights) }
      if let baseline = problem.baseline {
        json.pair("baseline") { json in
          json.pair("offerings", list: baseline.offerings) { $0.published($1) }
        }
      }
    }
    return json.bytes
  }
}

extension JSONBuffer {
  fileprivate mutating func numbers(_ numbers: [Int]) {
    list(numbers) { $0.number($1) }
  }

  private mutating func span(_ span: MinuteSpan) {
    numbers([span.start, span.end])
  }

  private mutating func days(_ days: DayRange) {
    key("days")
    numbers([days.start, days.end])
  }

  private mutating func place(
    _ key: String,
    _ place: ListIndex<Place>?,
    in problem: PlanningProblem
  ) {
    pair(key, ifPresent: place.map { problem.places[$0].id })
  }

  private mutating func activities(_ activities: [ListIndex<Activity>], in problem: PlanningProblem)
  {
    pair("activities", texts: activities.lazy.map { problem.activities[$0].id })
  }

  fileprivate mutating func resource(_ resource: Resource, in problem: PlanningProblem) {
    table { json in
      json.pair("id", text: resource.id)
      json.pair("kind", text: resource.kind)
      json.pair("seats", ifPresent: resource.seats)
      json.pair("units", resource.units)
      json.place("place", resource.place, in: problem)
      json.pair("travels", flag: resource.travels)
      json.pair("busy", list: resource.busy) { $0.span($1) }
      json.pair("maxMinutes", ifPresent: resource.maxMinutes)
      json.pair("costPerUse", resource.costPerUse)
      json.pair("costPerSession", resource.costPerSession)
    }
  }

  fileprivate mutating func placement(_ placement: Placement) {
    table { json in
      json.pair("sessions", list: placement.sessions) { $0.span($1) }
      json.pair("penalty", placement.penalty)
    }
  }

  fileprivate mutating func precedence(_ precedence: Precedence, in problem: PlanningProblem) {
    table { json in
      json.pair("first", text: problem.activities[precedence.first].id)
      json.pair("then", text: problem.activities[precedence.then].id)
      json.pair("minGap", precedence.minGap)
      json.pair("required", flag: precedence.required)
    }
  }

  fileprivate mutating func ceiling(_ ceiling: Ceiling, in problem: PlanningProblem) {
    table { json in
      json.pair("source", text: problem.sources[ceiling.source].id)
      json.pair("amount", ceiling.amount)
      json.days(ceiling.days)
      if let activities = ceiling.activities {
        json.activities(activities, in: problem)
      }
    }
  }

  fileprivate mutating func limit(_ limit: Limit, in problem: PlanningProblem) {
    table { json in
      json.activities(limit.activities, in: problem)
      json.days(limit.days)
      json.pair("min", limit.min)
      json.pair("max", ifPresent: limit.max)
      json.pair("softMax", ifPresent: limit.softMax)
      json.pair("penalty", limit.penalty)
    }
  }

  fileprivate mutating func participant(_ participant: Participant, in problem: PlanningProblem) {
    table { json in
      json.pair("id", text: participant.id)
      json.pair(
        "organisation",
        ifPresent: participant.organisation.map { problem.organisations[$0].id }
      )
      json.place("home", participant.home, in: problem)
      json.pair("tags", texts: participant.tags)
      json.pair("busy", list: participant.busy) { $0.span($1) }
      json.pair("maxActivities", participant.maxActivities)
    }
  }

  fileprivate mutating func request(_ request: Request, in problem: PlanningProblem) {
    table { json in
      json.pair("participant", text: problem.participants[request.participant].id)
      json.pair("activity", text: problem.activities[request.activity].id)
      json.pair("weight", request.weight)
    }
  }

  fileprivate mutating func weights(_ weights: Weights) {
    pair("firstBonus", weights.firstBonus)
    pair("travelPer10Km", weights.travelPer10Km)
    pair("cancel", weights.cancel)
    pair("move", weights.move)
    pair("swap", weights.swap)
    pair("release", weights.release)
  }

  fileprivate mutating func published(_ published: PublishedOffering) {
    var offering = published.offering
    offering.id = published.id
    table { json in
      json.offering(offering)
      json.pair("pinned", texts: published.pinned.lazy.map(\.rawValue))
    }
  }
}
