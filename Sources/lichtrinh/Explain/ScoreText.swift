import Explanations
import Problem
import Referee

/// The score by rule and by item, in lines for people; the parts sum to the referee's.
struct ScoreText {
  let names: ProblemNames
  let solution: Solution

  /// The most items shown unless all are asked for.
  private static let few = 5

  /// The parts, then the largest items for and against.
  func lines(all: Bool = false) -> [String] {
    let opened = openedScore(names.problem, solution)
    var lines = [say("Điểm: \(opened.parts.sum)", "Score: \(opened.parts.sum)")]
    lines += ScorePart.allCases.filter { opened.parts[$0] != 0 }.map {
      "  \(Self.name($0)): \(ProblemNames.signed(opened.parts[$0]))"
    }
    let items = all ? opened.items : opened.largest(Self.few)
    lines.append(all ? say("Theo từng mục:", "By item:") : say("Lớn nhất:", "The largest:"))
    lines += items.map { item in
      let parts = ScorePart.allCases.filter { item.parts[$0] != 0 }.map {
        "\(Self.name($0)) \(ProblemNames.signed(item.parts[$0]))"
      }.joined(separator: ", ")
      return "  \(name(item.subject)): \(ProblemNames.signed(item.points)) (\(parts))"
    }
    return lines
  }

  /// What an item is.
  func name(_ subject: OpenedScore.Subject) -> String {
    switch subject {
    case .offering(let position): names.offering(position, of: solution)
    case .limit(let position):
      names.softLimit(position)
    case .published(let position):
      say("thay đổi của ", "change of ") + (names.problem.baseline?.offerings[position].id ?? "")
    }
  }

  /// A part of the score.
  static func name(_ part: ScorePart) -> String {
    switch part {
    case .offerings: say("các đợt", "offerings")
    case .requests: say("đăng ký được đáp ứng", "requests served")
    case .firsts: say("người được phục vụ lần đầu", "first services")
    case .penalties: say("thời gian và nguồn lực kém hợp", "less fitting times and resources")
    case .travel: say("đi lại", "travel")
    case .softLimits: say("vượt mức nên giữ", "above what should be")
    case .changes: say("thay đổi so với bản đã công bố", "changes of what was published")
    }
  }
}
