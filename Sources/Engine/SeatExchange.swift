/// Where people might sit instead: between any two running slots, the best change of one person's seats.
///
/// With times and resources left as they are, seats are nearly a flow. Its nodes are the running slots and one more that
/// stands for no seat; an edge is the best change by which one person leaves the slot of one node for that of the other. A
/// cycle whose changes gain points together keeps every number of people, or moves one seat where the cycle passes no seat.
final class SeatExchange {
  /// The most running slots: the rounds grow with the square, and on more of them cost more time than they gain.
  static let mostNodes = 200

  /// A change of one person's seats.
  struct Edge: BitwiseCopyable {
    /// What the score gains, in points; `Int.min` if there is no such change.
    var gain = Int.min
    /// The entry that leaves its seat, or −1.
    var leaving: Int32 = -1
    /// The entry that takes a seat, or −1.
    var coming: Int32 = -1
  }

  /// The number of nodes in use: the running slots in their order, and no seat.
  private(set) var count = 0
  /// The slot of each node but the last.
  private let slots: IndexColumn
  /// The node of each slot, or −1.
  let node: IndexColumn
  private let edges: Column<Edge>
  private let gains: Column<Int>
  private let parent: IndexColumn
  private let mark: IndexColumn
  private let isUsed: Column<Bool>
  /// The nodes of the cycle that was found last, in order.
  private let cycle: IndexColumn
  /// How many nodes it has.
  private(set) var cycleCount = 0
  private let storage = Storage()

  /// Room for the slots of a problem.
  init(_ slotCount: Int) {
    let most = min(slotCount, Self.mostNodes) + 1
    slots = storage.indices(most, -1)
    node = storage.indices(slotCount, -1)
    edges = storage.column(most * most, Edge())
    gains = storage.column(most, 0)
    parent = storage.indices(most, -1)
    mark = storage.indices(most, -1)
    isUsed = storage.column(most, false)
    cycle = storage.indices(most, -1)
  }

  /// The node that stands for no seat.
  var nowhere: Int { count &- 1 }

  /// The slot of a node that is not `nowhere`.
  @inline(__always)
  func slot(_ node: Int) -> Int { slots[node] }

  /// Forgets all edges and takes the running slots as nodes; false if they are too many.
  func begin(_ state: State) -> Bool {
    let running = state.open.count(0)
    if running > Self.mostNodes { return false }
    for slot in 0..<state.slots.count { node[slot] = -1 }
    count = 0
    for slot in 0..<state.slots.count where state.runs(slot) {
      slots[count] = slot
      node[slot] = count
      count += 1
    }
    count += 1
    for index in 0..<count * count { edges[index] = Edge() }
    for index in 0..<count { isUsed[index] = false }
    return true
  }

  /// The best change between two nodes.
  @inline(__always)
  subscript(from: Int, to: Int) -> Edge { edges[from &* count &+ to] }

  /// Notes a change between two nodes if it is better than the one known.
  @inline(__always)
  func offer(_ from: Int, _ to: Int, _ gain: Int, leaving: Int, coming: Int) {
    let index = from &* count &+ to
    if gain <= edges[index].gain { return }
    edges[index] = Edge(
      gain: gain,
      leaving: Int32(truncatingIfNeeded: leaving),
      coming: Int32(truncatingIfNeeded: coming)
    )
  }

  /// The node that an edge of the cycle found last leaves, by the number of the edge.
  func from(_ index: Int) -> Int { cycle[index] }

  /// The node to which it leads.
  func to(_ index: Int) -> Int { cycle[index + 1 == cycleCount ? 0 : index + 1] }

  /// Forgets the changes of the cycle found last, which are not lawful together.
  func forbidCycle() {
    for index in 0..<cycleCount { edges[from(index) * count + to(index)] = Edge() }
  }

  /// Leaves the nodes of the cycle found last out, whose edges are out of date.
  func useCycle() {
    for index in 0..<cycleCount { isUsed[cycle[index]] = true }
  }

  /// Finds a cycle that gains points, by Bellman and Ford's rounds; false if there is none.
  func findCycle() -> Bool {
    for index in 0..<count {
      gains[index] = 0
      parent[index] = -1
    }
    for _ in 0..<count {
      var changed = false
      for from in 0..<count where !isUsed[from] {
        let row = edges.base + from &* count
        let before = gains[from]
        for to in 0..<count {
          let gain = row[to].gain
          if gain == Int.min || isUsed[to] || to == from { continue }
          if before &+ gain > gains[to] {
            gains[to] = before &+ gain
            parent[to] = from
            changed = true
          }
        }
      }
      if !changed { return false }
      if takeCycle() { return true }
    }
    return false
  }

  /// Takes a cycle of parents, if there is one; it gains points.
  private func takeCycle() -> Bool {
    for index in 0..<count { mark[index] = -1 }
    for start in 0..<count where mark[start] < 0 {
      var index = start
      while index >= 0 && mark[index] < 0 {
        mark[index] = start
        index = parent[index]
      }
      if index < 0 || mark[index] != start { continue }
      cycleCount = 0
      var step = index
      repeat {
        cycleCount += 1
        step = parent[step]
      } while step != index
      for position in 0..<cycleCount {
        cycle[cycleCount - 1 - position] = step
        step = parent[step]
      }
      return true
    }
    return false
  }
}
