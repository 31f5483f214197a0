import Explanations
import Problem

/// What clashes, as programs read it.
struct ClashReport: Encodable {
  /// One clash.
  struct Entry: Encodable {
    var statements: [String]
    /// What kind each statement is, in the same order, as `ceiling` or `fewestOfferings`.
    var kinds: [String]
    var certainty: String
    var isMinimal: Bool
    var relaxations: [Relaxation]
  }

  /// What lets the rest hold.
  struct Relaxation: Encodable {
    var kind: String
    var text: String
    var money: Int?
    /// How much, in the unit of its kind.
    var amount: Int
    var certainty: String
    var isEnough: Bool
  }

  /// `clashes`, `none` or `unknown`.
  var result: String
  var clashes: [Entry]

  /// The report on what looking for clashes came to.
  init(_ result: ClashSearchResult, _ names: ProblemNames, _ solution: Solution) {
    let text = ClashText(names)
    let words = ObstacleText(names: names, solution: solution)
    switch result {
    case .none: (self.result, clashes) = ("none", [])
    case .unknown: (self.result, clashes) = ("unknown", [])
    case .clashes(let found):
      self.result = "clashes"
      clashes = found.map { clash in
        Entry(
          statements: clash.statements.map(text.text),
          kinds: clash.statements.map { CaseName.of($0) },
          certainty: (clash.isProved ? Certainty.proved : .notFound).rawValue,
          isMinimal: clash.isMinimal,
          relaxations: clash.relaxations.map { relaxation in
            Relaxation(
              kind: CaseName.of(relaxation.change),
              text: words.text(relaxation.change),
              money: relaxation.change.money > 0 ? relaxation.change.money : nil,
              amount: relaxation.change.amount,
              certainty: Certainty.found.rawValue,
              isEnough: relaxation.isEnough
            )
          }
        )
      }
    }
  }
}
