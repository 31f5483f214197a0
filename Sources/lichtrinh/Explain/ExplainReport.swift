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
    /// How much, in the unit of its kind: đồng, minutes, days, or a count.
    var amount: Int?
    var placements: Int?
  }

  /// What lets an item in.
  struct Way: Encodable {
    var changes: [Told]
    /// The whole remedy in words, with what is known of it.
    var text: String
    var money: Int
    /// How many of the agency's statements change that are not of money.
    var otherChanges: Int
    var score: Int
    var shortfall: Int
    /// Points against the answer that is explained.
    var gained: Int
    var certainty: String
    /// So much of its one change is proved not to be enough.
    var provedFloor: Int?
    /// What is known of it: `leastMoney`, `leastDays`, `found`, `foundAnew`, `leastOfAll` or `rearranged`.
    var standing: String
    var isLeastMoney: Bool
    var origin: String
    /// Offerings of the answer that no longer run.
    var without: [String]
  }

  /// What does not let an item in by itself, as far as that is known.
  struct Attempt: Encodable {
    var changes: [Told]
    var certainty: String
  }

  /// What forcing an item in does.
  struct Forced: Encodable {
    var certainty: String
    var score: Int?
    var shortfall: Int?
    /// Points lost against the answer that is explained; below nothing: won.
    var lost: Int?
    var without: [String]?
  }

  /// What a source would pay.
  struct Payer: Encodable {
    var source: String
    var name: String
    var amount: Int
  }

  /// An activity that has fewer offerings than it may.
  struct LeftOut: Encodable {
    var activity: String
    var name: String
    var group: String
    var offerings: Int
    var possible: Int
    var shortfall: Int
    var points: Int
    var value: Int
    var otherPoints: Int
    var cost: [String: Int]
    var payers: [Payer]
    var isBlocked: Bool
    var certainty: String
    var placements: Int
    var openPlacements: Int
    var ways: Int
    var obstacles: [Told]
    var remedies: [Way]
    var attempts: [Attempt]
    var forced: Forced?
    var provedLoss: Int?
    /// Whether remedies were looked for to the end.
    var isFinished: Bool
  }

  /// A request that is not served.
  struct Unserved: Encodable {
    var participant: String
    var activity: String
    var name: String
    var servedBy: String?
    var points: Int
    var places: [Place]
    var remedies: [Way]
    var forced: Forced?
    /// Whether remedies were looked for to the end; they are where a person was asked about.
    var isFinished: Bool
  }

  /// An offering and what keeps a person out of it.
  struct Place: Encodable {
    var offering: String
    /// The days of the offering.
    var days: String?
    var reasons: [String]
  }

  /// A site that a tour does not visit.
  struct Site: Encodable {
    var offering: String
    var site: String
    var reasons: [LocalizedText]
  }

  /// How long each search that solved anew looked.
  struct Effort: Encodable {
    var steps: Int
    var seconds: Double?
    var seed: Int
  }

  var problem: String
  var effort: Effort
  var answer: Answer
  var activities: [LeftOut]
  /// Activities asked about that were not looked at, since the work was stopped.
  var notLookedAt: [String]
  /// Whether the work was stopped before everything asked about was looked at.
  var isCut: Bool
  var requests: [Unserved]
  var sites: [Site]
  var clash: ClashReport?

  /// The report on what was found.
  init(
    _ found: ExplainFindings,
    _ names: ProblemNames,
    _ answer: JudgedAnswer,
    _ effort: Explanations.Effort
  ) {
    problem = names.problem.name
    self.effort = Effort(
      steps: effort.steps,
      seconds: effort.seconds,
      seed: Int(clamping: effort.seed)
    )
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
    let told = ExplainTeller(names, answer, effort)
    activities = found.activities.map(told.leftOut)
    notLookedAt = found.unseenActivities.map { names.problem.activities[$0].id }
    isCut = !notLookedAt.isEmpty || found.hasUnseenRest
    requests = found.requests.map(told.unserved)
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
}
