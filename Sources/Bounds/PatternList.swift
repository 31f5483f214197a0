/// The patterns of one activity that the model of a bundle stands on, each with a weight; the
/// weights of those in use are together 1.
struct PatternList {
  /// Where the uses of each pattern begin, and the end of all.
  private(set) var first: [Int] = [0]
  /// What is used, by position in the bundle.
  private(set) var entries: [Int32] = []
  private(set) var amounts: [Double] = []
  /// What each brings before prices, in points.
  private(set) var worth: [Double] = []
  var weight: [Double] = []
  /// When and where the offerings of each are.
  private(set) var shapes: [PatternShape] = []
  /// Whether each may be chosen in the case at work.
  private(set) var isOpen: [Bool] = []
  /// The rounds since each last had a weight.
  private var idle: [Int] = []

  var count: Int { worth.count }

  /// Adds a pattern unless it is there; its position.
  mutating func add(_ pattern: Pattern, at positions: [Int32]) -> Int {
    for known in worth.indices where isSame(known, pattern, positions) {
      idle[known] = 0
      return known
    }
    entries.append(contentsOf: positions)
    amounts.append(contentsOf: pattern.uses.map(\.amount))
    first.append(entries.count)
    worth.append(pattern.worth)
    weight.append(0)
    shapes.append(pattern.shape)
    isOpen.append(true)
    idle.append(0)
    return worth.count - 1
  }

  private func isSame(_ known: Int, _ pattern: Pattern, _ positions: [Int32]) -> Bool {
    let row = first[known]..<first[known + 1]
    return shapes[known] == pattern.shape && row.count == positions.count
      && abs(worth[known] - pattern.worth) < 1e-6 * max(1, abs(pattern.worth))
      && entries[row].elementsEqual(positions)
      && amounts[row].elementsEqual(pattern.uses.lazy.map(\.amount))
  }

  /// Opens the patterns that a leeway allows and whose placements are open, and shares the weight of
  /// the others among them.
  mutating func narrow(to leeway: Leeway, open: [Bool]) {
    var sum = 0.0
    for known in worth.indices {
      isOpen[known] =
        shapes[known].placements.allSatisfy { open[$0] } && leeway.allows(shapes[known])
      if isOpen[known] { sum += weight[known] } else { weight[known] = 0 }
    }
    for known in worth.indices { weight[known] = sum > 1e-6 ? weight[known] / sum : 0 }
  }

  /// Forgets the patterns that have long had no weight, those first that have had none the longest.
  mutating func forget(after patience: Int, most: Int) {
    for known in worth.indices { idle[known] = weight[known] > 0 ? 0 : idle[known] + 1 }
    if worth.count <= most && !idle.contains(where: { $0 > patience }) { return }
    var limit = patience
    if worth.count > most {
      limit = min(limit, idle.sorted()[most / 2])
    }
    let old = self
    self = PatternList()
    for known in old.worth.indices where old.weight[known] > 0 || old.idle[known] <= limit {
      let row = old.first[known]..<old.first[known + 1]
      entries.append(contentsOf: old.entries[row])
      amounts.append(contentsOf: old.amounts[row])
      first.append(entries.count)
      worth.append(old.worth[known])
      weight.append(old.weight[known])
      shapes.append(old.shapes[known])
      isOpen.append(old.isOpen[known])
      idle.append(old.idle[known])
    }
  }
}
