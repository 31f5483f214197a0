import AllocationCounter
import Problem
import Referee
import Testing

@testable import Engine

@Suite("A board of placements puts on what is short")
struct PlacementBoardTests {
  /// Where a board's counts differ from those worked out anew from the ways and choices of its items.
  private func disagreements(_ board: PlacementBoard) -> [String] {
    var found: [String] = []
    let tables = board.tables
    var rivalry = Array(repeating: 0, count: board.count * board.segmentCount)
    var held = Array(repeating: [Int](), count: tables.resources.count * board.segmentCount)
    var minutes = Array(repeating: 0, count: tables.resources.count)
    var running = Array(repeating: 0, count: tables.activities.count)
    for item in 0..<board.count where board.way[item] >= 0 {
      running[board.activity[item]] += 1
      let global = board.placement(item)
      let times = board.segments[global].map { board.segment[$0] }
      for other in board.rivals[item] {
        for time in times {
          rivalry[board.rival[other] * board.segmentCount + time] += board.weight[item]
        }
      }
      for use in board.uses[item] {
        let resource = tables.activities.resource[board.choice[use]]
        minutes[resource] += tables.times.minutes[global]
        for time in times { held[resource * board.segmentCount + time].append(use) }
      }
      for other in board.rivals[item] where board.way[board.rival[other]] >= 0 {
        if board.meets(global, board.placement(board.rival[other])) {
          found.append("rivals \(item) and \(board.rival[other]) meet")
        }
      }
    }
    for index in rivalry.indices where rivalry[index] != board.rivalry[index] {
      found.append("rivalry \(index) is \(board.rivalry[index]), but anew \(rivalry[index])")
    }
    for (index, uses) in held.enumerated() {
      let units = tables.resources.units[index / board.segmentCount]
      let expected = units == 1 ? uses.first ?? -1 : uses.count
      if uses.count > units || expected != board.holder[index] {
        found.append("holder \(index) is \(board.holder[index]), but anew \(uses)")
      }
    }
    for resource in minutes.indices where minutes[resource] != board.usedMinutes[resource] {
      found.append("minutes \(resource)")
    }
    for activity in running.indices {
      let wanted = board.wanted.count { board.activity[$0] == activity }
      if running[activity] != board.running[activity] { found.append("running \(activity)") }
      if wanted != max(0, tables.activities.fewest[activity] - running[activity]) {
        found.append("wanted \(activity) is \(wanted)")
      }
    }
    return found
  }

  @Test("Round by round, a board's counts are right and nobody is in two places", arguments: 1...30)
  func rounds(seed: Int) {
    let problem = Crowd(seed: UInt64(seed), events: 24, rooms: 3, hours: 9, people: 30).problem()
    let state = State(Tables(problem))
    guard let board = PlacementBoard(state, random: Generator(seed: UInt64(seed))) else {
      Issue.record("there is something to arrange")
      return
    }
    for round in 0..<400 where !board.wanted.isEmpty {
      _ = board.playRound()
      let found = disagreements(board)
      #expect(found.isEmpty, "after \(round) rounds")
      if !found.isEmpty { break }
    }
    #expect(board.bestWanted < 4)
  }

  @Test(
    "A crowded week that has an answer gets one, and referee and recount agree",
    arguments: 1...10
  )
  func crowds(seed: Int) {
    let problem = Crowd(seed: UInt64(seed), events: 100, rooms: 6, hours: 20, people: 120).problem()
    let tables = Tables(problem)
    let searcher = Searcher(tables, seed: 1, stream: 0)
    searcher.construct(from: nil, stop: { false })
    for _ in 0..<200 where searcher.incumbent.shortfall > 0 {
      searcher.search(1 << 14, stop: { false })
    }
    #expect(searcher.incumbent.shortfall == 0)
    #expect(searcher.state.disagreements().isEmpty)
    let verdict = judge(problem, searcher.incumbent.solution(tables))
    #expect(verdict.broken.isEmpty)
    #expect(verdict.shortfall == 0)
    #expect(verdict.score == searcher.incumbent.score)
  }

  @Test("The same seed and steps give the same answer, which the board has a part in")
  func repeats() {
    let problem = Crowd(seed: 5, events: 100, rooms: 6, hours: 20, people: 120).problem()
    let options = SearchOptions(limits: SearchLimits(steps: 100_000), seed: 3)
    let one = Search.run(problem, options: options)
    let other = Search.run(problem, options: options)
    #expect(one.solution == other.solution)
    #expect(one.statistics.contains { $0.name == "arrange" && $0.improved > 0 })
    #expect(one.steps == 100_000)
  }

  @Test("Rooms are passed on along a chain where that lets everyone in")
  func chain() {
    // One hour; event 0 fits rooms 0 and 1, event 1 rooms 1 and 2, event 2 room 0 alone.
    let rooms = [[0, 1], [1, 2], [0]]
    let problem = Crowd.problem(
      hours: 1,
      rooms: 3,
      people: 0,
      events: rooms.map { Crowd.Event(rooms: $0, hours: [0], people: []) }
    )
    let result = Search.run(problem, options: SearchOptions(limits: SearchLimits(steps: 2000)))
    #expect(result.shortfall == 0)
    let chosen = result.solution.offerings.sorted { $0.activity < $1.activity }.map(\.resources)
    #expect(chosen[2] == ["r0"])
    #expect(Set(chosen.joined()).count == 3)
  }

  @Test("Where no answer has everything, what can run does")
  func impossible() {
    // Two hours, three events that the same person must attend.
    let events = (0..<3).map { _ in Crowd.Event(rooms: [0], hours: [0, 1], people: [0]) }
    let problem = Crowd.problem(hours: 2, rooms: 1, people: 1, events: events)
    let result = Search.run(problem, options: SearchOptions(limits: SearchLimits(steps: 50_000)))
    #expect(result.shortfall == 1)
    #expect(judge(problem, result.solution).broken.isEmpty)
  }

  @Test(
    "Items that need two resources of several units at once leave the counts right, whoever has to leave",
    arguments: 1...40
  )
  func doubleNeeds(seed: Int) throws {
    var numbers = Generator(seed: UInt64(seed))
    let resources = [1, 2, 1, 2].enumerated().map {
      Resource(id: "r\($0)", kind: "hall", units: $1)
    }
    let activities = (0..<6).map { position in
      let needs = (0...numbers.below(2)).map { _ in
        Tiny.need([(numbers.below(4), 0), (numbers.below(4), 0)])
      }
      var activity = Tiny.activity(position, values: [10, 10], needs: needs)
      activity.minOfferings = 1 + numbers.below(2)
      return activity
    }
    let placements = activities.map { _ in
      (0...numbers.below(3)).map { _ in Tiny.hour(numbers.below(4) * 30) }
    }
    let problem = Tiny.problem(activities, placements: placements, resources: resources)
    let state = State(Tables(problem))
    guard let board = PlacementBoard(state, random: Generator(seed: UInt64(seed))) else { return }
    for round in 0..<400 where !board.wanted.isEmpty {
      _ = board.playRound()
      let found = disagreements(board)
      #expect(found.isEmpty, "after \(round) rounds")
      if !found.isEmpty { break }
    }
  }
}
