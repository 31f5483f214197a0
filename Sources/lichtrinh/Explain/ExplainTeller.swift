import Explanations
import Problem

/// Puts explanations into the form that programs read.
struct ExplainTeller {
  private let names: ProblemNames
  private let answer: JudgedAnswer
  private let words: ObstacleText
  private let text: ActivityText

  init(_ names: ProblemNames, _ answer: JudgedAnswer, _ effort: Effort) {
    self.names = names
    self.answer = answer
    words = ObstacleText(names: names, solution: answer.solution)
    text = ActivityText(names, answer, effort)
  }

  /// An activity that has fewer offerings than it may.
  func leftOut(_ explanation: ActivityExplanation) -> ExplainReport.LeftOut {
    let activity = names.problem.activities[explanation.activity]
    let isKnown = explanation.isBlocked || explanation.openPlacements > 0
    return ExplainReport.LeftOut(
      activity: activity.id,
      name: names.activity(explanation.activity),
      group: activity.group,
      offerings: explanation.running,
      possible: explanation.possible,
      shortfall: explanation.shortfall,
      points: explanation.points,
      value: explanation.value,
      otherPoints: explanation.otherPoints,
      cost: Dictionary(
        explanation.cost.map { (names.problem.sources[$0.source].id, $0.amount) },
        uniquingKeysWith: +
      ),
      payers: explanation.cost.map {
        ExplainReport.Payer(
          source: names.problem.sources[$0.source].id,
          name: names.source($0.source),
          amount: $0.amount
        )
      },
      isBlocked: explanation.isBlocked,
      certainty: (isKnown ? Certainty.proved : .notFound).rawValue,
      placements: explanation.placements,
      openPlacements: explanation.openPlacements,
      ways: explanation.combinations,
      obstacles: explanation.blocks.map { block in
        let money = block.obstacle.missingMoney
        return ExplainReport.Told(
          kind: CaseName.of(block.obstacle),
          text: words.text(block.obstacle, of: explanation.activity),
          money: money > 0 ? money : nil,
          placements: block.placements
        )
      },
      remedies: explanation.remedies.map(way),
      attempts: explanation.attempts.map { attempt in
        ExplainReport.Attempt(
          changes: attempt.changes.map(told),
          certainty: attempt.certainty.rawValue
        )
      },
      forced: forced(explanation.forced),
      provedLoss: explanation.boundWithIt.flatMap { bound in
        let lost = 0 - max(answer.gain(to: bound), -.max)
        return lost > 0 ? lost : nil
      },
      isFinished: explanation.isFinished
    )
  }

  private func forced(_ forced: ActivityExplanation.Forced) -> ExplainReport.Forced? {
    switch forced {
    case .notTried: nil
    case .notFound: ExplainReport.Forced(certainty: Certainty.notFound.rawValue)
    case .impossible: ExplainReport.Forced(certainty: Certainty.proved.rawValue)
    case .found(_, let shortfall, let score, let displaced):
      ExplainReport.Forced(
        certainty: Certainty.found.rawValue,
        score: score,
        shortfall: shortfall,
        lost: 0 - max(answer.gain(to: score), -.max),
        without: displaced.map { names.offering($0, of: answer.solution) }
      )
    }
  }

  /// A request that is not served.
  func unserved(_ explanation: RequestExplanation) -> ExplainReport.Unserved {
    ExplainReport.Unserved(
      participant: names.problem.participants[explanation.participant].id,
      activity: names.problem.activities[explanation.activity].id,
      name: names.activity(explanation.activity),
      servedBy: explanation.servedBy.map { names.offering($0, of: answer.solution) },
      points: explanation.points,
      places: explanation.places.map { place in
        ExplainReport.Place(
          offering: names.offering(place.offering, of: answer.solution),
          days: names.time(of: answer.solution.offerings[place.offering]),
          reasons: place.reasons.map(words.text)
        )
      },
      remedies: explanation.remedies.map(way),
      forced: forced(explanation.forced),
      isFinished: explanation.isFinished
    )
  }

  private func way(_ remedy: Remedy) -> ExplainReport.Way {
    ExplainReport.Way(
      changes: remedy.changes.map(told),
      text: text.text(remedy),
      money: remedy.money,
      otherChanges: remedy.otherChanges,
      score: remedy.score,
      shortfall: remedy.shortfall,
      gained: answer.gain(to: remedy.score),
      certainty: (remedy.isLeast || remedy.standing == .leastOfAll ? Certainty.proved : .found)
        .rawValue,
      provedFloor: remedy.provedFloor,
      standing: remedy.standing.rawValue,
      isLeastMoney: remedy.standing == .leastMoney,
      origin: remedy.origin.rawValue,
      without: remedy.displaced.map { names.offering($0, of: answer.solution) }
    )
  }

  private func told(_ change: Change) -> ExplainReport.Told {
    ExplainReport.Told(
      kind: CaseName.of(change),
      text: words.text(change),
      money: change.money > 0 ? change.money : nil,
      amount: change.amount
    )
  }
}

/// The stable names of cases for programs: that of the kind, without its figures.
enum CaseName {
  /// The name of a value's case.
  static func of(_ value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? String(describing: value)
  }
}
