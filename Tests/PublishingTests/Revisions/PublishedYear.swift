import Almanac
import Planning
import SampleYear
import Testing

@testable import Publishing

/// A small year that is published again and again.
struct PublishedYear {
  /// What was published last.
  private(set) var last: Publication?
  private var number = 0

  /// Publishes a plan on a day at eight o'clock.
  @discardableResult
  mutating func publish(
    _ plan: Plan,
    on date: CivilDate,
    reason: String = "",
    language: Language = .vi
  ) throws -> Publication {
    let publication = try Publication(
      of: plan,
      at: try #require(RevisionTime(date, minute: 480)),
      reason: reason,
      after: last.map { Publication.Earlier(state: $0.state, people: $0.people) },
      number: number + 1,
      language: language
    )
    if publication.isChanged { number += 1 }
    last = publication
    return publication
  }

  /// The small year with the offering of an activity changed.
  static func plan(
    changing activity: String,
    of plan: Plan = SmallYear.plan,
    _ change: (inout Offering) -> Void
  ) throws -> Plan {
    var plan = plan
    let index = try #require(plan.offerings.firstIndex { $0.activity == activity })
    change(&plan.offerings[index])
    return plan
  }

  /// The small year without the offering of an activity.
  static func plan(dropping activity: String, of plan: Plan = SmallYear.plan) -> Plan {
    var plan = plan
    plan.offerings.removeAll { $0.activity == activity }
    return plan
  }
}

extension Publication {
  /// What an event last showed, by the part of its UID before the domain.
  func event(_ name: String) throws -> EventState {
    try #require(state.events.first { $0.uid.hasPrefix(name + "@") })
  }

  /// The calendar files that go with the publication.
  func calendars(_ language: Language = .vi) -> PlanCalendars {
    PlanCalendars(plan, language: language, state: state, people: people)
  }
}
