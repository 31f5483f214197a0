import Almanac
@testable import Compiler
import Planning
import Problem
import Testing

@Suite struct OfferingIdTests {
  private func compiled() throws -> CompiledProgramme {
    let first = TinyYear.activity(
      .workingDays(count: 1, halves: [.morning]),
      in: TinyYear.window((3, 1), (3, 31))
    ) { $0.values = [4, 3, 2, 1] }
    var second = first
    second.id = "B"
    return try #require(TinyYear.compile(TinyYear.programme(second, first)).compiled)
  }

  private func ids(_ offerings: [(activity: String, placement: Int, id: String?)]) throws
    -> [String]
  {
    let solution = Solution(
      problem: "tiny",
      offerings: offerings.map {
        PlannedOffering(activity: $0.activity, id: $0.id, placement: $0.placement)
      }
    )
    let compiled = try compiled()
    let assigned = OfferingIds.assigned(to: solution, in: compiled)
    #expect(OfferingIds.assigned(to: assigned, in: compiled) == assigned)
    return assigned.offerings.map { "\($0.id ?? "none")@\($0.placement)" }
  }

  @Test("New offerings are numbered by placement, activities stand as in the programme")
  func fresh() throws {
    #expect(
      try ids([("A", 7, nil), ("B", 3, nil), ("A", 2, nil)]) == ["B-1@3", "A-1@2", "A-2@7"]
    )
  }

  @Test("An offering keeps its id when it moves, and new ones take the lowest free numbers")
  func kept() throws {
    #expect(
      try ids([("A", 9, "A-2"), ("A", 5, nil), ("A", 1, nil), ("A", 3, "A-4")])
        == ["A-1@1", "A-2@9", "A-3@5", "A-4@3"]
    )
  }

  @Test("An id of another form or activity, or one that stands before, is replaced")
  func unfitting() throws {
    #expect(
      try ids([("A", 1, "A-01"), ("A", 2, "B-1"), ("A", 3, "A-+2"), ("A", 4, "A-0")])
        == ["A-1@1", "A-2@2", "A-3@3", "A-4@4"]
    )
    #expect(try ids([("A", 8, "A-1"), ("A", 5, "A-1")]) == ["A-1@5", "A-2@8"])
  }

  @Test("The number of a published offering that no longer runs is not given again")
  func cancelled() throws {
    let compiled = try compiled()
    var problem = compiled.problem
    let published = PlannedOffering(activity: "A", id: "A-1", placement: 0)
    problem.baseline = Baseline(
      offerings: [PublishedOffering(id: "A-1", offering: published, pinned: [])]
    )
    let solution = Solution(
      problem: "tiny",
      offerings: [PlannedOffering(activity: "A", placement: 3)]
    )
    let replanned = CompiledProgramme(programme: compiled.programme, problem: problem)
    #expect(OfferingIds.assigned(to: solution, in: replanned).offerings.map(\.id) == ["A-2"])
  }
}
