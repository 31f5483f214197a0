extension ProblemReader {
  /// An activity.
  func activity(_ node: Int) -> Activity {
    guard var record = json.record(node) else {
      activities.markBroken()
      return Activity(
        id: "",
        kind: "",
        group: "",
        values: [],
        placements: ListIndex(0),
        funding: [],
        payments: []
      )
    }
    let activity = Activity(
      id: defineId(&record, activities),
      kind: json.sharedText(&record, "kind"),
      group: json.sharedText(&record, "group"),
      place: json.optional(&record, "place") { places.index($0, json) },
      minOfferings: json.count(&record, "minOfferings"),
      values: json.list(&record, "values") { json.whole($0) },
      people: json.optional(&record, "people") { peopleRule($0) },
      placements: json.required(&record, "placements", .aPlacementSet, or: ListIndex(0)) {
        placementSets.index($0, json)
      },
      needs: json.list(&record, "needs") { need($0) },
      cost: json.required(
        &record,
        "cost",
        .table,
        or: ActivityCost(fixed: 0, perParticipant: 0)
      ) { cost($0) },
      funding: json.required(&record, "funding", .list, or: []) { funding($0) },
      payments: json.required(&record, "payments", .list, or: []) { payments($0) }
    )
    return withEnrolled(activity, &record)
  }

  private func withEnrolled(_ activity: Activity, _ record: inout JSONRecord) -> Activity {
    var activity = activity
    activity.enrolled = json.required(&record, "enrolled", .list, or: []) { list in
      var seen: [Int: Int] = [:]
      let enrolled: [ListIndex<Participant>] = json.list(list) { node in
        let position = participants.find(node, json)
        if let position {
          checkOnce(&seen, position, node, .participant)
        }
        return ListIndex(position ?? 0)
      }
      if !enrolled.isEmpty, activity.values.count > 1 {
        json.note(.severalOfferings, list, [.same("\(activity.values.count)")])
      }
      return enrolled
    }
    return activity
  }

  /// Notes an element that stands in a list before.
  func checkOnce(_ seen: inout [Int: Int], _ position: Int, _ node: Int, _ noun: FaultTerm) {
    if let earlier = seen[position] {
      json.note(.repeatedId, node, [noun, .same(json.tape.text(node))], earlier: earlier)
    } else {
      seen[position] = node
    }
  }

  private func peopleRule(_ node: Int) -> PeopleRule {
    guard var record = json.record(node) else { return PeopleRule(min: 0, max: 0) }
    return PeopleRule(
      min: json.count(&record, "min"),
      max: json.count(&record, "max"),
      perOrganisation: json.optionalCount(&record, "perOrganisation"),
      reserved: json.list(&record, "reserved") { node in
        guard var record = json.record(node) else { return Reservation(tag: "", seats: 0) }
        return Reservation(
          tag: json.sharedText(&record, "tag"),
          seats: json.count(&record, "seats")
        )
      }
    )
  }

  private func need(_ node: Int) -> Need {
    guard var record = json.record(node) else { return Need(role: "", candidates: []) }
    let role = json.sharedText(&record, "role")
    var seen: [Int: Int] = [:]
    let candidates = json.list(&record, "candidates") { node in
      guard var record = json.record(node) else {
        return Candidate(resource: ListIndex(0), penalty: 0)
      }
      let resource = json.required(&record, "resource", .aResource, or: 0) { node in
        guard let position = resources.find(node, json) else { return 0 }
        checkOnce(&seen, position, node, .candidate)
        return position
      }
      return Candidate(resource: ListIndex(resource), penalty: json.whole(&record, "penalty"))
    }
    return Need(role: role, candidates: candidates)
  }

  private func cost(_ node: Int) -> ActivityCost {
    guard var record = json.record(node) else { return ActivityCost(fixed: 0, perParticipant: 0) }
    return ActivityCost(
      fixed: json.count(&record, "fixed"),
      perParticipant: json.count(&record, "perParticipant")
    )
  }

  private func funding(_ list: Int) -> [FundingLine] {
    let last = json.tape.lead(list) == UInt8(ascii: "[") ? json.tape.next(list) : list
    let lines = json.list(list) { node in
      guard var record = json.record(node) else { return FundingLine(source: ListIndex(0)) }
      let isLast = json.tape.next(node) == last
      func bound(_ key: StaticString) -> Int? {
        json.optional(&record, key) { value in
          if isLast {
            json.note(.boundLastLine, value, [.same("\(key)")])
          }
          return json.count(value)
        }
      }
      return FundingLine(
        source: json.required(&record, "source", .aSource, or: ListIndex(0)) {
          sources.index($0, json)
        },
        share: bound("share"),
        capFixed: bound("capFixed"),
        capPerParticipant: bound("capPerParticipant")
      )
    }
    if lines.isEmpty, last != list {
      json.note(.emptyList, list, [.funding])
    }
    return lines
  }

  private func payments(_ list: Int) -> [Payment] {
    let payments = json.list(list) { node in
      guard var record = json.record(node) else {
        return Payment(anchor: .start, days: 0, share: 0)
      }
      return Payment(
        anchor: json.required(&record, "anchor", .anAnchor, or: .start) { anchor($0) },
        days: json.whole(&record, "days"),
        share: json.count(&record, "share")
      )
    }
    if payments.isEmpty, json.tape.lead(list) == UInt8(ascii: "[") {
      json.note(.emptyList, list, [.payments])
    }
    return payments
  }

  private func anchor(_ node: Int) -> Payment.Anchor {
    guard json.isText(node) else { return .start }
    let bytes = json.bytes(node).bytes
    if bytes.elementsEqual("start".utf8) {
      return .start
    }
    if bytes.elementsEqual("end".utf8) {
      return .end
    }
    json.note(.unknownAnchor, node, [.same(json.tape.text(node))])
    return .start
  }
}
