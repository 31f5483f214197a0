import Planning

/// Mistakes of what is said about paying and settling.
extension Mistake {
  static let overrideOfWhat = Mistake(
    "override-of-what",
    vi: (
      "cần đúng một trong: `person` với `certificate` hoặc `half-days`; `trainer` với `sessions` hoặc `tax`; `norm` với `unit-cost`",
      "giữ đúng một đối tượng và một thay đổi của đối tượng đó"
    ),
    en: (
      "exactly one is needed of: `person` with `certificate` or `half-days`; `trainer` with `sessions` or `tax`; `norm` with `unit-cost`",
      "keep one of them and one change of it"
    )
  )

  static func decidedTwice(_ offering: String) -> Mistake {
    Mistake(
      "decided-twice",
      vi: ("điều này của `\(offering)` đã được ghi ở trên", "giữ lại một"),
      en: ("this is decided above for `\(offering)`", "keep one of the two")
    )
  }

  static func noOffering(_ id: String, known: [String]) -> Mistake {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    let isNumbered = parts.last.flatMap { Int($0) } != nil
    let activity = isNumbered ? parts.dropLast().joined(separator: "-") : id
    let nearest = known.contains(activity) ? activity : NearestName.find(activity, among: known)
    return Mistake(
      "unknown-offering",
      vi: (
        "`\(shown(id))` không phải là một đợt (mã hoạt động, gạch nối, số đợt)",
        nearest.map { "có phải là `\($0)-1`?" } ?? "xem mã đợt trong báo cáo hoặc plan.json"
      ),
      en: (
        "`\(shown(id))` is no offering (an activity's id, a hyphen, a number)",
        nearest.map { "did you mean `\($0)-1`?" } ?? "see the ids in the report or plan.json"
      )
    )
  }
}
