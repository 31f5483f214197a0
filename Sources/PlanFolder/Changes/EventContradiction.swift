import Planning

/// Finds events of one file that cannot both be meant.
enum EventContradiction {
  /// Reports each event that contradicts one before it, with that one's line.
  static func report(_ events: [YearEvent], _ places: [SourceLocation], _ findings: Findings) {
    var dropped: [String: Int] = [:]
    var needed: [String: Int] = [:]
    var moved: [String: (position: Int, sessions: [SessionTime])] = [:]
    func contradicts(_ position: Int, _ earlier: Int, _ what: String) {
      findings.report(
        .contradiction(what, line: places[earlier].line),
        at: places[position]
      )
    }
    for (position, event) in events.enumerated() {
      if case .dropped(let activity) = event.kind {
        if let earlier = needed[activity] { contradicts(position, earlier, activity) }
        dropped[activity] = dropped[activity] ?? position
      } else if let activity = event.kind.activityNeeded {
        if let earlier = dropped[activity] { contradicts(position, earlier, activity) }
        needed[activity] = needed[activity] ?? position
      }
      if case .moved(let offering, let sessions) = event.kind {
        if let earlier = moved[offering], earlier.sessions != sessions {
          contradicts(position, earlier.position, offering)
        }
        moved[offering] = moved[offering] ?? (position, sessions)
      }
    }
  }
}

extension YearEvent.Kind {
  /// The activity that must still be held for the event to make sense; nil: none.
  fileprivate var activityNeeded: String? {
    switch self {
    case .held(let offering), .contracted(let offering, _), .paid(let offering),
      .moved(let offering, _):
      offering.lastIndex(of: "-").map { String(offering[..<$0]) }
    case .rescheduled(let activity, _), .offerings(let activity, _, _): activity
    case .requested(let request): request.activity
    default: nil
    }
  }
}

extension Mistake {
  fileprivate static func contradiction(_ what: String, line: Int) -> Mistake {
    Mistake(
      "contradiction",
      vi: ("trái với điều nói về `\(what)` ở dòng \(line)", "bỏ một trong hai"),
      en: ("contradicts what line \(line) says of `\(what)`", "leave one of the two out")
    )
  }
}
