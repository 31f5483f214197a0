import Referee

/// A verdict in words.
struct VerdictText {
  /// The most broken rules that are listed.
  private static let listed = 50

  private let verdict: Verdict

  init(_ verdict: Verdict) {
    self.verdict = verdict
  }

  /// The first broken rules, one a line.
  var broken: [String] {
    verdict.broken.prefix(Self.listed).map { say($0.vietnameseLine, $0.line) }
  }

  /// The lines: verdict, shortfall, score with its parts, counts, money, broken rules.
  var lines: [String] {
    var lines = [
      verdict.lawful
        ? say("hợp lệ: không phạm quy tắc nào", "lawful: no rule is broken")
        : say("không hợp lệ", "unlawful"),
      say("thiếu hụt: \(verdict.shortfall)", "shortfall: \(verdict.shortfall)"),
      say("điểm: \(verdict.score)", "score: \(verdict.score)"),
    ]
    lines += ScorePart.allCases.map { "  \($0.rawValue): \(verdict.parts[$0])" }
    lines += [
      say("số đợt: \(verdict.offerings)", "offerings: \(verdict.offerings)"),
      say("số chỗ đã xếp: \(verdict.seats)", "seats: \(verdict.seats)"),
      say("số người được phục vụ: \(verdict.served)", "people served: \(verdict.served)"),
    ]
    lines += verdict.spent.map {
      say("chi từ \($0.source): \($0.amount)", "spent from \($0.source): \($0.amount)")
    }
    lines += broken
    let more = verdict.broken.count + verdict.unlisted - Self.listed
    if more > 0 { lines.append(say("… và \(more) lỗi nữa", "… and \(more) more")) }
    return lines
  }
}
