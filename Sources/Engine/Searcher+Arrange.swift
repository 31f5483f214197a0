/// When a search arranges on a board, and when it goes on without.
struct Arrangement {
  /// The board, which keeps what it has learned while the search goes on beside it.
  var board: PlacementBoard?
  /// Calls since the board was made.
  var calls = 0
  /// Calls without a better arrangement.
  var idle = 0
  /// As many, and the board is given up; the next one has twice as many.
  var patience = 1 << 10
  /// Calls before the next board.
  var pause = 0
  /// How long the next pause is.
  var nextPause = 1

  /// Of as many calls, the board leaves the last to the search, whose steps take some twenty times as long.
  static let turn = 24
  /// The same when a board has long been idle on which no people bind offerings, as the search might do better.
  static let idleTurn = 2
  /// So many calls are long.
  static let longIdle = 512
  /// The most ways looked at in a call.
  static let stepsOfCall = 1 << 14
  /// Ways looked at between two rounds of searches that share a plan.
  static let stepsBetweenRounds = 1 << 20
  /// No pause is longer.
  static let longestPause = 256

  /// Whether the board works in this call.
  mutating func isBoardsTurn() -> Bool {
    if pause > 0 {
      pause -= 1
      return false
    }
    calls += 1
    let isHopeful = idle < Self.longIdle || (board?.hasRivals ?? true)
    return calls % (isHopeful ? Self.turn : Self.idleTurn) != 0
  }

  /// Gives a board up that gets no better.
  mutating func giveUp() {
    board = nil
    patience *= 2
  }

  /// Gives a board up whose arrangement the plan could not take over, each time for longer.
  mutating func rest() {
    board = nil
    pause = nextPause
    nextPause = min(nextPause * 2, Self.longestPause)
  }

  /// What became of a board's arrangement in the plan.
  enum Outcome {
    /// The plan has taken all of it over and is better for it.
    case taken
    /// The plan is at least as good.
    case notBetter
    /// Something in it is not lawful in the plan.
    case blocked
  }
}

extension Searcher {
  /// While offerings that should run do not, arranges times and resources anew, and takes over what is better.
  ///
  /// - Returns: The steps it took, at most `count`: each a way looked at.
  func arrange(atMost count: Int, stop: () -> Bool) -> Int {
    if incumbent.hasLeastShortfall {
      arrangement.board = nil
      return 0
    }
    if !arrangement.isBoardsTurn() { return 0 }
    if arrangement.board == nil {
      incumbent.restore(state)
      arrangement.idle = 0
      arrangement.calls = 1
      arrangement.board = PlacementBoard(state, random: Generator(seed: random.next()))
    }
    guard let board = arrangement.board else {
      arrangement.rest()
      return 0
    }
    let before = board.bestWanted
    var used = 0
    var asked = 0
    let most = min(count, sharesPlan ? Arrangement.stepsBetweenRounds : Arrangement.stepsOfCall)
    while used < most && !board.wanted.isEmpty {
      if used >= asked {
        if stop() { break }
        asked = used &+ 64
      }
      used &+= board.playRound()
    }
    used = min(used, most)
    steps &+= used
    tallies.base[MoveKind.arrange.rawValue].tried &+= used
    arrangement.idle += 1
    if board.bestWanted < before {
      arrangement.idle = 0
      if adopt(board) == .blocked { arrangement.rest() }
    } else if arrangement.idle >= arrangement.patience {
      arrangement.giveUp()
    }
    return used
  }

  /// The same where searches share a plan, in which nothing may change beside the log while they work; takes no steps.
  func arrangeBetweenRounds(stop: () -> Bool) {
    let known = steps
    _ = arrange(atMost: Arrangement.stepsBetweenRounds, stop: stop)
    arrangement.board = nil
    steps = known
  }

  /// Runs everything as it stands best on a board, if the best plan is better for it.
  private func adopt(_ board: PlacementBoard) -> Arrangement.Outcome {
    incumbent.restore(state)
    tallies.base[MoveKind.arrange.rawValue].evaluated &+= 1
    freed.removeAll(keepingCapacity: true)
    closing.removeAll(keepingCapacity: true)
    leaving.removeAll(keepingCapacity: true)
    floor = Int.min
    var moving: [(start: Int, item: Int)] = []
    for item in 0..<board.count where differs(item, board) {
      if state.runs(board.slot[item]) { free(board.slot[item]) }
      let way = board.bestWay[item]
      if way >= 0 { moving.append((tables.times.start[board.placementOfWay[way]], item)) }
    }
    moving.sort { $0 < $1 }
    var isWhole = true
    for (_, item) in moving where !run(item, board) { isWhole = false }
    _ = reseatFreed()
    guard state.isPaid, state.isLawful, incumbent.isWorse(than: state) else {
      state.rollBack()
      return isWhole ? .notBetter : .blocked
    }
    tallies.base[MoveKind.arrange.rawValue].accepted &+= 1
    tallies.base[MoveKind.arrange.rawValue].improved &+= 1
    incumbent.note(state.journal)
    incumbent.update(state)
    return isWhole ? .taken : .blocked
  }

  /// Whether an item stands otherwise in the plan than best on a board.
  private func differs(_ item: Int, _ board: PlacementBoard) -> Bool {
    let slot = board.slot[item]
    let way = board.bestWay[item]
    if way < 0 { return state.runs(slot) }
    if state.placement[slot] != board.placementOfWay[way] { return true }
    let first = tables.slots.choiceFirst[slot]
    for (need, use) in board.uses[item].enumerated()
    where state.choice[first + need] != board.bestChoice[use] {
      return true
    }
    return false
  }

  /// Runs an item as it stands best on a board; false, and nothing changed, if that is not lawful.
  private func run(_ item: Int, _ board: PlacementBoard) -> Bool {
    let slot = board.slot[item]
    let activity = tables.slots.activity[slot]
    let global = board.placementOfWay[board.bestWay[item]]
    if !hasRoom(slot) || !state.isOrdered(slot, at: global)
      || !state.isWithinLimits(activity, at: global)
    {
      return false
    }
    let needs = tables.activities.needs[activity].count
    for (need, use) in board.uses[item].enumerated() { chosen[need] = board.bestChoice[use] }
    let here = placeOf(activity)
    for need in 0..<needs {
      let resource = tables.activities.resource[chosen[need]]
      let uses = count(of: resource, needs)
      if isBlocked(chosen[need], activity, global)
        || !state.isFree(resource, at: global, here, uses: uses)
      {
        return false
      }
    }
    let mark = state.journal.count
    if settle(slot, at: global), state.isPaid,
      state.people(slot) >= tables.activities.minPeople[activity]
    {
      return true
    }
    state.rollBack(to: mark)
    state.settleCharges()
    return false
  }
}
