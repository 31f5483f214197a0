/// A plan being changed, with every count that the rules and the criteria need kept up to date.
///
/// The four primitives `seat`, `unseat`, `attach` and `detach` change it in time proportional to what they touch and
/// write themselves into the journal. They check nothing: the `can…` questions are asked before, and `overdrawn` tells
/// whether a ceiling is exceeded.
final class State {
  let tables: Tables
  let times: PlacementTable
  let activities: ActivityTable
  let resources: ResourceTable
  let entries: EntryTable
  let money: MoneyTable
  let rules: RuleTable
  let slots: SlotTable
  let journal = Journal()

  /// Criteria, in points.
  @exclusivity(unchecked) var score: Int
  /// Shortfall that some plan might avoid.
  @exclusivity(unchecked) var shortfall: Int
  /// Offerings pinned to run that do not.
  @exclusivity(unchecked) var missing: Int
  /// Participants that running offerings lack of their minimum.
  @exclusivity(unchecked) var lacking = 0
  /// The same, each at its activity's price, in points.
  @exclusivity(unchecked) var lackingPoints = 0
  /// What one unit of shortfall counts in `energy`, in points.
  var shortfallWeight: Int
  /// How many 64ths of the price count in `energy`.
  var lackFactor = Annealing.fullLackFactor
  /// Slots that do not run and still hold people.
  @exclusivity(unchecked) var halted = 0
  /// Ceilings that are exceeded.
  @exclusivity(unchecked) var overdrawn = 0
  /// Whether ceilings may be exceeded.
  var mayOverdraw = false
  /// What the money paid from all ceilings counts in `energy`, in points.
  @exclusivity(unchecked) var moneyPoints = 0

  /// Where and when each slot runs.
  let slotRecords: UnsafeMutablePointer<SlotRecord>
  /// The global placement of each slot; −1: it does not run.
  let placement: SlotPlacements
  /// Where a running slot happens.
  let place: SlotPlaces
  /// The candidate of each need of each slot.
  let choice: IndexColumn
  /// The most people each running slot can take.
  let capacity: SlotCapacities
  /// Cost of each running slot besides its participants.
  let baseCost: Column<Int>
  /// Points lost by the travel of each slot's people to where it runs or last ran.
  let tripPoints: Column<Int>
  /// Published people present in each slot.
  let publishedPresent: IndexColumn
  /// The entries seated in each slot.
  let seated: GrowingRows
  /// People from each organisation, by slot.
  let fromOrganisation: IndexColumn
  /// People without each reservation's tag, by slot.
  let without: IndexColumn
  /// What each slot puts on its ceilings.
  let charge: Column<Int>
  /// The number of people with which each running slot's charges were worked out.
  let chargedPeople: IndexColumn
  /// Slots whose charges wait to be worked out.
  let unsettledSlots: GrowingRows
  /// Whether a slot is one of them.
  let unsettled: Column<Bool>
  /// What is paid from each ceiling.
  let paid: Column<Int>
  /// What it counts in `energy`, in points.
  let moneyPointsOf: Column<Int>
  /// What each đồng paid from a ceiling counts in `energy`, in points.
  let price: Column<Double>
  /// What each đồng above a ceiling counts besides.
  let priceAbove: Column<Double>
  /// Offerings that count for each limit.
  let counted: IndexColumn
  /// Running offerings of each activity.
  let running: IndexColumn
  /// The slots that run, in no order that means anything.
  let open: GrowingRows
  /// The slots that run, a bit for each slot.
  let isOpen: BitRows
  /// Where each running slot stands in `open`.
  let openPosition: IndexColumn
  /// Uses of each resource, by slot; a slot that uses it twice stands twice.
  let uses: GrowingRows
  /// Session minutes of each resource.
  let usedMinutes: Column<Int>
  /// What is asked of each entry, and where it sits.
  let entryRecords: UnsafeMutablePointer<EntryRecord>
  /// The slot of each entry, or −1.
  let slot: EntrySlots
  /// The entries without a seat, a bit for each entry.
  let waiting: BitRows
  /// How many entries are without a seat.
  @exclusivity(unchecked) var waitingCount: Int
  /// The slots each person attends.
  let attended: Attendance
  /// What lies outside is free for each person; see `fullBit` and `servedBit` for the other bits of the stretches.
  let taken: Column<TimeMarks>
  /// Served requests of each person.
  let served: ServedCounts
  /// Room for charges that are only worked out.
  let scratch: Column<Int>
  private let storage = Storage()

  /// The empty plan.
  init(_ tables: Tables) {
    self.tables = tables
    times = tables.times
    activities = tables.activities
    resources = tables.resources
    entries = tables.entries
    money = tables.money
    rules = tables.rules
    slots = tables.slots
    let count = slots.count
    let nowhere = tables.times.nowhere
    slotRecords = storage.column(count, SlotRecord(activity: 0, nowhere: nowhere)).base
    placement = SlotPlacements(base: slotRecords)
    place = SlotPlaces(base: slotRecords)
    capacity = SlotCapacities(base: slotRecords)
    choice = storage.indices(slots.choiceCount, -1)
    baseCost = storage.column(count, 0)
    tripPoints = storage.column(count, 0)
    publishedPresent = storage.indices(count, 0)
    seated = GrowingRows(count) { [activities, entries, slots] slot in
      let activity = slots.activity[slot]
      return min(activities.maxPeople[activity], entries.ofActivity[activity].count)
    }
    fromOrganisation = storage.indices(slots.organisationCount, 0)
    without = storage.indices(slots.withoutCount, 0)
    charge = storage.column(slots.chargeCount, 0)
    chargedPeople = storage.indices(count, 0)
    unsettledSlots = GrowingRows(1, room: count)
    unsettled = storage.column(count, false)
    paid = storage.column(money.ceilingCount, 0)
    moneyPointsOf = storage.column(money.ceilingCount, 0)
    price = storage.column(money.ceilingCount, 0)
    priceAbove = storage.column(money.ceilingCount, 0)
    counted = storage.indices(rules.limitCount, 0)
    running = storage.indices(activities.count, 0)
    open = GrowingRows(1, room: count)
    isOpen = BitRows(words: storage.column(BitRows.words(count), 0))
    openPosition = storage.indices(count, -1)
    let mostUses = Self.mostUses(tables)
    uses = GrowingRows(resources.count) { min(mostUses[$0], Self.mostUsesReserved) }
    usedMinutes = storage.column(resources.count, 0)
    entryRecords =
      storage.column(
        (0..<entries.count).map { [entries, slots] in
          EntryRecord($0, entries, isPublished: slots.isPublished[$0])
        }
      ).base
    slot = EntrySlots(base: entryRecords)
    waiting = BitRows(words: storage.column(BitRows.words(entries.count), 0))
    waitingCount = entries.count
    attended = Attendance(entries)
    taken = storage.column(entries.personCount, TimeMarks())
    for person in 0..<entries.personCount where entries.maxActivities[person] <= 0 {
      taken[person].stretches = Self.fullBit
    }
    served = ServedCounts(base: attended.base)
    scratch = storage.column(
      (0..<activities.count).reduce(0) { max($0, tables.money.charges[$1].count) },
      0
    )
    score = slots.lostPoints
    shortfallWeight = tables.shortfallWeight
    shortfall = 0
    missing = 0
    for activity in 0..<activities.count { shortfall += activities.fewest[activity] }
    for limit in 0..<rules.limitCount { shortfall += rules.fewest[limit] }
    for candidate in 0..<count {
      slotRecords[candidate] = SlotRecord(activity: slots.activity[candidate], nowhere: nowhere)
      if slots.mustRun[candidate] { missing += 1 }
      score -= changePoints(candidate)
    }
    for entry in 0..<entries.count { waiting.set(entry, row: 0) }
  }

  /// No resource has room for more uses from the beginning: the rows of those that have more grow.
  private static let mostUsesReserved = 1 << 10

  /// How often the slots' needs could use each resource at once.
  private static func mostUses(_ tables: Tables) -> [Int] {
    var most = Array(repeating: 0, count: tables.resources.count)
    for activity in 0..<tables.activities.count {
      for need in tables.activities.needs[activity] {
        for candidate in tables.activities.candidates[need] {
          most[tables.activities.resource[candidate]] += tables.slots.ofActivity[activity].count
        }
      }
    }
    return most
  }

  /// In `taken`: the person may have no further seat.
  static let fullBit: UInt64 = 1 << 63
  /// In `taken`: a request of the person is served.
  static let servedBit: UInt64 = 1 << 62

  /// What the search makes large: the score, with shortfall, missing pinned offerings and money at their prices.
  @inline(__always)
  var energy: Int {
    score &- shortfallWeight &* shortfall &- tables.missingWeight &* missing
      &- (lackingPoints &* lackFactor) &>> 6 &- moneyPoints
  }

  /// Whether a slot runs.
  @inline(__always)
  func runs(_ candidate: Int) -> Bool { placement[candidate] >= 0 }

  /// The number of participants of a slot.
  @inline(__always)
  func people(_ candidate: Int) -> Int { seated.count(candidate) }

  /// The person of an entry.
  @inline(__always)
  func person(_ entry: Int) -> Int { Int(entryRecords[entry].person) }

  /// The activity of an entry.
  @inline(__always)
  func activity(_ entry: Int) -> Int { Int(entryRecords[entry].activity) }

  /// Whether an entry is without a seat; unlike its record, the bits of all entries lie close together.
  @inline(__always)
  func isWaiting(_ entry: Int) -> Bool { waiting.has(entry, row: 0) }

  /// The entries that must be in a slot when it runs.
  @inline(__always)
  func isBound(_ entry: Int, to candidate: Int) -> Bool {
    entryRecords[entry].enrolled
      || slots.peoplePinned[candidate] && slots.publishes(entry, in: candidate)
  }

  /// Change points of a slot as it stands; 0 where nothing was published.
  func changePoints(_ candidate: Int) -> Int {
    guard slots.published[candidate] >= 0 else { return 0 }
    let publishedPeople = slots.publishedPeople[candidate]
    guard runs(candidate) else { return slots.cancel &+ slots.release &* publishedPeople }
    var points = slots.release &* (publishedPeople &- publishedPresent[candidate])
    if placement[candidate] != slots.placement[candidate] { points &+= slots.move }
    let first = slots.choiceFirst[candidate]
    for need in 0..<activities.needs[slots.activity[candidate]].count
    where choice[first &+ need] != slots.choice[first &+ need] {
      points &+= slots.swap
    }
    return points
  }
}
