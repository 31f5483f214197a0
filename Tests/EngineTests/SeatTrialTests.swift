import Problem
import Testing

@testable import Engine

@Suite("What a seat would bring is known without taking it")
struct SeatTrialTests {
  @Test(
    "Taking, leaving and exchanging seats changes the energy as foretold",
    arguments: UInt64(1)...30
  )
  func trials(seed: UInt64) {
    var generator = RandomProblem(
      seed: seed,
      size: RandomProblem.Size(activities: 8, people: 40, resources: 6, most: 4)
    )
    let searcher = Searcher(Tables(generator.make()), seed: seed, stream: 0)
    searcher.construct(from: nil, stop: { false })
    let state = searcher.state
    let entries = state.entries
    for _ in 0..<40 {
      searcher.search(50, stop: { false })
      for entry in 0..<entries.count {
        let energy = state.energy
        if state.slot[entry] >= 0 {
          if let gain = state.tryLeave(entry) {
            state.unseat(entry)
            #expect(state.energy == energy + gain)
          }
        } else {
          let activity = state.activity(entry)
          for slot in state.slots.ofActivity[activity] where state.runs(slot) {
            if let gain = state.trySeat(entry, in: slot) {
              state.seat(entry, in: slot)
              #expect(state.energy == energy + gain && state.isPaid)
              state.rollBack()
            }
            for index in 0..<state.people(slot) {
              let leaving = state.seated[slot, index]
              guard let gain = state.trySwap(leaving, for: entry) else { continue }
              state.unseat(leaving)
              state.seat(entry, in: slot)
              #expect(state.energy == energy + gain)
              state.rollBack()
            }
          }
        }
        state.rollBack()
        #expect(state.energy == energy)
      }
    }
    #expect(state.disagreements().isEmpty)
    #expect(searcher.seatTrials > 0)
  }
}
