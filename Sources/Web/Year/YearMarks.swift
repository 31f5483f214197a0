import Almanac
import Compiler
import Planning
import Problem
import Referee

/// What is amiss with the offerings of a plan, by their ids.
enum YearMarks {
  /// So many broken rules are told of one offering.
  private static let most = 3

  /// The rules that an answer breaks where it no longer is lawful, and the periods to avoid that it meets.
  static func all(_ open: OpenPlan) -> [String: LocalizedText] {
    guard let answer = open.answer else { return [:] }
    var texts: [String: [LocalizedText]] = [:]
    for rule in answer.verdict.broken {
      for position in rule.offerings where answer.solution.offerings.indices.contains(position) {
        guard let id = answer.solution.offerings[position].id,
          texts[id, default: []].count < most
        else { continue }
        texts[id, default: []].append(
          LocalizedText(vi: rule.vietnameseText, en: rule.text)
        )
      }
    }
    for (id, periods) in open.compiled.avoidedPeriods(of: answer.plan.offerings) {
      for period in periods {
        texts[id, default: []].append(
          LocalizedText(
            vi: "rơi vào kỳ nên tránh: \(period.nameVi)",
            en: "in a period to avoid: \(period.nameEn)"
          )
        )
      }
    }
    return texts.mapValues { list in
      LocalizedText(
        vi: list.map(\.vi).joined(separator: "; "),
        en: list.map(\.en).joined(separator: "; ")
      )
    }
  }
}
