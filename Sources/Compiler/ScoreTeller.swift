import Almanac
import Planning
import Problem
import Referee

/// Tells what each offering, limit and change of an answer brings or loses.
struct ScoreTeller {
  private let compiled: CompiledProgramme
  private let solution: Solution

  init(_ compiled: CompiledProgramme, _ solution: Solution) {
    self.compiled = compiled
    self.solution = solution
  }

  /// The items in the referee's order.
  var items: [ScoreItem] {
    openedScore(compiled.problem, solution).items.map { item in
      ScoreItem(
        name: name(item.subject),
        points: item.points,
        parts: Referee.ScorePart.allCases.filter { item.parts[$0] != 0 }.map {
          Planning.ScorePart(name: $0.rawValue, points: item.parts[$0])
        }
      )
    }
  }

  private func name(_ subject: OpenedScore.Subject) -> LocalizedText {
    switch subject {
    case .offering(let position):
      return LocalizedText(solution.offerings[position].id ?? solution.offerings[position].activity)
    case .published(let position):
      let id = compiled.problem.baseline?.offerings[position].id ?? ""
      return LocalizedText(vi: "thay đổi của \(id)", en: "changes of \(id)")
    case .limit(let position):
      let limit = compiled.problem.limits[position]
      let clock = YearClock(compiled.programme)
      let from = clock.date(limit.days.start)
      let to = clock.date(limit.days.end - 1)
      let most = limit.softMax ?? 0
      return LocalizedText(
        vi: "quá \(most) đợt từ \(from.dayMonthYear) đến \(to.dayMonthYear)",
        en: "more than \(most) offerings from \(from.iso) to \(to.iso)"
      )
    }
  }
}
