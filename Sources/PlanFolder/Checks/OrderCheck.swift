import Planning

/// What comes before what does not go round in a circle.
struct OrderCheck {
  let findings: Findings

  func run(_ contents: FolderContents) {
    let orders = contents.rules.orders
    var nextByActivity: [String: [(then: String, position: Int)]] = [:]
    for (position, order) in orders.enumerated() {
      nextByActivity[order.first, default: []].append((order.then, position))
    }
    var reported: Set<Set<String>> = []
    for (position, order) in orders.enumerated() {
      guard let way = way(from: order.then, to: order.first, nextByActivity) else { continue }
      // A circle is told once, at the first of its orders.
      guard reported.insert(Set(way)).inserted else { continue }
      findings.report(.orderCycle([order.first] + way), at: Subject("orders")[position])
    }
  }

  /// The shortest way along the orders, both ends included; nil where there is none.
  private func way(
    from start: String,
    to end: String,
    _ next: [String: [(then: String, position: Int)]]
  ) -> [String]? {
    var cameFrom: [String: String] = [:]
    var queue = [start]
    var head = 0
    var seen: Set<String> = [start]
    while head < queue.count {
      let here = queue[head]
      head += 1
      if here == end {
        var way = [here]
        while let before = cameFrom[way[way.count - 1]] { way.append(before) }
        return way.reversed()
      }
      for (then, _) in next[here] ?? [] where seen.insert(then).inserted {
        cameFrom[then] = here
        queue.append(then)
      }
    }
    return nil
  }
}

extension Mistake {
  static func orderCycle(_ activities: [String]) -> Mistake {
    let circle = activities.prefix(8).joined(separator: " → ")
    return Mistake(
      "order-cycle",
      vi: ("thứ tự vòng tròn: \(circle)", "bỏ một trong các thứ tự này"),
      en: ("the orders go in a circle: \(circle)", "remove one of them")
    )
  }
}
