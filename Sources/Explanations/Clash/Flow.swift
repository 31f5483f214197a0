/// A network with capacities, and the most that flows through it from a source to a sink.
///
/// Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation", Soviet Math. Doklady
/// 11 (1970).
struct Flow {
  private struct Edge {
    let to: Int
    var room: Int
  }

  /// Every edge is followed by its reverse.
  private var edges: [Edge] = []
  private var edgesOf: [[Int]]
  private var level: [Int] = []
  private var next: [Int] = []

  /// A network without edges.
  init(nodes: Int) {
    edgesOf = Array(repeating: [], count: nodes)
  }

  /// Adds a node, and gives its number.
  mutating func addNode() -> Int {
    edgesOf.append([])
    return edgesOf.count - 1
  }

  /// Adds an edge, and gives its number.
  @discardableResult
  mutating func addEdge(_ from: Int, _ to: Int, _ capacity: Int) -> Int {
    edgesOf[from].append(edges.count)
    edges.append(Edge(to: to, room: max(0, capacity)))
    edgesOf[to].append(edges.count)
    edges.append(Edge(to: from, room: 0))
    return edges.count - 2
  }

  /// What flows through an edge.
  func flow(_ edge: Int) -> Int { edges[edge + 1].room }

  /// Sends as much as can flow, and gives how much it is.
  ///
  /// - Complexity: O(nodes² · edges).
  mutating func send(from source: Int, to sink: Int) -> Int {
    var sum = 0
    while reach(source, sink) {
      next = Array(repeating: 0, count: edgesOf.count)
      while true {
        let more = push(source, sink, .max)
        if more == 0 { break }
        sum = sum.plus(more)
      }
    }
    return sum
  }

  private mutating func reach(_ source: Int, _ sink: Int) -> Bool {
    level = Array(repeating: -1, count: edgesOf.count)
    level[source] = 0
    var queue = [source]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for edge in edgesOf[node] where edges[edge].room > 0 && level[edges[edge].to] < 0 {
        level[edges[edge].to] = level[node] + 1
        queue.append(edges[edge].to)
      }
    }
    return level[sink] >= 0
  }

  private mutating func push(_ node: Int, _ sink: Int, _ most: Int) -> Int {
    if node == sink { return most }
    while next[node] < edgesOf[node].count {
      let edge = edgesOf[node][next[node]]
      let to = edges[edge].to
      if edges[edge].room > 0 && level[to] == level[node] + 1 {
        let sent = push(to, sink, min(most, edges[edge].room))
        if sent > 0 {
          edges[edge].room -= sent
          edges[edge ^ 1].room = edges[edge ^ 1].room.plus(sent)
          return sent
        }
      }
      next[node] += 1
    }
    return 0
  }
}
