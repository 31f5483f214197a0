import AllocationCounter
import Problem
import Testing

@testable import Engine

@Suite("Moves ask for no memory")
struct AllocationTests {
  /// Whether this system lets the test count what a thread asks for.
  static var isCounted: Bool {
    let before = allocation_count()
    let storage = Storage()
    storage.column(1000, 0)[0] = 1
    return allocation_count() > before && before >= 0
  }

  @Test(
    "After warming up, a hundred thousand moves ask for no memory at all",
    // Skipped where the C library gives no way to count.
    .enabled(if: isCounted)
  )
  func moves() {
    var generator = RandomProblem(
      seed: 9,
      size: RandomProblem.Size(activities: 30, people: 300, resources: 20, baseline: false)
    )
    let searcher = Searcher(Tables(generator.make()), seed: 1, stream: 0)
    searcher.construct(from: nil, stop: { false })
    searcher.search(300_000, stop: { false })
    let before = allocation_count()
    searcher.search(100_000, stop: { false })
    #expect(allocation_count() == before)
  }
}
