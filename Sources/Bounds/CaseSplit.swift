/// A question that parts the answers of a case in two, about the offerings of one activity.
struct CaseSplit {
  enum Question: Equatable {
    /// More offerings than so many?
    case more(Int)
    /// An offering at a site?
    case site(Int)
    /// A placement from this one on? Only where there is one offering at most.
    case placement(Int)
    /// An offering at a site with a placement from one on? Of several offerings.
    case time(site: Int, from: Int)

    /// The position of its kind among the kinds.
    var kind: Int {
      switch self {
      case .more: 0
      case .site: 1
      case .placement: 2
      case .time: 3
      }
    }
  }

  let activity: Int
  let question: Question
  /// The part of the weight on "yes", from 0 to 1.
  let share: Double

  /// What is left of an activity's leeway for each answer; nil: nothing.
  func narrowed(_ leeway: Leeway, isYes: Bool) -> Leeway? {
    var result = leeway
    let range = leeway.offerings
    switch question {
    case .more(let count):
      let (low, high) = isYes ? (count + 1, range.upperBound) : (range.lowerBound, count)
      if low > high { return nil }
      result.offerings = low...high
    case .site(let site):
      if isYes {
        if !result.need(site) { return nil }
      } else {
        result.shutSites |= 1 << UInt64(site)
      }
    case .placement(let first):
      let all = leeway.placements
      result.placements = isYes ? first..<all.upperBound : all.lowerBound..<first
      if result.placements.isEmpty { return nil }
    case .time(let site, let first):
      let all = leeway.placements(at: site)
      if !isYes {
        result.set(all.clamped(to: 0..<first), at: site)
        break
      }
      if !result.need(site) { return nil }
      // Only where there is no second offering at the site must it be the one asked about.
      if result.neededSites.nonzeroBitCount == result.offerings.upperBound {
        result.set(all.clamped(to: first..<max(first, all.upperBound)), at: site)
      }
    }
    return result
  }
}

/// How much the bound fell where questions were answered, by activity and kind of question: what to
/// expect of the next ones.
struct SplitGains {
  private struct Mean {
    var sum = 0.0
    var count = 0.0
  }

  /// Two answers to each kind of question.
  private static let rows = 8

  private var own: [Mean]
  private var all: [Mean]
  /// What is expected of each kind before anything is known, in points.
  private let usual = [100.0, 10, 10, 10]
  /// How many observations what is usual counts for.
  private let trust = 2.0

  init(activities: Int) {
    own = Array(repeating: Mean(), count: activities * Self.rows)
    all = Array(repeating: Mean(), count: Self.rows)
  }

  private func row(_ split: CaseSplit, _ isYes: Bool) -> Int {
    split.activity * Self.rows + split.question.kind * 2 + (isYes ? 1 : 0)
  }

  /// Takes note of a fall of the bound after an answer.
  mutating func note(_ split: CaseSplit, isYes: Bool, fall: Double) {
    let share = max(0.05, isYes ? 1 - split.share : split.share)
    let row = row(split, isYes)
    own[row].sum += fall / share
    own[row].count += 1
    all[row % Self.rows].sum += fall / share
    all[row % Self.rows].count += 1
  }

  /// How good a question looks: the product of the falls that its answers promise.
  func merit(_ split: CaseSplit) -> Double {
    func fall(_ isYes: Bool) -> Double {
      let row = row(split, isYes)
      let common = all[row % Self.rows]
      let mean = (common.sum + trust * usual[row % Self.rows / 2]) / (common.count + trust)
      let each = (own[row].sum + trust * mean) / (own[row].count + trust)
      return max(1e-3, each * (isYes ? 1 - split.share : split.share))
    }
    return fall(true) * fall(false)
  }
}
