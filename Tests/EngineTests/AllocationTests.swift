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
    "After warming up, moves and exchanges of seats ask for no memory",
    // Skipped where the C library gives no way to count.
    .enabled(if: isCounted),
    arguments: [UInt64(1), 5, 8, 12, 14]
  )
  func moves(seed: UInt64) {
    var generator = RandomProblem(
      seed: seed,
      size: RandomProblem.Size(activities: 30, people: 300, resources: 20, baseline: false)
    )
    let searcher = Searcher(Tables(generator.make()), seed: 1, stream: 0)
    searcher.construct(from: nil, stop: { false })
    searcher.search(100_000, stop: { false })
    // The board on which shortfall is mended is made anew now and then.
    #expect(searcher.incumbent.hasLeastShortfall)
    let before = allocation_count()
    let cycle = searcher.annealing.cycle
    searcher.search(600_000, stop: { false })
    searcher.incumbent.restore(searcher.state)
    for _ in 0..<10 { searcher.exchangeSeats(stop: { false }) }
    let asked = allocation_count() - before
    #expect(asked == 0)
    #expect(searcher.annealing.cycle > cycle, "seats were exchanged at the end of a cycle")
    #expect(searcher.tallies[MoveKind.reorder.rawValue].evaluated > 0)
  }
}
