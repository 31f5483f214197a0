import Engine

/// Why the engine found no lawful answer, in words.
enum InfeasibilityText {
  /// The reason in the language of this run.
  static func text(_ reason: Infeasibility) -> String {
    switch reason {
    case .pinnedOfferingImpossible(let id):
      say(
        "Đợt \(id) bị ghim phải diễn ra nhưng hoạt động không còn hoặc ghim mâu thuẫn.",
        "Offering \(id) is pinned to run, but its activity is gone or its pins contradict."
      )
    case .pinnedOfferingNotPlaced(let id):
      say(
        "Không xếp được đợt \(id) bị ghim cùng các đợt khác.",
        "Offering \(id), pinned to run, could not be placed beside the others."
      )
    case .negativeCeiling(let position):
      say(
        "Mức trần thứ \(position + 1) âm: kế hoạch rỗng cũng vượt.",
        "Ceiling \(position + 1) is negative: even the empty plan exceeds it."
      )
    }
  }
}
