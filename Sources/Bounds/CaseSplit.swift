/// A question that parts the answers of a case in two, about the offerings of one activity.
struct CaseSplit {
  enum Question: Equatable {
    /// More offerings than so many?
    case more(Int)
    /// An offering at a site?
    case site(Int)
    /// A placement from this one on? Only where there is one offering at most.
    case placement(Int)

    /// The position of its kind among the kinds.
    var kind: Int {
      switch self {
      case .more: 0
      case .site: 1
      case .placement: 2
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
        result.neededSites |= 1 << UInt64(site)
        let least = max(range.lowerBound, result.neededSites.nonzeroBitCount)
        if least > range.upperBound { return nil }
        result.offerings = least...range.upperBound
      } else {
        result.shutSites |= 1 << UInt64(site)
      }
    case .placement(let first):
      let all = leeway.placements
      result.placements = isYes ? first..<all.upperBound : all.lowerBound..<first
      if result.placements.isEmpty { return nil }
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

  private var own: [Mean]
  private var all: [Mean]
  /// What is expected of each kind before anything is known, in points.
  private let usual = [100.0, 10, 10]
  /// How many observations what is usual counts for.
  private let trust = 2.0

  init(activities: Int) {
    own = Array(repeating: Mean(), count: activities * 6)
    all = Array(repeating: Mean(), count: 6)
  }

  private func row(_ split: CaseSplit, _ isYes: Bool) -> Int {
    split.activity * 6 + split.question.kind * 2 + (isYes ? 1 : 0)
  }

  /// Takes note of a fall of the bound after an answer.
  mutating func note(_ split: CaseSplit, isYes: Bool, fall: Double) {
    let share = max(0.05, isYes ? 1 - split.share : split.share)
    let row = row(split, isYes)
    own[row].sum += fall / share
    own[row].count += 1
    all[row % 6].sum += fall / share
    all[row % 6].count += 1
  }

  /// How good a question looks: the product of the falls that its answers promise.
  func merit(_ split: CaseSplit) -> Double {
    func fall(_ isYes: Bool) -> Double {
      let row = row(split, isYes)
      let common = all[row % 6]
      let mean = (common.sum + trust * usual[row % 6 / 2]) / (common.count + trust)
      let each = (own[row].sum + trust * mean) / (own[row].count + trust)
      return max(1e-3, each * (isYes ? 1 - split.share : split.share))
    }
    return fall(true) * fall(false)
  }
}
