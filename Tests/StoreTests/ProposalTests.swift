import Planning
import Testing

@testable import Store

/// An answer that is accepted becomes the next draft with the files that it rests on, or nothing happens.
struct ProposalTests {
  private func proposal(_ store: PlanStore, _ documents: [PlanDocument]) throws -> AcceptedProposal
  {
    AcceptedProposal(
      answer: answer(2, reason: "dời"),
      plan: Plan(
        programme: smallFolder().programme,
        offerings: [],
        leftOut: [],
        verdict: PlanVerdict(isLawful: true, shortfall: 0, score: 0, parts: [], broken: [])
      ),
      documents: documents,
      reason: "dời",
      edition: try store.edition(of: plan)
    )
  }

  @Test("The draft, its files and the audit are kept together")
  func accepted() throws {
    let kept = try TemporaryStore()
    let store = kept.store
    _ = try store.take(smallFolder(), mark())
    let pins = PlanDocument(path: "pins.yaml", bytes: Array("pins: []\n".utf8), isPrivate: true)
    let number = try store.accept(try proposal(store, [pins]), of: plan, mark(1, by: "lan"))
    #expect(number == 2)
    #expect(try store.revisions(of: plan).map(\.status) == [.draft, .draft])
    #expect(try store.answer(of: plan, revision: 2) == answer(2, reason: "dời"))
    #expect(try store.documents(of: plan).contains(pins))
    let entry = try store.audit(of: plan, limit: 1)[0]
    #expect(entry.action == "revision.accept" && entry.subject == "2" && entry.by == "lan")
    #expect(try store.check() == [])
    // Once more, over the file that is there now.
    let later = PlanDocument(path: "pins.yaml", bytes: Array("pins: [] # 2\n".utf8))
    #expect(try store.accept(try proposal(store, [later]), of: plan, mark(2)) == 3)
    #expect(try store.documents(of: plan).filter { $0.path == "pins.yaml" } == [later])
  }

  @Test("A plan that was changed meanwhile, or a path outside it, is refused and nothing changes")
  func refused() throws {
    let kept = try TemporaryStore()
    let store = kept.store
    _ = try store.take(smallFolder(), mark())
    let early = try proposal(store, [])
    _ = try store.draft(answer(2, reason: "x"), reason: "", of: plan, mark(1))
    let before = try store.audit(of: plan, limit: 100)
    #expect(throws: StoreFailure.refused(.planChanged)) {
      try store.accept(early, of: plan, mark(2))
    }
    let outside = PlanDocument(path: "../../etc/x", bytes: [])
    #expect(throws: StoreFailure.refused(.outsidePath("../../etc/x"))) {
      try store.accept(try proposal(store, [outside]), of: plan, mark(2))
    }
    #expect(try store.audit(of: plan, limit: 100) == before)
    #expect(try store.revisions(of: plan).count == 2)
  }
}
