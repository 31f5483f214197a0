/// The known name that is closest to a written one, if it is close enough to have been meant.
public enum NearestName {
  /// Longer names and longer lists are not compared.
  private static let longest = 64
  private static let mostNames = 5000

  /// The name with the fewest edits (insertions, deletions, substitutions, swaps of neighbours), at
  /// most a third of the written length and at least one; the first of equals.
  public static func find(_ written: String, among names: some Sequence<String>) -> String? {
    let target = Array(written.lowercased())
    guard !target.isEmpty, target.count <= longest else { return nil }
    let allowed = max(1, target.count / 3)
    var best: (name: String, edits: Int)?
    for name in names.prefix(mostNames) {
      let candidate = Array(name.lowercased())
      guard candidate.count <= longest, abs(candidate.count - target.count) <= allowed else {
        continue
      }
      let edits = distance(target, candidate)
      if edits <= allowed, edits < best?.edits ?? Int.max { best = (name, edits) }
    }
    return best?.name
  }

  /// The names closest to a written one, the closest first, at most so many and none of half its length in edits.
  public static func list(_ written: String, among names: [String], most: Int) -> [String] {
    let target = Array(written.lowercased().prefix(longest))
    let rated = names.prefix(mostNames).enumerated().map { position, name in
      (distance(target, Array(name.lowercased().prefix(longest))), position, name)
    }
    return rated.filter { $0.0 * 2 <= target.count }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .prefix(most).map(\.2)
  }

  /// The optimal string alignment distance.
  public static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for i in 0..<first.count {
      var row = [i + 1]
      for j in 0..<second.count {
        let same = first[i] == second[j]
        var edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (same ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          edits = min(edits, beforeLast[j - 1] + 1)
        }
        row.append(edits)
      }
      beforeLast = last
      last = row
    }
    return last[second.count]
  }
}
