import Almanac
import Attendance
import Foundation
import Planning
import Publishing
import Store

/// Makes the public year of a decided revision.
struct PublicPlanMaker {
  let store: PlanStore
  let plans: OpenPlans

  /// A revision with what was made known by it.
  private struct Told {
    var number: Int
    var plan: Plan
    var state: RevisionState
    var people: PeopleState
  }

  /// The year of a revision; nil where its answer can no longer be certified.
  func plan(_ decided: DecidedRevision) async throws -> PublicPlan? {
    var told: Told?
    for revision in try store.everInForce(of: decided.plan) {
      told = try await next(revision, after: told) ?? told
      if revision.number == decided.number { break }
    }
    guard let told, told.number == decided.number else { return nil }
    var plan = told.plan
    // Nobody is kept in memory for pages that name nobody.
    plan.programme.people = []
    plan.programme.requests = []
    plan.programme.organisations = []
    let year = PublicYear(plan, decided)
    var feeds: [Language: YearFeeds] = [:]
    for language in Language.allCases {
      let calendars = PlanCalendars(
        plan,
        language: language,
        state: told.state,
        people: told.people
      )
      feeds[language] = try YearFeeds(calendars, modified: decided.time)
    }
    return PublicPlan(decided: decided, year: year, feeds: feeds)
  }

  /// What a revision makes known after those before it, as the command that publishes would tell it; nil: its answer
  /// does not hold.
  private func next(_ decided: DecidedRevision, after earlier: Told?) async throws -> Told? {
    let open = try await plans.frozen(decided.plan, revision: decided.number)
    guard var plan = open.plan else { return nil }
    if let recorded = try recorded(decided) {
      plan.programme.revision = Revision(
        number: recorded.state.number,
        date: recorded.state.time.date,
        minute: recorded.state.time.minute,
        status: .published
      )
      return Told(
        number: decided.number,
        plan: plan,
        state: recorded.state,
        people: recorded.people
      )
    }
    let publication = try Publication(
      of: plan,
      at: time(of: decided, plan.programme),
      reason: decided.reason,
      after: earlier.map { Publication.Earlier(state: $0.state, people: $0.people) },
      number: decided.number,
      language: .vi
    )
    return Told(
      number: decided.number,
      plan: publication.plan,
      state: publication.state,
      people: publication.people
    )
  }

  /// When a revision was published: as its programme records, or else when its decision was noted.
  private func time(of decided: DecidedRevision, _ programme: Programme) -> RevisionTime {
    let recorded = programme.revision
    if recorded.number == decided.number, recorded.status == .published,
      let time = RevisionTime(recorded.date, minute: recorded.minute)
    {
      return time
    }
    let time = RevisionTime(decided.time.date, minute: decided.time.minute)
    // A moment of the store has a minute of its day.
    return time ?? RevisionTime.beginning
  }

  /// What the command that publishes has written of a revision beside its answer; nil: it did not publish it.
  private func recorded(
    _ decided: DecidedRevision
  ) throws -> (state: RevisionState, people: PeopleState)? {
    let digits = String(repeating: "0", count: max(0, 4 - "\(decided.number)".count))
    let name = "revisions/\(digits)\(decided.number)"
    let documents = try store.documents(of: decided.plan)
    func bytes(_ ending: String) -> [UInt8]? {
      documents.first { $0.path == "\(name).\(ending)" }?.bytes
    }
    guard let events = bytes("events.json") else { return nil }
    let people = try bytes("people.json").map { try PeopleState(json: $0) }
    return (try RevisionState(json: events), people ?? PeopleState(people: []))
  }
}
