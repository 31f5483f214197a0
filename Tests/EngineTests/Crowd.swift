import Problem

@testable import Engine

/// A problem of events with enrolled people in rooms and hours, made around an answer that has everything.
struct Crowd {
  /// Where and when an event may be held, and who must come.
  struct Event {
    var rooms: [Int]
    var hours: [Int]
    var people: [Int]
    /// Events that come before it.
    var after: [Int] = []
  }

  private var events: [Event] = []
  private let hours: Int
  private let rooms: Int
  private let people: Int

  init(seed: UInt64, events count: Int, rooms: Int, hours: Int, people: Int) {
    self.hours = hours
    self.rooms = rooms
    self.people = people
    var random = Generator(seed: seed)
    var cells = Array(0..<rooms * hours)
    for index in cells.indices.dropFirst() {
      cells.swapAt(index, random.below(index + 1))
    }
    let hidden = Array(cells.prefix(count))
    for cell in hidden {
      events.append(
        Event(
          rooms: (0..<rooms).filter { $0 == cell % rooms || random.oneIn(2) },
          hours: (0..<hours).filter { $0 == cell / rooms || random.oneIn(2) },
          people: []
        )
      )
    }
    for person in 0..<people {
      for hour in 0..<hours where random.oneIn(3) {
        let held = hidden.indices.filter { hidden[$0] / rooms == hour }
        if !held.isEmpty { events[held[random.below(held.count)]].people.append(person) }
      }
    }
    for _ in 0..<count / 8 {
      let first = random.below(count)
      let then = random.below(count)
      if hidden[first] / rooms < hidden[then] / rooms { events[then].after.append(first) }
    }
  }

  /// The problem.
  func problem() -> PlanningProblem {
    Self.problem(hours: hours, rooms: rooms, people: people, events: events)
  }

  /// The problem of certain events.
  static func problem(hours: Int, rooms: Int, people: Int, events: [Event]) -> PlanningProblem {
    PlanningProblem(
      name: "crowd",
      start: "2026-01-05",
      days: 2,
      timeZone: "Asia/Ho_Chi_Minh",
      resources: (0..<rooms).map { Resource(id: "r\($0)", kind: "room") },
      placementSets: events.enumerated().map { index, event in
        PlacementSet(
          name: "hours-\(index)",
          placements: event.hours.map {
            Placement(sessions: [MinuteSpan(60 * $0, 60 * $0 + 60)], penalty: 0)
          }
        )
      },
      activities: events.enumerated().map { index, event in
        Activity(
          id: "e\(index)",
          kind: "course",
          group: "g",
          minOfferings: 1,
          values: [10],
          people: PeopleRule(min: event.people.count, max: event.people.count),
          placements: ListIndex(index),
          needs: [
            Need(
              role: "room",
              candidates: event.rooms.map { Candidate(resource: ListIndex($0), penalty: 0) }
            )
          ],
          funding: [FundingLine(source: ListIndex(0))],
          payments: [Payment(anchor: .start, days: 0, share: 1000)],
          enrolled: event.people.map { ListIndex($0) }
        )
      },
      precedences: events.enumerated().flatMap { index, event in
        event.after.map {
          Precedence(first: ListIndex($0), then: ListIndex(index), minGap: 0, required: false)
        }
      },
      sources: [Source(id: "s")],
      participants: (0..<people).map { Participant(id: "p\($0)", maxActivities: hours) }
    )
  }
}
