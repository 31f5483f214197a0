/// One search: tears out a part of the itinerary, fills it again, and takes the result as annealing tells.
///
/// Removal of strings of neighbouring visits after Christiaens and Vanden Berghe, "Slack induction by string removals for
/// vehicle routing problems", Transportation Science 2020.
final class Searcher {
  let tables: Tables
  let work: State
  let current: State
  let best: State
  var random: Generator
  private(set) var steps = 0
  var temperature = 0.0
  let hottest: Double
  let coldest: Double
  let usualValue: Double
  let drivingWeight: Double
  /// Days of `work` that differ from `current`.
  var changed: UInt64 = 0
  let allDays: UInt64
  /// Anchors with a choice.
  let movable: [Int]
  /// One step in so many moves an anchor, where there is a choice.
  private static let anchorTurn = 4
  let storage = Storage()
  let order: Column<Int>
  let mark: Column<Bool>
  var currentWorth = 0.0
  /// The site around which the last step took visits out.
  var ruinSeed = 0
  /// Makes ranks of about a hundred thousand out of the usual value.
  let keyScale: Double
  /// What a hundredth of the longest day is, inverted.
  let ratioScale: Double
  var lackWeight: Double

  init(_ tables: Tables, seed: UInt64, stream: Int) {
    self.tables = tables
    work = State(tables)
    current = State(tables)
    best = State(tables)
    random = Generator(seed: seed, stream: stream)
    let sum = tables.usable.reduce(0.0) { $0 + Double(tables.value[$1]) }
    usualValue = max(1e-9, sum / Double(max(1, tables.usable.count)))
    hottest = usualValue * Tuning.hot
    coldest = usualValue * Tuning.cold
    let horizon = tables.days.reduce(0) { max($0, $1.closes - $1.opens) }
    keyScale = 65_536 / usualValue
    ratioScale = Double(max(1, horizon)) / 100
    drivingWeight = usualValue * Tuning.driving / Double(max(1, horizon))
    movable = tables.problem.anchors.indices.filter {
      tables.problem.anchors[$0].candidates.count > 1
    }
    allDays = tables.dayCount >= 64 ? ~0 : (1 << UInt64(tables.dayCount)) - 1
    order = storage.column(tables.siteCount + 1, 0)
    mark = storage.column(tables.siteCount + 1, false)
    lackWeight = usualValue * 10 + 1
  }

  /// Empties the itinerary and fills it greedily.
  func construct() {
    chooseAnchors()
    for day in 0..<tables.dayCount { work.rebuild(day) }
    for node in [work, current, best] where node !== work { node.take(work, changed: allDays) }
    fillGreedily()
    current.take(work, changed: allDays)
    best.take(work, changed: allDays)
    currentWorth = worth(work)
  }

  func worth(_ state: State) -> Double {
    Double(state.value) - drivingWeight * Double(state.totalDriving)
      - lackWeight * Double(state.lacking)
  }

  /// Whether an itinerary is better than the best so far.
  func beats(_ state: State, _ other: State) -> Bool {
    if state.lacking != other.lacking { return state.lacking < other.lacking }
    if state.value != other.value { return state.value > other.value }
    return state.totalDriving < other.totalDriving
  }

  /// Goes on from the best itinerary.
  func returnToBest() {
    for state in [work, current] { state.take(best, changed: allDays) }
    currentWorth = worth(best)
  }

  /// One step at the temperature set.
  func step() {
    steps &+= 1
    changed = 0
    if !movable.isEmpty, random.below(Self.anchorTurn) == 0 {
      guard moveAnchor() else {
        work.take(current, changed: changed)
        return
      }
    } else {
      ruin()
    }
    fill()
    let found = worth(work)
    let bar = currentWorth + temperature * Logarithm.table[random.below(Logarithm.count)]
    if found > bar {
      current.take(work, changed: changed)
      currentWorth = found
      if beats(work, best) { best.take(work, changed: allDays) }
    } else {
      work.take(current, changed: changed)
    }
  }
}
