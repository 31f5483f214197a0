import Problem
import Replanning
import Testing

@Suite("What changed between two answers")
struct OfferingChangeTests {
  private let weights = TinyYear.problem().weights

  private func changes(_ offerings: [PlannedOffering]) -> [OfferingChange] {
    OfferingChange.all(
      from: TinyYear.published,
      to: Solution(problem: "tiny", offerings: offerings)
    )
  }

  @Test("The same answer has no changes")
  func same() {
    #expect(changes(TinyYear.published).isEmpty)
  }

  @Test("Moved, swapped, released and joined are told with their points")
  func parts() throws {
    let now = TinyYear.offering("course-1", placement: 1, ["an", "chi"], in: "barn")
    let change = try #require(changes([now, TinyYear.published[1]]).first)
    #expect(change.isMoved)
    #expect(change.swapped == [0])
    #expect(change.released == ["binh"])
    #expect(change.joined == ["chi"])
    // 40 to move, 10 to swap, 15 to release.
    #expect(change.points(weights) == 65)
  }

  @Test("A cancelled offering costs its people too, a new one nothing")
  func cancelledAndNew() {
    let new = TinyYear.offering(nil, placement: 3, ["an"])
    let all = changes([TinyYear.published[1], new])
    #expect(all.map(\.isCancelled) == [true, false])
    #expect(all.map(\.isNew) == [false, true])
    // 200 to cancel, 2 × 15 to release.
    #expect(all.map { $0.points(weights) } == [230, 0])
  }

  @Test("People in free seats alone disturb nobody")
  func joinedOnly() throws {
    let more = TinyYear.offering("course-2", placement: 2, ["an", "chi"])
    let change = try #require(changes([TinyYear.published[0], more]).first)
    #expect(!change.isDisturbed)
    #expect(change.joined == ["an"])
  }
}
