extension ProblemReader {
  /// A resource.
  func resource(_ node: Int) -> Resource {
    guard var record = json.record(node) else {
      resources.markBroken()
      return Resource(id: "", kind: "")
    }
    return Resource(
      id: defineId(&record, resources),
      kind: json.sharedText(&record, "kind"),
      seats: json.optionalCount(&record, "seats"),
      units: json.count(&record, "units"),
      place: json.optional(&record, "place") { places.index($0, json) },
      travels: json.flag(&record, "travels"),
      busy: json.list(&record, "busy") { json.minuteSpan($0) },
      maxMinutes: json.optionalCount(&record, "maxMinutes"),
      costPerUse: json.count(&record, "costPerUse"),
      costPerSession: json.count(&record, "costPerSession")
    )
  }

  /// A participant.
  func participant(_ node: Int) -> Participant {
    guard var record = json.record(node) else {
      participants.markBroken()
      return Participant(id: "", maxActivities: 0)
    }
    return Participant(
      id: defineId(&record, participants),
      organisation: json.optional(&record, "organisation") { organisations.index($0, json) },
      home: json.optional(&record, "home") { places.index($0, json) },
      tags: json.list(&record, "tags") { json.sharedText($0) },
      busy: json.list(&record, "busy") { json.minuteSpan($0) },
      maxActivities: json.count(&record, "maxActivities")
    )
  }

  /// The named lists of placements, in the order of the file.
  func readPlacementSets(_ record: inout JSONRecord) -> [PlacementSet] {
    json.required(&record, "placementSets", .placements, or: []) { node in
      guard json.record(node) != nil else {
        placementSets.markBroken()
        return []
      }
      var sets: [PlacementSet] = []
      sets.reserveCapacity(json.tape.count(node))
      var key = json.tape.first(node)
      let end = json.tape.next(node)
      while key < end {
        if placementSets.position(key, json) == nil {
          placementSets.define(key, at: sets.count, json)
        }
        let placements = json.list(key + 1) { placement($0) }
        sets.append(PlacementSet(name: json.tape.text(key), placements: placements))
        key = json.tape.next(key + 1)
      }
      return sets
    }
  }

  private func placement(_ node: Int) -> Placement {
    guard var record = json.record(node) else { return Placement(sessions: [], penalty: 0) }
    let sessions: [MinuteSpan] = json.required(&record, "sessions", .sessions, or: []) {
      list in
      let before = json.misreads
      let sessions = json.list(list) { json.minuteSpan($0) }
      if json.misreads == before {
        checkSessions(sessions, list)
      }
      return sessions
    }
    return Placement(sessions: sessions, penalty: json.whole(&record, "penalty"))
  }

  private func checkSessions(_ sessions: [MinuteSpan], _ list: Int) {
    guard let first = sessions.first else {
      json.note(.badSessions, list, [.noSession])
      return
    }
    if first.start < 0 {
      json.note(
        .badSessions,
        json.tape.first(list),
        [.beforeFirstDay(first.start)]
      )
    }
    var node = json.tape.first(list)
    var end = first.start
    for session in sessions {
      if session.start < end {
        json.note(
          .badSessions,
          node,
          [.sessionTooEarly(session.start, end)]
        )
      }
      if let lastMinute, session.end > lastMinute {
        json.note(
          .badSessions,
          node,
          [.afterLastDay(session.end, lastMinute)]
        )
      }
      end = session.end
      node = json.tape.next(node)
    }
  }
}
