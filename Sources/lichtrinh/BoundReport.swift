import Bounds
import Problem
import Referee

/// What `bound` prints.
struct BoundReport: Encodable {
  var problem: String
  var bound: Int
  var leastShortfall: Int
  var isForLeastShortfall: Bool
  var steps: Int
  var stoppedBy: String
  var best: Int?
  var shortfall: Int?
  var gapPercent: Double?

  /// The report on a bound, beside the verdict on an answer if there is one.
  init(_ problem: PlanningProblem, _ verdict: Verdict?, _ result: BoundResult) {
    self.problem = problem.name
    bound = result.score
    leastShortfall = result.shortfall
    isForLeastShortfall = result.isForLeastShortfall
    steps = result.steps
    stoppedBy = result.stoppedBy.rawValue
    best = verdict?.score
    shortfall = verdict?.shortfall
    gapPercent = gap?.percent
  }

  /// How far the answer may be from the best possible.
  private var gap: Gap? {
    guard let best, let shortfall else { return nil }
    let known = KnownBound(score: bound, shortfall: leastShortfall)
    return Gap(shortfall: shortfall, score: best, bound: known)
  }

  /// Whether a lawful answer is better, so that the bound is none.
  var isBeaten: Bool {
    guard let best, let shortfall else { return false }
    return best > bound || shortfall < leastShortfall
  }

  /// The report for people.
  var lines: [String] {
    var lines = [say("cận trên: \(bound)", "bound: \(bound)")]
    if isForLeastShortfall {
      lines[0] += say(
        " (đáp án có thiếu hụt \(leastShortfall))",
        " (answers with shortfall \(leastShortfall))"
      )
    }
    if let best { lines.append(say("điểm của đáp án: \(best)", "best: \(best)")) }
    if let shortfall, shortfall > 0 {
      lines.append(
        say(
          "thiếu hụt: \(shortfall), không thể dưới \(leastShortfall)",
          "shortfall: \(shortfall), never below \(leastShortfall)"
        )
      )
    }
    if let gap {
      lines.append(
        gap.isClosed
          ? say("đã chứng minh là tốt nhất", "proved the best possible")
          : say("khoảng cách: \(gap.text)", "gap: \(gap.text)")
      )
    }
    if isBeaten {
      lines.append(
        say(
          "một đáp án hợp lệ tốt hơn cận: đây là lỗi của chương trình",
          "a lawful answer is better than the bound: this is a mistake of the program"
        )
      )
    }
    return lines
  }
}
