/// The problem as flat tables for the search; nodes are the sites, then every candidate of every anchor.
final class Tables: @unchecked Sendable {
  /// A time that no route reaches, and one that lies before every day.
  static let never = 1 << 29
  static let bygone = -(1 << 29)

  let problem: ItineraryProblem
  let siteCount: Int
  let dayCount: Int
  let nodeCount: Int
  /// The node of the first candidate of each anchor.
  let anchorNode: [Int]

  private let storage = Storage()
  /// Ticks from the start of a visit to the arrival at the next node, by node and next node.
  let go: Whole
  /// The same by next node and node.
  let come: Whole
  /// Ticks of a visit.
  let visit: Whole
  /// The least room that an insertion of a site needs: its visit, less what detours may be shorter than the straight way.
  let need: Whole
  let value: Column<Int>
  let fee: Column<Int>

  /// The timetable of opening of each day; days that open alike share one.
  let timetable: Whole
  /// The first window of a site and the number of its windows, by timetable and site.
  let firstWindow: Whole
  let windowCount: Whole
  /// The first start and the last start of a site, by timetable and site.
  let opens: Whole
  let closes: Whole
  let windowOpens: Whole
  let windowCloses: Whole

  /// The groups of each site: kinds and sets of which only so many may be visited.
  let firstGroup: Whole
  let groupOf: Whole
  let groupLeast: Column<Int>
  let groupMost: Column<Int>
  let groupCount: Int
  let hasGroups: Bool

  let budget: Int
  /// Sites that may be visited at all.
  let usable: [Int]
  let isRequired: Column<Bool>
  let requiredCount: Int
  let days: [DayRules]
  let isPlain: Bool
  /// Sites nearest first, for each site.
  let near: Whole
  let nearCount: Int

  init(_ problem: ItineraryProblem) {
    self.problem = problem
    let sites = problem.sites
    siteCount = sites.count
    dayCount = problem.days.count
    var places = sites.map(\.place)
    var visits = sites.map(\.visitTicks)
    var anchorNode: [Int] = []
    for anchor in problem.anchors {
      anchorNode.append(places.count)
      places += anchor.candidates.map(\.place)
      visits += anchor.candidates.map { _ in 0 }
    }
    self.anchorNode = anchorNode
    let nodeCount = places.count
    self.nodeCount = nodeCount
    go = storage.whole(nodeCount * nodeCount, 0)
    come = storage.whole(nodeCount * nodeCount, 0)
    for from in 0..<nodeCount {
      for to in 0..<nodeCount {
        let ride = problem.travel.ticks(from: places[from], to: places[to])
        let ticks = visits[from] + min(ride, Self.never / 2)
        go[from * nodeCount + to] = ticks
        come[to * nodeCount + from] = ticks
      }
    }
    visit = storage.whole(visits)
    let shortcut = Self.shortcut(go, visits)
    need = storage.whole(sites.map { $0.visitTicks - shortcut })
    value = storage.column(sites.map(\.value))
    fee = storage.column(sites.map(\.fee))

    let openings = Openings(problem)
    timetable = storage.whole(openings.timetable)
    firstWindow = storage.whole(openings.first)
    windowCount = storage.whole(openings.count)
    opens = storage.whole(openings.opens)
    closes = storage.whole(openings.closes)
    windowOpens = storage.whole(openings.windowOpens)
    windowCloses = storage.whole(openings.windowCloses)

    let groups = Groups(problem)
    groupCount = groups.most.count
    hasGroups = groupCount > 0
    firstGroup = storage.whole(groups.first)
    groupOf = storage.whole(groups.members)
    groupLeast = storage.column(groups.least)
    groupMost = storage.column(groups.most)

    budget = problem.budget ?? Int.max
    isRequired = storage.column(sites.map(\.isRequired))
    requiredCount = sites.count { $0.isRequired }
    days = problem.days.map(DayRules.init)
    isPlain =
      openings.count.allSatisfy { $0 <= 1 }
      && days.allSatisfy { $0.meal == nil && $0.longest == nil && $0.longestDriving == nil }
    let table = Set(openings.timetable).count
    usable = sites.indices.filter { site in
      (0..<table).contains { openings.count[$0 * sites.count + site] > 0 }
        && (sites[site].value > 0 || sites[site].isRequired || groups.isWanted(site))
        && sites[site].fee <= problem.budget ?? .max
    }
    nearCount = sites.count
    near = storage.whole(sites.count * sites.count, 0)
    for site in sites.indices {
      let order = sites.indices.sorted { left, right in
        let first = go[site * nodeCount + left] - visits[site]
        let second = go[site * nodeCount + right] - visits[site]
        return (first, left) < (second, right)
      }
      for (rank, other) in order.enumerated() { near[site * sites.count + rank] = other }
    }
  }
}

extension Tables {
  /// By how much a way over a third node may be shorter than the straight one, seen at neighbouring nodes.
  private static func shortcut(_ go: Whole, _ visits: [Int]) -> Int {
    let count = visits.count
    let reach = count <= 80 ? count : 12
    func ride(_ from: Int, _ to: Int) -> Int { go[from * count + to] - visits[from] }
    var most = 0
    for middle in 0..<count {
      let near = (0..<count).sorted { ride(middle, $0) < ride(middle, $1) }.prefix(reach)
      for from in near {
        let first = ride(from, middle)
        for to in near { most = max(most, ride(from, to) - first - ride(middle, to)) }
      }
    }
    return most
  }
}

/// What a day allows, with times in ticks.
struct DayRules {
  let start: Int
  let end: Int
  let opens: Int
  let closes: Int
  let longest: Int?
  let longestDriving: Int?
  let meal: MealBreak?
  /// The most driving, beyond reach if there is no limit.
  let drivingLimit: Int

  init(_ day: ItineraryDay) {
    start = day.start
    end = day.end
    opens = day.earliestDeparture
    closes = day.latestReturn
    longest = day.longestTicks
    longestDriving = day.longestDrivingTicks
    meal = day.meal
    drivingLimit = day.longestDrivingTicks ?? Tables.never
  }
}

/// The windows of all sites on all days, sorted and joined, days that open alike told once.
private struct Openings {
  var timetable: [Int] = []
  var first: [Int] = []
  var count: [Int] = []
  var opens: [Int] = []
  var closes: [Int] = []
  var windowOpens: [Int] = []
  var windowCloses: [Int] = []

  init(_ problem: ItineraryProblem) {
    var known: [[[VisitWindow]]] = []
    for day in problem.days.indices {
      let windows = problem.sites.map { site in
        Self.joined(site.windows.indices.contains(day) ? site.windows[day] : [])
      }
      if let found = known.firstIndex(of: windows) {
        timetable.append(found)
        continue
      }
      timetable.append(known.count)
      known.append(windows)
      for spans in windows {
        first.append(windowOpens.count)
        count.append(spans.count)
        opens.append(spans.first?.earliestStart ?? Tables.never)
        closes.append(spans.last?.latestStart ?? Tables.bygone)
        windowOpens += spans.map(\.earliestStart)
        windowCloses += spans.map(\.latestStart)
      }
    }
  }

  private static func joined(_ windows: [VisitWindow]) -> [VisitWindow] {
    var result: [VisitWindow] = []
    let lawful = windows.filter { $0.earliestStart <= $0.latestStart }
    for window in lawful.sorted(by: {
      ($0.earliestStart, $0.latestStart) < ($1.earliestStart, $1.latestStart)
    }) {
      if let last = result.last, window.earliestStart <= last.latestStart + 1 {
        result[result.count - 1].latestStart = max(last.latestStart, window.latestStart)
      } else {
        result.append(window)
      }
    }
    return result
  }
}

/// Kinds with limits and sets never together, as groups with a least and a most.
private struct Groups {
  var first: [Int] = [0]
  var members: [Int] = []
  var least: [Int] = []
  var most: [Int] = []

  init(_ problem: ItineraryProblem) {
    var sites: [[Int]] = problem.sites.map { _ in [] }
    for (kind, limit) in problem.kinds.enumerated() where limit.least > 0 || limit.most != nil {
      for site in problem.sites.indices where problem.sites[site].kinds.contains(kind) {
        sites[site].append(most.count)
      }
      least.append(max(0, limit.least))
      most.append(limit.most ?? Int.max)
    }
    for set in problem.neverTogether {
      for site in Set(set).sorted() { sites[site].append(most.count) }
      least.append(0)
      most.append(1)
    }
    for groups in sites {
      members += groups
      first.append(members.count)
    }
  }

  /// Whether a site counts for a group of which some must be visited.
  func isWanted(_ site: Int) -> Bool {
    (first[site]..<first[site + 1]).contains { least[members[$0]] > 0 }
  }
}
