internal import Problem

/// Rule 7: how many offerings of some activities start on a range of days.
enum LimitsCheck {
  /// What the limits add to the shortfall and take from the score.
  struct Outcome {
    var shortfall: Int128 = 0
    var penalty: Int128 = 0
  }

  static func check(_ answer: Answer, _ broken: inout BrokenRules) -> Outcome {
    let limits = answer.problem.limits
    var outcome = Outcome()
    for ((position, limit), count) in zip(limits.enumerated(), counts(answer)) {
      if let most = limit.max, count > most {
        broken.add(.overLimit(limit: position, count: count, days: limit.days, most: most))
      }
      outcome.shortfall += Int128(max(0, limit.min - count))
      outcome.penalty = outcome.penalty.saturatingAdd(penalty(limit, count))
    }
    return outcome
  }

  /// What each limit takes from the score.
  static func penalties(_ answer: Answer) -> [Int128] {
    zip(answer.problem.limits, counts(answer)).map(penalty)
  }

  private static func penalty(_ limit: Limit, _ count: Int) -> Int128 {
    guard let softMax = limit.softMax else { return 0 }
    return Int128(limit.penalty) * Int128(max(0, count - softMax))
  }

  /// The number of offerings that each limit counts.
  private static func counts(_ answer: Answer) -> [Int] {
    let limits = answer.problem.limits
    var counts = Array(repeating: 0, count: limits.count)
    var seenBy = Array(repeating: -1, count: answer.problem.activities.count)
    for (position, limit) in limits.enumerated() {
      for activity in limit.activities where seenBy[activity.position] != position {
        seenBy[activity.position] = position
        counts[position] += answer.runsOf[activity.position].count {
          limit.days.contains(answer.runs[$0].startDay)
        }
      }
    }
    return counts
  }
}
