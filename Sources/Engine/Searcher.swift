/// One search: a plan, the best plan so far, random numbers and temperatures of its own.
///
/// It is handed from thread to thread between rounds, and used by one at a time.
final class Searcher: @unchecked Sendable {
  let tables: Tables
  let state: State
  let incumbent: Incumbent
  @exclusivity(unchecked) var random: Generator
  @exclusivity(unchecked) var annealing: Annealing
  let tallies: Column<Tally>
  /// How often a seat for one participant was weighed: whether it is lawful, and what it brings.
  @exclusivity(unchecked) var seatTrials = 0
  /// Moves tried since construction.
  @exclusivity(unchecked) var steps = 0
  /// Entries that might take a seat, while an offering is being filled.
  @exclusivity(unchecked) var ranking: Ranking
  /// The candidates chosen for an offering that is being drawn up.
  let chosen: IndexColumn
  /// Offerings that have to close for the one being drawn up.
  @exclusivity(unchecked) var closing: [Int] = []
  /// People who have lost a seat in the move being tried.
  @exclusivity(unchecked) var freed: [Int] = []
  /// Slots that have stopped running in the move being tried and still hold their people.
  @exclusivity(unchecked) var leaving: [Int] = []
  /// Entries that cannot stay in the offering being moved.
  @exclusivity(unchecked) var outgoing: [Int] = []
  /// What the move being tried makes way for, while it does.
  @exclusivity(unchecked) var awaited: Awaited?
  /// The least energy with which the move being tried is accepted.
  @exclusivity(unchecked) var floor = Int.min
  /// The energy before the move being tried.
  @exclusivity(unchecked) private var energyBefore = 0
  /// Whether several searches work on one plan; they log their moves, and leave the ends of cycles to their team.
  var sharesPlan = false
  /// Where the slots of the logged move being made stand in the log.
  @exclusivity(unchecked) var slotItems: [Int] = []
  /// The accepted moves of the round, where searches share a plan.
  let log = MoveLog()
  /// The board on which shortfall is mended.
  var arrangement = Arrangement()
  /// The table in which seats are exchanged, once they have been.
  var exchange: SeatExchange?
  /// What is hoped to be gained by seating someone who has lost a seat, most of whom find none; in points.
  let hopePerPerson: Int
  /// What a đồng paid from each ceiling earns at the margin, as far as is known, in points.
  let prices: Column<Double>
  private let kinds: [MoveKind]
  private let storage: Storage

  /// What is hoped for by someone who has lost a seat, as a part of a usual gain.
  private static let hope = 0.25

  /// What became of the moves of one kind.
  struct Tally: BitwiseCopyable {
    var tried = 0
    var evaluated = 0
    var accepted = 0
    var improved = 0
  }

  init(_ tables: Tables, seed: UInt64, stream: Int) {
    let storage = Storage()
    self.storage = storage
    self.tables = tables
    tallies = storage.column(MoveKind.allCases.count, Tally())
    state = State(tables)
    incumbent = Incumbent(state)
    random = Generator(seed: seed, stream: UInt64(stream))
    annealing = Annealing(
      usualGain: tables.usualGain,
      size: tables.entries.count + 20 * tables.slots.count
    )
    let widest = (0..<tables.activities.count).reduce(0) {
      max($0, tables.entries.ofActivity[$1].count)
    }
    ranking = Ranking(widest, storage)
    let needs = (0..<tables.activities.count).reduce(0) {
      max($0, tables.activities.needs[$1].count)
    }
    chosen = storage.indices(needs, -1)
    closing.reserveCapacity(64)
    freed.reserveCapacity(tables.entries.count)
    leaving.reserveCapacity(tables.slots.count)
    outgoing.reserveCapacity(widest)
    hopePerPerson = Int(min(0x1p40, tables.usualGain * Self.hope)) + 1
    prices = storage.column(tables.money.ceilingCount, tables.usualPrice)
    kinds = MoveKind.allCases.flatMap { kind in
      let isUseless = kind == .reorder && tables.rules.orderCount == 0
      return Array(repeating: kind, count: isUseless ? 0 : kind.frequency)
    }
  }

  /// Tries moves until that many have been tried or `stop` says so; it is asked every 64 moves.
  func search(_ count: Int, stop: () -> Bool) {
    var left = count &- (sharesPlan ? 0 : arrange(atMost: count, stop: stop))
    while left > 0 {
      if left & 63 == 0 && stop() { return }
      left &-= 1
      steps &+= 1
      let kind = kinds[random.below(kinds.count)]
      energyBefore = state.energy
      floor = energyBefore &+ allowedLoss()
      tallies.base[kind.rawValue].tried &+= 1
      if perform(kind) && state.energy &+ state.moneyPoints >= floor && state.isPaid
        && state.energy >= floor
      {
        tallies.base[kind.rawValue].evaluated &+= 1
        accept(kind)
      } else {
        state.rollBack()
      }
      if steps & (Self.pricedSteps - 1) == 0 && state.mayOverdraw { adjustPrices() }
      if annealing.step() {
        if annealing.hasEnded { endCycle(stop: stop) }
        state.lackFactor = annealing.lackFactor
        state.shortfallWeight = max(1, tables.shortfallWeight / 64 * annealing.shortfallFactor)
        applyPrices()
      }
    }
  }

  /// A random loss, as a number not above 0, that the temperature lets pass.
  @inline(__always)
  private func allowedLoss() -> Int {
    let draw = Logarithm.table[random.below(4096)] * annealing.temperature
    return draw > -1e15 ? Int(draw) : -1_000_000_000_000_000
  }

  private func accept(_ kind: MoveKind) {
    tallies.base[kind.rawValue].accepted &+= 1
    if sharesPlan { log.add(state, allowedLoss: floor &- energyBefore) }
    incumbent.note(state.journal)
    if state.isLawful && incumbent.isWorse(than: state) {
      tallies.base[kind.rawValue].improved &+= 1
      incumbent.update(state)
    }
  }

  /// Heats up again from the best plan; in this one, and in that with which the cycle ends, seats are exchanged.
  private func endCycle(stop: () -> Bool) {
    if !sharesPlan {
      exchangeSeats(stop: stop)
      incumbent.restore(state)
      exchangeSeats(stop: stop)
    }
    cycleEnded = true
  }

  /// Whether a cycle has ended since this was last reset.
  var cycleEnded = false
}
