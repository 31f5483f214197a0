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
    "After warming up, moves and exchanges of seats ask for no memory, but for a row that grows",
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
    searcher.search(700_000, stop: { false })
    let before = allocation_count()
    let cycle = searcher.annealing.cycle
    searcher.search(400_000, stop: { false })
    #expect(searcher.annealing.cycle > cycle, "seats were exchanged at the end of a cycle")
    // A row that has never been so long doubles; nothing else may ask for memory.
    #expect(allocation_count() - before <= 16)
    searcher.incumbent.restore(searcher.state)
    let restored = allocation_count()
    for _ in 0..<10 { searcher.exchangeSeats(stop: { false }) }
    #expect(allocation_count() == restored)
  }
}
