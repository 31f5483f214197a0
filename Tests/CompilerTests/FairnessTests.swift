import Almanac
import Compiler
import Planning
import Problem
import Testing

@Suite("Weights of fairness")
struct FairnessTests {
  /// Four people of two districts; earlier plans served both of the first district and one of the second.
  private func programme(_ change: (inout Programme) -> Void = { _ in }) -> Programme {
    let activity = TinyYear.activity(
      .workingDays(count: 1, halves: [.morning]),
      in: TinyYear.window((3, 1), (3, 31))
    ) { $0.people = Planning.PeopleRule(min: 1, max: 4) }
    return TinyYear.programme(activity) { programme in
      programme.people = [("a", "x"), ("b", "x"), ("c", "y"), ("d", "y")].map {
        Person(id: $0.0, name: $0.0, sex: .male, home: $0.1)
      }
      programme.requests = ["a", "b", "c", "d"].map {
        PersonRequest(person: $0, activity: "A", priority: 1)
      }
      programme.servedBefore = ["a", "b", "c"]
      change(&programme)
    }
  }

  @Test("Without weights or without an earlier plan nothing is added")
  func nothing() {
    #expect(FairnessPoints(programme()).byPerson.isEmpty)
    let alone = programme {
      $0.servedBefore = nil
      $0.weights.firstComers = 10
      $0.weights.spread = 10
    }
    #expect(FairnessPoints(alone).byPerson.isEmpty)
  }

  @Test("First-comers get their weight, parts served less than the average a part of the other")
  func points() {
    let first = programme { $0.weights.firstComers = 10 }
    #expect(FairnessPoints(first).byPerson == ["d": 10])
    // Three of four were served; of district y one of two: 12 × (3/4 − 1/2) ÷ 3/4 = 4.
    let spread = programme { $0.weights.spread = 12 }
    #expect(FairnessPoints(spread).byPerson == ["c": 4, "d": 4])
    let both = programme {
      $0.weights.firstComers = 10
      $0.weights.spread = 12
    }
    #expect(FairnessPoints(both).byPerson == ["c": 4, "d": 14])
  }

  @Test("The exact problem bears them in the weights of requests")
  func weights() throws {
    let programme = programme { $0.weights.firstComers = 10 }
    let source = SourceMap(fallback: TinyYear.file)
    let compiled = try #require(
      ProgrammeCompiler.compile(programme, sources: source).compiled
    )
    #expect(compiled.problem.requests.map(\.weight) == [12, 12, 12, 22])
  }
}
