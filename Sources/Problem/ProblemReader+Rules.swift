extension ProblemReader {
  /// A precedence.
  func precedence(_ node: Int) -> Precedence {
    guard var record = json.record(node) else {
      return Precedence(first: ListIndex(0), then: ListIndex(0), minGap: 0, required: false)
    }
    return Precedence(
      first: activity(&record, "first"),
      then: activity(&record, "then"),
      minGap: json.whole(&record, "minGap"),
      required: json.flag(&record, "required")
    )
  }

  private func activity(_ record: inout JSONRecord, _ key: StaticString) -> ListIndex<Activity> {
    json.required(&record, key, .anActivity, or: ListIndex(0)) { activities.index($0, json) }
  }

  /// A ceiling.
  func ceiling(_ node: Int) -> Ceiling {
    guard var record = json.record(node) else {
      return Ceiling(source: ListIndex(0), amount: 0, days: DayRange(0, 0))
    }
    return Ceiling(
      source: json.required(&record, "source", .aSource, or: ListIndex(0)) {
        sources.index($0, json)
      },
      amount: json.whole(&record, "amount"),
      days: json.dayRange(&record, "days"),
      activities: json.optional(&record, "activities") { list in
        json.list(list) { activities.index($0, json) }
      }
    )
  }

  /// A limit.
  func limit(_ node: Int) -> Limit {
    guard var record = json.record(node) else {
      return Limit(activities: [], days: DayRange(0, 0))
    }
    return Limit(
      activities: json.list(&record, "activities") { activities.index($0, json) },
      days: json.dayRange(&record, "days"),
      min: json.count(&record, "min"),
      max: json.optionalCount(&record, "max"),
      softMax: json.optionalCount(&record, "softMax"),
      penalty: json.whole(&record, "penalty")
    )
  }

  /// The requests; each pair of participant and activity at most once.
  func readRequests(_ record: inout JSONRecord) -> [Request] {
    json.required(&record, "requests", .list, or: []) { list in
      var seen: [Int: Int] = [:]
      if json.tape.lead(list) == UInt8(ascii: "[") {
        seen.reserveCapacity(json.tape.count(list))
      }
      return json.list(list) { request($0, &seen) }
    }
  }

  private func request(_ node: Int, _ seen: inout [Int: Int]) -> Request {
    var request = Request(participant: ListIndex(0), activity: ListIndex(0), weight: 1)
    guard var record = json.record(node) else { return request }
    var personNode = node
    let person = json.required(&record, "participant", .aParticipant, or: nil) {
      personNode = $0
      return participants.find($0, json)
    }
    let activity = json.required(&record, "activity", .anActivity, or: nil) {
      activities.find($0, json)
    }
    request.weight = json.required(&record, "weight", .positive, or: 1) { node in
      let before = json.misreads
      let weight = json.count(node)
      if weight == 0, json.misreads == before {
        json.note(.weightNotPositive, node, [.same("0")])
      }
      return weight
    }
    guard let person, let activity else { return request }
    request.participant = ListIndex(person)
    request.activity = ListIndex(activity)
    if let earlier = seen.updateValue(node, forKey: person * activities.count + activity) {
      json.note(
        .repeatedId,
        node,
        [.request, .same(json.tape.text(personNode))],
        earlier: earlier
      )
    }
    return request
  }

  /// What was published before.
  func baseline(_ node: Int, needs: [Int]) -> Baseline {
    guard var record = json.record(node) else { return Baseline(offerings: []) }
    let ids = IdTable(.published)
    return Baseline(
      offerings: json.list(&record, "offerings") { published($0, needs: needs, ids) }
    )
  }

  private func published(_ node: Int, needs: [Int], _ ids: IdTable) -> PublishedOffering {
    guard var record = json.record(node) else {
      return PublishedOffering(
        id: "",
        offering: PlannedOffering(activity: "", placement: 0),
        pinned: []
      )
    }
    var position: Int?
    var offering = PlannedOffering(
      activity: json.required(&record, "activity", .text, or: "") { node in
        position = activities.position(node, json)
        return json.sharedText(node)
      },
      id: json.required(&record, "id", .text, or: "") { node in
        ids.define(node, at: ids.count, json)
        return json.tape.lead(node) == UInt8(ascii: "\"") ? json.tape.text(node) : ""
      },
      placement: json.whole(&record, "placement")
    )
    offering.resources = json.required(&record, "resources", .list, or: []) { list in
      let resources = json.list(list) { json.sharedText($0) }
      if let position, needs[position] != resources.count {
        json.note(
          .needsMismatch,
          list,
          [
            .same("\(resources.count)"), .same(offering.activity), .same("\(needs[position])"),
          ]
        )
      }
      return resources
    }
    let people = IdTable(.participant)
    offering.participants = json.list(&record, "participants") { node in
      people.define(node, at: people.count, json)
      return json.tape.lead(node) == UInt8(ascii: "\"") ? json.sharedText(node) : ""
    }
    return PublishedOffering(
      id: offering.id ?? "",
      offering: offering,
      pinned: json.list(&record, "pinned") { pin($0) }
    )
  }

  private func pin(_ node: Int) -> PublishedOffering.Pin {
    let text = json.sharedText(node)
    if let pin = PublishedOffering.Pin.allCases.first(where: { $0.rawValue == text }) {
      return pin
    }
    if json.tape.lead(node) == UInt8(ascii: "\"") {
      json.note(.unknownPin, node, [.same(text)])
    }
    return .run
  }
}
