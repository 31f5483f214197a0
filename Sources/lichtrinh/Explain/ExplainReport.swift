import Explanations
import Planning
import Problem
import Referee

/// What `explain --format json` prints.
struct ExplainReport: Encodable {
  /// The answer that is explained.
  struct Answer: Encodable {
    var score: Int
    var shortfall: Int
    var parts: [String: Int]
    var items: [Item]
  }

  /// What brings or loses points.
  struct Item: Encodable {
    var item: String
    var points: Int
    var parts: [String: Int]
  }

  /// An obstacle or a change in words, with its figures.
  struct Told: Encodable {
    var kind: String
    var text: String
    var money: Int?
    var placements: Int?
  }

  /// What lets an item in.
  struct Way: Encodable {
    var changes: [Told]
    var money: Int
    var score: Int
    var shortfall: Int
    var certainty: String
    var isLeastMoney: Bool
    var origin: String
  }

  /// What forcing an item in does.
  struct Forced: Encodable {
    var certainty: String
    var score: Int?
    var shortfall: Int?
    var without: [String]?
  }

  /// An activity that has fewer offerings than it may.
  struct LeftOut: Encodable {
    var activity: String
    var offerings: Int
    var possible: Int
    var shortfall: Int
    var points: Int
    var cost: [String: Int]
    var isBlocked: Bool
    var certainty: String
    var placements: Int
    var openPlacements: Int
    var ways: Int
    var obstacles: [Told]
    var remedies: [Way]
    var forced: Forced?
    var provedLoss: Int?
  }

  /// A request that is not served.
  struct Unserved: Encodable {
    var participant: String
    var activity: String
    var servedBy: String?
    var points: Int
    var places: [Place]
    var remedies: [Way]
  }

  /// An offering and what keeps a person out of it.
  struct Place: Encodable {
    var offering: String
    var reasons: [String]
  }

  /// A site that a tour does not visit.
  struct Site: Encodable {
    var offering: String
    var site: String
    var reasons: [LocalizedText]
  }

  var problem: String
  var answer: Answer
  var activities: [LeftOut]
  var requests: [Unserved]
  var sites: [Site]
  var clash: ClashReport?

  /// The report on what was found.
  init(_ found: ExplainFindings, _ names: ProblemNames, _ answer: JudgedAnswer) {
    problem = names.problem.name
    let opened = openedScore(names.problem, answer.solution)
    let score = ScoreText(names: names, solution: answer.solution)
    self.answer = Answer(
      score: answer.verdict.score,
      shortfall: answer.verdict.shortfall,
      parts: Self.parts(answer.verdict.parts),
      items: opened.items.map {
        Item(item: score.name($0.subject), points: $0.points, parts: Self.parts($0.parts))
      }
    )
    let words = ObstacleText(names: names, solution: answer.solution)
    activities = found.activities.map { Self.leftOut($0, words, score: answer.verdict.score) }
    requests = found.requests.map { Self.unserved($0, words) }
    sites = found.sites.map {
      Site(offering: $0.offering, site: $0.omission.site, reasons: $0.omission.reasons)
    }
    clash = found.clash.map { ClashReport($0, names, answer.solution) }
  }

  static func parts(_ parts: ScoreParts) -> [String: Int] {
    Dictionary(
      ScorePart.allCases.filter { parts[$0] != 0 }.map { ($0.rawValue, parts[$0]) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func leftOut(
    _ explanation: ActivityExplanation,
    _ words: ObstacleText,
    score: Int
  ) -> LeftOut {
    let problem = words.names.problem
    return LeftOut(
      activity: problem.activities[explanation.activity].id,
      offerings: explanation.running,
      possible: explanation.possible,
      shortfall: explanation.shortfall,
      points: explanation.points,
      cost: Dictionary(
        explanation.cost.map { (problem.sources[$0.source].id, $0.amount) },
        uniquingKeysWith: +
      ),
      isBlocked: explanation.isBlocked,
      certainty: (explanation.isBlocked || explanation.openPlacements > 0
        ? Certainty.proved : .notFound).rawValue,
      placements: explanation.placements,
      openPlacements: explanation.openPlacements,
      ways: explanation.combinations,
      obstacles: explanation.blocks.map { block in
        Told(
          kind: name(of: block.obstacle),
          text: words.text(block.obstacle, of: explanation.activity),
          money: block.obstacle.missingMoney > 0 ? block.obstacle.missingMoney : nil,
          placements: block.placements
        )
      },
      remedies: explanation.remedies.map { way($0, words) },
      forced: forced(explanation.forced, words),
      provedLoss: explanation.boundWithIt.flatMap {
        $0 < score ? Int(clamping: Int128(score) - Int128($0)) : nil
      }
    )
  }

  private static func forced(
    _ forced: ActivityExplanation.Forced,
    _ words: ObstacleText
  ) -> Forced? {
    switch forced {
    case .notTried: nil
    case .notFound: Forced(certainty: Certainty.notFound.rawValue)
    case .impossible: Forced(certainty: Certainty.proved.rawValue)
    case .found(_, let shortfall, let score, let displaced):
      Forced(
        certainty: Certainty.found.rawValue,
        score: score,
        shortfall: shortfall,
        without: displaced.map { words.names.offering($0, of: words.solution) }
      )
    }
  }

  private static func unserved(
    _ explanation: RequestExplanation,
    _ words: ObstacleText
  ) -> Unserved {
    Unserved(
      participant: words.names.problem.participants[explanation.participant].id,
      activity: words.names.problem.activities[explanation.activity].id,
      servedBy: explanation.servedBy.map { words.names.offering($0, of: words.solution) },
      points: explanation.points,
      places: explanation.places.map { place in
        Place(
          offering: words.names.offering(place.offering, of: words.solution),
          reasons: place.reasons.map(words.text)
        )
      },
      remedies: explanation.remedies.map { way($0, words) }
    )
  }

  private static func way(_ remedy: Remedy, _ words: ObstacleText) -> Way {
    Way(
      changes: remedy.changes.map { change in
        Told(
          kind: name(of: change),
          text: words.text(change),
          money: change.money > 0 ? change.money : nil
        )
      },
      money: remedy.money,
      score: remedy.score,
      shortfall: remedy.shortfall,
      certainty: (remedy.isLeast ? Certainty.proved : .found).rawValue,
      isLeastMoney: remedy.isLeast,
      origin: remedy.origin.rawValue
    )
  }

  /// The stable name of a case: that of its kind, without its figures.
  private static func name(of value: Any) -> String {
    String(String(describing: value).prefix { $0 != "(" })
  }
}
