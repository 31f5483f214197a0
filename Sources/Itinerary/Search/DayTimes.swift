/// The times of one day's row of nodes, worked out from a departure on.
struct DayTimes {
  let tables: Tables
  let day: Int
  let nodes: [Int]

  init(_ tables: Tables, day: Int, nodes: [Int]) {
    self.tables = tables
    self.day = day
    self.nodes = nodes
  }

  var rules: DayRules { tables.days[day] }

  /// What is known of a node: the earliest start with the break to come and with the break taken.
  struct Moment {
    var hungry: Int
    var fed: Int
    /// Where the break that `fed` counts on is taken: at the node before, here, or earlier.
    var meal: MealPlace
  }

  enum MealPlace {
    case earlier
    case before(start: Int)
    case here(start: Int)
  }

  /// The earliest starts of all nodes for a departure.
  func moments(departure: Int) -> [Moment] {
    let slots = tables.timetable[day] * tables.siteCount
    var result: [Moment] = []
    let meal = rules.meal
    // Whoever takes the break before leaving leaves no earlier than that allows.
    let fed = meal.map { max(departure, $0.earliestStart + $0.ticks) } ?? Tables.never
    result.append(Moment(hungry: departure, fed: fed, meal: .earlier))
    for position in 1..<nodes.count {
      let before = result[position - 1]
      let stay = tables.visit[nodes[position - 1]]
      let go = tables.go[nodes[position - 1] * tables.nodeCount + nodes[position]]
      let arrival = min(before.hungry + go, Tables.never)
      var best = min(before.fed + go, Tables.never)
      var place = MealPlace.earlier
      if let meal {
        let there = meal.end(from: before.hungry + stay) + go - stay
        if there < best {
          best = there
          place = .before(start: max(before.hungry + stay, meal.earliestStart))
        }
        let here = meal.end(from: arrival)
        if here < best {
          best = here
          place = .here(start: max(arrival, meal.earliestStart))
        }
      }
      if position == nodes.count - 1 {
        result.append(Moment(hungry: arrival, fed: best, meal: place))
      } else {
        let slot = slots + nodes[position]
        result.append(
          Moment(
            hungry: tables.start(slot, arrival: arrival),
            fed: tables.start(slot, arrival: best),
            meal: place
          )
        )
      }
    }
    return result
  }

  /// The earliest arrival at the day's end for a departure, or nil if the windows, the break or the latest return forbid it.
  func arrival(departure: Int) -> Int? {
    moments(departure: departure).last.flatMap(arrival)
  }

  func arrival(_ last: Moment) -> Int? {
    guard let meal = rules.meal else {
      return last.hungry <= rules.closes ? last.hungry : nil
    }
    // Whoever arrives before the last start of the break takes it at the day's end.
    let hungry = last.hungry <= meal.latestStart ? last.hungry : Tables.never
    let best = min(hungry, last.fed)
    return best <= rules.closes ? best : nil
  }

  /// The first departure from which the day is no longer than allowed, or nil if there is none.
  ///
  /// Later departures never arrive earlier; so a day that arrives at `a` must depart at `a` less its length or later.
  func departure(longest: Int?) -> Int? {
    var departure = rules.opens
    while let arrival = arrival(departure: departure) {
      guard let longest, arrival - departure > longest else { return departure }
      departure = arrival - longest
    }
    return nil
  }

  /// The latest departure that still arrives when `departure` does.
  func latestDeparture(like departure: Int) -> Int {
    guard let goal = arrival(departure: departure) else { return departure }
    var low = departure
    var high = goal
    while low < high {
      let middle = low + (high - low + 1) / 2
      if let found = arrival(departure: middle), found == goal {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }
}
