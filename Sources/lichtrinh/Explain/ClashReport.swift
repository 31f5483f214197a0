import Explanations
import Problem

/// What clashes, as programs read it.
struct ClashReport: Encodable {
  /// One clash.
  struct Entry: Encodable {
    var statements: [String]
    var certainty: String
    var isMinimal: Bool
    var relaxations: [Relaxation]
  }

  /// What lets the rest hold.
  struct Relaxation: Encodable {
    var text: String
    var money: Int?
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
          certainty: (clash.isProved ? Certainty.proved : .notFound).rawValue,
          isMinimal: clash.isMinimal,
          relaxations: clash.relaxations.map { relaxation in
            Relaxation(
              text: words.text(relaxation.change),
              money: relaxation.change.money > 0 ? relaxation.change.money : nil,
              certainty: Certainty.found.rawValue,
              isEnough: relaxation.isEnough
            )
          }
        )
      }
    }
  }
}
