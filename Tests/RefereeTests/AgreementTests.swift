import Chance
import Foundation
import Problem
import Referee
import Testing

// Both need Python and the directory shared beside the package.
@Suite(
  "Agreement with the independent checker",
  .enabled(if: SharedChecker.isThere, "the directory shared is not beside the package")
)
struct AgreementTests {
  /// A verdict of this referee in the checker's form.
  private func verdict(_ problem: PlanningProblem, _ solution: Solution) throws -> CheckerVerdict {
    let json = Referee.judge(problem, solution).json()
    return try JSONDecoder().decode(CheckerVerdict.self, from: Data(json))
  }

  @Test("the verdicts on all cases worked out by hand are as expected")
  func cases() throws {
    struct Expected: Decodable {
      let unreadable: Bool?
      let lawful: Bool?
      let shortfall: Int?
      let score: Int?
      let broken: [Int]?
    }
    let folder = SharedChecker.directory.appending(path: "referee/cases")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count >= 20)
    for name in names {
      let files = ["expected", "problem", "solution"].map {
        folder.appending(path: "\(name)/\($0).json")
      }
      let expected = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: files[0]))
      let verdict = ProblemFile.read(path: files[1].path).flatMap { problem in
        SolutionFile.read(path: files[2].path, of: problem).map { Referee.judge(problem, $0) }
      }
      guard case .success(let found) = verdict else {
        #expect(expected.unreadable == true, "\(name) cannot be read")
        continue
      }
      #expect(expected.unreadable != true, "\(name)")
      #expect(expected.lawful == nil || expected.lawful == found.lawful, "\(name)")
      #expect(expected.shortfall == nil || expected.shortfall == found.shortfall, "\(name)")
      #expect(expected.score == nil || expected.score == found.score, "\(name)")
      let rules = Set(found.broken.map(\.rule.rawValue)).sorted()
      #expect(expected.broken == nil || expected.broken == rules, "\(name)")
    }
  }

  @Test("the verdicts on disturbed answers agree in all but words", arguments: 1...3)
  func disturbed(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let year = try SharedChecker.year("s", seed)
    let lawful = GreedyAnswer(year, &numbers, tries: 12).solution
    #expect(Referee.judge(year, lawful).lawful)
    #expect(lawful.offerings.count > 10)
    let problem = Disturbance.problem(year, published: lawful, &numbers)
    var continued = lawful
    for position in continued.offerings.indices where numbers.next() % 5 > 0 {
      continued.offerings[position].id = "b\(position)"
    }
    let solutions =
      [lawful, continued]
      + (0..<100).map { round in
        Disturbance.answer(round % 2 == 0 ? continued : lawful, problem, &numbers)
      }
    for judged in [year, problem] {
      let expected = try SharedChecker.verdicts(judged, solutions)
      try #require(expected.count == solutions.count)
      var rules: Set<Int> = []
      for (solution, expected) in zip(solutions, expected) {
        #expect(try verdict(judged, solution).essence == expected.essence)
        rules.formUnion(expected.rules)
        #expect(openedScore(judged, solution).parts == judge(judged, solution).parts)
      }
      #expect(rules.isSuperset(of: judged == year ? [1, 2, 3, 4] : [1, 2, 3, 4, 5, 6, 7, 8]))
    }
  }
}
